using System.Text.RegularExpressions;
using Shushi.Testing;

namespace Shushi.Tests.House;

/// <summary>The manual of docs/手册: what it points to is there, and every picture is shown somewhere.</summary>
public sealed partial class ManualTests
{
    /// <summary>The most bytes of all its pictures together.</summary>
    private const long MostBytes = 3 * 1024 * 1024;

    private static readonly string Folder = Path.Combine(Repository.Folder, "docs", "手册");

    public static TheoryData<string> Guides => [.. Directory.EnumerateFiles(Folder, "*.md").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    /// <summary>The words of a guide without its marks: no code, no addresses, each cell a line.</summary>
    public static string Prose(string guide)
    {
        var text = Code().Replace(File.ReadAllText(Path.Combine(Folder, guide)), "");
        text = Link().Replace(text, "${words}");
        text = Marks().Replace(text, "");
        return text.Replace('|', '\n');
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Links_AndPictures_AreThere_AndPicturesAreDescribed(string guide)
    {
        foreach (Match link in Link().Matches(Code().Replace(File.ReadAllText(Path.Combine(Folder, guide)), "")))
        {
            var target = link.Groups["target"].Value.Split('#')[0];
            Assert.True(target.Length == 0 || File.Exists(Path.Combine(Folder, target)), $"{guide} points to {target}, which is not there.");
            if (link.Value.StartsWith('!')) Assert.True(link.Groups["words"].Length >= 6, $"{guide} does not say what {target} shows.");
        }
    }

    [Fact]
    public void EveryGuide_ShowsPictures_AndNoPictureIsLeftOver()
    {
        var shown = Guides.Select(g => (Guide: g.Data, Shown: Link().Matches(File.ReadAllText(Path.Combine(Folder, g.Data))).Where(m => m.Value.StartsWith('!')).Select(m => Path.GetFileName(m.Groups["target"].Value)).ToList())).ToList();
        Assert.All(shown, g => Assert.NotEmpty(g.Shown));
        var kept = Directory.GetFiles(Path.Combine(Folder, "images")).Select(f => new FileInfo(f)).ToList();
        Assert.Equal(shown.SelectMany(g => g.Shown).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), kept.Select(f => f.Name).Order(StringComparer.Ordinal));
        Assert.InRange(kept.Sum(f => f.Length), 1, MostBytes);
    }

    [GeneratedRegex(@"```[\s\S]*?```|`[^`\n]*`", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"!?\[(?<words>[^\]\n]*)\]\((?<target>[^)\s]+)\)", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^(?:#+ |\d+\. |- |\|[ \-|]+\|$)", RegexOptions.Multiline, 1000)]
    private static partial Regex Marks();
}
