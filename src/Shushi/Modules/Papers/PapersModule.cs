using Shushi.Platform;

namespace Shushi.Modules.Papers;

/// <summary>What the folder brings into the product.</summary>
public static class PapersModule
{
    public static Module Module { get; } = new()
    {
        Label = "文件制度",
        Ledgers = [new PaperLedger()],
        Metrics = PapersMetrics.All,
        Rules = PapersRules.Set,
    };
}
