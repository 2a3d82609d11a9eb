using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shushi.Testing;

namespace Shushi.Browser.Tests;

/// <summary>Where pictures go: TestResults/screenshots; with SHUSHI_SHOTS, those that the manual shows go into its folder and no others are taken.</summary>
public static partial class Pictures
{
    /// <summary>The longest picture of a page; what lies further down is the same again.</summary>
    private const int Longest = 2400, LongestInManual = 1100;

    private static readonly string? Manual = Environment.GetEnvironmentVariable("SHUSHI_SHOTS") is { Length: > 0 } folder ? Path.Combine(Repository.Folder, folder) : null;

    private static readonly Lazy<IReadOnlySet<string>> InManual = new(() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Folder, "docs", "手册"), "*.md").SelectMany(f => Shown().Matches(File.ReadAllText(f))).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal));

    /// <summary>The folder of the pictures of this run.</summary>
    public static string Folder { get; } = Directory.CreateDirectory(Manual ?? Path.Combine(Repository.Folder, "TestResults", "screenshots")).FullName;

    /// <summary>Whether this run keeps a picture of every page it inspects, and not of the journeys alone: for those who want to look (SHUSHI_PICTURES=1).</summary>
    public static bool AreOfEveryPage { get; } = Environment.GetEnvironmentVariable("SHUSHI_PICTURES") is { Length: > 0 };

    /// <summary>Whether this run takes the pictures of the manual, and nothing else.</summary>
    public static bool IsForManual => Manual is not null;

    /// <summary>Takes one, named by the page and its width.</summary>
    public static async Task Take(IPage page, string name)
    {
        var width = page.ViewportSize!.Width;
        var file = $"{name}-{width}.png";
        if (Manual is not null && !InManual.Value.Contains(file)) return;
        await page.EvaluateAsync("window.scrollTo(0, 0)"); // else the bar that stays at the top stands in the middle
        var height = await page.EvaluateAsync<int>("Math.ceil(document.documentElement.getBoundingClientRect().height)");
        var picture = await page.ScreenshotAsync(new PageScreenshotOptions
        {
            FullPage = true,
            Animations = ScreenshotAnimations.Disabled,
            Clip = new Clip { X = 0, Y = 0, Width = width, Height = Math.Min(Math.Max(height, 300), Manual is null ? Longest : LongestInManual) },
        });
        await File.WriteAllBytesAsync(Path.Combine(Folder, file), Manual is null ? picture : SmallPng.Of(picture));
    }

    [GeneratedRegex(@"\]\(images/(?<name>[^)\s]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Shown();
}
