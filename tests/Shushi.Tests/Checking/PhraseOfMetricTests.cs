using System.Text;
using Shushi.Modules.Checking;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Testing;
using Shushi.Text;
using Period = Shushi.Platform.Period;

namespace Shushi.Tests.Checking;

/// <summary>What a metric says of how people write it leads back to it.</summary>
public sealed class PhraseOfMetricTests
{
    public static TheoryData<string> Metrics => [.. Product.Catalog.Metrics.Where(m => m.Phrases.Count > 0).Select(m => m.Code)];

    [Theory]
    [MemberData(nameof(Metrics))]
    public void EveryWording_FindsItsMetric(string code)
    {
        var metric = Product.Catalog.Metric(code)!;
        var matcher = new MetricMatcher(Product.Catalog, []);
        var lost = metric.Phrases.SelectMany(p => Wordings(p, "7")).Where(w => !Found(matcher, w).Contains(metric)).ToList();
        Assert.Empty(lost.Select(w => $"{w} → {string.Join('、', Found(matcher, w).Select(m => m.Label))}"));
    }

    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task EveryFigure_WrittenAsItsMetricSays_IsSupportedByIt(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var bureau = workspace.Organization("区统计局");
        var lost = new List<string>();
        var figures = (await Metric.EvaluateAll(workspace, bureau, Period.Year(2023))).Where(f => f is { IsEmpty: false, Of: null } && f.Metric.Phrases.Any(p => p.Contains("{n}", StringComparison.Ordinal))).ToList();
        Assert.InRange(figures.Count, 70, 1000);
        foreach (var figure in figures)
        {
            var sentence = Wordings(figure.Metric.Phrases.First(p => p.Contains("{n}", StringComparison.Ordinal)), figure.Text).First();
            var claims = (await ReportChecker.Check(workspace, bureau, 2023, "一、工作情况\n" + sentence)).Claims;
            if (!claims.Any(c => c.Verdict == Verdict.Supported && (c.Figure?.Metric == figure.Metric || c.Candidates.Contains(figure.Metric)))) lost.Add($"{figure.Metric.Code} {sentence} {string.Join('；', claims.Select(c => c.Message))}");
        }

        Assert.Empty(lost);
    }

    private static IReadOnlyList<Metric> Found(MetricMatcher matcher, string sentence)
    {
        var report = ReportText.Parse("一、工作情况\n" + sentence);
        return ClaimReader.Read(report).SelectMany(c => matcher.Find(report, c)).Distinct().ToList();
    }

    /// <summary>The sentences that a phrase stands for, with each of its alternatives, short and long, nothing in its gaps.</summary>
    private static IEnumerable<string> Wordings(string phrase, string number) =>
        Expand(phrase.TrimStart('^').Replace("{n}", number, StringComparison.Ordinal).Replace("{x}", "3", StringComparison.Ordinal).Replace("{all}", "全部", StringComparison.Ordinal)
            .Replace("{when}", "年初和年中", StringComparison.Ordinal).Replace("…", "", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Select(w => w + "。");

    private static IEnumerable<string> Expand(string phrase)
    {
        var open = phrase.IndexOf('(', StringComparison.Ordinal);
        if (open < 0) return [phrase];
        var (close, parts) = Group(phrase, open);
        var isOptional = close + 1 < phrase.Length && phrase[close + 1] == '?';
        if (isOptional) parts.Add("");
        return parts.SelectMany(p => Expand(phrase[..open] + p + phrase[(close + (isOptional ? 2 : 1))..]));
    }

    /// <summary>Where the bracket closes, and the alternatives within.</summary>
    private static (int Close, List<string> Parts) Group(string phrase, int open)
    {
        var (depth, parts, part) = (0, new List<string>(), new StringBuilder());
        for (var i = open + 1; ; i++)
        {
            if (phrase[i] == ')' && depth-- == 0)
            {
                parts.Add(part.ToString());
                return (i, parts);
            }

            if (phrase[i] == '(') depth++;
            if (phrase[i] != '|' || depth > 0)
            {
                part.Append(phrase[i]);
                continue;
            }

            parts.Add(part.ToString());
            part.Clear();
        }
    }
}
