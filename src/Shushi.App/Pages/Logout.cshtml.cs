using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shushi.App.Hosting;

namespace Shushi.App.Pages;

/// <summary>退出.</summary>
[AllowAnonymous]
public sealed class LogoutModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/login");

    public async Task<IActionResult> OnPost()
    {
        await Doorkeeper.Leave(HttpContext);
        return LocalRedirect("/login");
    }
}
