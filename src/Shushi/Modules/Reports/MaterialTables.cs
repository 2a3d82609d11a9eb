using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Assignments;
using Shushi.Modules.Rectification;
using Shushi.Office.Tables;
using Shushi.Platform;
using Shushi.Platform.Files;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Platform.Tables;

namespace Shushi.Modules.Reports;

/// <summary>The lists of the package: columns people hand in, without record numbers. What the fields are called and show, the ledgers' own descriptions say.</summary>
internal sealed class MaterialTables(Workspace workspace, Organization unit, ComposedReport report)
{
    private const string Serial = "序号";

    private static readonly string[] _numbers =
        ["organizations.branches", "organizations.groups", "members.all", "members.in_service", "members.retired", "members.full", "members.probationary", "activists.stock", "activists.objects"];

    private readonly OrgRange range = OrgRange.Under(unit.OrgPath);

    public async Task<TableSheet> Problems() => await Of("问题清单", await AllProblems(),
        nameof(ListedProblem.Source), nameof(ListedProblem.Aspect), nameof(ListedProblem.Description), nameof(ListedProblem.Cause), nameof(ListedProblem.OwnerId), nameof(ListedProblem.On), nameof(ListedProblem.DueOn));

    public async Task<TableSheet> Rectification() => await Rectified("整改清单", await AllProblems());

    public async Task<TableSheet> LastYear() => await Rectified("上年整改情况", (await AllProblems()).Where(p => p.Source == ProblemSource.LastYearFeedback).ToList());

    public async Task<TableSheet> Assignments()
    {
        var ledger = workspace.Catalog.LedgerOf<Assignment>();
        workspace.Require(ledger.ReadPermission);
        var rows = await ledger.In(workspace.Db.Set<Assignment>().AsNoTracking(), range).Where(a => a.ListYear == report.Year).OrderBy(a => a.DueOn).ThenBy(a => a.Id).ToListAsync();
        return await Of("任务清单", rows, nameof(Assignment.Source), nameof(Assignment.Title), nameof(Assignment.Target), nameof(Assignment.LeaderId),
            nameof(Assignment.On), nameof(Assignment.DueOn), nameof(Assignment.Progress), nameof(Assignment.DoneOn));
    }

    /// <summary>基本情况表: the stock figures of the unit and of each branch, each from its metric.</summary>
    public async Task<TableSheet> Numbers()
    {
        workspace.Require("figures.read");
        var metrics = _numbers.Select(workspace.Catalog.Metric).OfType<Metric>().ToList();
        var period = new Period(new DateOnly(report.Year, 1, 1), report.AsOf);
        var branches = workspace.Organizations.Under(unit).Where(o => o.Kind is OrgKind.Branch or OrgKind.JointBranch && o.HoldsOn(report.AsOf) && o.Id != unit.Id);
        var rows = new List<IReadOnlyList<string>>();
        foreach (var organization in branches.Append(unit))
        {
            var row = new List<string> { organization.Id == unit.Id ? "合计" : organization.ShortName };
            foreach (var metric in metrics)
                row.Add((await metric.Evaluate(workspace, organization, period)) is { IsEmpty: false } figure ? figure.Text : "");
            rows.Add(row);
        }

        return new TableSheet("基本情况表", [new("组织", ColumnKind.Text), .. metrics.Select(m => new TableColumn($"{m.Label}（{m.Unit}）", ColumnKind.Number))], rows,
            Title("基本情况表", $"截至{report.AsOf.InWords()}，合计按全单位统计"));
    }

    /// <summary>佐证材料目录: names and dates only, of the ledgers the actor may read.</summary>
    public async Task<TableSheet> Evidence()
    {
        var year = Period.Year(report.Year);
        var files = await workspace.Catalog.LedgerOf<Attachment>().In(workspace.Db.Set<Attachment>().AsNoTracking(), range)
            .Where(a => a.On >= year.From && a.On <= year.To).OrderBy(a => a.Ledger).ThenBy(a => a.On).ThenBy(a => a.Id)
            .Select(a => new { a.Ledger, a.On, a.Name }).ToListAsync();
        var rows = files.Where(f => workspace.Catalog.Ledger(f.Ledger) is { } l && workspace.May(l.ReadPermission))
            .Select((f, i) => (IReadOnlyList<string>)[Number(i + 1), workspace.Catalog.Ledger(f.Ledger)!.Label, Exact(f.On), f.Name]);
        return new TableSheet("佐证材料目录", [new(Serial, ColumnKind.Number), new("台账", ColumnKind.Text), new("材料日期", ColumnKind.Date), new("材料名称", ColumnKind.Text)], rows, Title("佐证材料目录"));
    }

    public TableSheet Sources() => new(SourcesTable.Name, [.. SourcesTable.Header.Select(h => new TableColumn(h, h is "序号" or "依据记录" ? ColumnKind.Number : h == "口径" ? ColumnKind.LongText : ColumnKind.Text))],
        SourcesTable.Rows(report), Title(SourcesTable.Name));

    private async Task<List<ListedProblem>> AllProblems()
    {
        workspace.Require(workspace.Catalog.LedgerOf<ListedProblem>().ReadPermission);
        var listed = new List<ListedProblem>();
        foreach (var source in Enum.GetValues<ProblemSource>()) listed.AddRange(await Modules.Rectification.Problems.Of(workspace, unit, report.Year, source));
        return listed;
    }

    private Task<TableSheet> Rectified(string name, List<ListedProblem> problems) => Of(name, problems,
        nameof(ListedProblem.Source), nameof(ListedProblem.Description), nameof(ListedProblem.Measure), nameof(ListedProblem.OwnerId), nameof(ListedProblem.DueOn),
        nameof(ListedProblem.RectifiedOn), nameof(ListedProblem.Result), nameof(ListedProblem.ClosedOn), nameof(ListedProblem.ClosedBy));

    private async Task<TableSheet> Of<T>(string name, IReadOnlyList<T> records, params string[] fields)
        where T : Record
    {
        var ledger = workspace.Catalog.Ledgers.First(l => l.RecordType == typeof(T));
        await workspace.LoadTitles(ledger, records.ToList<Record>());
        var table = new LedgerTable(workspace, ledger);
        var shown = fields.Select(f => table.Fields.FirstOrDefault(x => x.Name == f)).OfType<Field>().ToList();
        var rows = records.Select((r, i) => (IReadOnlyList<string>)[Number(i + 1), table.Place(r.OrgId), .. shown.Select(f => table.Cell(f, r))]).ToList();
        return new TableSheet(name, [new(Serial, ColumnKind.Number), new(ledger.OwnerLabel, ColumnKind.Text), .. shown.Select(f => new TableColumn(f.Label, KindOf(f)))], rows, Title(name));
    }

    private static ColumnKind KindOf(Field field) => field.Kind switch
    {
        FieldKind.Date => ColumnKind.Date,
        FieldKind.Number => ColumnKind.Number,
        FieldKind.LongText => ColumnKind.LongText,
        _ => field.Name is nameof(ListedProblem.Description) or nameof(ListedProblem.Measure) or nameof(ListedProblem.Result) or nameof(ListedProblem.Cause) ? ColumnKind.LongText : ColumnKind.Text,
    };

    private string Title(string name, string? note = null) => string.Create(CultureInfo.InvariantCulture, $"{unit.ShortName}{report.Year}年度{name}{(note is null ? "" : $"（{note}）")}");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Exact(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
