using Shushi.Platform;

namespace Shushi.Modules.Checking;

/// <summary>Reads a report as offices hand it in: docx, or a text file.</summary>
public static class ReportSource
{
    /// <summary>What is said where a file is asked for.</summary>
    public const string Hint = "docx、txt或md；文本用UTF-8或GB18030编码，不超过1 MB。";

    /// <summary>The text of a file, told apart by its content.</summary>
    /// <exception cref="RefusedException">It can be read as neither; the message names the file and says what to do.</exception>
    public static string Read(byte[] bytes, string name) =>
        CheckedDocument.IsPackage(bytes) || CheckedDocument.IsNamed(name) ? CheckedDocument.Read(bytes, name) : PlainTextFile.Read(bytes, name);
}
