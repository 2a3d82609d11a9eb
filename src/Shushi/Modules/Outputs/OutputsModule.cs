using Shushi.Platform;

namespace Shushi.Modules.Outputs;

/// <summary>What the folder brings into the product.</summary>
public static class OutputsModule
{
    public static Module Module { get; } = new()
    {
        Label = "业务成果",
        Ledgers = [new OutputLedger()],
        Metrics = OutputsMetrics.All,
    };
}
