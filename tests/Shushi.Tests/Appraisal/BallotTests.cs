using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Appraisal;
using Shushi.Modules.Appraisal.Ballots;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;
using Shushi.Testing;

namespace Shushi.Tests.Appraisal;

/// <summary>What can go wrong with a vote.</summary>
public sealed class BallotTests
{
    private const string Mark = "0123456789abcdef", OtherMark = "fedcba9876543210", Leaders = "领导干部", Others = "党员和群众代表";
    private static readonly char[] Sheet = ['G', 'F', 'N'];

    [Theory, EachDatabase]
    public async Task Code_CountsOnce_AndTheSamePageIsAcknowledgedAgain(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        var code = (await Open(round, slips: 2))[0].Code;

        Assert.Equal(VoteResult.UnknownCode, await Vote(round.Database, round.Id, "ABCDEFGHJK", Mark));
        Assert.Equal(VoteResult.UnknownCode, await Vote(round.Database, round.Id, "", Mark));
        Assert.Equal(VoteResult.Incomplete, await Vote(round.Database, round.Id, code, Mark, 'G', 'F'));
        Assert.Equal(VoteResult.Counted, await Vote(round.Database, round.Id, $" {code[..5]}-{code[5..].ToLowerInvariant()} ", Mark));
        Assert.Equal(VoteResult.Counted, await Vote(round.Database, round.Id, code, Mark, 'P', 'P', 'P'));
        Assert.Equal(VoteResult.UsedCode, await Vote(round.Database, round.Id, code, OtherMark));

        await using var db = round.Database.Database.Open();
        Assert.Equal("GFN", (await db.Set<Ballot>().SingleAsync()).Choices);
    }

    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task Code_SentByManyAtOnce_CountsOnce(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        var code = (await Open(round, slips: 1))[0].Code;

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => Vote(round.Database, round.Id, code, n % 2 == 0 ? Mark : OtherMark))));

        Assert.Equal(4, results.Count(r => r == VoteResult.Counted));
        Assert.Equal(4, results.Count(r => r == VoteResult.UsedCode));
        await using var db = round.Database.Database.Open();
        Assert.Equal(1, await db.Set<Ballot>().CountAsync());
    }

    [Theory, EachDatabase]
    public async Task Code_OfAnotherRoundOrAfterClosing_IsRefused(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        var earlier = (await Rounds.All(await round.Office()))[1];
        var codes = await Open(round, slips: 2);
        Assert.Equal(VoteResult.NotOpen, await Vote(round.Database, earlier.Id, codes[0].Code, Mark));
        Assert.Empty((await BallotBoxes.Open(await round.Office(), earlier.Id, [new Issue(Leaders, 0, 1)])).Outcome.Problems);

        Assert.Equal(VoteResult.UnknownCode, await Vote(round.Database, earlier.Id, codes[0].Code, Mark));
        Assert.Empty((await BallotBoxes.Close(await round.Office(), round.Id)).Problems);
        Assert.Equal(VoteResult.NotOpen, await Vote(round.Database, round.Id, codes[1].Code, Mark));
        Assert.Contains("封箱", Assert.Single((await BallotBoxes.Close(await round.Office(), round.Id)).Problems).Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Scheme_OnceSomebodyVoted_Stands(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        var code = (await Open(round, slips: 1))[0].Code;
        Assert.Empty((await Edit(round, ("PointsFair", "80"))).Problems);
        Assert.Equal(VoteResult.Counted, await Vote(round.Database, round.Id, code, Mark));

        Assert.Contains("“较好”折算分", Assert.Single((await Edit(round, ("PointsFair", "85"))).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("建议“好”的最低分", Assert.Single((await Edit(round, ("FromGood", "95"))).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("述职人", Assert.Single((await Edit(round, ("Subjects[2].", ""))).Problems).Message, StringComparison.Ordinal);
        Assert.Empty((await Edit(round, ("FeedbackBy", "2024-02-05"))).Problems);
    }

    [Theory, EachDatabase]
    public async Task ClassesAndSubjects_OnceTheBoxIsOpen_Stand_AndTheRoundIsNotDeleted(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        await Open(round, slips: 1);

        Assert.Contains("测评人类别", Assert.Single((await Edit(round, ("Classes[0].Name", "领导班子"))).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("述职人和次序", Assert.Single((await Edit(round, ("Subjects[2].", ""))).Problems).Message, StringComparison.Ordinal);
        var office = await round.Office();
        var version = (await Rounds.Get(office, round.Id)).Version;
        Assert.Contains("不能删除", Assert.Single((await office.DeleteRecord(office.Catalog.LedgerOf<Round>(), round.Id, version, "试一试")).Problems).Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task SheetLoadedBeforeAWithdrawal_CountsForThoseItNames(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        var code = (await Open(round, slips: 1))[0].Code;
        Assert.Empty((await Edit(round, ("Subjects[1].WithdrawnFor", "调离"))).Problems);

        Assert.Equal(VoteResult.Counted, await Vote(round.Database, round.Id, code, Mark, 'G', 'P', 'F'));

        await using var db = round.Database.Database.Open();
        Assert.Equal("G-F", (await db.Set<Ballot>().SingleAsync()).Choices);
    }

    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task Subject_WithdrawnAfterVotes_IsLeftOutOfTheCount(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        foreach (var slip in (await Open(round, slips: 6)).Index())
            Assert.Equal(VoteResult.Counted, await Vote(round.Database, round.Id, slip.Item.Code, Mark + slip.Index));
        Assert.Empty((await Edit(round, ("Subjects[1].WithdrawnFor", "调离"))).Problems);
        Assert.Empty((await BallotBoxes.Close(await round.Office(), round.Id)).Problems);

        var office = await round.Office();
        var sheets = await ScoreSheet.Of(office, await Rounds.Get(office, round.Id));
        Assert.Equal([1, 3], sheets.Select(s => s.Subject.Ordinal));
        Assert.Equal(40_00, sheets[0].Items[0].Score);
        Assert.Equal(0, sheets[1].Items[0].Score);
    }

    [Theory, EachDatabase]
    public async Task Paper_IsEnteredTwiceByTwoWhoAgree(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        await Open(round, slips: 0, sheets: 5);

        Assert.Contains("第2张", Assert.Single(await PaperSheets.Enter(await round.Office(), round.Id, Leaders, "111\n12\n113")).Message, StringComparison.Ordinal);
        Assert.Empty(await PaperSheets.Enter(await round.Office(), round.Id, Leaders, "111\n1 2 5\n113\n0\n111"));
        Assert.NotEmpty((await BallotBoxes.Close(await round.Office(), round.Id)).Problems);
        Assert.Contains("重新清点", Assert.Single(await PaperSheets.Enter(await round.SecondOfficer(), round.Id, Leaders, "111")).Message, StringComparison.Ordinal);
        Assert.Empty(await PaperSheets.Enter(await round.SecondOfficer(), round.Id, Leaders, "111\n124\n113\n0\n111"));

        Assert.Contains("第2张", Assert.Single((await BallotBoxes.Close(await round.Office(), round.Id)).Problems).Message, StringComparison.Ordinal);
        Assert.Empty(await PaperSheets.Enter(await round.SecondOfficer(), round.Id, Leaders, "111\n125\n113\n0\n111"));
        Assert.Empty((await BallotBoxes.Close(await round.Office(), round.Id)).Problems);

        var office = await round.Office();
        var tally = (await BallotBoxes.TallyOf(office, await Rounds.Get(office, round.Id)))!;
        Assert.Equal((5, 5, 4, null), (tally.Classes[0].Issued, tally.Classes[0].Returned, tally.Classes[0].Valid, tally.Void));
        Assert.False(tally.MayTell); // four valid ballots tell too much
    }

    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task MoreReturnedThanGivenOut_IsVoid(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        await Open(round, slips: 10, sheets: 5);
        foreach (var officer in new[] { await round.Office(), await round.SecondOfficer() })
            Assert.Empty(await PaperSheets.Enter(officer, round.Id, Leaders, "111\n111\n111\n111\n111\n111"));
        Assert.Empty((await BallotBoxes.Close(await round.Office(), round.Id)).Problems);

        var office = await round.Office();
        var tally = (await BallotBoxes.TallyOf(office, await Rounds.Get(office, round.Id)))!;
        Assert.Contains("收回纸质票6张，多于发出的5张", tally.Void, StringComparison.Ordinal); // slips that nobody used make up for none
        Assert.Null((await ScoreSheet.Of(office, await Rounds.Get(office, round.Id)))[0].Items[0].Score);
        Assert.Single(await Open(round, slips: 1)); // a void vote is held again
        await using var db = round.Database.Database.Open();
        Assert.Empty(await db.Set<Ballot>().ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task Paper_MiscountedOrLaidToTheWrongClass_IsEnteredAnew(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        await Open(round, slips: 0, sheets: 6);
        foreach (var officer in new[] { await round.Office(), await round.SecondOfficer() }) Assert.Empty(await PaperSheets.Enter(officer, round.Id, Leaders, "111\n111"));
        Assert.Empty(await PaperSheets.Enter(await round.Office(), round.Id, Others, "555"));

        Assert.Empty(await PaperSheets.Enter(await round.Office(), round.Id, Leaders, "111\n111\n222"));
        Assert.Equal(2, (await BallotBoxes.Close(await round.Office(), round.Id)).Problems.Count);
        Assert.Empty(await PaperSheets.Enter(await round.SecondOfficer(), round.Id, Leaders, "111\n111\n222"));
        Assert.Empty(await PaperSheets.Clear(await round.SecondOfficer(), round.Id, Others));

        Assert.Empty((await BallotBoxes.Close(await round.Office(), round.Id)).Problems);
        Assert.True((await BallotBoxes.Of(await round.Office(), round.Id))!.IsSwept);
        Assert.NotEmpty(await PaperSheets.Clear(await round.Office(), round.Id, Leaders));
    }

    [Theory, EachDatabase]
    public async Task Slips_AreGivenOutAnewUntilSomebodyVoted(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        var lost = (await Open(round, slips: 1))[0].Code;
        var code = (await Open(round, slips: 3))[0].Code;

        Assert.Equal(VoteResult.UnknownCode, await Vote(round.Database, round.Id, lost, Mark));
        Assert.Equal(VoteResult.Counted, await Vote(round.Database, round.Id, code, Mark));
        var (outcome, slips) = await BallotBoxes.Open(await round.Office(), round.Id, [new Issue(Leaders, 0, 5)]);
        Assert.Contains("有人投票", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
        Assert.Empty(slips);
    }

    [Theory, EachDatabase]
    public async Task Box_IsRunByItsOfficeOnly_AndClosedOnce(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        var clerk = await round.Clerk();
        await Assert.ThrowsAsync<NotAllowedException>(() => BallotBoxes.Open(clerk, round.Id, [new Issue(Leaders, 1, 0)]));
        Assert.NotEmpty((await BallotBoxes.Open(await round.Office(), round.Id, [new Issue(Leaders, 0, 0)])).Outcome.Problems);
        await Open(round, slips: 1);

        await Assert.ThrowsAsync<NotAllowedException>(() => BallotBoxes.Close(clerk, round.Id));
        Assert.Empty((await BallotBoxes.Close(await round.Office(), round.Id)).Problems);
        Assert.Contains("已经结束", Assert.Single((await BallotBoxes.Open(await round.Office(), round.Id, [new Issue(Leaders, 1, 0)])).Outcome.Problems).Message, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Slip>> Open(RoundOf2023 round, int slips, int sheets = 0)
    {
        var (outcome, codes) = await BallotBoxes.Open(await round.Office(), round.Id, [new Issue(Leaders, sheets, slips), new Issue(Others, 0, 0)]);
        Assert.Empty(outcome.Problems);
        return codes;
    }

    private static async Task<VoteResult> Vote(TestDatabase database, Guid round, string code, string mark, params char[] letters)
    {
        await using var db = database.Database.Open();
        return await Voting.Vote(db, round, code, mark, letters.Length > 0 ? letters : Sheet);
    }

    private static async Task<Outcome> Edit(RoundOf2023 round, params (string Key, string Text)[] changes)
    {
        var workspace = await round.Office();
        var ledger = workspace.Catalog.LedgerOf<Round>();
        await workspace.LoadChoices(ledger);
        var stored = await LedgerActs.Load(workspace, ledger, round.Id);
        workspace.Db.ChangeTracker.Clear();
        var texts = RecordTexts.Of(ledger, stored, workspace.Lookups).Where(t => changes.All(c => c.Key.EndsWith('.') ? !t.Key.StartsWith(c.Key, StringComparison.Ordinal) : c.Key != t.Key)).Concat(changes.Where(c => !c.Key.EndsWith('.')));
        return await workspace.EditRecord(ledger, round.Id, stored.Version, Inputs.Of(texts.ToArray()));
    }
}
