using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Appraisal;
using Shushi.Modules.Checking;
using Shushi.Modules.Similarity;
using Shushi.Platform;
using Shushi.Platform.Organizations;

namespace Shushi.App.Pages.Check;

/// <summary>核验单: a checked report on one sheet. The text comes with the request and is not kept, so there is nothing to open again later.</summary>
public sealed class SummaryModel(FingerprintStore fingerprints) : PrintPage
{
    /// <summary>The most reports named that share passages, and the most grave differences: the sheet stays one.</summary>
    public const int MostNamed = 5, MostGrave = 12;

    public override string Needs => "check.use";

    public override bool IsLandscape => false;

    public override IReadOnlyList<string> Signatures => ["核验人", "审核人", "负责人"];

    public CheckSummary? Summary { get; private set; }

    /// <summary>The reports it shares passages with; null where the person may not compare.</summary>
    public CopyResult? Copies { get; private set; }

    public Organization Unit { get; private set; } = null!;

    public int Year { get; private set; }

    public void OnGet() => Head();

    public async Task<IActionResult> OnPost(string? text)
    {
        Head();
        var lined = IndexModel.Lined(text);
        if (string.IsNullOrWhiteSpace(lined)) return Page();
        Summary = new CheckSummary(await ReportChecker.Check(Workspace, Unit, Year, lined));
        if (SubmittedReports.MayCompare(Workspace)) Copies = await SubmittedReports.Compare(Workspace, fingerprints, Unit, Year, Summary.Result.Text, cancellation: HttpContext.RequestAborted);
        Extent = string.Create(CultureInfo.InvariantCulture, $"全文{Summary.Characters}字");
        return Page();
    }

    private void Head()
    {
        Unit = Workspace.Organizations.UnitOf(Org) ?? Org;
        var asked = Request.HasFormContentType && Request.Form["ForYear"].ToString() is { Length: > 0 } year ? year : Request.Query["year"].ToString();
        Year = Years.Of(asked, Workspace.Today);
        Heading = string.Create(CultureInfo.InvariantCulture, $"{Unit.ShortName}{Year}年度述职报告核验单");
        When = string.Create(CultureInfo.InvariantCulture, $"{Workspace.Today.InWords()}核验，与{Year}年台账核对");
        BackUrl = string.Create(CultureInfo.InvariantCulture, $"{Home}/check?year={Year}");
    }
}
