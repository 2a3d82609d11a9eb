using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Rectification;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Reports;

/// <summary>What the tokens of a unit's report of a year mean: each figure is evaluated once.</summary>
public sealed class TokenBook
{
    private static readonly string[] Quarters = ["第一季度", "第二季度", "第三季度", "第四季度"];
    private readonly Workspace workspace;
    private readonly Organization unit;
    private readonly int year;
    private readonly HashSet<(string, DateOnly, DateOnly)> zeros;
    private readonly Dictionary<(string, Period), Figure> known = [];

    private TokenBook(Workspace workspace, Organization unit, int year, HashSet<(string, DateOnly, DateOnly)> zeros)
    {
        (this.workspace, this.unit, this.year, this.zeros) = (workspace, unit, year, zeros);
        AsOf = Period.Year(year).To < workspace.Today ? Period.Year(year).To : workspace.Today;
    }

    /// <summary>The last day its figures cover.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Opens it.</summary>
    public static async Task<TokenBook> Open(Workspace workspace, Organization unit, int year)
    {
        var confirmed = await workspace.Db.Set<ConfirmedZero>().AsNoTracking().Where(z => z.OrgId == unit.Id).ToListAsync();
        return new TokenBook(workspace, unit, year, confirmed.Select(z => (z.Metric, z.From, z.To)).ToHashSet());
    }

    /// <summary>What is wrong with a part, to be put behind its line; null when it has a meaning.</summary>
    public static string? FaultOf(Catalog catalog, TemplateLine line, TemplatePart part, int year) => part switch
    {
        Block when line.Parts.Count > 1 => $"的“{part.Source}”要单独成段",
        Token { Label: var label, Period: null } when IsWord(label) => null,
        Token { Label: var label } when catalog.Metrics.All(m => m.Label != label) => $"的“{{{{{label}}}}}”不是已有的数字名称",
        Token { Period: { } period } when PeriodOf(period, year) is null => $"的期间“@{period}”不能识别，可写上年、上半年、第一季度、3月或2023-06",
        Block { Name: not "问题清单" } block => $"的“[[{block.Name}]]”不是已有的清单",
        Block block when ProblemLedger.Sources.Find(block.Arguments.GetValueOrDefault("来源", "")) is null => "的“[[问题清单]]”没有写明已有的来源",
        _ => null,
    };

    /// <summary>A part other than a block as it stands in the text. Its token must have a meaning.</summary>
    public async Task<Segment> Read(TemplatePart part) => part switch
    {
        Words words => new TextSegment(words.Text),
        Token { Period: null } token when Word(token.Label) is { } word => new TextSegment(word),
        Token token => await FigureOf(token),
        _ => new TextSegment(""),
    };

    /// <summary>The problems that a block tells of. It must have a meaning.</summary>
    public Task<IReadOnlyList<ListedProblem>> ProblemsOf(Block block) =>
        Problems.Of(workspace, unit, year, Enum.Parse<ProblemSource>(ProblemLedger.Sources.Find(block.Arguments["来源"])!.Code));

    /// <summary>The token of a metric and a period; null where the notation has no word for the period.</summary>
    public static string? TokenOf(Metric metric, Period period, int year)
    {
        if (period == Period.Year(year)) return $"{{{{{metric.Label}}}}}";
        var text = period == Period.Year(year - 1) ? "上年" : NameOf(period, year);
        return PeriodOf(text, year) == period ? $"{{{{{metric.Label}@{text}}}}}" : null;
    }

    private static string NameOf(Period period, int year)
    {
        var named = period.From.Year != year ? null : Quarters.Append("上半年").Append("下半年").FirstOrDefault(q => PeriodOf(q, year) == period);
        return named ?? (period == Period.Month(period.From.Year, period.From.Month)
            ? string.Create(CultureInfo.InvariantCulture, $"{period.From:yyyy-MM}")
            : string.Create(CultureInfo.InvariantCulture, $"{period.From.Year}"));
    }

    private static bool IsWord(string label) => label is "单位" or "年度" or "次年" or "时限" or "成文日期";

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

    private async Task<Segment> FigureOf(Token token)
    {
        var metric = workspace.Catalog.Metric(token.Label)!;
        var period = token.Period is { } named ? PeriodOf(named, year)!.Value : Period.Year(year);
        if (!known.TryGetValue((metric.Code, period), out var figure))
            known[(metric.Code, period)] = figure = await metric.Evaluate(workspace, unit, period);
        return !figure.IsEmpty || zeros.Contains((metric.Code, period.From, period.To)) ? new FigureSegment(figure) : new GapSegment(figure);
    }

    private string? Word(string label) => label switch
    {
        "单位" => unit.ShortName,
        "年度" => year.ToString(CultureInfo.InvariantCulture),
        "次年" => (year + 1).ToString(CultureInfo.InvariantCulture),
        "成文日期" => workspace.Today.InWords(),
        "时限" => AsOf < Period.Year(year).To ? "截至" + AsOf.InWords() : "全年",
        _ => null,
    };
}
