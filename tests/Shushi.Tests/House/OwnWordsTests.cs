using Shushi.Modules.Reports;
using Shushi.Platform.Records.Fields;
using Shushi.Text;

namespace Shushi.Tests.House;

/// <summary>The product's own words obey its own rules of proofreading.</summary>
public sealed class OwnWordsTests
{
    // what makes no sense for labels: placeholders of the template, the parts of a report, matters of style, counts
    private static readonly ProofreadingOptions ForLabels = new()
    {
        UnitType = "other",
        Switches = new[] { "PF-17", "PF-20", "PF-21", "PF-27", "PF-29", "PF-31", "PF-32", "PF-33" }.ToDictionary(rule => rule, _ => false),
    };

    public static TheoryData<string> Words
    {
        get
        {
            var catalog = Product.Catalog;
            var fields = catalog.Ledgers.SelectMany(l => l.Fields.SelectMany(f => f is DetailsField d ? d.Columns.Prepend(f) : [f]));
            IEnumerable<string?> words =
            [
                .. catalog.Ledgers.SelectMany(l => new[] { l.Label, l.About }),
                .. fields.SelectMany(f => new[] { f.Label, f.Hint }),
                .. catalog.Metrics.SelectMany(m => new[] { m.Label, m.Definition }),
                .. catalog.Rules.SelectMany(r => new[] { r.Label, r.Article.ToString() }),
                .. catalog.Acts.Select(a => a.Label),
                .. catalog.Roles.Select(r => r.Label),
                .. ProofreadingRules.All.SelectMany(r => new[] { r.Title, r.Source }),
            ];
            return [.. words.Where(w => !string.IsNullOrWhiteSpace(w)).Select(w => w!).Distinct(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public void Labels_AndExplanations_GetNoRemark() =>
        Assert.Empty(Words.SelectMany(row => Remarks(row.Data)));

    [Fact]
    public async Task Template_OfTheAnnualReport_GetsNoRemark()
    {
        var assembly = typeof(ComposedReport).Assembly;
        var name = Assert.Single(assembly.GetManifestResourceNames(), n => n.EndsWith("annual-report.md", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var lines = (await reader.ReadToEndAsync()).Split('\n');
        // a block such as [[问题清单: …]] is a notation, not prose
        Assert.Empty(Remarks(string.Join('\n', lines.Where(line => !line.StartsWith("[[", StringComparison.Ordinal)))));
    }

    [Theory]
    [MemberData(nameof(ManualTests.Guides), MemberType = typeof(ManualTests))]
    public void Manual_GetsNoRemark(string guide) => Assert.Empty(Remarks(ManualTests.Prose(guide)));

    private static IEnumerable<string> Remarks(string text) =>
        Proofreader.Read(ReportText.Parse(text), ForLabels).Select(r => $"{r.Rule} {r.Text}：{r.Message}（{(text.Length > 60 ? text[..60] : text)}）");
}
