using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Reports;
using Shushi.Office.Documents;
using Shushi.Platform;
using Shushi.Platform.Files;

namespace Shushi.App.Pages.Report;

/// <summary>上报材料包: the report as docx and PDF, and with the lists handed in with it as zip.</summary>
public sealed class MaterialsModel : UnitPage
{

    public override string Needs => "reports.compose";

    /// <summary>Whether what a person still has to write may stay.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Draft { get; set; }

    /// <summary>Whether the list of the figures' sources is annexed.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Sources { get; set; }

    public bool MayPrint => PdfPrinter.Program is not null;

    public void OnGet() => Crumbs = [new Crumb("述职报告", Home + "/report"), new Crumb("上报材料包")];

    public Task<IActionResult> OnGetDocx() => Export("docx", FileKinds.MediaType(FileKind.Word), (report, choice) => Task.FromResult(ReportFile.Docx(Workspace, report, choice)));

    public Task<IActionResult> OnGetPdf() => Export("pdf", "application/pdf", (report, choice) => ReportFile.Pdf(Workspace, report, choice));

    public Task<IActionResult> OnGetZip() => Export("zip", "application/zip", (report, choice) => ReportFile.Package(Workspace, Unit!, report, choice));

    private async Task<IActionResult> Export(string extension, string type, Func<ComposedReport, DocumentChoice, Task<byte[]>> write)
    {
        OnGet();
        var unit = RequireUnit();
        try
        {
            var report = await ReportComposer.Compose(Workspace, unit, Year);
            var bytes = await write(report, new DocumentChoice(Workspace.Today, Draft, Sources));
            return File(bytes, type, $"{unit.ShortName}{Year}年{(extension == "zip" ? "上报材料包" : "述职报告")}{(Draft ? "（草稿）" : "")}.{extension}");
        }
        catch (RefusedException refused)
        {
            return Refused([new Problem("", refused.Message)]);
        }
    }
}
