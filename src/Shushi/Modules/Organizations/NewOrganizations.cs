using Shushi.Platform;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Organizations;

/// <summary>Setting up organizations inside an act under way, where several are made one below the other.</summary>
public static class NewOrganizations
{
    /// <summary>Sets one up below another and stores it, so that the next finds its place beside or below it.</summary>
    /// <param name="workspace">The act under way.</param>
    /// <param name="parent">The organization above.</param>
    /// <param name="name">全称.</param>
    /// <param name="shortName">简称.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="from">The day it is known from.</param>
    public static async Task<Organization> SetUp(Workspace workspace, Organization parent, string name, string shortName, OrgKind kind, DateOnly from)
    {
        await workspace.Db.LockChain(); // two siblings made at once must not get one path
        var organization = new Organization { Id = workspace.Clock.NewId(), Name = name, ShortName = shortName, Kind = kind, ParentId = parent.Id, From = from };
        organization.OrgId = organization.Id;
        organization.OrgPath = await OrganizationLedger.NextPath(workspace, parent);
        organization.Sort = int.Parse(organization.OrgPath[^3..], System.Globalization.CultureInfo.InvariantCulture);
        workspace.Db.Add(organization);
        await workspace.Db.SaveChangesAsync();
        return organization;
    }
}
