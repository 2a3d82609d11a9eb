using System.Text.Json;
using Shushi.Modules.Similarity;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;
using Shushi.Testing;

namespace Shushi.Tests.Similarity;

public sealed class CopyReviewTests
{
    private const string Shared = "一年来，支部坚持每月走访困难家庭，先后帮助解决用水纠纷6件，撰写统计信息44篇，群众反映较好，做法在全区推开。";

    [Fact]
    public void TextsThatShareAPassage_AreAPair_TheMostAlikeFirst()
    {
        var result = CopyReview.Compare([CorpusText.Named("甲", "开头" + Shared + "甲的另外一段话，与别处都不相同，说的是本单位修缮房屋的事情。"), CorpusText.Named("乙", Shared), CorpusText.Named("丙", "毫不相干的一份材料。"), CorpusText.Named("丁", Shared)], []);

        Assert.Equal(("乙", "丁"), (result.Pairs[0].A.Label, result.Pairs[0].B.Label));
        Assert.Equal(3, result.Pairs.Count);
        Assert.DoesNotContain(result.Pairs, p => p.A.Label == "丙" || p.B.Label == "丙");
    }

    [Fact]
    public void AReport_IsHeldAgainstOtherUnitsAndItsOwnLastYear_NotAgainstItself()
    {
        var report = new CorpusText("1", "2023年述职报告", "001.003", 2023, "今年" + Shared);
        var result = CopyReview.Against(report, [report, new("2", "2022年述职报告", "001.003", 2022, "去年" + Shared), new("3", "交通运输局", "001.004", 2023, Shared)], []);

        Assert.Equal([("2", true), ("3", false)], result.Pairs.Select(p => (p.B.Id, p.IsAcrossYears)).Order());
    }

    [Fact]
    public void Leftovers_AreHeldAgainstTheUnitsOfTextsThatSharePassages()
    {
        var bureau = CorpusText.Named("统计", "云川区统计局2023年述职报告\n我局" + Shared + "安远县第三中学的做法值得推广。");
        var school = CorpusText.Named("学校", "安远县第三中学2023年述职报告\n我校" + Shared);

        var leftovers = CopyReview.Compare([bureau, school], []).Leftovers.Where(l => l.In == bureau).Select(l => l.Leftover.Text);

        Assert.Equal(["安远县第三中学"], leftovers);
    }

    [Fact]
    public void AmongLikelyOnes_OnlyThoseAboveTheLeastShareCount_AlsoForLeftovers()
    {
        var bureau = CorpusText.Named("统计", "云川区统计局2023年述职报告\n我局" + Shared + "安远县第三中学的做法值得推广。" + Letters(1, 2000));
        var school = CorpusText.Named("学校", "安远县第三中学2023年述职报告\n我校" + Shared + Letters(2, 2000));

        Assert.NotEmpty(CopyReview.Against(bureau, [school], []).Leftovers);
        var likely = CopyReview.AgainstLikely(bureau, [school], 300, new([], 0, 0), []);
        Assert.Equal((0, 0), (likely.Pairs.Count, likely.Leftovers.Count));
        Assert.Equal(("没有找到净重复达到5%的材料", ""), (likely.NothingFound, likely.NotCompared));
    }

    [Theory]
    [InlineData(12, 0, 0, "")]
    [InlineData(12, 0, 1, "")]
    [InlineData(12, 0, 2, "另有12份")]
    [InlineData(12, 70, 0, "另有70份")]
    [InlineData(12, 70, 2, "另有82份")]
    [InlineData(0, 0, 8, "")]
    public void WhatWasNotCompared_IsToldWhereItMayWellBeAlike(int leftOut, int withoutRoom, int alike, string expected)
    {
        var texts = Enumerable.Range(0, 8).Select(n => CorpusText.Named($"学校{n}", n < alike ? Shared : "没有相同的。")).ToList();

        var result = CopyReview.AgainstLikely(CorpusText.Named("统计", Shared), texts, 300, new([], leftOut, withoutRoom), []);

        Assert.Equal(alike, result.Pairs.Count);
        Assert.Equal((leftOut + withoutRoom > 0 ? "逐份比对的8份里" : "") + "没有找到净重复达到5%的材料", result.NothingFound);
        Assert.Equal(expected, result.NotCompared.Split("没有")[0]);
    }

    private static string Letters(int seed, int length)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next(0xAC00, 0xD700)));
    }

    [Fact]
    public void TheNotation_HoldsRatiosAndPassagesThatPointIntoTheTexts()
    {
        var (a, b) = (CorpusText.Named("a.txt", "前言。" + Shared), CorpusText.Named("b.txt", Shared.Replace("统计", "交通", StringComparison.Ordinal)));

        var json = JsonSerializer.SerializeToElement(CompareJson.Of(CopyReview.Compare([a, b], []), [("c.docx", "读不了。")]));

        Assert.Equal(["a.txt", "b.txt"], json.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("name").GetString()));
        var pair = Assert.Single(json.GetProperty("pairs").EnumerateArray());
        Assert.InRange(pair.GetProperty("gross").GetDouble(), 0.9, 1);
        Assert.InRange(pair.GetProperty("net").GetDouble(), 0.9, 1);
        var passage = Assert.Single(pair.GetProperty("passages").EnumerateArray());
        Assert.Equal(passage.GetProperty("text").GetString(), a.Text.Substring(passage.GetProperty("aStart").GetInt32(), passage.GetProperty("length").GetInt32()));
        Assert.StartsWith("一年来", b.Text[passage.GetProperty("bStart").GetInt32()..], StringComparison.Ordinal);
        Assert.Equal("统计", Assert.Single(passage.GetProperty("changes").EnumerateArray()).GetProperty("a").GetProperty("text").GetString());
        Assert.Equal("c.docx", Assert.Single(json.GetProperty("unreadable").EnumerateArray()).GetProperty("file").GetString());
    }

    [Fact]
    public void ManyTexts_GiveTheSamePairsAsFew()
    {
        var texts = Enumerable.Range(0, CopyReview.MostInFull + 10).Select(i => CorpusText.Named($"{i}", string.Concat(Enumerable.Range(0, 60).Select(j => (char)(0x4E00 + i * 60 + j))) + (i % 50 == 0 ? Shared : ""))).ToList();

        Assert.Equal(10, CopyReview.Compare(texts, []).Pairs.Count);
    }

    [Theory, EachDatabase]
    public async Task AnExcludedPassage_CountsForItsUnitAndThoseAboveIt(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var (bureau, transport) = (workspace.Organization("区统计局"), workspace.Organization("区交通运输局"));
        var before = (await PassageExclusion.Of(workspace, bureau)).Count;

        var outcome = await workspace.CreateRecord(workspace.Catalog.LedgerOf<PassageExclusion>(), Inputs.Of(("OrgId", bureau.Id.ToString()), ("On", "2024-01-10"), ("Passage", Shared), ("Reason", "统一表述")));

        Assert.True(outcome.Done);
        Assert.Equal(before + 1, (await PassageExclusion.Of(workspace, bureau)).Count);
        Assert.DoesNotContain(Shared, await PassageExclusion.Of(workspace, transport));
        var excluded = await PassageExclusion.Of(workspace, bureau);
        Assert.Equal(0, CopyReview.Compare([CorpusText.Named("甲", Shared), CorpusText.Named("乙", Shared)], excluded).Pairs[0].Comparison.Net);
    }
}
