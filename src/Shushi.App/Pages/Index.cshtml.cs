using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;

namespace Shushi.App.Pages;

/// <summary>The way in: the organization of the identity in use.</summary>
public sealed class IndexModel : DeskPage
{
    public override string Needs => AnyRole;

    public IActionResult OnGet() => LocalRedirect(Home);
}
