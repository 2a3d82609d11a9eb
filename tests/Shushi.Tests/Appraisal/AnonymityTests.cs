using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Appraisal;
using Shushi.Modules.Appraisal.Ballots;
using Shushi.Platform.Acts;
using Shushi.Platform.Data;
using Shushi.Testing;

namespace Shushi.Tests.Appraisal;

/// <summary>
/// An attacker has everything that is stored after a round of 200 voters: tables, row places, transaction marks, the file and its log; and knows besides
/// who came in which order with which code. Lining up each stored order with the order of arrival must not hit more often than chance.
/// </summary>
public sealed class AnonymityTests
{
    private const int Voters = 200;

    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task StoredBox_IsLinkedToVotersNoBetterThanByChance(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        await round.Database.Database.Migrate(); // brings the write-ahead log back
        var (before, voters, slips) = await Vote(round);
        Assert.Empty((await BallotBoxes.Close(await round.Office(), round.Id)).Problems);

        await using var db = round.Database.Database.Open();
        var guesses = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["by id"] = await db.Set<Ballot>().OrderBy(b => b.Id).Select(b => b.Choices).ToListAsync(),
            ["as dumped"] = await Texts(db, "SELECT \"Choices\" AS \"Value\" FROM ballots"),
            ["by place"] = await Texts(db, engine == Engine.Sqlite ? "SELECT \"Choices\" AS \"Value\" FROM ballots ORDER BY rowid" : "SELECT \"Choices\" AS \"Value\" FROM ballots ORDER BY ctid"),
        };
        foreach (var (how, guess) in guesses) AtChance(how, voters, guess);

