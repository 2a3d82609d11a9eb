namespace Shushi.Platform.Rules;

/// <summary>What the rules themselves bring: exemptions from what they ask for.</summary>
public static class DutiesModule
{
    /// <summary>The module.</summary>
    public static Module Module { get; } = new() { Label = "应办", Ledgers = [new ExemptionLedger()] };
}
