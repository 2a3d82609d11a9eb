using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Data;
using Shushi.Platform.Identity;
using Shushi.Platform.Organizations;

namespace Shushi.App.Hosting;

/// <summary>A grant with the actor it makes and the place it covers.</summary>
public sealed record HeldGrant(Grant Grant, Actor Actor, Organization Place);

/// <summary>A step of the way shown above a page.</summary>
public sealed record Crumb(string Label, string? Url = null);

/// <summary>Every page behind the log-in: one account, one grant, one organization, one permission. What a page does not ask for, nobody gets.</summary>
public abstract class DeskPage : PageModel
{
    /// <summary>The cookie that remembers the identity chosen.</summary>
    public const string GrantCookie = "shushi.grant";

    /// <summary>For pages that any holder of a grant may open.</summary>
    public const string AnyRole = "";

    private const string PasswordUrl = "/account/password";

    /// <summary>The permission the page asks for; <see cref="AnyRole"/> only where the page shows nothing of its own.</summary>
    public abstract string Needs { get; }

    /// <summary>The database through the grant in use.</summary>
    public Workspace Workspace { get; private set; } = null!;

    /// <summary>The organization the page is about: the route's, else the one of the grant in use.</summary>
    public Organization Org { get; private set; } = null!;

    /// <summary>The account.</summary>
    public User Account { get; private set; } = null!;

    /// <summary>Every grant that holds, oldest first.</summary>
    public IReadOnlyList<HeldGrant> Grants { get; private set; } = [];

    /// <summary>The grant in use.</summary>
    public HeldGrant Grant { get; private set; } = null!;

    /// <summary>The way to this page, below the organization.</summary>
    public IReadOnlyList<Crumb> Crumbs { get; protected set; } = [];

    /// <summary>What is wrong with what was typed.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>Where the organization's pages begin.</summary>
    public string Home => $"/o/{Org.Id}";

    /// <summary>Whether the page was asked for as a part of itself.</summary>
    protected bool WantsPart(string target) => Request.Headers["HX-Target"] == target && !Request.Headers.ContainsKey("HX-History-Restore-Request");

    /// <inheritdoc/>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await Sit();
        if (Account.MustChangePassword && !IsForNewPassword)
        {
            context.Result = ToPassword();
            return;
        }

        if (Needs != AnyRole) Workspace.Require(Needs);
        await Prepare();
        await next();
    }

    /// <summary>Whether the page is the one where a password is changed: the only one open to those who must.</summary>
    protected virtual bool IsForNewPassword => false;

    /// <summary>What every handler of the page needs beforehand; runs once the permission is there.</summary>
    protected virtual Task Prepare() => Task.CompletedTask;

    /// <summary>A sentence for the next page.</summary>
    protected void Flash(string message) => TempData["Flash"] = message;

    /// <summary>Shows the page again with what is wrong: 422, so that htmx and tests can tell.</summary>
    protected PageResult Refused(IReadOnlyList<Problem> problems)
    {
        Problems = problems;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>A part of a page cannot show another page inside itself: htmx is told to go there.</summary>
    private IActionResult ToPassword()
    {
        if (!Request.Headers.ContainsKey("HX-Request")) return LocalRedirect(PasswordUrl);
        Response.Headers["HX-Redirect"] = PasswordUrl;
        return new EmptyResult();
    }

    private async Task Sit()
    {
        var services = HttpContext.RequestServices;
        var db = services.GetRequiredService<ShushiContext>();
        var id = Doorkeeper.IdOf(User);
        Account = await db.Users.AsNoTracking().FirstAsync(u => u.Id == id);
        Grants = await Held(db, Account);
        if (Grants.Count == 0) throw new RefusedException("您的账号还没有授权，请联系安全管理员。");
        Grant = await Choose(db);
        Workspace = await Workspace.Open(db, Grant.Actor, services.GetRequiredService<TimeProvider>());
        Org = RouteOrg is { } org ? Workspace.Organization(org) : Grant.Place;
    }

    private Guid? RouteOrg => Guid.TryParse(RouteData.Values["orgId"] as string, out var id) ? id : null;

    private static async Task<IReadOnlyList<HeldGrant>> Held(ShushiContext db, User user)
    {
        var held = new List<HeldGrant>();
        foreach (var grant in await Accounts.GrantsOf(db, user.Id))
        {
            if (await Accounts.ActorOf(db, user, grant) is { } actor && await PlaceOf(db, grant.OrgId) is { } place) held.Add(new HeldGrant(grant, actor, place));
        }

        return held;
    }

    /// <summary>The identity chosen, unless the organization asked for lies outside it and another one covers it.</summary>
    private async Task<HeldGrant> Choose(ShushiContext db)
    {
        var chosen = Grants.FirstOrDefault(g => g.Grant.Id.ToString() == Request.Cookies[GrantCookie]);
        if (RouteOrg is not { } org) return chosen ?? Grants[0];
        var place = await PlaceOf(db, org) ?? throw new NotVisibleException("没有找到该组织，或不在您的管理范围内。");
        return Grants.OrderByDescending(g => g == chosen).FirstOrDefault(g => g.Actor.Range.Contains(place.OrgPath))
            ?? throw new NotVisibleException("没有找到该组织，或不在您的管理范围内。");
    }

    private static Task<Organization?> PlaceOf(ShushiContext db, Guid id) =>
        db.Set<Organization>().IgnoreQueryFilters([ShushiContext.ScopeFilter]).AsNoTracking().FirstOrDefaultAsync(o => o.Id == id);
}
