using System.Diagnostics;
using Shushi.Office.Documents;

namespace Shushi.Office.Tests.Documents;

/// <summary>What only LibreOffice can tell; skipped where it is not installed.</summary>
public sealed class PdfTests
{
    private const string Reason = "LibreOffice is not installed";

    [Fact(Skip = Reason, SkipUnless = nameof(IsThere))]
    [Trait("pace", "slow")]
    public async Task Paper_becomes_PDF()
    {
        var pdf = await PdfPrinter.Print(Papers.Bytes(Papers.Full()), TimeSpan.FromMinutes(3));
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8));
    }

    [Fact(Skip = Reason, SkipUnless = nameof(IsThere))]
    [Trait("pace", "slow")]
    public async Task What_takes_too_long_is_given_up()
    {
        var problem = await Assert.ThrowsAsync<PdfException>(() => PdfPrinter.Print(Papers.Bytes(Papers.Full()), TimeSpan.FromMilliseconds(20)));
        Assert.Contains("时间过长", problem.Message, StringComparison.Ordinal);
    }

    [Fact(Skip = Reason, SkipUnless = nameof(IsThere))]
    [Trait("pace", "slow")]
    public async Task The_trace_survives_a_save_by_LibreOffice()
    {
        var folder = Directory.CreateTempSubdirectory("shushi-resave-");
        try
        {
            var (source, saved) = (Path.Combine(folder.FullName, "a.docx"), Path.Combine(folder.FullName, "out", "a.docx"));
            await File.WriteAllBytesAsync(source, Papers.Bytes(Papers.Full()));
            using (var process = Process.Start(PdfPrinter.Program!, ["-env:UserInstallation=" + new Uri(Path.Combine(folder.FullName, "profile")), "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", Path.GetDirectoryName(saved)!, source]))
                await process.WaitForExitAsync();
            var (before, after) = (DocumentReader.Read(source), DocumentReader.Read(saved));
            Assert.Equal(before.Values.Select(v => (v.Id, v.Text)), after.Values.Select(v => (v.Id, v.Text)));
            Assert.True(after.Trace!.IsUntouched(Papers.Digest));
            Assert.Equal(after.Trace.Words, Office.Documents.Tracing.DocumentTrace.DigestOfWords(after.Words));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static bool IsThere => PdfPrinter.Program is not null;
}
