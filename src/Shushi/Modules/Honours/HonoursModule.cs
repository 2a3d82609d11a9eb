using Shushi.Platform;

namespace Shushi.Modules.Honours;

/// <summary>What the folder brings into the product.</summary>
public static class HonoursModule
{
    public static Module Module { get; } = new()
    {
        Label = "表彰奖励",
        Ledgers = [new HonourLedger()],
        Metrics = HonoursMetrics.All,
        Rules = HonoursRules.Set,
    };
}
