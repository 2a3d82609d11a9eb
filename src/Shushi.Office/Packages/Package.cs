using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Shushi.Office.Packages;

/// <summary>
/// An Office file as its parts, read only. Parts are found inside the archive and nowhere else: a relationship that points outside is never followed.
/// </summary>
internal sealed class Package : IDisposable
{
    private const int MostParts = 10_000;
    private const long MostOfTree = 16 << 20; // a tree takes some ten times the memory of its text
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _parts;
    private readonly UnpackBudget _budget;

    private Package(ZipArchive archive, long mostUnpacked)
    {
        _archive = archive;
        _budget = new UnpackBudget(mostUnpacked);
        _parts = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The names of all parts, as stored without a leading slash.</summary>
    public IReadOnlyCollection<string> Parts => _parts.Keys;

    /// <exception cref="OfficeException">It is no archive, damaged, encrypted, too large, or holds entities.</exception>
    public static Package Open(string path, FileSort sort, long mostBytes, long mostUnpacked) =>
        Open(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16), sort, mostBytes, mostUnpacked);

    /// <summary>The same from a stream that can seek; it is closed with the package.</summary>
    /// <exception cref="OfficeException">It is no archive, damaged, encrypted, too large, or holds entities.</exception>
    public static Package Open(Stream file, FileSort sort, long mostBytes, long mostUnpacked)
    {
        try
        {
            if (file.Length > mostBytes)
                throw Faults.TooLarge(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"文件超过 {mostBytes >> 20} MB"));
            FileKinds.ExpectArchive(file, sort);
            var package = new Package(OpenArchive(file), mostUnpacked);
            package.List();
            package.ExpectNoEntities();
            return package;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>A part's bytes, counted as they are unpacked.</summary>
    public Stream OpenPart(string part, bool isXml = false, long most = long.MaxValue)
    {
        if (!_parts.TryGetValue(part, out var entry))
            throw Faults.Damaged("缺少 " + part);
        try
        {
            return new PartStream(entry.Open(), part, _budget, isXml, most);
        }
        catch (InvalidDataException problem)
        {
            throw Faults.Damaged(part, problem);
        }
    }

    /// <summary>A part's XML.</summary>
    public PartReader OpenXml(string part) => new(OpenPart(part, isXml: true), part);

    /// <summary>A small part as a tree; its size and depth are bounded.</summary>
    public XDocument LoadTree(string part)
    {
        try
        {
            if (part.EndsWith(".vml", StringComparison.OrdinalIgnoreCase))
                return LoadDrawing(part);
            ExpectShallow(part);
            using var xml = new PartReader(OpenPart(part, isXml: true, MostOfTree), part);
            return XDocument.Load(xml.Xml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException problem)
        {
            throw Faults.Damaged(part, problem);
        }
    }

    // A tree of very many levels takes minutes to build; to read past it takes none.
    private void ExpectShallow(string part)
    {
        using var xml = new PartReader(OpenPart(part, isXml: true, MostOfTree), part);
        while (xml.Read())
        {
        }
    }

    // Excel writes line breaks into these drawings as HTML does.
    private XDocument LoadDrawing(string part)
    {
        using var text = new StreamReader(OpenPart(part, isXml: true, MostOfTree));
        using var closed = new StringReader(text.ReadToEnd().Replace("<br>", "<br/>", StringComparison.OrdinalIgnoreCase));
        using var xml = XmlReader.Create(closed, PartReader.Settings());
        return XDocument.Load(xml, LoadOptions.PreserveWhitespace);
    }

    /// <summary>
    /// Whether a part may hold a word: several times quicker than to read its XML. In another encoding than UTF-8 the word looks different, then it may.
    /// </summary>
    public bool MayMention(string part, ReadOnlySpan<byte> word)
    {
        using var stream = OpenPart(part);
        var buffer = new byte[1 << 16];
        var kept = 0;
        var isFirst = true;
        for (int read; (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var filled = buffer.AsSpan(0, kept + read);
            if (filled.IndexOf(word) >= 0 || (isFirst && (filled[0] >= 0xFE || filled.Contains((byte)0))))
                return true;
            isFirst = false;
            kept = Math.Min(filled.Length, word.Length);
            filled[^kept..].CopyTo(buffer);
        }

        return false;
    }

    /// <summary>The relationships of a part, or of the package where the name is empty; those that point outside are left out.</summary>
    public IReadOnlyList<Relationship> Relationships(string part)
    {
        var name = PartNames.Relationships(part);
        if (!Has(name))
            return [];
        using var xml = OpenXml(name);
        var found = new List<Relationship>();
        while (xml.ReadStart())
        {
            if (xml.Name == "Relationship" && xml.Attribute("TargetMode") != "External" && xml.Attribute("Target") is { } target)
                found.Add(new Relationship(xml.Attribute("Id") ?? "", xml.Attribute("Type") ?? "", PartNames.Resolve(part, target)));
        }

        return found;
    }

    public void Dispose() => _archive.Dispose();

    private static ZipArchive OpenArchive(Stream file)
    {
        try
        {
            return new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: false);
        }
        catch (InvalidDataException problem)
        {
            throw Faults.Damaged("文件不完整", problem);
        }
    }

    private void List()
    {
        long declared = 0;
        foreach (var entry in Entries())
        {
            if (entry.IsEncrypted)
                throw Faults.Encrypted();
            declared += entry.Length;
            _budget.Expect(declared);
            var name = PartNames.Normalize(entry.FullName);
            if (!name.EndsWith('/') && !_parts.TryAdd(name, entry))
                throw Faults.Damaged("重复的 " + name);
        }

        if (_parts.Count > MostParts)
            throw Faults.TooLarge("文件由太多部件组成");
    }

    private IReadOnlyCollection<ZipArchiveEntry> Entries()
    {
        try
        {
            return _archive.Entries;
        }
        catch (InvalidDataException problem)
        {
            throw Faults.Damaged("文件不完整", problem);
        }
    }

    // A document type can stand only before the first element, so a glance at each part is enough.
    private void ExpectNoEntities()
    {
        foreach (var part in _parts.Keys.Where(PartNames.IsXml))
        {
            try
            {
                using var xml = OpenXml(part);
                xml.ReadStart();
            }
            catch (OfficeException fault) when (fault.Fault == OfficeFault.Damaged && fault.InnerException is XmlException)
            {
                // a part that is needed complains when it is read; the others (old drawings are often not well-formed) do no harm
            }
        }
    }
}

/// <summary>One part's pointer to another part of the same file.</summary>
internal sealed record Relationship(string Id, string Type, string Target)
{
    /// <summary>The last word of its type, which both standards share: worksheet, styles, comments.</summary>
    public string Kind => Type[(Type.LastIndexOf('/') + 1)..];
}
