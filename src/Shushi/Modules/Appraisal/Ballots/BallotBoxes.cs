using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Data;

namespace Shushi.Modules.Appraisal.Ballots;

/// <summary>How many sheets and slips a class gets.</summary>
public sealed record Issue(string Class, int Sheets, int Slips);

/// <summary>A slip to print once: its code stands nowhere else.</summary>
public sealed record Slip(string Class, string Code);

/// <summary>票箱: opened with so many sheets and slips, closed and shuffled; only a closed one is counted.</summary>
public static class BallotBoxes
{
    /// <summary>The most sheets or slips of a class.</summary>
    public const int MostOfClass = 2000;

    public static Act OpenAct { get; } = new("rounds.ballot", "民主测评", "ballots.run");

    public static Act CloseAct { get; } = new("rounds.close-ballot", "测评结束封箱", "ballots.run");

    /// <summary>Whether anybody voted: from then on the scheme stands.</summary>
    public static async Task<bool> HasVotes(Workspace workspace, Guid roundId) =>
        await workspace.Db.Set<Ballot>().AnyAsync(b => b.RoundId == roundId)
        || await workspace.Db.Set<PaperSheet>().AnyAsync(s => s.RoundId == roundId)
        || await workspace.Db.Set<BallotCode>().AnyAsync(c => c.RoundId == roundId && c.Receipt != null);

    /// <summary>The box of a round; null before it is opened.</summary>
    public static Task<BallotBox?> Of(Workspace workspace, Guid roundId) => workspace.Db.Set<BallotBox>().AsNoTracking().FirstOrDefaultAsync(b => b.RoundId == roundId);

    /// <summary>The count of a closed box; null while there is none.</summary>
    public static async Task<BallotTally?> TallyOf(Workspace workspace, Round round)
    {
        if (await Of(workspace, round.Id) is not { State: BoxState.Closed }) return null;
        var (classes, ballots) = await Contents(workspace, round.Id);
        return new BallotTally(round, classes, ballots);
    }

    /// <summary>What lies in a closed box.</summary>
    internal static async Task<(IReadOnlyList<BallotClass> Classes, IReadOnlyList<Ballot> Ballots)> Contents(Workspace workspace, Guid roundId) =>
        (await workspace.Db.Set<BallotClass>().AsNoTracking().Where(c => c.RoundId == roundId).ToListAsync(),
            await workspace.Db.Set<Ballot>().AsNoTracking().Where(b => b.RoundId == roundId).OrderBy(b => b.Id).ToListAsync());

    /// <summary>Opens the box. The codes of the slips are told once, here, in random order; stored are their keyed hashes.</summary>
    public static async Task<(Outcome Outcome, IReadOnlyList<Slip> Slips)> Open(Workspace workspace, Guid roundId, IReadOnlyList<Issue> issues)
    {
        workspace.Require(OpenAct.Permission);
        var round = await Rounds.Get(workspace, roundId);
        Rounds.Own(workspace, round);
        var slips = issues.SelectMany(i => Enumerable.Range(0, i.Slips).Select(_ => new Slip(i.Class, NewCode()))).ToArray();
        RandomNumberGenerator.Shuffle(slips.AsSpan());
        var outcome = await workspace.Run(OpenAct, round, round.Id, async () =>
        {
            await workspace.Db.LockChain();
            round = await Rounds.Get(workspace, roundId);
            if (await MayNotOpen(workspace, round) is { } why) return Outcome.Refuse(why);
            if (await Of(workspace, roundId) is null && Rounds.ToMend(workspace, round) is { Count: > 0 } mend) return mend;
            var problems = OfIssues(round, issues).ToList();
            if (problems.Count > 0) return problems;
            await Empty(workspace, roundId);
            workspace.Db.Add(new BallotBox { RoundId = roundId, State = BoxState.Open });
            workspace.Db.AddRange(issues.Select(i => new BallotClass { RoundId = roundId, Class = i.Class, Sheets = i.Sheets, Slips = i.Slips }));
            workspace.Db.AddRange(slips.Select(s => new BallotCode { Hash = Voting.HashOf(workspace.Db.Sealer, roundId, s.Code), RoundId = roundId, Class = s.Class }));
            return [];
        });
        return (outcome, outcome.Done ? slips : []);
    }

    /// <summary>Why a box may not be opened, in words. One that nobody used yet is opened anew, with other codes, where slips were lost or miscounted; so is one whose count is void.</summary>
    private static async Task<string?> MayNotOpen(Workspace workspace, Round round) => await Of(workspace, round.Id) switch
    {
        null => null,
        { State: BoxState.Open } => await HasVotes(workspace, round.Id) ? "本轮民主测评已经开始，并且有人投票，不能重新发票。" : null,
        _ => (await TallyOf(workspace, round))?.Void is null ? "本轮民主测评已经结束，不能重新开始。" : null,
    };

    /// <summary>Whether a box that stands may be opened anew.</summary>
    public static async Task<bool> MayOpenAgain(Workspace workspace, Round round) => await Of(workspace, round.Id) is not null && await MayNotOpen(workspace, round) is null;

