using Shushi.Modules.Checking;
using Shushi.Platform;

namespace Shushi.App.Commands;

/// <summary>A report that a command was given: its text, and the bytes of a docx file.</summary>
/// <param name="File">Where it lies.</param>
/// <param name="Text">Its text.</param>
/// <param name="Docx">The bytes where it is a Word document, or null.</param>
internal sealed record CheckFile(FileInfo File, string Text, byte[]? Docx)
{
    private const long MostBytes = 20L << 20;

    /// <summary>Reads it.</summary>
    /// <exception cref="RefusedException">It is not there, too large, or neither text nor docx.</exception>
    public static async Task<CheckFile> Read(FileInfo info)
    {
        if (!info.Exists) throw new RefusedException($"没有文件“{info.Name}”，请核对路径。");
        if (info.Length > MostBytes) throw new RefusedException($"“{info.Name}”超过20 MB，请核对是不是这份报告。");
        var bytes = await System.IO.File.ReadAllBytesAsync(info.FullName);
        return new CheckFile(info, ReportSource.Read(bytes, info.Name), CheckedDocument.IsPackage(bytes) ? bytes : null);
    }

    /// <summary>Refuses before the work what could not be marked after it.</summary>
    /// <exception cref="RefusedException">It is no docx, or would be written over.</exception>
    public void ExpectToMark(FileInfo target)
    {
        if (Docx is null) throw new RefusedException($"“{File.Name}”不是docx文件，不能写批注；去掉 --mark，或另存为docx后再试。");
        if (string.Equals(target.FullName, File.FullName, StringComparison.Ordinal)) throw new RefusedException("带批注的文件请存为另一个文件，原文保留。");
    }

    /// <summary>Writes the document with its comments; the original stays.</summary>
    public async Task Mark(FileInfo target, CheckResult result, TimeProvider clock)
    {
        ExpectToMark(target);
        await System.IO.File.WriteAllBytesAsync(target.FullName, CheckedDocument.Mark(Docx!, File.Name, result, clock.Now()));
    }
}
