using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Shushi.App.Tests;

/// <summary>What holds for every page: headers, own host only, no inline code, one heading, labels.</summary>
public sealed partial class PageTests(WorldSite world) : IClassFixture<WorldSite>
{
    private static readonly string[] Paths =
        ["", "/meetings", "/meetings/new", "/members", "/figures?year=2023", "/figures/outputs.monthly?year=2023", "/report?year=2023", "/report?year=2021", "/check", "/compare", "/problems/open"];

    [Fact]
    public async Task Every_answer_carries_the_headers()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var home = (await clerk.Get("/")).Location!;
        foreach (var path in new[] { "/login", home, home + "/report", "/deeds", "/nowhere", "/o/" + Guid.Empty, "/css/site.css", "/js/site.js", "/lib/htmx.min.js", "/lib/tabler.min.css" })
        {
            var headers = (await clerk.Get(path)).Raw.Headers;
            Assert.DoesNotContain("unsafe", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("DENY", headers.GetValues("X-Frame-Options").Single());
            Assert.Equal("same-origin", headers.GetValues("Referrer-Policy").Single());
            Assert.Contains("HX-Request", headers.Vary);
            Assert.False(headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task Files_of_the_pages_come_from_here_and_are_there()
    {
        using var visitor = world.Site.Visit();
        var page = await visitor.Get("/login");
        foreach (var file in page.Document.QuerySelectorAll("link[href]:not([rel=expect]), script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
        {
            Assert.StartsWith("/", file, StringComparison.Ordinal);
            Assert.Equal(200, (await visitor.Get(file)).Status);
        }
    }

    [Fact]
    [Trait("pace", "slow")]
    public async Task No_page_holds_inline_code_or_another_host()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var home = (await clerk.Get("/")).Location!;
        foreach (var path in Paths.Select(p => home + p).Concat(["/deeds", "/account/password"]))
        {
            var page = await clerk.Get(path);
            Assert.Equal(200, page.Status);
            Assert.DoesNotMatch(OtherHost(), page.Text);
            Assert.Empty(page.Document.QuerySelectorAll("[style], style, script:not([src])"));
            Assert.DoesNotContain(page.Document.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name.StartsWith("hx-on", StringComparison.Ordinal)));
        }
    }

    [Fact]
    [Trait("pace", "slow")]
    public async Task Every_page_can_be_read_aloud()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var home = (await clerk.Get("/")).Location!;
        foreach (var path in Paths)
        {
            var document = (await clerk.Get(home + path)).Document;
            Assert.Single(document.QuerySelectorAll("h1"));
            Assert.Equal("zh-CN", document.DocumentElement.GetAttribute("lang"));
            Assert.NotNull(document.QuerySelector("a.skip-link[href='#main']"));
            Assert.Empty(document.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
            foreach (var control in document.QuerySelectorAll("input:not([type=hidden]), select, textarea").Where(c => c.Closest("template") is null))
                Assert.True(control.HasAttribute("aria-label") || control.Closest("label") is not null || document.QuerySelector($"label[for='{control.Id}']") is not null, $"{path}: {control.OuterHtml}");
        }
    }

    [Fact]
    public async Task The_footer_says_what_must_not_be_kept_here()
    {
        using var visitor = world.Site.Visit();
        Assert.Contains("本系统不得存储、处理国家秘密和工作秘密", (await visitor.Get("/login")).Read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_says_so_and_tells_nothing_else()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var home = (await clerk.Get("/")).Location!;
        foreach (var path in new[] { "/nowhere", home + "/tables", home + "/figures/none", home + "/meetings/" + Guid.AllBitsSet })
        {
            var page = await clerk.Get(path);
            Assert.Equal(404, page.Status);
            Assert.DoesNotContain("Exception", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(" at Shushi", page.Text, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("(href|src|action)=\"(https?:)?//", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherHost();
}
