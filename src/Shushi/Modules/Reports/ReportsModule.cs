using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Reports.Drafts;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Reports;

/// <summary>Somebody confirmed that a figure without records is a zero, and not something forgotten.</summary>
public sealed class ConfirmedZero
{
    public Guid OrgId { get; set; }

    public string Metric { get; set; } = "";

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public DateTime At { get; set; }
}

/// <summary>What the folder brings into the product.</summary>
public static class ReportsModule
{
    public static Act ConfirmZeroAct { get; } = new("reports.confirm-zero", "确认为零", "reports.confirm-zero");

    public static Module Module { get; } = new()
    {
        Label = "述职报告",
        Ledgers = [new DraftLedger()],
        Acts = [ConfirmZeroAct, ReportDrafts.KeepAct, ReportDrafts.RestoreAct],
        Permissions = [("reports.read", "查看述职报告"), (ReportDrafts.Permission, "编写和导出述职报告"), (ConfirmZeroAct.Permission, "确认数字为零")],
        Map = Map,
    };

    private static void Map(ModelBuilder model)
    {
        model.Entity<ConfirmedZero>().ToTable("confirmed_zeros").HasKey(z => new { z.OrgId, z.Metric, z.From, z.To });
        model.Entity<ReportDraft>(draft =>
        {
            draft.ToTable("report_drafts").HasKey(d => new { d.OrgId, d.Year });
            draft.Property(d => d.Revision).IsConcurrencyToken();
            draft.Property(d => d.Text).HasMaxLength(DraftLedger.MostCharacters);
        });
    }

    /// <summary>Whether somebody confirmed that a figure is a zero.</summary>
    public static async Task<bool> IsConfirmedZero(Workspace workspace, Organization unit, Metric metric, Period period) =>
        await workspace.Db.Set<ConfirmedZero>().AnyAsync(z => z.OrgId == unit.Id && z.Metric == metric.Code && z.From == period.From && z.To == period.To);

    /// <summary>Confirms that a figure is a zero; refused when records stand behind it.</summary>
    public static async Task<Outcome> ConfirmZero(Workspace workspace, Organization unit, Metric metric, Period period) =>
        await workspace.Run(ConfirmZeroAct, unit, null, async () =>
        {
            var figure = await metric.Evaluate(workspace, unit, period);
            if (!figure.IsEmpty) return Outcome.Refuse($"“{metric.Label}”已有依据记录，不需要确认为零。");
            var set = workspace.Db.Set<ConfirmedZero>();
            if (await IsConfirmedZero(workspace, unit, metric, period)) return [];
            set.Add(new ConfirmedZero { OrgId = unit.Id, Metric = metric.Code, From = period.From, To = period.To, At = workspace.Clock.Now() });
            return [];
        }, $"{metric.Label}，{period}");
}
