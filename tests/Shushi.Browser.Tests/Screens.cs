using System.Reflection;
using Microsoft.AspNetCore.Razor.Hosting;
using Shushi.App.Hosting;

namespace Shushi.Browser.Tests;

/// <summary>Every page of the program, from its routes: who opens it, and where.</summary>
public static class Screens
{
    private const string Clerk = "党务干部", Leader = "党组书记", Committee = "工委经办人", Guard = "安全管理员";

    /// <summary>Ways through that show nothing, and files.</summary>
    private static readonly string[] ShowingNothing = ["/", "/go", "/switch", "/logout", "/status", "/setup", "/o/{orgId:guid}/{ledger}/export.xlsx", "/o/{orgId:guid}/{ledger}/template.xlsx", "/o/{orgId:guid}/attachments/{id:guid}/file"];

    /// <summary>Pages about what the demo district does not hold yet: a journey makes it, and looks at them.</summary>
    private static readonly string[] OfJourneys =
    [
        "/o/{orgId:guid}/{ledger}/import/{preview:guid}", "/o/{orgId:guid}/attachments/{id:guid}", "/o/{orgId:guid}/attachments/{id:guid}/remove", "/o/{orgId:guid}/drafts/{id:guid}/restore",
        "/o/{orgId:guid}/submissions/{id:guid}/precheck", "/o/{orgId:guid}/submissions/{id:guid}/confirm", "/o/{orgId:guid}/submissions/{id:guid}/return", "/vote/{id:guid}",
    ];

    /// <summary>Pages of any ledger; the ledgers are gone through one by one.</summary>
    private static readonly string[] OfLedgers = ["/o/{orgId:guid}/{ledger}", "/o/{orgId:guid}/{ledger}/{id:guid}", "/o/{orgId:guid}/{ledger}/new"];

    /// <summary>Those whom not the clerk opens.</summary>
    private static readonly (string Part, string Role)[] Others =
    [
        ("/users", Guard), ("/appraisal/", Committee), ("/rounds/", Committee), ("/rounds/{id:guid}/submit", Clerk), ("/problems/{id:guid}/close", Leader), ("/problems/{id:guid}/reopen", Leader),
        ("/feedbacks/{id:guid}/acknowledge", Leader),
    ];

    /// <summary>What is asked for beside the address, where the page is empty without it.</summary>
    private static readonly (string Route, string Query)[] Queries =
    [
        ("/o/{orgId:guid}/report", "?year=2023"), ("/o/{orgId:guid}/report/edit", "?year=2023"), ("/o/{orgId:guid}/report/versions", "?year=2023&from=0"), ("/o/{orgId:guid}/figures", "?year=2023"),
        ("/o/{orgId:guid}/figures/{code}", "?year=2023"), ("/o/{orgId:guid}/check", "?year=2023"), ("/o/{orgId:guid}/check/summary", "?year=2023"), ("/o/{orgId:guid}/members/roster", "?year=2023"),
        ("/o/{orgId:guid}/members/numbers", "?year=2023"), ("/o/{orgId:guid}/dues/statement", "?year=2023"), ("/o/{orgId:guid}/dues/notice", "?year=2023"),
        ("/o/{orgId:guid}/problems/rectification", "?year=2023"), ("/o/{orgId:guid}/{ledger}/print", "?year=2023&Kinds=ThemeDay"),
    ];

    /// <summary>The routes of all pages, as the pages say them.</summary>
    public static IReadOnlyList<string> Routes { get; } = typeof(WebHost).Assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
        .SelectMany(item => item.Type.GetCustomAttributes<RazorCompiledItemMetadataAttribute>().Where(m => m.Key == "RouteTemplate").Select(m => m.Value))
        .Select(r => r.StartsWith('/') ? r : "/" + r).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

    /// <summary>The routes that the lists above name; each must be one.</summary>
    public static IEnumerable<string> Named => [.. ShowingNothing, .. OfJourneys, .. OfLedgers, .. Queries.Select(q => q.Route)];

    /// <summary>Role and address of every page that the district can show; in the address <c>~</c> is the role's home and <c>{id}</c> a record.</summary>
    public static TheoryData<string, string> All
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var route in Routes.Except(ShowingNothing).Except(OfJourneys).Except(OfLedgers).Append("/o/{orgId:guid}/{ledger}/{id:guid}/edit").Distinct(StringComparer.Ordinal)) rows.Add(RoleFor(route), AddressOf(route));
            foreach (var role in Product.Catalog.Roles.Select(r => r.Label).Where(r => r != Clerk)) rows.Add(role, "~");
            foreach (var (role, address) in States) rows.Add(role, address);
            return rows;
        }
    }

    /// <summary>The same pages in another state.</summary>
    private static (string Role, string Address)[] States =>
    [
        (Clerk, "~/report?year=2026"), (Clerk, "~/report/edit?year=2026"), (Clerk, "~/figures/problems.feedback_closed?year=2023"), (Clerk, "~/figures/problems.thematic_aspects?year=2023"),
        (Clerk, "~/figures/meetings.leading_group?year=2019"), (Clerk, "~/duties?ledger=meetings&state=all"), (Clerk, "/help/PROOFREADING"), (Clerk, "~/nothing"), ("支部书记", "~/meetings/quick"),
    ];

    /// <summary>Puts a record into an address.</summary>
    public static async Task<string> Fill(string address, Site site, string home)
    {
        if (!address.Contains("{id}", StringComparison.Ordinal)) return address;
        if (address.StartsWith("/users/", StringComparison.Ordinal)) return address.Replace("{id}", $"{await site.AccountOf("member")}", StringComparison.Ordinal);
        var ledger = address.Split('/')[1];
        var id = await site.RecordIn(ledger, Guid.Parse(home.Split('/')[2])) ?? throw new InvalidOperationException($"The district has no record of {ledger} for {address}.");
        return address.Replace("{id}", $"{id}", StringComparison.Ordinal);
    }

    private static string RoleFor(string route) => Others.Where(o => route.Contains(o.Part, StringComparison.Ordinal)).OrderByDescending(o => o.Part.Length).Select(o => o.Role).FirstOrDefault() ?? Clerk;

    private static string AddressOf(string route) => route.Replace("/o/{orgId:guid}", "~", StringComparison.Ordinal).Replace("{ledger}", "meetings", StringComparison.Ordinal)
        .Replace("{id:guid}", "{id}", StringComparison.Ordinal).Replace("{code}", "acceptances.approved", StringComparison.Ordinal).Replace("/{name?}", "/党务干部", StringComparison.Ordinal)
        + Queries.Where(q => q.Route == route).Select(q => q.Query).FirstOrDefault();
}
