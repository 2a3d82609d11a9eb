using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Rectification;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Reports;

/// <summary>Composes a report from the ledgers: one snapshot, numbers only from metrics.</summary>
public static class ReportComposer
{
    private static readonly string[] Quarters = ["第一季度", "第二季度", "第三季度", "第四季度"];

    /// <summary>Composes the report of a unit and a year.</summary>
    /// <exception cref="RefusedException">The template has tokens that mean nothing; each is named with its line.</exception>
    public static async Task<ComposedReport> Compose(Workspace workspace, Organization unit, int year, ReportTemplate? template = null)
    {
        template ??= ReportTemplate.BuiltIn();
        Lint(workspace.Catalog, template, year);
        await using var snapshot = await workspace.Db.BeginSnapshot();
        var asOf = Period.Year(year).To < workspace.Today ? Period.Year(year).To : workspace.Today;
        var writer = new Writer(workspace, unit, year, asOf, await ConfirmedZeros(workspace, unit));
        var lines = new List<ReportLine>();
        foreach (var line in template.Lines) lines.AddRange(await writer.Write(line));
        await snapshot.CommitAsync();
        return new ComposedReport(unit, year, asOf, lines, writer.Gaps);
    }

    private static async Task<HashSet<(string, DateOnly, DateOnly)>> ConfirmedZeros(Workspace workspace, Organization unit) =>
        (await workspace.Db.Set<ConfirmedZero>().AsNoTracking().Where(z => z.OrgId == unit.Id).ToListAsync())
            .Select(z => (z.Metric, z.From, z.To)).ToHashSet();

    private static void Lint(Catalog catalog, ReportTemplate template, int year)
    {
        var faults = template.Lines.SelectMany(l => l.Parts.Select(p => (l.Number, Fault: FaultOf(catalog, p, year)))).Where(f => f.Fault is not null).ToList();
        if (faults.Count > 0)
            throw new RefusedException("模板有误：" + string.Join('；', faults.Select(f => string.Create(CultureInfo.InvariantCulture, $"第{f.Number}行{f.Fault}"))) + "。");
    }

    private static string? FaultOf(Catalog catalog, TemplatePart part, int year) => part switch
    {
        Token { Label: var label, Period: null } when Words(label) => null,
        Token { Label: var label } when catalog.Metrics.All(m => m.Label != label) => $"的“{{{{{label}}}}}”不是已有的数字名称",
        Token { Period: { } period } when PeriodOf(period, year) is null => $"的期间“@{period}”不能识别，可写上年、上半年、第一季度、3月或2023-06",
        Block { Name: not "问题清单" } block => $"的“[[{block.Name}]]”不是已有的清单",
        Block block when ProblemLedger.Sources.Find(block.Arguments.GetValueOrDefault("来源", "")) is null => "的“[[问题清单]]”没有写明已有的来源",
        _ => null,
    };

    private static bool Words(string label) => label is "单位" or "年度" or "次年" or "时限" or "成文日期";

    /// <summary>The period a token names, or null when it names none.</summary>
    private static Period? PeriodOf(string text, int year)
    {
        var quarter = Array.IndexOf(Quarters, text);
        if (quarter >= 0) return Period.Quarter(year, quarter + 1);
        if (text.EndsWith('月') && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var month))
            return month is >= 1 and <= 12 ? Period.Month(year, month) : null;
        return text switch
        {
            "上年" => Period.Year(year - 1),
            "上半年" => new Period(new DateOnly(year, 1, 1), new DateOnly(year, 6, 30)),
            "下半年" => new Period(new DateOnly(year, 7, 1), new DateOnly(year, 12, 31)),
            _ => Period.Parse(text),
        };
    }

    private sealed class Writer(Workspace workspace, Organization unit, int year, DateOnly asOf, HashSet<(string, DateOnly, DateOnly)> zeros)
    {
        private readonly Dictionary<(string, Period), Figure> known = [];
        private string chapter = "报告开头";

        public List<Gap> Gaps { get; } = [];

        public async Task<IReadOnlyList<ReportLine>> Write(TemplateLine line)
        {
            if (line.Parts is [Block block]) return await Tell(block);
            var segments = new List<Segment>();
            foreach (var part in line.Parts) segments.Add(await Segment(part));
            var written = new ReportLine(line.Kind, segments);
            if (line.Kind is LineKind.Chapter or LineKind.Section) chapter = written.Text;
            return [written];
        }

        private async Task<Segment> Segment(TemplatePart part) => part switch
        {
            Words words => new TextSegment(words.Text),
            Token { Period: null } token when Word(token.Label) is { } word => new TextSegment(word),
            Token token => await FigureOf(token),
            _ => new TextSegment(""),
        };

        private async Task<Segment> FigureOf(Token token)
        {
            var metric = workspace.Catalog.Metric(token.Label)!;
            var period = token.Period is { } named ? PeriodOf(named, year)!.Value : Period.Year(year);
            if (!known.TryGetValue((metric.Code, period), out var figure))
                known[(metric.Code, period)] = figure = await metric.Evaluate(workspace, unit, period);
            if (!figure.IsEmpty || zeros.Contains((metric.Code, period.From, period.To))) return new FigureSegment(figure);
            Gaps.Add(new Gap(chapter, figure));
            return new GapSegment(figure);
        }

        private string? Word(string label) => label switch
        {
            "单位" => unit.ShortName,
            "年度" => year.ToString(CultureInfo.InvariantCulture),
            "次年" => (year + 1).ToString(CultureInfo.InvariantCulture),
            "成文日期" => string.Create(CultureInfo.InvariantCulture, $"{workspace.Today.Year}年{workspace.Today.Month}月{workspace.Today.Day}日"),
            "时限" => asOf < Period.Year(year).To ? string.Create(CultureInfo.InvariantCulture, $"截至{asOf.Year}年{asOf.Month}月{asOf.Day}日") : "全年",
            _ => null,
        };

        private async Task<IReadOnlyList<ReportLine>> Tell(Block block)
        {
            var source = Enum.Parse<ProblemSource>(ProblemLedger.Sources.Find(block.Arguments["来源"])!.Code);
            var problems = await Problems.Of(workspace, unit, Period.Year(year), source);
            return problems.Select((p, i) => new ReportLine(LineKind.Paragraph,
                [new TextSegment(string.Create(CultureInfo.InvariantCulture, $"{i + 1}．{p.Description.TrimEnd('。')}。{Progress(p)}"))])).ToList();
        }

        private static string Progress(ListedProblem problem)
        {
            if (problem.ClosedOn is { } closed)
                return string.Create(CultureInfo.InvariantCulture, $"整改结果：{problem.Result?.TrimEnd('。')}，{closed.Year}年{closed.Month}月{closed.Day}日销号。");
            return problem.DueOn is { } due
                ? string.Create(CultureInfo.InvariantCulture, $"正在整改，时限为{due.Year}年{due.Month}月{due.Day}日。")
                : "正在整改。";
        }
    }
}
