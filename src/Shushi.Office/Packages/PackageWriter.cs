using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Shushi.Office.Packages;

/// <summary>Writes the parts of an Office file one after the other straight into the archive; nothing is held back.</summary>
/// <remarks>The SDK's own package keeps every part unpacked in memory until it closes (236 MiB for 100,000 rows), so it is not used for tables.</remarks>
internal sealed class PackageWriter(Stream target) : IDisposable
{
    private static readonly DateTimeOffset _date = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // as Excel does: the same content gives the same bytes
    private readonly ZipArchive _archive = new(target, ZipArchiveMode.Create, leaveOpen: true);

    public static XmlWriterSettings Settings => new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
        CheckCharacters = false, // texts are made safe before they come here
    };

    public Stream Open(string name)
    {
        var entry = _archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = _date;
        return entry.Open();
    }

    public void Write(string name, string content)
    {
        using var stream = Open(name);
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    public void Write(string name, Action<XmlWriter> write)
    {
        using var stream = Open(name);
        using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    public void Dispose() => _archive.Dispose();
}
