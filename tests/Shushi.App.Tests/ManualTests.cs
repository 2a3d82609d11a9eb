using Shushi.App.Hosting;

namespace Shushi.App.Tests;

/// <summary>帮助: the manual inside the program.</summary>
public sealed class ManualTests(WorldSite world) : IClassFixture<WorldSite>
{
    public static TheoryData<string, string?> Parts => [.. ManualParts.All.Distinct().Select(p => new TheoryDataRow<string, string?>(p.Guide, p.Heading))];

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_that_a_page_leads_to_is_in_the_manual(string guide, string? heading)
    {
        var found = Manual.Guide(guide);
        Assert.NotNull(found);
        if (heading is null) return;
        var part = Assert.Single(found.Headings, h => h.Label == heading);
        Assert.Equal(Manual.AnchorOf(heading), part.Anchor);
        Assert.Contains($"id=\"{part.Anchor}\"", found.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Ledgers/Index", "meetings", "clerk", "党务干部", "登记会议")]
    [InlineData("/Ledgers/Record", "honours", "clerk", "党务干部", "登记一般台账")]
    [InlineData("/Ledgers/ImportPreview", "dues", "clerk", "党务干部", "导入花名册")]
    [InlineData("/Problems/Close", null, "leading-group-secretary", "书记", "报告整改和销号")]
    [InlineData("/Desk/Index", null, "work-committee", "评议人", "平时")]
    [InlineData("/Desk/Index", null, "member", "README", "页面上的共同之处")]
    public void A_page_leads_to_its_part(string page, string? ledger, string role, string guide, string heading) =>
        Assert.Equal((guide, heading), ManualParts.For(page, ledger, role));

    [Fact]
    public async Task Every_guide_opens_and_its_links_lead_somewhere()
    {
        using var member = await world.Site.LogIn("member");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(["/help"]);
        while (open.TryDequeue(out var url))
        {
            if (!seen.Add(url)) continue;
            var page = await member.Get(url);
            Assert.True(page.Status == 200, $"{url}: {page.Status}");
            if (url.EndsWith(".png", StringComparison.Ordinal)) continue;
            foreach (var link in page.Document.QuerySelectorAll(".manual a[href], .manual img[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
                if (link.StartsWith('/')) open.Enqueue(link.Split('#')[0]);
        }

        Assert.Contains("/help/管理员", seen.Select(Uri.UnescapeDataString));
        Assert.Contains(seen, u => u.EndsWith(".png", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_manual_does_not_have_is_not_there()
    {
        using var member = await world.Site.LogIn("member");
        Assert.Equal(404, (await member.Get("/help/nothing")).Status);
        Assert.Equal(404, (await member.Get("/help/images/nothing.png")).Status);
    }
}
