using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Appraisal;
using Shushi.Modules.Checking;
using Shushi.Modules.Rectification;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Platform.Rules;
using Period = Shushi.Platform.Period;

namespace Shushi.Modules.Reports.Drafts;

/// <summary>Gathers what the product knows about one paragraph: its typed numbers, and records, findings and comments of what it speaks of.</summary>
public sealed class PlaceReader
{
    private const int MostMetrics = 4, MostRecords = 4, MostOthers = 6, Touch = 4;
    private readonly Workspace workspace;
    private readonly Organization unit;
    private readonly int year;
    private readonly IReadOnlyList<string> headings;
    private readonly DraftParagraph paragraph;

    private PlaceReader(Workspace workspace, Organization unit, int year, IReadOnlyList<string> headings, DraftParagraph paragraph) =>
        (this.workspace, this.unit, this.year, this.headings, this.paragraph) = (workspace, unit, year, headings, paragraph);

    /// <summary>Reads a place.</summary>
    /// <param name="workspace">Who asks; what they may not see is left out.</param>
    /// <param name="unit">Whose report.</param>
    /// <param name="year">Of which year.</param>
    /// <param name="headings">The headings above the paragraph, the chapter first.</param>
    /// <param name="source">The paragraph's source.</param>
    public static async Task<Place> Read(Workspace workspace, Organization unit, int year, IReadOnlyList<string> headings, string source)
    {
        ReportDrafts.Require(workspace, unit);
        var read = await DraftReader.Read(workspace, unit, year, DraftText.Paragraphs(source));
        return await new PlaceReader(workspace, unit, year, headings, read.Count > 0 ? read[0] : new DraftParagraph("", LineKind.Paragraph, "", [])).Read();
    }

    private async Task<Place> Read()
    {
        var (statements, remarks) = paragraph.Kind == LineKind.Paragraph && workspace.May("check.use")
            ? await StatementReader.Read(workspace, unit, year, headings, paragraph) : ([], []);
        var metrics = MetricsOf(statements);
        var rules = workspace.May("rules.read") && (metrics.Count > 0 || IsToFill) ? await RuleBook.Open(workspace, unit, Period.Year(year)) : null;
        var feedback = workspace.May("problems.read") ? await Problems.Of(workspace, unit, year, ProblemSource.LastYearFeedback) : [];
        return new Place(paragraph)
        {
            Statements = statements,
            Remarks = remarks,
            Records = await RecordsOf(metrics),
            Findings = rules?.Findings.Where(f => metrics.Any(m => LedgerOf(m).Name == f.Value.Ledger)).Take(MostOthers).ToList() ?? [],
            Duties = rules?.Duties.Where(d => d.Value.StateOn(workspace.Today) is DutyState.Due or DutyState.Overdue
                && metrics.Any(m => SectionMetrics.Concerns(workspace.Catalog, m, d.Value.Ledger, d.Value.What))).Take(MostOthers).ToList() ?? [],
            Comments = feedback.Where(Touches).Take(MostOthers).ToList(),
            ReturnReason = await ReturnReason(),
            Fillings = IsToFill ? await Fillings(rules, feedback) : [],
        };
    }

    private bool IsToFill => paragraph.Source.Contains(ReportTemplate.ToFill, StringComparison.Ordinal);

    private string Above => string.Concat(headings);

    /// <summary>What the paragraph's figures and numbers speak of; where it has none, what its section usually tells.</summary>
    private List<Metric> MetricsOf(IReadOnlyList<Statement> statements)
    {
        var own = paragraph.Pieces.Where(p => p.Figure is not null).Select(p => p.Figure!.Metric)
            .Concat(statements.SelectMany(s => s.Offers.Select(o => o.Figure.Metric))).Distinct().ToList();
        if (own.Count > 0) return own;
        var usual = SectionMetrics.BuiltIn(workspace.Catalog);
        return (paragraph.Kind == LineKind.Paragraph ? headings : [paragraph.Text]).Reverse().Select(usual.Of).FirstOrDefault(m => m.Count > 0)?.ToList() ?? [];
    }

    private ILedger LedgerOf(Metric metric) => workspace.Catalog.LedgerOf(metric.RecordType);

