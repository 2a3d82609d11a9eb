using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Shushi.App.Hosting;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;

namespace Shushi.App.Pages.Deeds;

/// <summary>办理痕迹: the trail in the actor's range, newest first.</summary>
public sealed class IndexModel : DeskPage
{
    private const int Size = 50;

    public override string Needs => "deeds.read";

    public IReadOnlyList<Deed> Deeds { get; private set; } = [];

    public int Total { get; private set; }

    public int Number { get; private set; }

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>What the check of the whole chain found; null until it was asked for.</summary>
    public AuditResult? Audit { get; private set; }

    /// <summary>The deeds in the range of a workspace, newest first.</summary>
    public static IQueryable<Deed> DeedsOf(Workspace workspace) =>
        workspace.Db.Deeds.AsNoTracking().Where(OrgScope.Bind(OrgScope.Own<Deed>(), workspace.Actor.Range)).OrderByDescending(d => d.Place);

    public async Task OnGet()
    {
        Crumbs = [new Crumb("办理痕迹")];
        var deeds = DeedsOf(Workspace);
        Total = await deeds.CountAsync();
        Number = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, Pages) : 1;
        Deeds = await deeds.Skip((Number - 1) * Size).Take(Size).ToListAsync();
    }

    /// <summary>校验. Reads, and changes nothing.</summary>
    public async Task<IActionResult> OnPostVerify()
    {
        await OnGet();
        Audit = await Chain.Verify(Workspace.Db);
        return Page();
    }

    public string ActLabel(Deed deed) => Workspace.Catalog.LabelOfAct(deed.Act);

    public string RoleLabel(Deed deed) => Workspace.Catalog.Role(deed.Role)?.Label ?? (deed.Role == Roles.Console.Code ? Roles.Console.Label : deed.Role);

    /// <summary>The history of the record, for those who may read its ledger.</summary>
    public string? RecordUrl(Deed deed) =>
        deed.RecordId is { } id && Workspace.Catalog.Ledger(deed.Act.Split('.')[0]) is { IsKeptByActs: false } ledger && Workspace.May(ledger.ReadPermission) && Workspace.Organizations.Find(deed.OrgId) is not null
            ? $"/o/{deed.OrgId}/{ledger.Name}/{id}/history"
            : null;
}
