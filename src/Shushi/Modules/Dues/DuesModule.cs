using Shushi.Platform;

namespace Shushi.Modules.Dues;

/// <summary>What the folder brings into the product.</summary>
public static class DuesModule
{
    public static Module Module { get; } = new()
    {
        Label = "党费",
        Ledgers = [new AssessmentLedger(), new DuesLedger(), new RemittanceLedger()],
        Metrics = DuesMetrics.All,
        Rules = DuesRules.Set,
        Acts = [CloseMonth.Act],
        Permissions = [(AssessmentLedger.IncomePermission, "查看党费收入基数")],
    };
}
