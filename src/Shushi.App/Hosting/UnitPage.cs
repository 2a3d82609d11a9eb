using Shushi.Platform;
using Shushi.Platform.Organizations;

namespace Shushi.App.Hosting;

/// <summary>A page about a whole unit and a year: reports are written, and checked, by units.</summary>
public abstract class UnitPage : DeskPage
{
    /// <summary>The unit the organization belongs to; null where the actor sees none above it.</summary>
    public Organization? Unit { get; private set; }

    /// <summary>The units in sight, to choose from where the organization belongs to none.</summary>
    public IReadOnlyList<Organization> Units { get; private set; } = [];

    /// <summary>The year.</summary>
    public int Year { get; protected set; }

    /// <inheritdoc/>
    protected override Task Prepare()
    {
        Unit = Workspace.Organizations.UnitOf(Org);
        Units = Workspace.Organizations.All.Where(o => o.Kind == OrgKind.Unit).ToList();
        Year = Years.Of(Request.Query["year"], Workspace.Today);
        return Task.CompletedTask;
    }

    /// <summary>The unit, for acts that need one.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    protected Organization RequireUnit() => Unit ?? throw new RefusedException("述职报告按单位生成，请先切换到一个单位。");
}
