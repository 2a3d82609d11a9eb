using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Shushi.App.Hosting;
using Shushi.Platform.Data;
using Shushi.Platform.Identity;
using Shushi.Platform.Organizations;

namespace Shushi.App.Pages;

/// <summary>A demo account as the log-in page offers it.</summary>
public sealed record DemoAccount(Guid Id, string Name, string Roles);

/// <summary>登录.</summary>
[AllowAnonymous]
[EnableRateLimiting(Doorkeeper.LoginLimit)]
public sealed class LoginModel(ShushiContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public string? Error { get; private set; }

    public IReadOnlyList<DemoAccount> DemoAccounts { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        if (User.Identity is { IsAuthenticated: true }) return Enter();
        await LoadDemoAccounts();
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Doorkeeper.LogIn(HttpContext, UserName ?? "", Password ?? "")) return Enter();
        Error = Doorkeeper.WrongLogin;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await LoadDemoAccounts();
        return Page();
    }

    /// <summary>One click, for the accounts of the demo district, on the machine that runs it.</summary>
    public async Task<IActionResult> OnPostDemo(Guid id)
    {
        var user = await db.Users.FirstOrDefaultAsync(u => u.Id == id && u.IsDemo);
        if (user is null || !Doorkeeper.IsWelcome(HttpContext, user)) return NotFound();
        await Doorkeeper.Enter(HttpContext, user);
        return Enter();
    }

    private IActionResult Enter() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");

    private async Task LoadDemoAccounts()
    {
        if (!Doorkeeper.IsDemoDoor(HttpContext)) return;
        var users = await db.Users.AsNoTracking().Where(u => u.IsDemo && !u.IsClosed).ToListAsync();
        var grants = await db.Grants.AsNoTracking().Where(g => g.EndedAt == null).OrderBy(g => g.GivenAt).ThenBy(g => g.Id).ToListAsync();
        var places = await db.Set<Organization>().IgnoreQueryFilters([ShushiContext.ScopeFilter]).AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.ShortName);
        var roles = db.Catalog.Roles.Select((r, i) => (r.Code, i)).ToDictionary(r => r.Code, r => r.i);
        DemoAccounts = users.Select(u => (User: u, Held: grants.Where(g => g.UserId == u.Id && roles.ContainsKey(g.Role)).ToList()))
            .OrderBy(u => u.Held.Select(g => roles[g.Role]).DefaultIfEmpty(int.MaxValue).Min()).ThenBy(u => u.User.UserName, StringComparer.Ordinal)
            .Select(u => new DemoAccount(u.User.Id, u.User.DisplayName, string.Join('、', u.Held.Select(g => $"{places.GetValueOrDefault(g.OrgId)}{db.Catalog.Role(g.Role)!.Label}"))))
            .ToList();
    }
}
