using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Rectification;
using Shushi.Modules.Reports;
using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Text;

namespace Shushi.Modules.Checking;

/// <summary>Holds what a report says against what the ledgers say: claims come from the prose, figures from metrics, and phrases join them.</summary>
public static class ReportChecker
{
    /// <summary>The most characters that are checked at once: many times the longest report.</summary>
    public const int MostCharacters = 100_000;

    /// <summary>Checks a report of a unit and a year: its claims against the ledgers, its text by the rules of proofreading.</summary>
    /// <param name="proofreading">What the readers wish besides the unit's own words; unit and year are filled in. Null for the usual rules.</param>
    /// <exception cref="NotVisibleException">The unit is not wholly inside the actor's range.</exception>
    public static async Task<CheckResult> Check(Workspace workspace, Organization unit, int year, string text, ProofreadingOptions? proofreading = null)
    {
        Measure(text);
        var report = ReportText.Parse(WithoutSources(text));
        var read = ClaimReader.Read(report);
        var readings = await Readings(workspace, unit);
        var options = (await HouseWord.Of(workspace, unit, proofreading ?? ProofreadingOptions.Default)) with { UnitType = unit.UnitType, Year = year };
        var judge = new ClaimJudge(workspace, unit, year, report, new MetricMatcher(workspace.Catalog, readings));
        await using var snapshot = await workspace.Db.BeginSnapshot();
        var claims = new List<CheckedClaim>();
        for (var i = 0; i < read.Count; i++) claims.Add(WithWords(await judge.Judge(read, i), readings));
        var untold = await Coverage.Find(workspace.Catalog, report, claims, judge.FigureOf);
        var feedback = Coverage.IsWhole(report) ? FeedbackAnswers.Find(report, year, await Problems.Of(workspace, unit, year, ProblemSource.LastYearFeedback)) : [];
        await snapshot.CommitAsync();
        var judged = Sources.Ask(report, Sums.Judge(report, claims));
        var leftovers = OtherUnits.Find(workspace, unit, report).Where(r => !options.Allowed.Contains(r.Text));
        IReadOnlyList<Remark> remarks = [.. leftovers, .. feedback, .. untold, .. Proofreader.Read(report, read, options)];
        var differences = judged.Where(c => c.Rule is not null).Select(Difference);
        return new CheckResult(report, judged, [.. differences, .. remarks.Select(CheckFinding.Of)], remarks, options);
    }

    /// <summary>Reads a report that no unit's ledgers stand behind: its claims are found and not judged, its text is proofread.</summary>
    public static CheckResult Proofread(string text, ProofreadingOptions proofreading)
    {
        Measure(text);
        var report = ReportText.Parse(WithoutSources(text));
        var read = ClaimReader.Read(report);
        var remarks = Proofreader.Read(report, read, proofreading);
        var claims = read.Select(c => new CheckedClaim(c, Verdict.NotCheckable, null, ClaimJudge.NotAboutRecords(c) ?? "没有指定单位，未与台账核对。")).ToList();
        return new CheckResult(report, claims, remarks.Select(CheckFinding.Of).ToList(), remarks, proofreading);
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

    /// <summary>What people said of statements before, in the unit or above it; the newest last.</summary>
    private static async Task<IReadOnlyList<Reading>> Readings(Workspace workspace, Organization unit)
    {
        var above = workspace.Organizations.PathTo(unit).Select(o => o.Id).ToList();
        return await workspace.Db.Set<Reading>().AsNoTracking().Where(r => above.Contains(r.OrgId)).OrderBy(r => r.On).ThenBy(r => r.Id).ToListAsync();
    }

    private static CheckedClaim WithWords(CheckedClaim claim, IReadOnlyList<Reading> readings) =>
        readings.LastOrDefault(r => r.Words == Reading.WordsOf(claim.Claim) && !string.IsNullOrEmpty(r.Reason)) is { } said ? claim with { Reason = said.Reason } : claim;

    private static CheckFinding Difference(CheckedClaim c) =>
        new(c.Rule!, Severities.Of(CheckRules.Of(c.Rule!)!.Severity), c.Claim.Number.Start, c.Claim.Number.Length, c.Claim.Text, c.Message, c.Suggestion);
}
