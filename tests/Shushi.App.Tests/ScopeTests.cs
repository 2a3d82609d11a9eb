using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.App.Tests;

/// <summary>What lies outside the grant does not exist.</summary>
public sealed class ScopeTests(WorldSite world) : IClassFixture<WorldSite>
{
    public static TheoryData<string> Ledgers => [.. Product.Catalog.Ledgers.Where(l => !l.IsKeptByActs).Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(Ledgers))]
    public async Task A_record_outside_the_grant_is_not_found(string name)
    {
        var site = world.Site;
        var branch = await site.Organization("机关第一党支部");
        var ledger = Product.Catalog.Ledger(name)!;
        var console = await site.Database.Open();
        var within = OrgRange.Under(branch.OrgPath);
        var ids = (await ledger.Search(console, within, LedgerSearch.All).Select(r => r.Id).ToListAsync(TestContext.Current.CancellationToken)).ToHashSet();
        var outside = (await ledger.Search(console, OrgRange.Everything, LedgerSearch.All).AsNoTracking().ToListAsync(TestContext.Current.CancellationToken)).First(r => !ids.Contains(r.Id));

        using var secretary = await site.LogIn("secretary");
        foreach (var tail in new[] { "", "/edit", "/history" })
        {
            var answer = await secretary.Get($"/o/{branch.Id}/{name}/{outside.Id}{tail}");
            Assert.True(answer.Status == 404 || (tail == "/edit" && answer.Status == 403), $"{name}{tail}: {answer.Status}");
            Assert.DoesNotContain(outside.Id.ToString(), answer.Read, StringComparison.Ordinal);
        }

        var token = (await secretary.Get("/account/password")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var deleted = await secretary.Post($"/o/{branch.Id}/{name}/{outside.Id}?handler=Delete", new FormUrlEncodedContent(
            [KeyValuePair.Create("version", "1"), KeyValuePair.Create("reason", "试"), KeyValuePair.Create("__RequestVerificationToken", token)]));
        Assert.Contains(deleted.Status, new[] { 403, 404 });
    }

    [Fact]
    public async Task An_organization_outside_the_grant_is_not_found()
    {
        var above = await world.Site.Organization("区统计局");
        using var secretary = await world.Site.LogIn("secretary");
        foreach (var tail in new[] { "", "/meetings", "/meetings/new", "/figures", "/figures/meetings.members", "/report", "/check", "/problems/open" })
            Assert.Equal(404, (await secretary.Get($"/o/{above.Id}{tail}")).Status);
        Assert.Equal(404, (await secretary.Get($"/go?org={above.Id}")).Status);
    }

    [Theory]
    [InlineData("secretary", false)]
    [InlineData("clerk", true)]
    [InlineData("committee", true)]
    public async Task Pages_of_a_unit_stand_in_the_menu_where_a_unit_is_in_sight(string login, bool expected)
    {
        using var visitor = await world.Site.LogIn(login);
        var home = (await visitor.Get("/")).Location!;
        var menu = (await visitor.Get(home)).Document.QuerySelectorAll("#menu a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal(expected, menu.Contains(home + "/check"));
        Assert.Equal(expected, menu.Contains(home + "/report"));
        Assert.Contains(home + "/figures", menu);
    }

    [Fact]
    public async Task Somebody_elses_grant_cannot_be_taken()
    {
        await using var db = world.Site.Database.Database.Open();
        var foreign = await db.Grants.FirstAsync(g => g.Role == "clerk", TestContext.Current.CancellationToken);
        using var member = await world.Site.LogIn("member");
        var page = await member.Get("/account/password");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await member.Post("/switch", new FormUrlEncodedContent([KeyValuePair.Create("grant", foreign.Id.ToString()), KeyValuePair.Create("__RequestVerificationToken", token)]));
        Assert.Equal(404, answer.Status);
    }

    [Fact]
    public async Task Personal_values_are_masked_for_the_upper_level()
    {
        var console = await world.Site.Database.Open();
        var person = await console.Db.Set<Modules.Members.Person>().FirstAsync(p => p.IdNumber.Cipher != null, TestContext.Current.CancellationToken);
        var number = console.Db.Sealer.Open(person.IdNumber);
        using var upper = await world.Site.LogIn("committee");
        var page = await upper.Get($"/o/{person.OrgId}/members/{person.Id}");
        Assert.DoesNotContain(number, page.Text, StringComparison.Ordinal);
        Assert.Contains(number[..3] + "***********" + number[^4..], page.Read, StringComparison.Ordinal);
    }
}