        Assert.Empty(await db.Set<BallotCode>().ToListAsync());
        Assert.Empty(await db.Set<PaperSheet>().ToListAsync());
        Assert.Equal(before + 1, await db.Deeds.LongCountAsync()); // the closing; nothing for any ballot
        if (engine == Engine.Postgres) Assert.Equal("1", (await Texts(db, "SELECT count(DISTINCT xmin::text)::text AS \"Value\" FROM ballots"))[0]);
        else FileTellsNothing(round, voters, slips);
    }

    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task OpenBox_KeepsNoTimeNoUserAndNoCode(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        var (_, voters, _) = await Vote(round);

        await using var db = round.Database.Database.Open();
        var columns = db.Model.FindEntityType(typeof(Ballot))!.GetProperties().Select(p => p.Name).Order().ToList();
        Assert.Equal(["Choices", "Class", "Id", "RoundId"], columns);
        Assert.DoesNotContain(db.Model.FindEntityType(typeof(BallotCode))!.GetProperties(), p => p.ClrType == typeof(DateTime) || p.Name.Contains("Choice", StringComparison.Ordinal));
        AtChance("by id", voters, await db.Set<Ballot>().OrderBy(b => b.Id).Select(b => b.Choices).ToListAsync());
    }

    [Fact]
    public void Attack_OnAnOrderThatIsKept_WouldSucceed()
    {
        var voters = Enumerable.Range(0, Voters).Select(Sheet).ToList();
        Assert.Throws<Xunit.Sdk.TrueException>(() => AtChance("as they came", voters, voters));
    }

    /// <summary>How often a guess may hit: each voter's sheet is borne by n of 200, so a blind guess hits n/200; four standard deviations above is what chance allows.</summary>
    private static void AtChance(string how, IReadOnlyList<string> voters, IReadOnlyList<string> guess)
    {
        Assert.Equal(voters.Order(StringComparer.Ordinal), guess.Order(StringComparer.Ordinal));
        var expected = voters.GroupBy(v => v).Sum(g => g.Count() * g.Count() / (double)Voters);
        foreach (var (direction, order) in new[] { ("", guess), (" backwards", guess.Reverse().ToList()) })
        {
            var hits = voters.Zip(order).Count(p => p.First == p.Second);
            Assert.True(hits <= expected + (4 * Math.Sqrt(expected)) + 1, string.Create(CultureInfo.InvariantCulture, $"{how}{direction}: {hits} of {Voters}, by chance {expected:0.0}"));
        }
    }

    private static async Task<(long Deeds, IReadOnlyList<string> Voters, IReadOnlyList<Slip> Slips)> Vote(RoundOf2023 round)
    {
        var (outcome, slips) = await BallotBoxes.Open(await round.Office(), round.Id, [new Issue("领导干部", 0, 60), new Issue("党员和群众代表", 0, Voters - 60)]);
        Assert.Empty(outcome.Problems);
        var voters = new List<string>();
        await using var db = round.Database.Database.Open();
        var rows = await Rows(db);
        foreach (var (n, slip) in slips.Index())
        {
            voters.Add(Sheet(n));
            Assert.Equal(VoteResult.Counted, await Voting.Vote(db, round.Id, slip.Code, $"mark of voter {n:D6}", Sheet(n).ToCharArray()));
            db.ChangeTracker.Clear();
        }

        Assert.Equal(["ballots"], (await Rows(db)).Where(r => r.Value != rows[r.Key]).Select(r => r.Key)); // no other table has a row more
        return (await db.Deeds.LongCountAsync(), voters, slips);
    }

    /// <summary>How many rows each table has.</summary>
    private static async Task<Dictionary<string, string>> Rows(ShushiContext db)
    {
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal))
            rows[table] = (await Texts(db, $"SELECT CAST(count(*) AS TEXT) AS \"Value\" FROM \"{table}\""))[0];
        return rows;
    }

    /// <summary>A sheet of 125, as if at random.</summary>
    private static string Sheet(int n)
    {
        var seed = unchecked((uint)(n + 1) * 2654435761u);
        return new string([Letter(seed >> 8), Letter(seed >> 14), Letter(seed >> 20)]);
    }

    private static char Letter(uint number) => Choices.All[(int)(number % 5)].Letter;

    private static async Task<IReadOnlyList<string>> Texts(ShushiContext db, string sql) => await db.Database.SqlQueryRaw<string>(sql).ToListAsync();

    /// <summary>In the file's bytes the sheets stand in no telling order, and no code's hash is left; its log is empty.</summary>
    private static void FileTellsNothing(RoundOf2023 round, IReadOnlyList<string> voters, IReadOnlyList<Slip> slips)
    {
        using (var connection = new SqliteConnection("Data Source=" + round.Database.File)) SqliteConnection.ClearPool(connection);
        var log = new FileInfo(round.Database.File + "-wal");
        Assert.True(!log.Exists || log.Length == 0);
        var file = Encoding.Latin1.GetString(File.ReadAllBytes(round.Database.File));
        Assert.DoesNotContain(slips, s => file.Contains(Voting.HashOf(TestDatabase.Sealer, round.Id, s.Code), StringComparison.Ordinal));
        Assert.DoesNotContain(slips, s => file.Contains(s.Code, StringComparison.Ordinal));
        var group = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("领导干部"));
        var places = new List<string>();
        for (var at = file.IndexOf(group, StringComparison.Ordinal); at >= 0; at = file.IndexOf(group, at + 1, StringComparison.Ordinal))
        {
            var behind = file.Substring(at + group.Length, 3);
            if (behind.All(c => Choices.All.Any(k => k.Letter == c))) places.Add(behind);
        }

        Assert.Equal(60, places.Count);
        var ofClass = slips.Zip(voters).Where(v => v.First.Class == "领导干部").Select(v => v.Second).ToList();
        Assert.Equal(ofClass.Order(StringComparer.Ordinal), places.Order(StringComparer.Ordinal));
        var expected = ofClass.GroupBy(v => v).Sum(g => g.Count() * g.Count() / 60.0);
        Assert.True(ofClass.Zip(places).Count(p => p.First == p.Second) <= expected + (4 * Math.Sqrt(expected)) + 1);
    }
}
