using Shushi.Office;
using Shushi.Office.Documents;
using Shushi.Platform;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Reports;

/// <summary>A composed report as a file to hand in: page and command make it here.</summary>
public static class ReportFile
{
    private static readonly TimeSpan _mostOfPdf = TimeSpan.FromSeconds(90);

    /// <summary>A document that came back.</summary>
    /// <exception cref="RefusedException">It is no document, damaged, encrypted, too large or unsafe; the message names the file and says what to do.</exception>
    public static ReadDocument Read(Stream docx, string name)
    {
        try
        {
            return DocumentReader.Read(docx);
        }
        catch (OfficeException problem)
        {
            throw Refusal(name, problem);
        }
    }

    /// <summary>What is said of a file that cannot be read.</summary>
    public static RefusedException Refusal(string name, OfficeException problem) => new($"“{name}”不能读取：{problem.Message}");

    /// <summary>As docx.</summary>
    /// <exception cref="RefusedException">Something is missing.</exception>
    public static byte[] Docx(Workspace workspace, ComposedReport report, DocumentChoice choice)
    {
        workspace.Require("reports.compose");
        using var stream = new MemoryStream();
        DocumentWriter.Write(stream, ReportDocument.Make(report, workspace.Db.Sealer, choice));
        return stream.ToArray();
    }

    /// <summary>As PDF.</summary>
    /// <exception cref="RefusedException">Something is missing, or LibreOffice is not there.</exception>
    public static async Task<byte[]> Pdf(Workspace workspace, ComposedReport report, DocumentChoice choice)
    {
        var docx = Docx(workspace, report, choice);
        try
        {
            return await PdfPrinter.Print(docx, _mostOfPdf);
        }
        catch (PdfException problem)
        {
            throw new RefusedException(problem.Message);
        }
    }

    /// <summary>上报材料包, as zip.</summary>
    /// <exception cref="RefusedException">Something is missing.</exception>
    public static async Task<byte[]> Package(Workspace workspace, Organization unit, ComposedReport report, DocumentChoice choice)
    {
        var docx = Docx(workspace, report, choice);
        return await MaterialsPackage.Make(workspace, unit, report, docx);
    }
}
