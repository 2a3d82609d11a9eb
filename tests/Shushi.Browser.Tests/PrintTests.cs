using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Shushi.Browser.Tests;

/// <summary>What comes out of the printer: A4, on its side where the table is wide, every page numbered by the browser.</summary>
public sealed partial class PrintTests(Windows windows) : IClassFixture<Windows>
{
    /// <summary>Name, address, whether it lies on its side, the least number of pages.</summary>
    public static TheoryData<string, string, bool, int> Sheets { get; } = new()
    {
        { "ledger", "~/meetings/print?year=2023", true, 10 },
        { "roster", "~/members/roster?year=2023", true, 3 },
        { "numbers", "~/members/numbers?year=2023", true, 1 },
        { "statement", "~/dues/statement?year=2023", true, 5 },
        { "notice", "~/dues/notice?year=2023", true, 1 },
        { "rectification", "~/problems/rectification?year=2023", true, 1 },
    };

    [Theory]
    [MemberData(nameof(Sheets))]
    public async Task Sheet_IsA4_WithoutMenusAndButtons(string name, string address, bool isLandscape, int leastPages)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        var visitor = await windows.Of("党务干部");
        await visitor.Page.GotoAsync(address.Replace("~", visitor.Home, StringComparison.Ordinal));

        var pdf = Encoding.Latin1.GetString(await Print(visitor.Page, name));

        var boxes = MediaBox().Matches(pdf).Select(m => (m.Groups["width"].Value, m.Groups["height"].Value)).ToList();
        Assert.True(boxes.Count >= leastPages, $"{boxes.Count} pages");
        Assert.All(boxes, b => Assert.Equal(isLandscape ? ("841", "594") : ("594", "841"), b));
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await visitor.Page.Locator(".paper-bar").IsVisibleAsync());
    }

    [Fact]
    public async Task Minutes_StandUpright()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        var visitor = await windows.Of("党务干部");
        await visitor.Page.GotoAsync(visitor.Home + "/meetings?year=2023&Kinds=MembersMeeting");
        await visitor.Page.Locator("a.row-link").First.ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "会议记录" }).ClickAsync();
        await visitor.Picture("print-minutes");

        var pdf = Encoding.Latin1.GetString(await Print(visitor.Page, "minutes"));

        var box = Assert.Single(MediaBox().Matches(pdf));
        Assert.Equal("594", box.Groups["width"].Value);
    }

    private static async Task<byte[]> Print(IPage page, string name)
    {
        return await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true, Path = Pictures.IsForManual ? null : Path.Combine(Pictures.Folder, $"print-{name}.pdf") });
    }

    [GeneratedRegex(@"/MediaBox ?\[0 0 (?<width>\d{3})[\d.]* (?<height>\d{3})[\d.]*\]", RegexOptions.NonBacktracking)]
    private static partial Regex MediaBox();
}
