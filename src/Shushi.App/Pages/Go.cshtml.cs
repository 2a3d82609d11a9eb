using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;

namespace Shushi.App.Pages;

/// <summary>切换组织: the same screen of another organization in sight.</summary>
public sealed class GoModel : DeskPage
{
    private static readonly string[] Screens = ["figures", "report", "check"];

    public override string Needs => AnyRole;

    public IActionResult OnGet(Guid org, string? to)
    {
        var target = Workspace.Organization(org);
        var screen = to is not null && (Screens.Contains(to) || Workspace.Catalog.Ledger(to) is not null) ? "/" + to : "";
        return LocalRedirect($"/o/{target.Id}{screen}");
    }
}
