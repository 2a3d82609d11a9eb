using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Outputs;
using Shushi.Office.Tables;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Imports;
using Shushi.Platform.Records;
using Shushi.Platform.Tables;
using Shushi.Testing;
using Shushi.Tests.Core;

namespace Shushi.Tests.Imports;

/// <summary>Import as an act: one deed, all or nothing, undone again.</summary>
public sealed class ImportActTests
{
    [Theory, EachDatabase]
    public async Task Apply_DoesWhatThePreviewShowed_InOneDeed(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var file = Briefs("第1期", "第2期", "第3期");

        var (shown, applied) = await Import(database, district.Unit, file);

        Assert.Equal((3, 3), (shown.New, applied.New));
        var workspace = await database.Open();
        Assert.Equal(3, await workspace.Db.Set<Output>().CountAsync());
        var deed = await workspace.Db.Deeds.SingleAsync(d => d.Act == "outputs.import");
        Assert.Equal([1, 2, 3], await workspace.Db.Changes.Where(c => c.DeedId == deed.Id).OrderBy(c => c.Ordinal).Select(c => c.Ordinal).ToListAsync());
        var batch = await Importer.Batches(workspace, Outputs).SingleAsync();
        Assert.Equal((deed.Id, 3, 0, 0, "本机命令行"), (batch.DeedId, batch.RowsNew, batch.RowsChanged, batch.RowsSkipped, batch.By));
        Assert.Empty((await Chain.Verify(workspace.Db)).Faults);
    }

    [Theory, EachDatabase]
    public async Task Preview_WritesNothing(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var workspace = await database.Open();
        Assert.Equal(1, (await Importer.Preview(workspace, ImportBench.Request(workspace, "outputs", district.Unit, Briefs("第1期")))).New);
        Assert.Equal((0, false), (await workspace.Db.Set<Output>().CountAsync(), await workspace.Db.Deeds.AnyAsync(d => d.Act == "outputs.import")));
    }

    [Theory, EachDatabase]
    public async Task Apply_ThatFailsHalfWay_LeavesNothing(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var file = Briefs([.. Enumerable.Range(1, 500).Select(i => $"第{i}期")]);
        var workspace = await database.Open();
        var request = ImportBench.Request(workspace, "outputs", district.Unit, file);
        var shown = await Importer.Preview(workspace, request);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Importer.Apply(workspace, request, shown.Fingerprint, false, done =>
        {
            if (done >= 400) throw new InvalidOperationException("the server is stopped");
        }));

