using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Similarity;
using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Text.Similarity;

namespace Shushi.Modules.Appraisal;

/// <summary>The reports handed in, as texts to compare with.</summary>
public static class SubmittedReports
{
    /// <summary>So many of the likeliest reports are compared exactly where there are many.</summary>
    private const int MostLikely = 100;

    private const int Batch = 200;

    /// <summary>What a unit's report of a year may be held against: the others' reports of that year and its own of the year before, so far as the actor sees them. No text is read.</summary>
    public static async Task<IReadOnlyList<TextVersion>> Around(Workspace workspace, Organization unit, int year)
    {
        workspace.Require("submissions.read");
        var rounds = await workspace.Db.Set<Round>().AsNoTracking().Where(r => r.ForYear == year || r.ForYear == year - 1).Select(r => new { r.Id, r.ForYear }).ToListAsync();
        var own = OrgScope.Bind(OrgScope.Own<Submission>(), OrgRange.Under(unit.OrgPath));
        var others = Expression.Lambda<Func<Submission, bool>>(Expression.Not(own.Body), own.Parameters);
        return [.. await Versions(year, others), .. await Versions(year - 1, own)];

        async Task<List<TextVersion>> Versions(int of, Expression<Func<Submission, bool>> whose)
        {
            var ids = rounds.Where(r => r.ForYear == of).Select(r => r.Id).ToList();
            return await workspace.Db.Set<Submission>().AsNoTracking().Where(s => ids.Contains(s.RoundId) && s.State != SubmissionState.Returned).Where(whose)
                .Select(s => new TextVersion(s.Id, s.Version)).ToListAsync();
        }
    }

    /// <summary>Reports handed in, by their ids, so far as the actor sees them, in the order asked for.</summary>
    public static async Task<IReadOnlyList<CorpusText>> Of(Workspace workspace, IReadOnlyList<Guid> ids)
    {
        workspace.Require("submissions.read");
        var found = await workspace.Db.Set<Submission>().AsNoTracking().Where(s => ids.Contains(s.Id))
            .Join(workspace.Db.Set<Round>(), s => s.RoundId, r => r.Id, (s, r) => new { s.Id, s.OrgId, s.OrgPath, s.Text, r.ForYear }).ToListAsync();
        var texts = found.ToDictionary(s => s.Id, s => new CorpusText(s.Id.ToString(), Label(workspace, s.OrgId, s.ForYear), s.OrgPath, s.ForYear, s.Text));
        return [.. ids.Distinct().Where(texts.ContainsKey).Select(id => texts[id])];
    }

    /// <summary>Whether the actor may compare with what was handed in.</summary>
    public static bool MayCompare(Workspace workspace) => workspace.May("compare.use") && workspace.May("submissions.read");

    /// <summary>The report of a unit held against those, most alike first. Where they are more than <see cref="CopyReview.MostInFull"/>, only those that share <see cref="CopyReview.LeastShare"/> are looked for, by their fingerprints.</summary>
    /// <param name="workspace">Through which grant.</param>
    /// <param name="fingerprints">Those of the workspace's database.</param>
    /// <param name="unit">Whose report.</param>
    /// <param name="year">Of which year.</param>
    /// <param name="text">The report.</param>
    /// <param name="excluded">The passages to take off; those that <see cref="PassageExclusion.SeenBy"/> the actor where none are given.</param>
    /// <param name="cancellation">Gives up reading the others.</param>
    public static async Task<CopyResult> Compare(Workspace workspace, FingerprintStore fingerprints, Organization unit, int year, string text, IReadOnlyList<string>? excluded = null, CancellationToken cancellation = default)
    {
        workspace.Require("compare.use");
        var report = new CorpusText("", unit.ShortName, unit.OrgPath, year, text);
        var bases = excluded ?? await PassageExclusion.SeenBy(workspace, unit);
        var around = await Around(workspace, unit, year);
        if (around.Count <= CopyReview.MostInFull) return CopyReview.Against(report, await Texts(workspace, around.Select(t => t.Id)), bases);
        var likely = await fingerprints.Likely(PreparedText.Of(text, new Baseline(bases)), CopyReview.LeastShare, MostLikely, around, (ids, token) => Prose(workspace, ids, token), cancellation);
        return CopyReview.AgainstLikely(report, await Texts(workspace, likely.Ids), around.Count, likely, bases);
    }

    /// <summary>The passages taken off in a round: for the office that runs it those kept by itself and by the level it belongs to; for others what they see.</summary>
    public static async Task<IReadOnlyList<string>> ExcludedFor(Workspace workspace, Organization unit, Round round) => workspace.Actor.Range.Contains(round.OrgPath)
        ? await PassageExclusion.KeptBy(workspace, workspace.Organizations.PathTo(workspace.Organization(round.OrgId)).Select(o => o.Id).ToList())
        : await PassageExclusion.SeenBy(workspace, unit);

    /// <summary>Texts of one question, by their ids.</summary>
    private static async Task<IReadOnlyList<CorpusText>> Texts(Workspace workspace, IEnumerable<Guid> ids)
    {
        var texts = new List<CorpusText>();
        foreach (var batch in ids.Order().Chunk(Batch)) texts.AddRange(await Of(workspace, batch));
        return texts;
    }

    /// <summary>The bare texts, for their fingerprints.</summary>
    private static async Task<IReadOnlyList<(Guid Id, string Text)>> Prose(Workspace workspace, IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        var found = await workspace.Db.Set<Submission>().AsNoTracking().Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Text }).ToListAsync(cancellation);
        return [.. found.Select(s => (s.Id, s.Text))];
    }

    private static string Label(Workspace workspace, Guid orgId, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{workspace.Organizations.All.FirstOrDefault(o => o.Id == orgId)?.ShortName ?? "其他单位"}{year}年述职报告");
}
