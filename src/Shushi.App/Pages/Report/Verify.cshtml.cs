using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Reports;
using Shushi.Office.Documents;
using Shushi.Platform;

namespace Shushi.App.Pages.Report;

/// <summary>文件核对: an exported report, held figure by figure against its export and the ledgers. The file is not kept.</summary>
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
[RequestSizeLimit(MostBytes)]
public sealed class VerifyModel : DeskPage
{
    private const int MostBytes = 21 << 20;

    public override string Needs => "reports.read";

    public VerifiedDocument? Result { get; private set; }

    public string FileName { get; private set; } = "";

    public void OnGet() => Crumbs = [new Crumb("述职报告", Home + "/report"), new Crumb("文件核对")];

    public async Task<IActionResult> OnPost(IFormFile? file)
    {
        OnGet();
        if (file is not { Length: > 0 }) return Refused([new Problem("file", "请选择由本系统导出的docx文件。")]);
        if (file.Length > DocumentLimits.Usual.MostBytes) return Refused([new Problem("file", $"“{file.FileName}”超过20 MB，请核对是不是这份报告。")]);
        FileName = file.FileName;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        try
        {
            Result = await DocumentVerifier.Verify(Workspace, bytes, file.FileName);
        }
        catch (Exception refused) when (refused is RefusedException or NotVisibleException)
        {
            return Refused([new Problem("file", refused.Message)]);
        }

        return Page();
    }
}
