using Shushi.Platform;

namespace Shushi.Modules.Publications;

/// <summary>What the folder brings into the product.</summary>
public static class PublicationsModule
{
    public static Module Module { get; } = new()
    {
        Label = "意识形态",
        Ledgers = [new ChannelLedger(), new PublicationLedger(), new MediaCoverageLedger()],
        Metrics = PublicationsMetrics.All,
        Rules = PublicationsRules.Set,
    };
}
