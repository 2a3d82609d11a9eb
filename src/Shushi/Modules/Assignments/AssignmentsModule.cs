using Shushi.Platform;

namespace Shushi.Modules.Assignments;

/// <summary>What the folder brings into the product.</summary>
public static class AssignmentsModule
{
    public static Module Module { get; } = new()
    {
        Label = "重点任务",
        Ledgers = [new AssignmentLedger()],
        Metrics = AssignmentsMetrics.All,
        Rules = AssignmentsRules.Set,
    };
}
