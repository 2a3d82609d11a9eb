using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Platform;

namespace Shushi.App.Pages;

/// <summary>切换身份: another of one's own grants.</summary>
public sealed class SwitchModel : DeskPage
{
    public override string Needs => AnyRole;

    public IActionResult OnGet() => LocalRedirect("/");

    public IActionResult OnPost(Guid grant)
    {
        var chosen = Grants.FirstOrDefault(g => g.Grant.Id == grant) ?? throw new NotVisibleException("没有这个身份，或已被收回。");
        Response.Cookies.Append(GrantCookie, chosen.Grant.Id.ToString(), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps });
        return LocalRedirect($"/o/{chosen.Place.Id}");
    }
}
