using Shushi.Platform;

namespace Shushi.Modules.Integrity;

/// <summary>What the folder brings into the product.</summary>
public static class IntegrityModule
{
    public static Module Module { get; } = new()
    {
        Label = "党风廉政",
        Ledgers = [new ResponsibilityLedger(), new LiaisonLedger()],
        Metrics = IntegrityMetrics.All,
    };
}
