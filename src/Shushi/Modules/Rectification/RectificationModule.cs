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
        Acts = [Problems.ReportAct, Problems.CloseAct, Problems.ReopenAct],
        Permissions = [(Problems.ReportAct.Permission, "报告整改完成"), (Problems.CloseAct.Permission, "销号和退回")],
    };
}
