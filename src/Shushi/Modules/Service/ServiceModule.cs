using Shushi.Platform;

namespace Shushi.Modules.Service;

/// <summary>What the folder brings into the product.</summary>
public static class ServiceModule
{
    public static Module Module { get; } = new()
    {
        Label = "作用发挥",
        Ledgers = [new CheckInLedger(), new PledgeLedger(), new VolunteerServiceLedger(), new TeamLedger(), new VisitLedger(), new PetitionLedger()],
        Metrics = ServiceMetrics.All,
        Rules = ServiceRules.Set,
    };
}
