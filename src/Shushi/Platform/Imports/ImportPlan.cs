using System.Globalization;
using System.Text.RegularExpressions;
using Shushi.Office.Tables;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;
using Shushi.Platform.Tables;

namespace Shushi.Platform.Imports;

/// <summary>Which sheets of a workbook are read, and how.</summary>
/// <param name="Records">Sheets of records.</param>
/// <param name="Lines">Sheets of lines.</param>
/// <param name="Sheets">Every sheet, with what is known of it before its rows are read.</param>
/// <param name="Fault">Why nothing can be read; null when something can.</param>
internal sealed partial record ImportPlan(IReadOnlyList<SheetPlan> Records, IReadOnlyList<SheetPlan> Lines, IReadOnlyList<(SheetNote Note, SheetPlan? Plan)> Sheets, string? Fault)
{
    /// <summary>What became of each sheet; whole once its rows were read.</summary>
    public IReadOnlyList<SheetNote> Notes => Sheets.Select(s => s.Plan is null ? s.Note : s.Note with { Ignored = [.. s.Note.Ignored, .. s.Plan.Unread] }).ToList();

    private const int OfferedYears = 6;

    /// <summary>Looks through the sheets.</summary>
    public static ImportPlan Of(Workspace workspace, LedgerTable table, Organization place, IReadOnlyList<Sheet> sheets, OrgMatcher places, Asked asked)
    {
        var names = HeaderNames.Of(table);
        var plans = new List<SheetPlan>();
        var notes = new List<(SheetNote, SheetPlan?)>();
        IReadOnlyList<string> seen = [];
        foreach (var sheet in sheets)
        {
            var top = sheet.IsHidden ? [] : sheet.Rows().Take(HeaderFinder.MostRows).ToList();
            var details = table.Details.FirstOrDefault(d => Texts.Key(d.Label) == Texts.Key(sheet.Name));
            var header = HeaderFinder.Find(top, details is null ? names : HeaderNames.Of(details));
            if (header is null && seen.Count == 0) seen = HeaderFinder.Guess(top);
            if (header is null)
            {
                notes.Add((new SheetNote(sheet.Name, sheet.IsHidden ? "隐藏的工作表不读取" : top.Count == 0 ? "空表" : "没有找到这本台账的表头", []), null));
                continue;
            }

            var plan = new SheetPlan(sheet, header, details);
            if (details is null) plan = Complete(plan, workspace, table, place, places, asked);
            plans.Add(plan);
            notes.Add((new SheetNote(sheet.Name, null, header.Columns.Where(c => c.Target.Use == ColumnUse.Ignored).Select(c => c.Header).ToList(), plan.Owner?.ShortName, plan.YearsText), plan));
        }

        var records = plans.Where(p => p.Details is null).ToList();
        return new ImportPlan(records, plans.Except(records).ToList(), notes, records.Count > 0 ? null : NoHeader(table, names, seen));
    }

    private static string NoHeader(LedgerTable table, HeaderNames names, IReadOnlyList<string> seen)
    {
        var expected = names.Fields.OrderByDescending(f => f.Required).Take(12).Select(f => f.Label);
        var found = seen.Count > 0 ? $"文件里看到的是：{string.Join('、', seen)}" : "文件里没有看到表头";
        return $"没有找到“{table.Ledger.Label}”的表头。应有的列：{string.Join('、', expected)}等；{found}。请核对选的文件，或下载模板对照着改表头。";
    }

    private static SheetPlan Complete(SheetPlan plan, Workspace workspace, LedgerTable table, Organization place, OrgMatcher places, Asked asked)
    {
        if (table.Ledger.HasOwner) plan = WithOwner(plan, workspace, table, place, places, asked);
        if (plan.Months.Count == 0) return plan;
        plan = WithYear(plan, workspace, asked);
        return table.Ledger.WideShape?.Rest is { } rest && rest.Fields.Any(f => plan.ColumnOf(f) is null) ? WithRest(plan, rest, asked) : plan;
    }

    private static SheetPlan WithOwner(SheetPlan plan, Workspace workspace, LedgerTable table, Organization place, OrgMatcher places, Asked asked)
    {
        var offered = workspace.Organizations.Under(place).Where(o => o.Until is null).ToList();
        var named = places.Find(plan.Sheet.Name) is [var one] && workspace.Actor.Range.Contains(one.OrgPath) ? one : null;
        named ??= plan.Header.Titles.Select(places.InTitle).FirstOrDefault(o => o is not null);
        if (named is not null) return plan with { Owner = named };
        if (offered.Count == 1) return plan with { Owner = place };
        if (plan.Column(ColumnUse.Owner) is not null) return plan;
        var options = offered.Select(o => new AnswerOption(o.Id.ToString(), table.Place(o.Id))).ToList();
        var answer = asked.Ask($"owner|{plan.Sheet.Name}", $"工作表“{plan.Sheet.Name}”没有“{table.Ledger.OwnerLabel}”列，里面的记录属于哪个组织？", options, "");
        return answer is null ? plan with { Waits = true } : plan with { Owner = workspace.Organizations.Find(Guid.Parse(answer)) };
    }

    private static SheetPlan WithYear(SheetPlan plan, Workspace workspace, Asked asked)
    {
        if (plan.Months.All(m => m.Target.Year is not null)) return plan;
        var titled = plan.Header.Titles.Append(plan.Sheet.Name).SelectMany(t => YearIn().Matches(Texts.Tight(t))).Select(m => m.Groups["y"].Value).Distinct().ToList();
        if (titled is [var only]) return plan with { Year = int.Parse(only, CultureInfo.InvariantCulture) };
        var offered = titled.Count > 1 ? titled : Enumerable.Range(0, OfferedYears).Select(i => (workspace.Today.Year - i).ToString(CultureInfo.InvariantCulture));
        var options = offered.Select(y => new AnswerOption(y, y + "年")).ToList();
        var answer = asked.Ask($"year|{plan.Sheet.Name}", $"工作表“{plan.Sheet.Name}”按月分列，是哪一年的？", options, "");
        return answer is null ? plan with { Waits = true } : plan with { Year = int.Parse(answer, CultureInfo.InvariantCulture) };
    }

    private static SheetPlan WithRest(SheetPlan plan, WideRest rest, Asked asked)
    {
        var answer = asked.Ask($"rest|{plan.Sheet.Name}", $"工作表“{plan.Sheet.Name}”{rest.Question}", [new AnswerOption("fill", rest.Answer)], "");
        return answer is null ? plan with { Waits = true } : plan with { Rest = rest };
    }

    [GeneratedRegex(@"(?<!\d)(?<y>(19|20)\d{2})(年|(?=[-—–~至到](19|20)\d{2}年))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearIn();
}
