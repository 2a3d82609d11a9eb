using Shushi.Platform.Records;

namespace Shushi.Platform.Files;

/// <summary>The kinds of file that are kept.</summary>
public enum FileKind
{
    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>JPEG picture.</summary>
    Jpeg,

    /// <summary>PNG picture.</summary>
    Png,

    /// <summary>Word document (docx).</summary>
    Word,

    /// <summary>Excel workbook (xlsx).</summary>
    Excel,
}

/// <summary>Tells what a file is by its bytes, whatever its name says.</summary>
public static class FileKinds
{
    /// <summary>The kinds with their labels.</summary>
    public static readonly CodeTable<FileKind> Table = new("文件类型",
        (FileKind.Pdf, "PDF"), (FileKind.Jpeg, "JPG图片"), (FileKind.Png, "PNG图片"), (FileKind.Word, "Word文档"), (FileKind.Excel, "Excel工作簿"));

    private static readonly (FileKind Kind, byte[] Start)[] Beginnings =
    [
        (FileKind.Pdf, "%PDF-"u8.ToArray()), (FileKind.Jpeg, [0xFF, 0xD8, 0xFF]), (FileKind.Png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    ];

    /// <summary>The media type to send it with.</summary>
    public static string MediaType(FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        FileKind.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };

    /// <summary>Whether browsers show it as it is: pictures and PDF.</summary>
    public static bool IsShown(FileKind kind) => kind is FileKind.Pdf or FileKind.Jpeg or FileKind.Png;

    /// <summary>The kind of a file; null when it is none of those kept.</summary>
    /// <param name="file">Seekable; left at its beginning.</param>
    public static FileKind? Of(Stream file)
    {
        var start = new byte[8];
        file.Position = 0;
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        foreach (var (kind, beginning) in Beginnings)
        {
            if (start.AsSpan(0, read).StartsWith(beginning)) return kind;
        }

        return start.AsSpan(0, read).StartsWith("PK\u0003\u0004"u8) ? OfPackage(file) : null;
    }

    private static FileKind? OfPackage(Stream file)
    {
        try
        {
            using var zip = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return null; // macros are not kept
            if (zip.GetEntry("word/document.xml") is not null) return FileKind.Word;
            return zip.GetEntry("xl/workbook.xml") is not null ? FileKind.Excel : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
        finally
        {
            file.Position = 0;
        }
    }
}
