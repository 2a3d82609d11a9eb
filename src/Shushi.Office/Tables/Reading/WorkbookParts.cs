using System.Xml.Linq;
using Shushi.Office.Packages;

namespace Shushi.Office.Tables.Reading;

/// <summary>One worksheet as the workbook lists it.</summary>
internal sealed record SheetEntry(string Name, bool IsHidden, string Part);

/// <summary>Which parts make up a workbook.</summary>
internal sealed class WorkbookParts
{
    private readonly Package _package;

    private WorkbookParts(Package package, Relationship main)
    {
        _package = package;
        Main = main.Target;
        RelationshipBase = main.Type[..^main.Kind.Length];
    }

    /// <summary>What the types of relationships begin with, and the namespace of the XML: the two standards differ in them.</summary>
    public string RelationshipBase { get; }

    public XNamespace Namespace { get; private set; } = Schemas.Sheet;

    /// <summary>The workbook part itself.</summary>
    public string Main { get; }

    /// <summary>Its worksheets in order.</summary>
    public IReadOnlyList<SheetEntry> Entries { get; private set; } = [];

    public string? SharedStrings { get; private set; }

    public string? Styles { get; private set; }

    /// <summary>Whether days count from 1904.</summary>
    public bool From1904 { get; private set; }

    /// <exception cref="OfficeException">It is another kind of document, or holds macros.</exception>
    public static WorkbookParts Read(Package package)
    {
        ContentTypes.ExpectWorkbook(package);
        var main = package.Relationships("").FirstOrDefault(r => r.Kind == "officeDocument") ?? throw Faults.Damaged("找不到工作簿");
        var parts = new WorkbookParts(package, main);
        parts.ReadMain();
        return parts;
    }

    public IReadOnlyList<Sheet> Sheets(WorkbookLimits limits)
    {
        var values = new Lazy<CellValues>(() => new CellValues(ReadStrings(), NumberFormats.Read(_package, Styles), From1904));
        return [.. Entries.Select(e => new SheetPart(e, _package, values, limits))];
    }

    private SharedStrings ReadStrings() => SharedStrings is null ? new SharedStrings() : Reading.SharedStrings.Read(_package, SharedStrings);

    private void ReadMain()
    {
        var related = new Dictionary<string, Relationship>(StringComparer.Ordinal);
        foreach (var relationship in _package.Relationships(Main))
            related[relationship.Id] = relationship;
        if (related.Values.Any(r => r.Kind is "vbaProject" or "xlMacrosheet" or "xlIntlMacrosheet"))
            throw Faults.Macros();
        SharedStrings = related.Values.FirstOrDefault(r => r.Kind == "sharedStrings" && _package.Has(r.Target))?.Target;
        Styles = related.Values.FirstOrDefault(r => r.Kind == "styles" && _package.Has(r.Target))?.Target;

        using var xml = _package.OpenXml(Main);
        var entries = new List<SheetEntry>();
        while (xml.ReadStart())
        {
            if (xml.Name == "workbook")
                Namespace = xml.Xml.NamespaceURI;
            else if (xml.Name == "workbookPr")
                From1904 = xml.Attribute("date1904") is "1" or "true";
            else if (xml.Name == "sheet" && Entry(xml, related) is { } entry)
                entries.Add(entry);
        }

        Entries = entries;
    }

    private SheetEntry? Entry(PartReader xml, Dictionary<string, Relationship> related)
    {
        var name = xml.Attribute("name") ?? "";
        var isHidden = xml.Attribute("state") is "hidden" or "veryHidden";
        if (xml.Prefixed("id") is not { } id || !related.TryGetValue(id, out var target))
            throw Faults.Damaged($"找不到工作表“{name}”");
        if (target.Kind != "worksheet")
            return null;
        return _package.Has(target.Target) ? new SheetEntry(name, isHidden, target.Target) : throw Faults.Damaged($"找不到工作表“{name}”");
    }
}
