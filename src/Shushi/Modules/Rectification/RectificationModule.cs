using Shushi.Platform;

namespace Shushi.Modules.Rectification;

/// <summary>What the folder brings into the product.</summary>
public static class RectificationModule
{
    public static Module Module { get; } = new()
    {
        Label = "问题整改",
        Ledgers = [new ProblemLedger()],
        Metrics = RectificationMetrics.All,
    };
}
