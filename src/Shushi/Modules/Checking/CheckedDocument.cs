using Shushi.Modules.Reports;
using Shushi.Office;
using Shushi.Office.Documents;
using Shushi.Platform;

namespace Shushi.Modules.Checking;

/// <summary>A docx report: read as text, and given back with what was found as Word comments.</summary>
public static class CheckedDocument
{
    /// <summary>Who the comments are by.</summary>
    public const string Author = "述实";

    /// <summary>Whether bytes are a package as docx files are; what is inside only reading tells.</summary>
    public static bool IsPackage(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK"u8);

    /// <summary>Whether a file calls itself a Word document.</summary>
    public static bool IsNamed(string name) => Path.GetExtension(name).ToUpperInvariant() is ".DOCX" or ".DOCM" or ".DOTX" or ".DOC";

    /// <summary>The text of a document; positions in it are those that comments are put at.</summary>
    /// <exception cref="RefusedException">It is no document, damaged, encrypted, too large or unsafe; the message names the file and says what to do.</exception>
    public static string Read(byte[] docx, string name) => ReportFile.Read(new MemoryStream(docx), name).Text;

    /// <summary>The document with a comment at each finding.</summary>
    /// <param name="docx">The document.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="result">The check of its text, as <see cref="Read"/> gave it.</param>
    /// <param name="at">When it was checked, UTC.</param>
    /// <exception cref="RefusedException">The document cannot be read.</exception>
    public static byte[] Mark(byte[] docx, string name, CheckResult result, DateTime at)
    {
        var remarks = result.Findings.Select(f => new DocumentRemark(f.Start, f.Length, Words(f))).ToList();
        using var marked = new MemoryStream();
        try
        {
            DocumentMarker.Mark(new MemoryStream(docx), marked, remarks, Author, at);
        }
        catch (OfficeException problem)
        {
            throw ReportFile.Refusal(name, problem);
        }

        return marked.ToArray();
    }

    private static string Words(CheckFinding finding)
    {
        var first = $"【{CheckFinding.TitleOf(finding.Rule)}】{finding.Message}";
        return finding.Suggestion switch
        {
            null => first,
            "" => $"{first}\n建议：删去“{finding.Text}”。",
            _ when finding.IsOfFigure => $"{first}\n台账的数字：{finding.Suggestion}",
            _ => $"{first}\n建议改为：{finding.Suggestion}",
        };
    }
}