        workspace = await database.Open();
        Assert.Equal((0, 0), (await workspace.Db.Set<Output>().CountAsync(), await Importer.Batches(workspace, Outputs).CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task Apply_WhenTheGroundMoved_StopsAndSaysSo(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var path = Write(new TableSheet("党员增减", [.. new[] { "姓名", "党内身份", "在职状态", "变动原因", "起始日期", "所在支部" }.Select(h => new TableColumn(h, ColumnKind.Text))], [["林知远", "正式党员", "在职", "建档", "2020-01-01", "第一党支部"]]));
        var workspace = await database.Open();
        var request = ImportBench.Request(workspace, "standings", district.Unit, path);
        var shown = await Importer.Preview(workspace, request);
        Assert.Equal(1, shown.New);
        await district.Create("members", ("OrgId", district.First.ToString()), ("Name", "林知远"), ("Sex", "男"), ("Ethnicity", "汉族"), ("BirthDate", "1990-03-07"));

        workspace = await database.Open();
        var (outcome, _) = await Importer.Apply(workspace, ImportBench.Request(workspace, "standings", district.Unit, path), shown.Fingerprint, onlyGood: true);

        Assert.Equal(Importer.Moved, Assert.Single(outcome.Problems).Message);
        Assert.False(await workspace.Db.Deeds.AnyAsync(d => d.Act == "standings.import"));
    }

    [Theory, EachDatabase]
    public async Task RowsWithProblems_StopTheImport_UnlessOnlyTheGoodOnesAreWanted(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var file = Briefs("第1期", "", "第3期");
        var workspace = await database.Open();
        var request = ImportBench.Request(workspace, "outputs", district.Unit, file);
        var shown = await Importer.Preview(workspace, request);
        Assert.Equal((2, 1, "C"), (shown.New, shown.Bad, Assert.Single(shown.Problems).Column));

        var (refused, _) = await Importer.Apply(workspace, request, shown.Fingerprint, onlyGood: false);
        Assert.Contains("还有1行有问题", Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
        var (done, _) = await Importer.Apply(workspace, request, shown.Fingerprint, onlyGood: true);
        Assert.True(done.Done);
        Assert.Equal((2, 1), (await workspace.Db.Set<Output>().CountAsync(), (await Importer.Batches(workspace, Outputs).SingleAsync()).RowsSkipped));
    }

    [Theory, EachDatabase]
    public async Task SameFileAgain_IsDoneOnlyWhenConfirmed(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var file = Briefs("第1期");
        await Import(database, district.Unit, file);

        var workspace = await database.Open();
        var shown = await Importer.Preview(workspace, ImportBench.Request(workspace, "outputs", district.Unit, file));
        Assert.Contains("同一个文件", Assert.Single(shown.Open).Text, StringComparison.Ordinal);
        var (refused, _) = await Importer.Apply(workspace, ImportBench.Request(workspace, "outputs", district.Unit, file), shown.Fingerprint, onlyGood: true);
        Assert.False(refused.Done);
        var (done, _) = await Importer.Apply(workspace, ImportBench.Request(workspace, "outputs", district.Unit, file, ("again", "yes")), shown.Fingerprint, onlyGood: true);
        Assert.True(done.Done);
    }

    [Theory, EachDatabase]
    public async Task ExportedRow_ChangedInTheTable_ChangesItsRecord_AndClashesWhenSomebodyWasFaster(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        await Import(database, district.Unit, Briefs("第1期", "第2期"));
        var sheets = await Exported(database, district.Unit, cell => cell.Replace("第1期标题", "改后的标题", StringComparison.Ordinal));

        var workspace = await database.Open();
        var outcome = await ImportBench.Look(workspace, "outputs", district.Unit, sheets);
        Assert.Equal((0, 1, 1, 0), (outcome.New, outcome.Changed, outcome.Unchanged, outcome.Refused));
        Assert.Equal(["标题"], Assert.Single(outcome.ChangedRows).Fields);

        var first = await workspace.Db.Set<Output>().AsNoTracking().SingleAsync(o => o.IssueNumber == "第1期");
        await workspace.EditRecord(Outputs, first.Id, 1, Inputs.Of([.. RecordTexts.Of(Outputs, first, workspace.Lookups).Where(t => t.Key != "Title"), ("Title", "别人改的")]));
        outcome = await ImportBench.Take(await database.Open(), "outputs", district.Unit, sheets);
        Assert.Equal((0, 0, 1, 1), (outcome.New, outcome.Changed, outcome.Unchanged, outcome.Clashes));
        Assert.Contains("本机命令行于", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
        Assert.Equal("别人改的", (await (await database.Open()).Db.Set<Output>().SingleAsync(o => o.Id == first.Id)).Title);
    }

    [Theory, EachDatabase]
    public async Task OneRecordOnTwoRows_OrADeletedOne_IsRefused(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        await Import(database, district.Unit, Briefs("第1期", "第2期"));
        var sheet = (await Exported(database, district.Unit, c => c))[0];
        var twice = new Copied(sheet.Name, [.. sheet.Rows(), .. sheet.Rows().TakeLast(1).Select(r => r with { Number = 99 })]);
        var gone = await (await database.Open()).Db.Set<Output>().SingleAsync(o => o.IssueNumber == "第1期");
        await (await database.Open()).DeleteRecord(Outputs, gone.Id, 1, "重复");

        var outcome = await ImportBench.Look(await database.Open(), "outputs", district.Unit, [twice]);

        Assert.Equal(2, outcome.Bad);
        Assert.Contains(outcome.Problems, p => p.Row == 99 && p.Message.Contains("同一条记录", StringComparison.Ordinal));
        Assert.Contains(outcome.Problems, p => p.Message.Contains("已被删除", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Undo_DeletesWhatNobodyTouched_AndListsTheRest(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        await Import(database, district.Unit, Briefs("第1期", "第2期", "第3期"));
        var workspace = await database.Open();
        var touched = await workspace.Db.Set<Output>().AsNoTracking().SingleAsync(o => o.IssueNumber == "第2期");
        await workspace.EditRecord(Outputs, touched.Id, 1, Inputs.Of([.. RecordTexts.Of(Outputs, touched, workspace.Lookups).Where(t => t.Key != "Title"), ("Title", "改过")]));
        var batch = await Importer.Batches(workspace, Outputs).SingleAsync();

        var (outcome, deleted, left) = await ImportUndo.Undo(await database.Open(), Outputs, batch.Id);

        Assert.True(outcome.Done);
        Assert.Equal((2, touched.Id), (deleted, Assert.Single(left).Id));
        workspace = await database.Open();
        Assert.Equal([touched.Id], await workspace.Db.Set<Output>().Select(o => o.Id).ToListAsync());
        Assert.True(await workspace.Db.Deeds.AnyAsync(d => d.Act == "outputs.undo-import"));
        await Assert.ThrowsAsync<NotVisibleException>(async () => await ImportUndo.Undo(await database.Open(), Outputs, batch.Id));
        Assert.Empty((await Chain.Verify(workspace.Db)).Faults);
    }

    [Theory, EachDatabase]
    public async Task Import_WithoutThePermission_IsNotAllowed(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var reader = await database.OpenAs("deputy", "001");
        await Assert.ThrowsAsync<NotAllowedException>(() => Importer.Preview(reader, ImportBench.Request(reader, "outputs", district.Unit, Briefs("第1期"))));
    }

    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task FiveThousandRows_AreImported(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var (_, applied) = await Import(database, district.Unit, Briefs([.. Enumerable.Range(1, 5000).Select(i => $"第{i}期")]));
        Assert.Equal(5000, applied.New);
        var workspace = await database.Open();
        Assert.Equal(5000, await workspace.Db.Set<Output>().CountAsync());
        Assert.Empty((await Chain.Verify(workspace.Db)).Faults);
    }

    [Fact]
    public async Task FileThatIsNoWorkbook_IsAFaultAndNotAnException()
    {
        await using var database = await TestDatabase.Empty(Engine.Sqlite);
        var district = await SmallDistrict.In(database);
        var workspace = await database.Open();
        var path = ImportBench.Temporary();
        await File.WriteAllTextAsync(path, "不是表格", TestContext.Current.CancellationToken);
        var outcome = await Importer.Preview(workspace, ImportBench.Request(workspace, "outputs", district.Unit, path));
        Assert.NotNull(outcome.Fault);
    }

    private static ILedger Outputs => Product.Catalog.Ledger("outputs")!;

    private static string Briefs(params string[] numbers) => Write(new TableSheet("业务成果",
        [new("印发日期", ColumnKind.Date), new("类别", ColumnKind.Text), new("期号", ColumnKind.Text), new("标题", ColumnKind.Text), new("所属组织", ColumnKind.Text)],
        numbers.Select(n => (IReadOnlyList<string>)["2023-05-08", "统计信息", n, n + "标题", "统计局"])));

    private static string Write(TableSheet sheet)
    {
        var path = ImportBench.Temporary();
        using var stream = File.Create(path);
        WorkbookWriter.Write(stream, [sheet]);
        return path;
    }

    private static async Task<(ImportOutcome Shown, ImportOutcome Applied)> Import(TestDatabase database, Guid place, string file)
    {
        var workspace = await database.Open();
        var request = ImportBench.Request(workspace, "outputs", place, file);
        var shown = await Importer.Preview(workspace, request);
        var (outcome, rows) = await Importer.Apply(workspace, request, shown.Fingerprint, onlyGood: false);
        Assert.Empty(outcome.Problems);
        return (shown, rows);
    }

    private static async Task<IReadOnlyList<Sheet>> Exported(TestDatabase database, Guid place, Func<string, string> change)
    {
        var workspace = await database.Open();
        var path = ImportBench.Temporary();
        await using (var stream = File.Create(path)) await Exporter.Export(workspace, Outputs, workspace.Organization(place), LedgerSearch.All, stream);
        using var workbook = WorkbookReader.Open(path);
        return workbook.Sheets.Where(s => !s.IsHidden).Select(s => (Sheet)new Copied(s.Name, s.Rows().Select(r => new Row(r.Number, r.Cells.Select(c => c with { Text = change(c.Text) }).ToList())).ToList())).ToList();
    }

    private sealed record Copied(string Title, IReadOnlyList<Row> All) : Sheet(Title, false)
    {
        public override IEnumerable<Row> Rows() => All;
    }
}
