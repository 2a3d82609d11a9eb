using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Shushi.Office.Documents;

namespace Shushi.Office.Tests.Documents;

/// <summary>Papers to write, and what the SDK thinks of them.</summary>
internal static class Papers
{
    public static string Digest(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes("key" + text)));

    public static TracedPiece Figure(string name, string label, string text) =>
        new(new TracedValue(name, label, text, new Dictionary<string, string>(StringComparer.Ordinal) { ["unit"] = "名", ["fingerprint"] = "0123456789abcdef", ["definition"] = "口径：“甲”<乙>&丙" }));

    /// <summary>With two figures, all levels, a table, two annexes, signature and date.</summary>
    public static OfficialDocument Full() => new()
    {
        Title = "云川区统计局党组书记2023年度抓基层党建工作述职报告",
        Addressee = "各位领导、同志们：",
        Body =
        [
            new TextBlock(TextLevel.Heading1, "一、履职情况"),
            new TextBlock(TextLevel.Heading2, "（一）抓组织建设"),
            new TextBlock(TextLevel.Body, [new PlainPiece("今年发展党员"), Figure("acceptances.approved", "发展党员", "6"), new PlainPiece("名，转正"), Figure("conversions.full", "预备党员转正", "8"), new PlainPiece("名。")]),
            new TextBlock(TextLevel.Heading3, "1．分项"),
            new TextBlock(TextLevel.Heading4, "（1）细项"),
            new TextBlock(TextLevel.Body, [new PromptPiece("〔请填写：原因〕")]),
            new TableBlock(["数字", "值"], [["发展党员", "6"], ["转正", "8"]], [3, 1]),
            new TextBlock(TextLevel.Heading1, "二、下一步打算"),
            new TextBlock(TextLevel.Body, [new PlainPiece("再发展党员"), Figure("acceptances.approved", "发展党员", "6"), new PlainPiece("名。")]),
        ],
        Annexes = [new DocumentAnnex("数字依据表", [new TableBlock(["甲"], [["乙"]])]), new DocumentAnnex("问题清单", [new TextBlock(TextLevel.Body, "无。")])],
        Signature = "云川区统计局党组书记",
        Date = new DateOnly(2023, 12, 5),
        Mark = "草稿",
        Trace = new TraceHead(new Dictionary<string, string>(StringComparer.Ordinal) { ["year"] = "2023", ["unit"] = "云川区统计局" }, Digest),
    };

    public static OfficialDocument Plain(params string[] paragraphs) =>
        new() { Title = "报告", Body = paragraphs.Select(p => (DocumentBlock)new TextBlock(TextLevel.Body, p)).ToList() };

    public static byte[] Bytes(OfficialDocument document)
    {
        using var stream = new MemoryStream();
        DocumentWriter.Write(stream, document);
        return stream.ToArray();
    }

    public static void ExpectValid(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    /// <summary>The file with parts replaced, removed (null) or added.</summary>
    public static byte[] With(byte[] docx, params (string Part, Func<string, string?> Change)[] changes)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (part, change) in changes)
            {
                var old = archive.GetEntry(part);
                var content = change(old is null ? "" : Read(old));
                old?.Delete();
                if (content is null)
                    continue;
                using var to = archive.CreateEntry(part).Open();
                to.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    public static string Part(byte[] docx, string part)
    {
        using var archive = new ZipArchive(new MemoryStream(docx));
        return Read(archive.GetEntry(part)!);
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
