using Shushi.Platform;

namespace Shushi.Modules.Admission;

/// <summary>What the folder brings into the product.</summary>
public static class AdmissionModule
{
    public static Module Module { get; } = new()
    {
        Label = "发展党员",
        Ledgers = [new ActivistLedger(), new AcceptanceLedger(), new ConversionLedger()],
        Metrics = AdmissionMetrics.All,
        Rules = AdmissionRules.Set,
    };
}
