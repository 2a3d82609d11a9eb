using System.ComponentModel;
using System.Diagnostics;

namespace Shushi.Office.Documents;

/// <summary>Makes PDF of a document with LibreOffice, where it is installed.</summary>
/// <remarks>Each run has a profile and a list of fonts of its own in a folder that goes afterwards, and nobody to talk to: no display, no proxy, no macros. One run at a time.</remarks>
public static class PdfPrinter
{
    /// <summary>What to do where LibreOffice is missing.</summary>
    public const string Missing = "本机没有安装LibreOffice，不能生成PDF。请由管理员安装（Debian、Ubuntu：apt-get install libreoffice-writer-nogui，并安装仿宋、楷体、黑体、小标宋字体），或导出docx后用Word、WPS另存为PDF。";

    private static readonly string[] _places = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice", @"C:\Program Files\LibreOffice\program\soffice.exe"];
    private static readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Where LibreOffice is, or null.</summary>
    public static string? Program { get; } = _places.FirstOrDefault(File.Exists);

    /// <summary>Makes PDF of a document.</summary>
    /// <param name="docx">The document: one of our own making, for a foreign one may point outside.</param>
    /// <param name="timeout">After this long it is given up.</param>
    /// <exception cref="PdfException">LibreOffice is missing, takes too long or fails; the message says what to do.</exception>
    public static async Task<byte[]> Print(byte[] docx, TimeSpan timeout)
    {
        if (Program is not { } program)
            throw new PdfException(Missing);
        await _one.WaitAsync();
        var folder = Directory.CreateTempSubdirectory("shushi-pdf-").FullName; // readable by its owner alone
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "paper.docx"), docx);
            await File.WriteAllTextAsync(Path.Combine(folder, "fonts.conf"), PdfFonts.Configuration(Path.Combine(folder, "fonts")));
            await Run(Start(program, folder), timeout);
            var pdf = Path.Combine(folder, "paper.pdf");
            return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf) : throw new PdfException("LibreOffice没有生成PDF。请改为导出docx，用Word、WPS另存为PDF。");
        }
        finally
        {
            _one.Release();
            Remove(folder);
        }
    }

    private static ProcessStartInfo Start(string program, string folder)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { "-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")), "--headless", "--norestore", "--nolockcheck", "--nodefault", "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, Path.Combine(folder, "paper.docx") })
            start.ArgumentList.Add(argument);
        start.Environment["FONTCONFIG_FILE"] = Path.Combine(folder, "fonts.conf");
        start.Environment["HOME"] = folder;
        start.Environment["http_proxy"] = start.Environment["https_proxy"] = "http://127.0.0.1:9"; // nothing to fetch, and no way to
        return start;
    }

    private static async Task Run(ProcessStartInfo start, TimeSpan timeout)
    {
        using var process = StartOrFail(start);
        using var late = new CancellationTokenSource(timeout);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(late.Token);
            await process.StandardError.ReadToEndAsync(late.Token);
            await output;
            await process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException problem)
        {
            process.Kill(entireProcessTree: true);
            throw new PdfException("LibreOffice生成PDF的时间过长，已停止。请稍后再试，或导出docx后用Word、WPS另存为PDF。", problem);
        }
    }

    private static Process StartOrFail(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new PdfException(Missing);
        }
        catch (Win32Exception problem)
        {
            throw new PdfException(Missing, problem);
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // a program that was stopped may still hold a file; the folder is a temporary one
        }
    }
}

/// <summary>No PDF could be made; the message is a Chinese sentence that says why and what to do.</summary>
public sealed class PdfException(string message, Exception? inner = null) : Exception(message, inner);
