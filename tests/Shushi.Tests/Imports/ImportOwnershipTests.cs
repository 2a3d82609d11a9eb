using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Meetings;
using Shushi.Modules.Outputs;
using Shushi.Modules.Talks;
using Shushi.Office.Tables;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Files;
using Shushi.Platform.Imports;
using Shushi.Platform.Records;
using Shushi.Platform.Tables;
using Shushi.Testing;
using Shushi.Tests.Core;

namespace Shushi.Tests.Imports;

/// <summary>What belongs to whom: a shared record, the lines of a second sheet, files, words in confidence.</summary>
public sealed class ImportOwnershipTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("shushi-import-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, EachDatabase]
    public async Task JointMeeting_OfAnotherOrganization_IsNotTakenOver(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var joint = await district.Create("meetings", ("OrgId", district.First.ToString()), ("On", "2023-06-02"), ("Kinds", "支部党员大会"), ("Title", "合开的会"),
            ("Expected", "30"), ("Attended", "28"), ("Participants[0].OrgId", district.Second.ToString()));
        var path = (await database.Open()).Organization(district.Second).OrgPath;
        MemorySheet Sheet(string title) => new("会议", "记录号|日期|类别|主题|应到人数|实到人数|召开组织", $"{joint}:1|2023-06-02|支部党员大会|{title}|30|28|第二党支部");

        foreach (var title in new[] { "改了的会", "合开的会" })
        {
            var outcome = await ImportBench.Take(await database.OpenAs("clerk", path), "meetings", district.Second, [Sheet(title)]);
            Assert.Equal("这是其他组织的会议和活动，您不能修改。", Assert.Single(outcome.Problems).Message);
        }

        var stored = await (await database.Open()).Db.Set<Meeting>().SingleAsync(m => m.Id == joint);
        Assert.Equal((district.First, "合开的会", 1), (stored.OrgId, stored.Title, stored.Version));
        Assert.Equal(1, (await ImportBench.Take(await database.Open(), "meetings", district.Unit, [Sheet("改了的会")])).Changed);
    }

    [Theory, EachDatabase]
    public async Task Serial_OfTwoRecords_GivesItsLinesToTheFirstAndRefusesTheSecond(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        const string head = "序号|会议时间|会议类型|会议主题|应到人数|召开组织";
        MemorySheet[] sheets =
        [
            new("一季度", head, "1|2023-01-02|党员大会|甲会|30|第一支部"), new("二季度", head, "1|2023-04-02|党员大会|乙会|30|第一支部", "2|2023-05-02|党员大会|丙会|30|第一支部"),
            new("议题", "序号|类别|性质|议题", "1|党建|审议|接收预备党员"),
        ];

        var outcome = await ImportBench.Take(await database.Open(), "meetings", district.Unit, sheets);

        Assert.Equal((2, 1), (outcome.New, outcome.Bad));
        var problem = Assert.Single(outcome.Problems);
        Assert.Equal(("二季度", 2), (problem.Sheet, problem.Row));
        Assert.Contains("工作表“一季度”第2行", problem.Message, StringComparison.Ordinal);
        var held = await (await database.Open()).Db.Set<Meeting>().Include(m => m.Agenda).OrderBy(m => m.On).ToListAsync();
        Assert.Equal([("甲会", 1), ("丙会", 0)], held.Select(m => (m.Title, m.Agenda.Count)));
    }

    [Theory, EachDatabase]
    public async Task Lines_ThatNoRecordOwns_AreRefusedRows_AndMakeAnotherFingerprint(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        MemorySheet[] Sheets(params string[] more) =>
        [
            new("会议", "序号|会议时间|会议类型|会议主题|应到人数|召开组织", "1|2023-01-02|党员大会|甲会|30|第一支部"),
            new("议题", ["序号|类别|性质|议题", "1|党建|审议|接收预备党员", .. more]),
        ];

        var clean = await ImportBench.Look(await database.Open(), "meetings", district.Unit, Sheets());
        var orphaned = await ImportBench.Look(await database.Open(), "meetings", district.Unit, Sheets("9|党建|研讨|无主"));

        Assert.Equal((1, 0, 1, 1), (clean.New, clean.Refused, orphaned.New, orphaned.Refused));
        Assert.NotEqual(clean.Fingerprint, orphaned.Fingerprint);
        Assert.Contains("还有1行", Importer.WhyNot(orphaned, orphaned.Fingerprint, onlyGood: false), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task SealedWords_KeepTheirBlanksLinesAndSigns(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var other = await district.Create("members", ("OrgId", district.First.ToString()), ("Name", "周明"), ("Sex", "男"), ("Ethnicity", "汉族"), ("BirthDate", "1980-01-01"));
        var outcome = await ImportBench.Take(await database.Open(), "talks", district.Unit,
            [new MemorySheet("谈话", "日期|类别|谈话人|谈话对象|谈话内容|所在支部", "2023-06-02|党员之间|林知远|周明|“近况 很好”：Ｗ项目（二期）^'第二点',  thanks|第一党支部")]);

        Assert.Empty(outcome.Problems);
        var workspace = await database.Open();
        var talk = await workspace.Db.Set<Talk>().SingleAsync(t => t.PersonId == other);
        Assert.Equal("“近况 很好”：Ｗ项目（二期）\n'第二点',  thanks", workspace.Lookups.Sealer.Open(talk.Content));
    }

    [Theory, EachDatabase]
    public async Task Undo_LeavesARecordWithFiles_AndSaysWhichFileWasUndone(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var outputs = Product.Catalog.Ledger("outputs")!;
        var workspace = await database.Open();
        var request = ImportBench.Request(workspace, "outputs", district.Unit, Briefs("第1期", "第2期"));
        var shown = await Importer.Preview(workspace, request);
        Assert.True((await Importer.Apply(workspace, request, shown.Fingerprint, onlyGood: false)).Outcome.Done);
        Assert.Equal($"{request.FileName}（SHA-256 {request.Hash()[..16]}）", (await workspace.Db.Deeds.SingleAsync(d => d.Act == "outputs.import")).Reason);
        var filed = await workspace.Db.Set<Output>().AsNoTracking().SingleAsync(o => o.IssueNumber == "第1期");
        await workspace.AddAttachments(new FileStore(folder), outputs, filed, new DateOnly(2023, 5, 9), [new NewFile("刊样.pdf", new MemoryStream("%PDF-1.4\n% one page\n%%EOF"u8.ToArray()))]);
        var batch = await Importer.Batches(workspace, outputs).SingleAsync();

        var (_, deleted, left) = await ImportUndo.Undo(await database.Open(), outputs, batch.Id);

        Assert.Equal((1, filed.Id), (deleted, Assert.Single(left).Id));
        Assert.Contains("附件", left[0].Why, StringComparison.Ordinal);
        workspace = await database.Open();
        Assert.Equal([filed.Id], await workspace.Db.Set<Output>().Select(o => o.Id).ToListAsync());
        Assert.Single(await workspace.AttachmentsOf(outputs, filed.Id));
        Assert.Equal(batch.FileName, (await workspace.Db.Deeds.SingleAsync(d => d.Act == "outputs.undo-import")).Reason);
    }

    [Theory, EachDatabase]
    public async Task Files_FollowARecordThatAnImportMoves(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var outputs = Product.Catalog.Ledger("outputs")!;
        var id = await district.Create("outputs", ("OrgId", district.Unit.ToString()), ("On", "2023-05-08"), ("Kind", "统计信息"), ("IssueNumber", "第1期"), ("Title", "标题"));
        var workspace = await database.Open();
        await workspace.AddAttachments(new FileStore(folder), outputs, await LedgerActs.Load(workspace, outputs, id), new DateOnly(2023, 5, 9), [new NewFile("刊样.pdf", new MemoryStream("%PDF-1.4\n% one page\n%%EOF"u8.ToArray()))]);

        var outcome = await ImportBench.Take(await database.Open(), "outputs", district.Unit, [new MemorySheet("业务成果", "记录号|印发日期|类别|期号|标题|所属组织", $"{id}:1|2023-05-08|统计信息|第1期|标题|第一党支部")]);

        Assert.Empty(outcome.Problems);
        workspace = await database.Open();
        Assert.Equal((1, district.First), (outcome.Changed, (await workspace.Db.Set<Attachment>().SingleAsync()).OrgId));
    }

    [Theory, EachDatabase]
    public async Task ColumnSetByActs_ThatHoldsSomething_IsNamedAmongWhatIsNotRead(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var ledger = Product.Catalog.Ledgers.First(l => !l.IsKeptByActs && l.HasOwner && l.Fields.Count(f => f.ByAct && f is not Platform.Records.Fields.DetailsField) > 1);
        var acts = ledger.Fields.Where(f => f.ByAct && f is not Platform.Records.Fields.DetailsField).Take(2).ToList();
        var read = ledger.Fields.Where(f => f.Required && !f.ByAct && f is not Platform.Records.Fields.DetailsField).ToList();
        var head = string.Join('|', read.Select(f => f.Label).Concat(acts.Select(f => f.Label + LedgerTable.ByActMark)));

        var outcome = await ImportBench.Look(await database.Open(), ledger.Name, district.Unit, [new MemorySheet("Sheet1", head, string.Join('|', read.Select(_ => "甲").Concat(["2023-01-01", "—"])))]);

        Assert.Equal([acts[0].Label + "（由办理环节写入）"], outcome.Sheets.Single().Ignored);
    }

    private static string Briefs(params string[] numbers)
    {
        var path = ImportBench.Temporary();
        using var stream = File.Create(path);
        WorkbookWriter.Write(stream, [new TableSheet("业务成果", [.. new[] { "印发日期", "类别", "期号", "标题", "所属组织" }.Select(h => new TableColumn(h, ColumnKind.Text))],
            numbers.Select(n => (IReadOnlyList<string>)["2023-05-08", "统计信息", n, n + "标题", "统计局"]))]);
        return path;
    }
}
