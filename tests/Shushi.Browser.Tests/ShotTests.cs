namespace Shushi.Browser.Tests;

/// <summary>Pages that the manual shows and no journey passes: each says the words for which it is shown.</summary>
public sealed class ShotTests(Windows windows) : IClassFixture<Windows>
{
    /// <summary>Role, name of the picture, address, what must be read there.</summary>
    public static TheoryData<string, string, string, string> Pages { get; } = new()
    {
        { "党务干部", "desk-clerk", "~", "待补数字" },
        { "党务干部", "duties", "~/duties", "提醒文字" },
        { "党务干部", "figures", "~/figures?year=2023", "发展党员" },
        { "党组书记", "desk-leader", "~", "述职报告的数字" },
        { "工委经办人", "desk-committee", "~", "待批" },
        { "工委经办人", "appraisal-reports", "~/appraisal/reports", "进度" },
        { "工委经办人", "appraisal-meeting", "~/appraisal/meeting", "点评" },
        { "工委经办人", "appraisal-grades", "~/appraisal/grades", "建议等次" },
        { "安全管理员", "users", "/users", "授权" },
        { "审计管理员", "deeds", "/deeds", "校验" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_SaysWhatTheManualShowsItFor(string role, string picture, string address, string words)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        var visitor = await windows.Of(role);
        await visitor.Go(address);
        await visitor.Reads(words);
        await visitor.Picture(picture);
        Assert.Empty(visitor.Faults);
    }
}
