using System.Text;

namespace Shushi.Office.Packages;

/// <summary>Tells by its first bytes what a file is when it is no zip archive.</summary>
internal static class FileKinds
{
    private static readonly byte[] _compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Throws unless the file begins as a zip archive does; leaves the stream at its beginning.</summary>
    public static void ExpectArchive(FileStream file)
    {
        var head = new byte[4096];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        var start = head.AsSpan(0, length);
        if (start.StartsWith("PK\u0003\u0004"u8))
            return;
        throw start.IsEmpty ? Faults.Empty() : start.StartsWith(_compound) ? Compound(file) : Plain(start);
    }

    private static OfficeException Plain(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("PK\u0005\u0006"u8))
            return Faults.Foreign("一个空的压缩包");
        if (start.StartsWith("%PDF"u8))
            return Faults.Foreign("PDF 文件");
        if (start.StartsWith("Rar!"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]))
            return Faults.Foreign("压缩包");
        var isWide = start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (!isWide && start.Contains((byte)0))
            return Faults.Foreign("别的文件改了名");
        var text = isWide ? Encoding.Unicode.GetString(start) : Encoding.UTF8.GetString(start);
        if (text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal))
            return Faults.OldFormat("2003 年的 XML 表格");
        return Faults.Other(LooksLikePage(text) ? "网页（HTML）文件改了名" : "文本（如 CSV）文件改了名");
    }

    private static bool LooksLikePage(string text) =>
        text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
        || text.Contains("<table", StringComparison.OrdinalIgnoreCase);

    // A compound file is a small file system; the names of its streams tell what it is.
    private static OfficeException Compound(FileStream file)
    {
        if (Holds(file, "EncryptedPackage"))
            return Faults.Encrypted();
        if (Holds(file, "WordDocument"))
            return Faults.Foreign("旧版 Word 文档（.doc）");
        return Holds(file, "PowerPoint Document") ? Faults.Foreign("旧版演示文稿（.ppt）") : Faults.OldFormat("旧版 Excel 文件（.xls）");
    }

    private static bool Holds(FileStream file, string name)
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
