using Shushi.Platform.Rules;
using Xunit;

namespace Shushi.Tests.Rules;

/// <summary>What holds for each rule, whoever adds it.</summary>
public sealed class RulesEverywhereTests
{
    private static readonly string[] Cases = ["kept", "broken", "boundary"];

    public static IEnumerable<TheoryDataRow<string>> Codes() => Product.Catalog.Rules.Select(r => new TheoryDataRow<string>(r.Code));

    [Theory, MemberData(nameof(Codes))]
    public void EveryRule_HasRows_KeptBrokenAndBoundary(string code)
    {
        var rows = RuleTable.Files.SelectMany(RuleTable.Read).Where(r => r.Rule == code).ToList();
        Assert.True(rows.Count >= 3, $"{code} has {rows.Count} rows.");
        Assert.All(Cases, c => Assert.Contains(rows, r => r.Case == c));
    }

    [Theory, MemberData(nameof(Codes))]
    public void EveryRule_CitesAnArticle(string code)
    {
        var article = Product.Catalog.Rules.Single(r => r.Code == code).Article;
        Assert.NotEmpty(article.Regulation);
        Assert.True(article.Until is null || article.From < article.Until);
        if (article.Year == 0)
        {
            Assert.Empty(article.Number);
            Assert.True(article.Strictness is Strictness.Consistency or Strictness.Local || article.Confidence != Confidence.High, "A demand without a regulation is not sure.");
            return;
        }

        Assert.InRange(article.Year, 1949, article.From.Year);
        Assert.Matches(article.Confidence == Confidence.High ? "^第[一二三四五六七八九十百]+条" : "^(第[一二三四五六七八九十百]+条.*)?$", article.Number);
    }

    [Fact]
    public void EveryRow_NamesARule()
    {
        var codes = Product.Catalog.Rules.Select(r => r.Code).ToHashSet();
        Assert.All(RuleTable.Files.SelectMany(RuleTable.Read), r =>
        {
            Assert.Contains(r.Rule, codes);
            Assert.Contains(r.Case, Cases);
        });
    }

    [Fact]
    public void Versions_OfOneRule_FollowOneAnotherWithoutGap()
    {
        var versions = Product.Catalog.Rules.Where(r => r.Code.Contains('/', StringComparison.Ordinal)).GroupBy(r => r.Code.Split('/')[0]).ToList();
        Assert.NotEmpty(versions);
        Assert.All(versions, v =>
        {
            var articles = v.Select(r => r.Article).OrderBy(a => a.From).ToList();
            Assert.All(articles.Zip(articles.Skip(1)), p => Assert.Equal(p.First.Until, p.Second.From));
            Assert.Null(articles[^1].Until);
        });
    }
}
