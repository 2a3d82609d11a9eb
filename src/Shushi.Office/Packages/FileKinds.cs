using System.Text;

namespace Shushi.Office.Packages;

/// <summary>Tells by its first bytes what a file is when it is no zip archive.</summary>
internal static class FileKinds
{
    private static readonly byte[] _compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Throws unless the file begins as a zip archive does; leaves the stream at its beginning.</summary>
    public static void ExpectArchive(Stream file, FileSort sort)
    {
        var head = new byte[4096];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        var start = head.AsSpan(0, length);
        if (start.StartsWith("PK\u0003\u0004"u8))
            return;
        throw start.IsEmpty ? Faults.Empty(sort) : start.StartsWith(_compound) ? Compound(file, sort) : Plain(start, sort);
    }

    private static OfficeException Plain(ReadOnlySpan<byte> start, FileSort sort)
    {
        if (start.StartsWith("PK\u0005\u0006"u8))
            return Faults.Foreign(sort, "一个空的压缩包");
        if (start.StartsWith("%PDF"u8))
            return Faults.Foreign(sort, "PDF 文件");
        if (start.StartsWith("Rar!"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]))
            return Faults.Foreign(sort, "压缩包");
        var isWide = start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (!isWide && start.Contains((byte)0))
            return Faults.Foreign(sort, "别的文件改了名");
        var text = isWide ? Encoding.Unicode.GetString(start) : Encoding.UTF8.GetString(start);
        if (text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal))
            return Faults.OldFormat(sort, "2003 年的 XML 表格");
        if (text.Contains("http://schemas.microsoft.com/office/word/2003/wordml", StringComparison.Ordinal))
            return Faults.OldFormat(sort, "2003 年的 XML 文档");
        if (text.StartsWith("{\\rtf", StringComparison.Ordinal))
            return Faults.Other(sort, "RTF 文件改了名");
        return Faults.Other(sort, LooksLikePage(text) ? "网页（HTML）文件改了名" : "文本（如 CSV）文件改了名");
    }

    private static bool LooksLikePage(string text) =>
        text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
        || text.Contains("<table", StringComparison.OrdinalIgnoreCase);

    // A compound file is a small file system; the names of its streams tell what it is.
    private static OfficeException Compound(Stream file, FileSort sort)
    {
        if (Holds(file, "EncryptedPackage"))
            return Faults.Encrypted();
        if (Holds(file, "WordDocument"))
            return Old(sort, FileSort.Document, "旧版 Word 文档（.doc）");
        return Holds(file, "PowerPoint Document") ? Faults.Foreign(sort, "旧版演示文稿（.ppt）") : Old(sort, FileSort.Workbook, "旧版 Excel 文件（.xls）");
    }

    private static OfficeException Old(FileSort sort, FileSort own, string what) => sort == own ? Faults.OldFormat(sort, what) : Faults.Foreign(sort, what);

    private static bool Holds(Stream file, string name)
    {
        var sought = Encoding.Unicode.GetBytes(name + '\0');
        var buffer = new byte[1 << 16];
        var kept = 0;
        file.Position = 0;
        for (int read; (read = file.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var filled = buffer.AsSpan(0, kept + read);
            if (filled.IndexOf(sought) >= 0)
                return true;
            kept = Math.Min(filled.Length, sought.Length);
            filled[^kept..].CopyTo(buffer);
        }

        return false;
    }
}
