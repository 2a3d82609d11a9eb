using Shushi.Platform;

namespace Shushi.Modules.Organizations;

/// <summary>What the folder brings into the product.</summary>
public static class OrganizationsModule
{
    public static Module Module { get; } = new()
    {
        Label = "组织",
        Ledgers = [new OrganizationLedger(), new TermLedger(), new PostLedger()],
        Metrics = OrganizationsMetrics.All,
        Rules = OrganizationsRules.Set,
    };
}
