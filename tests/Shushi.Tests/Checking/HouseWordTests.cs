using Shushi.Modules.Checking;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Testing;
using Shushi.Text;

namespace Shushi.Tests.Checking;

/// <summary>本单位用语: what a unit allows, writes otherwise or does without, in every check of it.</summary>
public sealed class HouseWordTests
{
    private const string Report = "一、工作情况\n截止目前，区直党工委的任务基本完成。";

    [Theory, EachDatabase]
    public async Task AllowedWord_IsNotRemarkedOn_InThatUnitOnly(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var (bureau, other) = (workspace.Organization("区统计局"), workspace.Organization("区交通运输局"));
        var before = (await ReportChecker.Check(workspace, bureau, 2023, Report)).Remarks.Single(r => r.Text.Contains("截止", StringComparison.Ordinal));

        var kept = await HouseWord.Keep(workspace, bureau, HouseWordUse.Allowed, before.Text);

        Assert.Empty(kept.Problems);
        Assert.DoesNotContain((await ReportChecker.Check(workspace, bureau, 2023, Report)).Remarks, r => r.Span.Overlaps(before.Span));
        Assert.Contains((await ReportChecker.Check(workspace, other, 2023, Report)).Remarks, r => r.Span == before.Span);
    }

    [Theory, EachDatabase]
    public async Task Replacement_IsASafeCorrection_AndTheNewestWishOnAWordCounts(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var bureau = workspace.Organization("区统计局");
        await HouseWord.Keep(workspace, bureau, HouseWordUse.Replaced, "区直党工委", "区直机关工委");
        var result = await ReportChecker.Check(workspace, bureau, 2023, Report);

        var remark = result.Remarks.Single(r => r.Rule == "PF-34");
        Assert.Equal(("区直党工委", "区直机关工委", true), (remark.Text, remark.Suggestion, remark.IsSafe));
        Assert.Contains("区直机关工委", Corrections.Settle(result.Text, result.Options), StringComparison.Ordinal);
        database.Clock.Now = database.Clock.Now.AddMinutes(1);
        await HouseWord.Keep(workspace, bureau, HouseWordUse.Allowed, "区直党工委");
        Assert.DoesNotContain((await ReportChecker.Check(workspace, bureau, 2023, Report)).Remarks, r => r.Rule == "PF-34");
    }

    [Fact]
    public async Task RuleSwitchedOff_IsNotUsed_UnlessTheReaderAsksForItThisTime()
    {
        var (workspace, bureau) = await Bureau();
        var rule = (await ReportChecker.Check(workspace, bureau, 2023, Report)).Remarks.First(r => r.Text.Contains("截止", StringComparison.Ordinal)).Rule;

        await HouseWord.Keep(workspace, bureau, HouseWordUse.RuleOff, rule.ToLowerInvariant());

        Assert.DoesNotContain((await ReportChecker.Check(workspace, bureau, 2023, Report)).Remarks, r => r.Rule == rule);
        var asked = ProofreadingOptions.Default with { Switches = new Dictionary<string, bool> { [rule] = true } };
        Assert.Contains((await ReportChecker.Check(workspace, bureau, 2023, Report, asked)).Remarks, r => r.Rule == rule);
    }

    [Theory]
    [InlineData(HouseWordUse.Allowed, "的", "", nameof(HouseWord.Word), "至少写两个字")]
    [InlineData(HouseWordUse.Replaced, "区直工委", "", nameof(HouseWord.Replacement), "要改成什么")]
    [InlineData(HouseWordUse.Replaced, "区直工委", "区直工委", nameof(HouseWord.Replacement), "与原来的一样")]
    [InlineData(HouseWordUse.RuleOff, "PF-99", "", nameof(HouseWord.Word), "没有编号为“PF-99”的校对规则")]
    [InlineData(HouseWordUse.Allowed, "区直工委", "区直机关工委", nameof(HouseWord.Replacement), "处理为“改为”时才填写")]
    public async Task WishThatCannotBeFollowed_IsRefused_WithWhatToDo(HouseWordUse use, string word, string replacement, string field, string expected)
    {
        var (workspace, bureau) = await Bureau();
        var problem = Assert.Single((await HouseWord.Keep(workspace, bureau, use, word, replacement)).Problems);
        Assert.Equal(field, problem.Field);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("截止目前", true)]
    [InlineData("《实施细则》", true)]
    [InlineData("的", false)]
    [InlineData("，，", false)]
    [InlineData("各项工作，都已完成。", false)]
    public void Word_IsWhatCanBeAllowed_NotAMarkOrASentence(string text, bool expected) => Assert.Equal(expected, HouseWord.IsWord(text));

    [Theory]
    [InlineData("PF-04", "error", "截至目前", true)]
    [InlineData("PF-26", "warning", null, true)]
    [InlineData("PF-17", "error", null, false)]
    [InlineData("HS-04", "warning", null, true)]
    [InlineData("HS-05", "warning", null, false)]
    public void WhatOnlyHasToBeFilledIn_CannotBeAllowed(string rule, string severity, string? suggestion, bool expected) =>
        Assert.Equal(expected, HouseWord.MayAllow(new CheckFinding(rule, severity, 0, 4, "截止目前", "请核对。", suggestion)));

    private static async Task<(Workspace Workspace, Organization Bureau)> Bureau()
    {
        var workspace = await (await World.Value).Open();
        return (workspace, workspace.Organization("区统计局"));
    }

    private static readonly Lazy<Task<TestDatabase>> World = new(() => TestDatabase.World(Engine.Sqlite));
}
