using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shushi.App.Hosting;
using Shushi.Demo;
using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.App.Tests;

/// <summary>Every route, every role: what a role's list does not name, it does not get.</summary>
public sealed class RouteTests(WorldSite world) : IClassFixture<WorldSite>
{
    private static readonly string[] Open = ["login", "logout", "setup", "status", "vote/{id:guid}"];

    /// <summary>The permissions of each route; <c>{ledger}</c> stands for each ledger.</summary>
    private static readonly Dictionary<string, string[]> Asked = new(StringComparer.Ordinal)
    {
        [""] = [],
        ["go"] = [],
        ["switch"] = [],
        ["help/{name?}"] = [],
        ["account/password"] = [],
        ["account/tokens"] = ["tokens.edit"],
        ["users/logins"] = ["logins.read"],
        ["o/{orgId:guid}"] = [],
        ["o/{orgId:guid}/duties"] = ["rules.read"],
        ["o/{orgId:guid}/calendar"] = ["rules.read"],
        ["o/{orgId:guid}/{ledger}/{id:guid}/attach"] = ["{ledger}.edit"],
        ["o/{orgId:guid}/{ledger}"] = ["{ledger}.read"],
        ["o/{orgId:guid}/{ledger}/print"] = ["{ledger}.read"],
        ["o/{orgId:guid}/members/roster"] = ["members.read"],
        ["o/{orgId:guid}/members/roster-paste"] = ["members.edit", "standings.edit"],
        ["o/{orgId:guid}/members/numbers"] = ["figures.read"],
        ["o/{orgId:guid}/meetings/{id:guid}/minutes"] = ["meetings.read"],
        ["o/{orgId:guid}/meetings/quick"] = ["meetings.edit", "meetings.read"],
        ["o/{orgId:guid}/meetings/{id:guid}/counted"] = ["meetings.read"],
        ["o/{orgId:guid}/dues/statement"] = ["dues.read"],
        ["o/{orgId:guid}/dues/notice"] = ["dues.read", "figures.read"],
        ["o/{orgId:guid}/problems/rectification"] = ["problems.read"],
        ["o/{orgId:guid}/{ledger}/new"] = ["{ledger}.edit"],
        ["o/{orgId:guid}/{ledger}/export.xlsx"] = ["{ledger}.read"],
        ["o/{orgId:guid}/{ledger}/template.xlsx"] = ["{ledger}.edit"],
        ["o/{orgId:guid}/{ledger}/import"] = ["{ledger}.edit"],
        ["o/{orgId:guid}/{ledger}/import/{preview:guid}"] = ["{ledger}.edit"],
        ["o/{orgId:guid}/{ledger}/{id:guid}"] = ["{ledger}.read"],
        ["o/{orgId:guid}/{ledger}/{id:guid}/edit"] = ["{ledger}.edit"],
        ["o/{orgId:guid}/{ledger}/{id:guid}/history"] = ["{ledger}.read"],
        ["o/{orgId:guid}/figures"] = ["figures.read"],
        ["o/{orgId:guid}/figures/{code}"] = ["figures.read"],
        ["o/{orgId:guid}/report"] = ["reports.read"],
        ["o/{orgId:guid}/report/edit"] = ["reports.compose"],
        ["o/{orgId:guid}/report/versions"] = ["reports.compose"],
        ["o/{orgId:guid}/drafts/{id:guid}/restore"] = ["reports.compose", "drafts.read"],
        ["o/{orgId:guid}/report/materials"] = ["reports.compose"],
        ["o/{orgId:guid}/report/last-year"] = ["problems.edit", "check.use"],
        ["o/{orgId:guid}/report/verify"] = ["reports.read"],
        ["o/{orgId:guid}/check"] = ["check.use"],
        ["o/{orgId:guid}/check/summary"] = ["check.use"],
        ["o/{orgId:guid}/compare"] = ["compare.use"],
        ["o/{orgId:guid}/dues/close-month"] = ["dues.edit", "dues.read"],
        ["o/{orgId:guid}/problems/open"] = ["problems.read"],
        ["o/{orgId:guid}/problems/{id:guid}/report"] = ["problems.report", "problems.read"],
        ["o/{orgId:guid}/problems/{id:guid}/close"] = ["problems.close", "problems.read"],
        ["o/{orgId:guid}/problems/{id:guid}/reopen"] = ["problems.close", "problems.read"],
        ["o/{orgId:guid}/appraisal/reports"] = ["submissions.read", "rounds.read"],
        ["o/{orgId:guid}/appraisal/meeting"] = ["comments.read", "rounds.read"],
        ["o/{orgId:guid}/appraisal/ballots"] = ["ballots.run", "rounds.read"],
        ["o/{orgId:guid}/appraisal/grades"] = ["grades.decide", "rounds.read"],
        ["o/{orgId:guid}/rounds/{id:guid}/clone"] = ["rounds.run", "rounds.read"],
        ["o/{orgId:guid}/rounds/{id:guid}/submit"] = ["submissions.submit", "rounds.read"],
        ["o/{orgId:guid}/rounds/{id:guid}/decide"] = ["grades.decide", "rounds.read"],
        ["o/{orgId:guid}/rounds/{id:guid}/feed-back"] = ["feedbacks.issue", "rounds.read"],
        ["o/{orgId:guid}/rounds/{id:guid}/ballot"] = ["ballots.run", "rounds.read"],
        ["o/{orgId:guid}/rounds/{id:guid}/close-ballot"] = ["ballots.run", "rounds.read"],
        ["o/{orgId:guid}/submissions/{id:guid}/precheck"] = ["submissions.read", "check.use"],
        ["o/{orgId:guid}/submissions/{id:guid}/confirm"] = ["submissions.confirm", "submissions.read"],
        ["o/{orgId:guid}/submissions/{id:guid}/return"] = ["submissions.return", "submissions.read"],
        ["o/{orgId:guid}/feedbacks/{id:guid}/letter"] = ["feedbacks.read"],
        ["o/{orgId:guid}/feedbacks/{id:guid}/acknowledge"] = ["feedbacks.acknowledge", "feedbacks.read"],
        ["users"] = ["users.edit"],
        ["users/new"] = ["users.edit"],
        ["users/{id:guid}/grants"] = ["users.edit"],
        ["deeds"] = ["deeds.read"],
    };