    private async Task<IReadOnlyList<NamedRecord>> RecordsOf(IReadOnlyList<Metric> metrics)
    {
        var named = new List<NamedRecord>();
        foreach (var metric in metrics.Take(MostMetrics))
        {
            var ledger = LedgerOf(metric);
            if (!workspace.May(ledger.ReadPermission)) continue;
            var records = (await metric.Records(Metric.ScopeOf(workspace, unit, Period.Year(year))).AsNoTracking().ToListAsync())
                .OrderByDescending(r => (r as EventRecord)?.On).ThenByDescending(r => r.Id).Take(MostRecords).ToList();
            await workspace.LoadTitles(ledger, records);
            named.AddRange(records.Select(r => new NamedRecord(ledger.Name, metric.Label, workspace.TitleOf(ledger, r), r.Id)));
        }

        return named.DistinctBy(r => r.Id).ToList();
    }

    /// <summary>Whether the place has some words with the problem in common, or is the chapter that answers it.</summary>
    private bool Touches(ListedProblem problem)
    {
        if (Above.Contains("反馈", StringComparison.Ordinal) || paragraph.Source.Contains("上年反馈", StringComparison.Ordinal)) return true;
        var (said, here) = (problem.Aspect + "\n" + problem.Description, Above + "\n" + paragraph.Text);
        return Enumerable.Range(0, Math.Max(0, said.Length - Touch + 1)).Select(i => said.Substring(i, Touch))
            .Any(words => words.All(char.IsLetter) && here.Contains(words, StringComparison.Ordinal));
    }

    private async Task<string?> ReturnReason()
    {
        if (!workspace.May("submissions.read")) return null;
        var ledger = workspace.Catalog.LedgerOf<Submission>();
        var last = (await ledger.In(workspace.Db.Set<Submission>(), OrgRange.Under(unit.OrgPath)).AsNoTracking()
            .Join(workspace.Db.Set<Round>().Where(r => r.ForYear == year), s => s.RoundId, r => r.Id, (s, r) => new { s.On, s.Id, s.State, s.ReturnReason, RoundPath = r.OrgPath })
            .OrderByDescending(s => s.On).ThenByDescending(s => s.Id).ToListAsync()).Find(s => !Rounds.IsWithin(s.RoundPath, unit));
        return last?.State == SubmissionState.Returned ? Here(last.ReturnReason ?? "") : null;
    }

    /// <summary>Of a reason in lines, those that speak of the whole report and those that quote this paragraph; null where none does.</summary>
    private string? Here(string reason)
    {
        var lines = reason.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => Quoted(line) is not { } words || paragraph.Text.Contains(words, StringComparison.Ordinal)).ToList();
        return lines.Count > 0 ? string.Join('\n', lines) : null;
    }

    private static string? Quoted(string line) =>
        line.IndexOf('“', StringComparison.Ordinal) is >= 0 and var from && line.IndexOf('”', from) is var to && to > from + 1 ? line[(from + 1)..to] : null;

    /// <summary>Records that could fill the gap: for one's own problems those still open, last year's and what is overdue, for next steps what is still to be done.</summary>
    private async Task<IReadOnlyList<Filling>> Fillings(RuleBook? rules, IReadOnlyList<ListedProblem> feedback)
    {
        var here = Above + paragraph.Text;
        var open = workspace.May("problems.read") ? await Problems.NotClosed(workspace, unit) : [];
        var fillings = open.Take(MostOthers).Select(p => new Filling("未销号的问题", Sentence(p.Description)));
        var late = (rules?.Duties ?? []).Where(d => d.Value.StateOn(workspace.Today) == DutyState.Overdue).GroupBy(d => d.Value.What).Take(MostOthers);
        if (here.Contains("问题", StringComparison.Ordinal) || here.Contains("不足", StringComparison.Ordinal))
            fillings = fillings.Concat(feedback.Take(MostOthers).Select(p => new Filling("上年反馈的问题", Sentence(p.Description))))
                .Concat(late.Select(g => new Filling("逾期的应办", string.Create(CultureInfo.InvariantCulture, $"{g.Key}有{g.Count()}项没有按期办理。"))));
        else fillings = fillings.Concat((rules?.Duties ?? []).Where(d => d.Value.StateOn(workspace.Today) is DutyState.Due or DutyState.Overdue)
            .Select(d => d.Value.What).Distinct().Take(MostOthers).Select(what => new Filling("还没有办的应办", $"及时办理{what}。")));
        return fillings.DistinctBy(f => f.Text).ToList();
    }

    private static string Sentence(string words) => words.TrimEnd('。', '；', ';', '.') + "。";
}