    /// <summary>Takes away the box of a round and all that is in it.</summary>
    private static async Task Empty(Workspace workspace, Guid roundId)
    {
        var db = workspace.Db;
        await db.Set<Ballot>().Where(b => b.RoundId == roundId).ExecuteDeleteAsync();
        await db.Set<BallotCode>().Where(c => c.RoundId == roundId).ExecuteDeleteAsync();
        await db.Set<PaperSheet>().Where(s => s.RoundId == roundId).ExecuteDeleteAsync();
        await db.Set<BallotClass>().Where(c => c.RoundId == roundId).ExecuteDeleteAsync();
        await db.Set<BallotBox>().Where(b => b.RoundId == roundId).ExecuteDeleteAsync();
    }

    /// <summary>Closes the box: agreed paper sheets go in, everything is shuffled and written anew, codes and sheets are gone.</summary>
    public static async Task<Outcome> Close(Workspace workspace, Guid roundId)
    {
        workspace.Require(CloseAct.Permission);
        var round = await Rounds.Get(workspace, roundId);
        Rounds.Own(workspace, round);
        await BoxRoom.Careful(workspace.Db);
        var outcome = await workspace.Run(CloseAct, round, round.Id, () => Shuffled(workspace, roundId));
        await SweepClosed(workspace.Db);
        return outcome;
    }

    /// <summary>Sweeps up after closed boxes: at once after closing, and again, where somebody else used the database meanwhile, after the next closing or when the program starts.</summary>
    /// <returns>Whether nothing is left to sweep.</returns>
    public static async Task<bool> SweepClosed(ShushiContext db)
    {
        if (!await db.Set<BallotBox>().AnyAsync(b => b.State == BoxState.Closed && !b.IsSwept)) return true;
        if (!await BoxRoom.Sweep(db)) return false;
        await db.Set<BallotBox>().Where(b => b.State == BoxState.Closed).ExecuteUpdateAsync(u => u.SetProperty(b => b.IsSwept, true));
        await BoxRoom.EmptyLog(db); // of this mark alone
        return true;
    }

    private static async Task<IReadOnlyList<Problem>> Shuffled(Workspace workspace, Guid roundId)
    {
        var db = workspace.Db;
        await db.LockChain();
        if (await db.Set<BallotBox>().FirstOrDefaultAsync(b => b.RoundId == roundId) is not { State: BoxState.Open } box) return Outcome.Refuse("票箱没有打开，或已经封箱。");
        var subjects = (await Rounds.Get(workspace, roundId)).Subjects.OrderBy(s => s.Ordinal).ToList();
        var sheets = await db.Set<PaperSheet>().AsNoTracking().Where(s => s.RoundId == roundId).ToListAsync();
        if (PaperSheets.Differences(sheets, subjects) is { Count: > 0 } differing) return differing;
        var ballots = (await db.Set<Ballot>().AsNoTracking().Where(b => b.RoundId == roundId).ToListAsync()).Select(b => (b.Class, b.Choices))
            .Concat(sheets.Select(s => (s.Class, Choices: s.First))).Select(b => (b.Class, Choices: Choices.Without(b.Choices, subjects))).ToArray();
        RandomNumberGenerator.Shuffle(ballots.AsSpan());
        await db.Set<Ballot>().Where(b => b.RoundId == roundId).ExecuteDeleteAsync();
        await db.Set<PaperSheet>().Where(s => s.RoundId == roundId).ExecuteDeleteAsync();
        await db.Set<BallotCode>().Where(c => c.RoundId == roundId).ExecuteDeleteAsync();
        box.State = BoxState.Closed;
        foreach (var group in await db.Set<BallotClass>().Where(c => c.RoundId == roundId).ToListAsync())
            (group.Returned, group.ReturnedSheets) = (ballots.Count(b => b.Class == group.Class), sheets.Count(s => s.Class == group.Class));
        db.AddRange(ballots.Select(b => new Ballot { Id = Voting.NewId(), RoundId = roundId, Class = b.Class, Choices = b.Choices }).OrderBy(b => b.Id));
        return [];
    }

    private static IEnumerable<Problem> OfIssues(Round round, IReadOnlyList<Issue> issues)
    {
        var c = CultureInfo.InvariantCulture;
        if (!round.Subjects.Exists(s => s.TakesPart)) yield return new Problem("", "本轮还没有述职人，不能开始测评。");
        if (round.Classes.Count == 0) yield return new Problem("", "本轮还没有测评人类别，请先修改评议轮次。");
        foreach (var issue in issues)
        {
            if (round.Classes.TrueForAll(k => k.Name != issue.Class)) yield return new Problem("", $"没有“{issue.Class}”这一类测评人，请刷新后重试。");
            if (issue.Sheets is < 0 or > MostOfClass || issue.Slips is < 0 or > MostOfClass)
                yield return new Problem("", string.Create(c, $"“{issue.Class}”的票数应在0到{MostOfClass}之间。"));
        }

        if (issues.Sum(i => i.Sheets + i.Slips) == 0) yield return new Problem("", "请填写各类测评人发出的纸质票或投票码数量。");
    }

    /// <summary>Ten characters that are not taken for one another, 50 bits.</summary>
    private static string NewCode() => RandomNumberGenerator.GetString("23456789ABCDEFGHJKLMNPQRSTUVWXYZ", 10);
}