    /// <summary>The file itself says what it needs: AttachmentTests.</summary>
    private static readonly string[] OfFiles = ["o/{orgId:guid}/attachments/{id:guid}", "o/{orgId:guid}/attachments/{id:guid}/file", "o/{orgId:guid}/attachments/{id:guid}/remove"];

    private IEnumerable<string> Routes => world.Site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => e.RoutePattern.RawText!.Trim('/')).Distinct();

    public static TheoryData<string> Logins => [.. World.Build(Testing.FixedClock.Day, Testing.TestDatabase.Sealer).Accounts.Select(a => a.Login)];

    [Fact]
    public void Every_page_stands_behind_the_desk_or_on_the_open_list()
    {
        var pages = typeof(WebHost).Assembly.GetTypes().Where(t => typeof(PageModel).IsAssignableFrom(t) && !t.IsAbstract).ToList();
        Assert.Equal(["LoginModel", "LogoutModel", "SetupModel", "StatusModel", "VoteModel"], pages.Where(t => !typeof(DeskPage).IsAssignableFrom(t)).Select(t => t.Name).Order());
        Assert.DoesNotContain(pages, t => typeof(DeskPage).IsAssignableFrom(t) && t.GetCustomAttribute<Microsoft.AspNetCore.Authorization.AllowAnonymousAttribute>() is not null);
    }

    [Fact]
    public void Every_route_says_what_it_asks_for() => Assert.Equal(Asked.Keys.Concat(Open).Concat(OfFiles).Order(StringComparer.Ordinal), Routes.Order(StringComparer.Ordinal));

    [Fact]
    public void No_ledger_bears_the_name_of_a_screen() =>
        Assert.Empty(Product.Catalog.Ledgers.Select(l => l.Name).Intersect(["figures", "report", "check", "compare", "duties", "calendar", "appraisal"]));

    [Fact]
    public async Task Nobody_gets_a_page_without_logging_in()
    {
        using var visitor = world.Site.Visit();
        foreach (var route in Routes.Except(Open))
        {
            var answer = await visitor.Get(Fill(route, Guid.Empty, "meetings", Guid.Empty));
            Assert.True(answer.Status == 302 && answer.Location!.StartsWith(world.Site.Address + "login", StringComparison.Ordinal), $"{route}: {answer.Status} {answer.Location}");
        }
    }

    [Theory]
    [Trait("pace", "slow")]
    [MemberData(nameof(Logins))]
    public async Task A_role_gets_what_its_list_names_and_nothing_else(string login)
    {
        var account = World.Build(Testing.FixedClock.Day, Testing.TestDatabase.Sealer).Accounts.First(a => a.Login == login);
        var role = Product.Catalog.Role(account.Role)!;
        var workspace = await world.Site.Database.OpenAs(account.Role, account.Organization.OrgPath);
        using var visitor = await world.Site.LogIn(login);
        foreach (var (route, permissions) in Asked)
        {
            var names = route.Contains("{ledger}", StringComparison.Ordinal) ? Product.Catalog.Ledgers.Where(l => !l.IsKeptByActs).Select(l => l.Name) : [LedgerIn(route)];
            foreach (var name in names)
            {
                var id = route.StartsWith("users", StringComparison.Ordinal) ? await UserIn(workspace) : name.Length > 0 ? await RecordIn(workspace, name) : Guid.Empty;
                var may = permissions.All(p => Product.Catalog.Holds(role, p.Replace("{ledger}", name, StringComparison.Ordinal)));
                var answer = await visitor.Get(Fill(route, account.Organization.Id, name, id ?? Guid.AllBitsSet));
                var expected = !may ? 403 : route.Contains("{preview", StringComparison.Ordinal) ? 404 : id is null && route.Contains("{id", StringComparison.Ordinal) ? 404 : route is "" or "go" or "switch" ? 302 : 200;
                Assert.True(expected == answer.Status, $"{login} {route} {name}: {answer.Status}, not {expected}");
            }
        }
    }

    [Fact]
    [Trait("pace", "slow")]
    public async Task The_menu_offers_only_what_opens()
    {
        foreach (var row in Logins)
        {
            using var visitor = await world.Site.LogIn(row.Data);
            var home = await visitor.Get((await visitor.Get("/")).Location!);
            foreach (var link in home.Document.QuerySelectorAll("#menu a"))
                Assert.Equal(200, (await visitor.Get(link.GetAttribute("href")!)).Status);
        }
    }

    private static string Fill(string route, Guid org, string ledger, Guid id) => "/" + route.Replace("{orgId:guid}", org.ToString(), StringComparison.Ordinal)
        .Replace("{ledger}", ledger, StringComparison.Ordinal).Replace("{id:guid}", id.ToString(), StringComparison.Ordinal)
        .Replace("{preview:guid}", id.ToString(), StringComparison.Ordinal)
        .Replace("{code}", "meetings.members", StringComparison.Ordinal).Replace("{name?}", "README", StringComparison.Ordinal) + (route == "go" ? "?org=" + org : route.EndsWith("export.xlsx", StringComparison.Ordinal) ? "?year=1960" : "");

    /// <summary>The ledger whose record a hand-written page is about; empty for none.</summary>
    private static string LedgerIn(string route) => Product.Catalog.Ledgers.Select(l => l.Name).FirstOrDefault(l => route.Contains($"/{l}/{{id", StringComparison.Ordinal)) ?? "";

    private static async Task<Guid?> RecordIn(Workspace workspace, string ledger) =>
        (await workspace.Catalog.Ledger(ledger)!.Search(workspace, workspace.Actor.Range, LedgerSearch.All).AsNoTracking().FirstOrDefaultAsync())?.Id;

    private static async Task<Guid?> UserIn(Workspace workspace)
    {
        var places = workspace.Organizations.All.Select(o => o.Id).ToHashSet();
        return (await workspace.Db.Grants.AsNoTracking().ToListAsync()).FirstOrDefault(g => places.Contains(g.OrgId))?.UserId;
    }
}
