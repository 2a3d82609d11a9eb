using System.Web;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Appraisal;
using Shushi.Modules.Appraisal.Ballots;
using Shushi.Modules.Reports;
using Shushi.Platform;
using Shushi.Platform.Records;
using Shushi.Testing;

namespace Shushi.Tests.Appraisal;

/// <summary>得分表: what an item says, and where it leads.</summary>
public sealed class ScoreSheetTests
{
    [Theory, EachDatabase]
    public async Task Marks_OpenToExactlyThoseThatCount(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        var office = await round.Office();
        var ledger = office.Catalog.LedgerOf<Mark>();
        await office.LoadChoices(ledger);

        var sheets = await ScoreSheet.Of(office, await Rounds.Get(office, round.Id));

        var items = sheets.SelectMany(s => s.Items.Where(i => i.Indicator.Source is IndicatorSource.Panel or IndicatorSource.SiteCheck).Select(i => (s.Subject.PersonId, Item: i))).ToList();
        Assert.Equal(6, items.Count);
        foreach (var (person, item) in items)
        {
            var query = HttpUtility.ParseQueryString(item.Link![item.Link!.IndexOf('?', StringComparison.Ordinal)..]);
            var filters = query.AllKeys.ToDictionary(k => k!, k => query[k]!);
            Assert.All(filters.Keys, k => Assert.True(ledger[k].InFilter, k));
            var listed = (await ledger.Search(office, office.Actor.Range, new LedgerSearch(filters)).ToListAsync()).Cast<Mark>().ToList();
            Assert.Equal(item.Marks, listed.Select(m => m.OutOfHundred).Order());
            Assert.All(listed, m => Assert.Equal((round.Id, person, item.Indicator.Name), (m.RoundId, m.PersonId, m.Indicator)));
        }
    }

    [Theory, EachDatabase]
    public async Task Metric_ConfirmedAsZero_CountsAndSaysSo(Engine engine)
    {
        await using var made = await RoundOf2023.On(engine);
        var office = await made.Office();
        var round = await Rounds.Get(office, made.Id);
        round.ForYear = 2020; // before anything was recorded
        round.Indicators =
        [
            new Indicator { Ordinal = 1, Name = "次数", Points = 8, Source = IndicatorSource.Metric, Of = "党组专题研究党建", Target = 4 },
            new Indicator { Ordinal = 2, Name = "比例", Points = 10, Source = IndicatorSource.Metric, Of = "上年反馈问题整改" },
            new Indicator { Ordinal = 3, Name = "有目标的比例", Points = 10, Source = IndicatorSource.Metric, Of = "上年反馈问题整改", Target = 2 },
        ];
        Assert.All((await ScoreSheet.Of(office, round))[0].Items, i => Assert.Equal((null, true), (i.Score, i.Fact.Contains("还没有记录", StringComparison.Ordinal))));
        var console = await made.Database.Open();
        foreach (var label in round.Indicators.Select(i => i.Of!).Distinct())
            Assert.Empty((await ReportsModule.ConfirmZero(console, console.Organization("区统计局"), console.Catalog.Metric(label)!, Period.Year(2020))).Problems);

        var sheets = await ScoreSheet.Of(office, round);

        Assert.Equal([(0, true, false), (1000, false, true), (0, true, false)],
            sheets[0].Items.Select(i => (i.Score!.Value, i.Fact.Contains("已确认为零", StringComparison.Ordinal), i.Fact.Contains("已确认没有应办的，得满分", StringComparison.Ordinal))));
        Assert.All(sheets[0].Items, i => Assert.Equal(i.Score, Points.Share(i.Indicator.Points * 100L, i.Value!.Value, i.Of!.Value))); // as a box counted again finds it
        Assert.All(sheets[1].Items, i => Assert.Null(i.Score)); // another unit's zero
    }

    [Theory]
    [InlineData("", false, "没有有效票")]
    [InlineData("XXXXXX", true, "没有有效票")]
    [InlineData("G", true, "有效票不足5张，不计分")]
    [InlineData("GGGGX", true, "有效票不足5张，不计分")]
    [InlineData("NNNNN", false, "有效票全部弃权，弃权不计入票数，没有得分")]
    public void Box_WithoutScore_SaysWhy(string choices, bool abstentions, string expected)
    {
        var person = Guid.AllBitsSet;
        var round = new Round { AbstentionsCount = abstentions, Subjects = [new Subject { Ordinal = 1, PersonId = person }], Classes = [new VoterClass { Name = "全体", Weight = 100 }] };
        var tally = new BallotTally(round, [new BallotClass { Class = "全体", Sheets = 9, Returned = choices.Length }], choices.Select(c => new Ballot { Class = "全体", Choices = c.ToString() }).ToList());

        Assert.Null(tally.ScoreOf(person));
        Assert.Equal(expected, ScoreSheet.WhyNoScore(tally));
    }
}
