using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Similarity;
using Shushi.Platform;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Appraisal;

/// <summary>The reports handed in, as texts to compare with.</summary>
public static class SubmittedReports
{
    /// <summary>What a unit's report of a year may be held against: the others' reports of that year and its own of the year before, so far as the actor sees them.</summary>
    public static async Task<IReadOnlyList<CorpusText>> Around(Workspace workspace, Organization unit, int year)
    {
        workspace.Require("submissions.read");
        var years = await workspace.Db.Set<Round>().AsNoTracking().Where(r => r.ForYear == year || r.ForYear == year - 1).Select(r => new { r.Id, r.ForYear }).ToDictionaryAsync(r => r.Id, r => r.ForYear);
        var rounds = years.Keys.ToList();
        var submissions = await workspace.Db.Set<Submission>().AsNoTracking().Where(s => rounds.Contains(s.RoundId) && s.State != SubmissionState.Returned)
            .OrderBy(s => s.On).ThenBy(s => s.Id).Select(s => new { s.Id, s.RoundId, s.OrgId, s.OrgPath, s.Text }).ToListAsync();
        var own = OrgRange.Under(unit.OrgPath);
        return [.. from s in submissions let of = years[s.RoundId] where own.Contains(s.OrgPath) == (of == year - 1) select new CorpusText(s.Id.ToString(), Label(workspace, s.OrgId, of), s.OrgPath, of, s.Text)];
    }

    /// <summary>Reports handed in, by their ids, so far as the actor sees them, in the order asked for.</summary>
    public static async Task<IReadOnlyList<CorpusText>> Of(Workspace workspace, IReadOnlyList<Guid> ids)
    {
        workspace.Require("submissions.read");
        var found = await workspace.Db.Set<Submission>().AsNoTracking().Where(s => ids.Contains(s.Id))
            .Join(workspace.Db.Set<Round>(), s => s.RoundId, r => r.Id, (s, r) => new { s.Id, s.OrgId, s.OrgPath, s.Text, r.ForYear }).ToListAsync();
        return [.. from id in ids.Distinct() from s in found where s.Id == id select new CorpusText(s.Id.ToString(), Label(workspace, s.OrgId, s.ForYear), s.OrgPath, s.ForYear, s.Text)];
    }

    /// <summary>Whether the actor may compare with what was handed in.</summary>
    public static bool MayCompare(Workspace workspace) => workspace.May("compare.use") && workspace.May("submissions.read");

    /// <summary>The report of a unit held against those, most alike first.</summary>
    /// <param name="workspace">Through which grant.</param>
    /// <param name="unit">Whose report.</param>
    /// <param name="year">Of which year.</param>
    /// <param name="text">The report.</param>
    /// <param name="excluded">The passages to take off; those that <see cref="PassageExclusion.SeenBy"/> the actor where none are given.</param>
    public static async Task<CopyResult> Compare(Workspace workspace, Organization unit, int year, string text, IReadOnlyList<string>? excluded = null)
    {
        workspace.Require("compare.use");
        var report = new CorpusText("", unit.ShortName, unit.OrgPath, year, text);
        return CopyReview.Against(report, await Around(workspace, unit, year), excluded ?? await PassageExclusion.SeenBy(workspace, unit));
    }

    /// <summary>The passages taken off in a round: for the office that runs it those kept by itself and by the level it belongs to; for others what they see.</summary>
    public static async Task<IReadOnlyList<string>> ExcludedFor(Workspace workspace, Organization unit, Round round) => workspace.Actor.Range.Contains(round.OrgPath)
        ? await PassageExclusion.KeptBy(workspace, workspace.Organizations.PathTo(workspace.Organization(round.OrgId)).Select(o => o.Id).ToList())
        : await PassageExclusion.SeenBy(workspace, unit);

    private static string Label(Workspace workspace, Guid orgId, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{workspace.Organizations.All.FirstOrDefault(o => o.Id == orgId)?.ShortName ?? "其他单位"}{year}年述职报告");
}
