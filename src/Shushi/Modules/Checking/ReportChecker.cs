using System.Globalization;
using Shushi.Modules.Reports;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;
using Shushi.Text;
using Period = Shushi.Platform.Period;

namespace Shushi.Modules.Checking;

/// <summary>Holds what a report says against what the ledgers say: claims come from the prose, figures from metrics, and phrases join them.</summary>
public static class ReportChecker
{
    /// <summary>The most characters that are checked at once: many times the longest report.</summary>
    public const int MostCharacters = 100_000;

    /// <summary>Checks a report of a unit and a year: its claims against the ledgers, its text by the rules of proofreading.</summary>
    /// <param name="proofreading">What the readers wish; unit and year are filled in. Null for the usual rules.</param>
    /// <exception cref="NotVisibleException">The unit is not wholly inside the actor's range.</exception>
    public static async Task<CheckResult> Check(Workspace workspace, Organization unit, int year, string text, ProofreadingOptions? proofreading = null)
    {
        Measure(text);
        var report = ReportText.Parse(WithoutSources(text));
        var read = ClaimReader.Read(report);
        var figures = new FigureBook(workspace, unit, Period.Year(year));
        var matcher = new MetricMatcher(workspace.Catalog);
        await using var snapshot = await workspace.Db.BeginSnapshot();
        var claims = new List<CheckedClaim>();
        foreach (var claim in read) claims.Add(await Judge(claim, matcher.Best(report, claim), figures));
        await snapshot.CommitAsync();
        var options = (proofreading ?? ProofreadingOptions.Default) with { UnitType = unit.UnitType, Year = year };
        var remarks = Proofreader.Read(report, read, options);
        return new CheckResult(report.Text, claims, [.. claims.Where(c => c.Verdict == Verdict.Contradicted).Select(Contradiction), .. remarks.Select(CheckFinding.Of)], remarks, options);
    }

    /// <summary>Reads a report that no unit's ledgers stand behind: its claims are found and not judged, its text is proofread.</summary>
    public static CheckResult Proofread(string text, ProofreadingOptions proofreading)
    {
        Measure(text);
        var report = ReportText.Parse(WithoutSources(text));
        var read = ClaimReader.Read(report);
        var remarks = Proofreader.Read(report, read, proofreading);
        var claims = read.Select(c => new CheckedClaim(c, Verdict.NotCheckable, null, NotAboutRecords(c) ?? "没有指定单位，未与台账核对。")).ToList();
        return new CheckResult(report.Text, claims, remarks.Select(CheckFinding.Of).ToList(), remarks, proofreading);
    }

    private static void Measure(string text)
    {
        if (text.Length > MostCharacters) throw new RefusedException($"正文超过{MostCharacters / 10_000}万字，请只提交报告正文。");
    }

    private static string WithoutSources(string text)
    {
        var sources = text.IndexOf("\n" + ComposedReport.SourcesHeading, StringComparison.Ordinal);
        return sources < 0 ? text : text[..sources];
    }

    private static async Task<CheckedClaim> Judge(Claim claim, Metric? metric, FigureBook figures)
    {
        if (NotAboutRecords(claim) is { } why) return new CheckedClaim(claim, Verdict.NotCheckable, null, why);
        if (metric is null) return new CheckedClaim(claim, Verdict.Unsupported, null, "台账暂无依据：没有对应的数字，请核对来源或注明出处。");
        var figure = await figures.Of(metric);
        if (figure.IsEmpty) return new CheckedClaim(claim, Verdict.Unsupported, figure, $"台账暂无依据：“{metric.Label}”还没有记录，请{metric.Keeper}补登。");
        var verdict = Agreement.Of(claim, figure);
        return new CheckedClaim(claim, verdict, figure, verdict == Verdict.Supported ? $"与台账“{metric.Label}”一致。" : Difference(claim, figure));
    }

    private static string? NotAboutRecords(Claim claim) => claim.Kind switch
    {
        ClaimKind.Term => "固定用语，不作数字核对。",
        ClaimKind.Promise => "下一步打算，不作结果核对。",
        ClaimKind.Period => "日期或期间，不作数字核对。",
        ClaimKind.Ordinal => "序数，不作数字核对。",
        ClaimKind.Placeholder => "此处待填写。",
        _ => null,
    };

    private static string Difference(Claim claim, Figure figure)
    {
        var stated = claim.Kind == ClaimKind.All ? "全部" : claim.Value?.ToString(CultureInfo.InvariantCulture) ?? claim.Text;
        return $"请核对：文中是{stated}，台账“{figure.Metric.Label}”是{figure.Text}（{figure.Metric.Definition}）";
    }

    private static CheckFinding Contradiction(CheckedClaim c) =>
        new(CheckFinding.Contradiction, "error", c.Claim.Number.Start, c.Claim.Number.Length, c.Claim.Text, c.Message, c.Figure!.Of is null ? c.Figure.Text : null);

    /// <summary>The figures asked for so far, each evaluated once.</summary>
    private sealed class FigureBook(Workspace workspace, Organization unit, Period period)
    {
        private readonly Dictionary<string, Figure> known = new(StringComparer.Ordinal);

        public async Task<Figure> Of(Metric metric)
        {
            if (!known.TryGetValue(metric.Code, out var figure)) known[metric.Code] = figure = await metric.Evaluate(workspace, unit, period);
            return figure;
        }
    }
}
