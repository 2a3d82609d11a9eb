using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Data;
using Shushi.Platform.Identity;

namespace Shushi.Modules.Appraisal.Ballots;

/// <summary>What became of a vote.</summary>
public enum VoteResult
{
    /// <summary>It lies in the box, now or from an earlier try of the same page.</summary>
    Counted,

    /// <summary>No such code in this round.</summary>
    UnknownCode,

    /// <summary>The code was used by another page.</summary>
    UsedCode,

    /// <summary>The box is not open.</summary>
    NotOpen,

    /// <summary>The sheet is not complete.</summary>
    Incomplete,
}

/// <summary>Voting by phone: a code from a slip, one sheet, once. Nobody is logged in, nothing is noted but the ballot and that the code is used.</summary>
public static class Voting
{
    /// <summary>The round as a voter may see it: null when there is none or its box was never opened.</summary>
    public static async Task<(Round Round, BoxState State)?> Find(ShushiContext db, Guid roundId)
    {
        var box = await db.Set<BallotBox>().AsNoTracking().FirstOrDefaultAsync(b => b.RoundId == roundId);
        var round = box is null ? null : await db.Set<Round>().IgnoreQueryFilters([ShushiContext.ScopeFilter]).AsNoTracking().Include(r => r.Subjects).FirstOrDefaultAsync(r => r.Id == roundId);
        return round is null ? null : (round, box!.State);
    }

    /// <summary>Puts a ballot into the box. The same code with the same mark of the voter's page is acknowledged again and counts once.</summary>
    /// <param name="db">The database.</param>
    /// <param name="roundId">The round.</param>
    /// <param name="code">As typed.</param>
    /// <param name="mark">A random text that the voter's page made for itself.</param>
    /// <param name="letters">A letter at each subject's place in the round; of those who do not take part, anything.</param>
    public static async Task<VoteResult> Vote(ShushiContext db, Guid roundId, string code, string mark, IReadOnlyList<char> letters)
    {
        var hash = HashOf(db.Sealer, roundId, code);
        var receipt = db.Sealer.Digest($"ballot-mark\n{roundId}\n{Normal(code)}\n{mark}");
        if ((await Admit(db, roundId, hash, receipt)).Refusal is { } refused) return refused; // what is refused anyway makes nobody wait
        await using var transaction = await db.BeginAct();
        await db.LockChain(); // ballots go in one after the other, and none while the box is being closed or its round changed
        var (late, group, subjects) = await Admit(db, roundId, hash, receipt);
        if (late is not null) return late.Value;
        if (Choices.Listed(letters, subjects) is not { } choices || mark.Length < 16) return VoteResult.Incomplete;
        await db.Set<BallotCode>().Where(c => c.Hash == hash).ExecuteUpdateAsync(u => u.SetProperty(c => c.Receipt, receipt));
        db.Add(new Ballot { Id = NewId(), RoundId = roundId, Class = group, Choices = choices });
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return VoteResult.Counted;
    }

    /// <summary>What a code comes to without a look at the sheet: a refusal, or the class it votes in and the subjects in the order of the sheet.</summary>
    private static async Task<(VoteResult? Refusal, string Class, IReadOnlyList<Subject> Subjects)> Admit(ShushiContext db, Guid roundId, string hash, string receipt)
    {
        var stored = await db.Set<BallotCode>().AsNoTracking().FirstOrDefaultAsync(c => c.Hash == hash && c.RoundId == roundId);
        if (stored is { Receipt: { } earlier }) return (earlier == receipt ? VoteResult.Counted : VoteResult.UsedCode, "", []);
        if (await Find(db, roundId) is not { State: BoxState.Open } found) return (VoteResult.NotOpen, "", []);
        return stored is null ? (VoteResult.UnknownCode, "", []) : (null, stored.Class, found.Round.Subjects.OrderBy(s => s.Ordinal).ToList());
    }

    /// <summary>The keyed hash of a code within its round: a code of another round is unknown.</summary>
    internal static string HashOf(ISealer sealer, Guid roundId, string code) => sealer.Digest($"ballot-code\n{roundId}\n{Normal(code)}");

    /// <summary>A random place in the box.</summary>
    internal static long NewId() => BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & long.MaxValue;

    private static string Normal(string code) => new(code.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant).ToArray());
}
