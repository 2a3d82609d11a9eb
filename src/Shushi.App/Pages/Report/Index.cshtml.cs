using System.Text;
using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Checking;
using Shushi.Modules.Reports;
using Shushi.Modules.Reports.Drafts;
using Shushi.Platform;

namespace Shushi.App.Pages.Report;

/// <summary>述职报告: composed from the ledgers, every figure open to its records, what nobody recorded marked.</summary>
public sealed class IndexModel : UnitPage
{
    /// <summary>How many characters are usually read out in a minute.</summary>
    public const int SpokenPerMinute = 200;

    public override string Needs => "reports.read";

    public ComposedReport? Report { get; private set; }

    /// <summary>How long the report is, blanks left out.</summary>
    public int Characters => Report!.Lines.Sum(l => CheckSummary.LengthOf(l.Text));

    /// <summary>The chapters of the places that a person still has to write, one for each place.</summary>
    public IReadOnlyList<string> ToWrite { get; private set; } = [];

    /// <summary>How long it takes to read it out.</summary>
    public int Minutes => (Characters + SpokenPerMinute - 1) / SpokenPerMinute;

    public bool MayExport => Workspace.May("reports.compose");

    public bool MayConfirm => Workspace.May(ReportsModule.ConfirmZeroAct.Permission);

    /// <summary>What the report is composed from, where the unit has written it.</summary>
    public ReportDraft? Draft { get; private set; }

    public async Task<IActionResult> OnGet()
    {
        Crumbs = [new Crumb("述职报告")];
        if (Unit is null) return Page();
        Draft = await ReportDrafts.Of(Workspace, Unit, Year);
        try
        {
            Report = await ReportComposer.Compose(Workspace, Unit, Year);
            ToWrite = Places(Report).ToList();
            return Page();
        }
        catch (RefusedException refused) when (Draft.Revision > 0)
        {
            return Refused([new Problem("", refused.Message + "请在编写页改正。")]); // an unfinished draft, which its authors can mend
        }
    }

    public Task<IActionResult> OnGetMarkdown() => Export("md", "text/markdown; charset=utf-8", r => r.ToMarkdown());

    public Task<IActionResult> OnGetText() => Export("txt", "text/plain; charset=utf-8", r => r.ToText());

    /// <summary>确认为零.</summary>
    public async Task<IActionResult> OnPostConfirm(string code, DateOnly from, DateOnly to)
    {
        var metric = Workspace.Catalog.Metric(code) ?? throw new NotVisibleException("没有这个数字。");
        if (from > to) throw new RefusedException("期间的起始日晚于截止日，请从报告页面重新办理。");
        var outcome = await ReportsModule.ConfirmZero(Workspace, RequireUnit(), metric, new Period(from, to));
        if (!outcome.Done)
        {
            await OnGet();
            return Refused(outcome.Problems);
        }

        Flash($"已确认“{metric.Label}”为零，确认人和时间留在办理痕迹中。");
        return LocalRedirect($"{Home}/report?year={Year}");
    }

    private static IEnumerable<string> Places(ComposedReport report)
    {
        var chapter = "报告开头";
        foreach (var line in report.Lines)
        {
            if (line.Kind is LineKind.Chapter or LineKind.Section) chapter = line.Text;
            foreach (var _ in line.Text.Split(ReportTemplate.ToFill).Skip(1)) yield return chapter;
        }
    }

    private async Task<IActionResult> Export(string extension, string type, Func<ComposedReport, string> write)
    {
        Workspace.Require("reports.compose");
        RequireUnit();
        await OnGet();
        if (Report is null) return Refused(Problems);
        try
        {
            return File(Encoding.UTF8.GetBytes(write(Report!)), type, $"{Unit!.ShortName}{Year}年述职报告.{extension}");
        }
        catch (RefusedException refused)
        {
            return Refused([new Problem("", refused.Message)]);
        }
    }
}
