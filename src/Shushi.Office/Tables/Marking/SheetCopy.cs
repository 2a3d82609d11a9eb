using System.Globalization;
using System.Xml;
using Shushi.Office.Packages;

namespace Shushi.Office.Tables.Marking;

/// <summary>Copies a sheet's part as it is read, without the conditional formats of old marks and with those of new ones.</summary>
internal sealed class SheetCopy(PartReader source, XmlWriter target, HashSet<int> oldFormats)
{
    private const int RangesOfOne = 200;

    // Children of a worksheet stand in a fixed order; these come behind conditional formats.
    private static readonly string[] _behindFormats =
    [
        "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks",
        "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing",
    ];

    private static readonly string[] _behindDrawing =
        ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst", "AlternateContent"];

    private bool _hasFormats, _hasDrawing;
    private int _formats, _priority;
    private string _space = "";

    /// <summary>The ranges to fill, in conditional formats of a few each.</summary>
    public required IReadOnlyList<string> Ranges { get; init; }

    /// <summary>The format of the fill.</summary>
    public required int Fill { get; init; }

    /// <summary>The namespace of relationships.</summary>
    public required string Relationships { get; init; }

    /// <summary>The relationship of a drawing to add where there is none; null where none is needed.</summary>
    public required string? NewDrawing { get; init; }

    /// <summary>The relationship of the drawing the sheet had already.</summary>
    public string? Drawing { get; private set; }

    public void Run()
    {
        while (source.Read())
        {
            var depth = source.Xml.Depth;
            if (depth == 0 && source.IsStart)
                _space = source.Xml.NamespaceURI;
            if (depth == 0 && source.IsEnd)
                InsertBefore(null);
            if (depth == 1 && source.IsStart && !TakeChild())
                continue;
            source.CopyTo(target);
            // rules of others keep their rank
            if (source.IsStart && source.Name == "cfRule" && int.TryParse(source.Attribute("priority"), CultureInfo.InvariantCulture, out var priority))
                _priority = Math.Max(_priority, priority);
        }
    }

    /// <summary>False where the child is an old mark's and has been passed over.</summary>
    private bool TakeChild()
    {
        InsertBefore(source.Name);
        if (source.Name == "legacyDrawing")
        {
            Drawing = source.Prefixed("id");
            _hasDrawing = true;
        }

        if (source.Name != "conditionalFormatting" || !oldFormats.Contains(_formats++))
            return true;
        source.Skip();
        return false;
    }

    private void InsertBefore(string? name)
    {
        var isBehindDrawing = name is null || _behindDrawing.Contains(name);
        if (!_hasFormats && (isBehindDrawing || _behindFormats.Contains(name)))
        {
            _hasFormats = true;
            foreach (var some in Ranges.Chunk(RangesOfOne))
                WriteFormat(string.Join(' ', some));
        }

        if (_hasDrawing || !isBehindDrawing || NewDrawing is null)
            return;
        _hasDrawing = true;
        target.WriteStartElement("legacyDrawing", _space);
        target.WriteAttributeString("r", "id", Relationships, NewDrawing);
        target.WriteEndElement();
    }

    private void WriteFormat(string ranges)
    {
        target.WriteStartElement("conditionalFormatting", _space);
        target.WriteAttributeString("sqref", ranges);
        target.WriteStartElement("cfRule", _space);
        target.WriteAttributeString("type", "expression");
        target.WriteAttributeString("dxfId", Fill.ToString(CultureInfo.InvariantCulture));
        target.WriteAttributeString("priority", (++_priority).ToString(CultureInfo.InvariantCulture));
        target.WriteElementString("formula", _space, $"\"{SheetMarks.Word}\"<>\"\"");
        target.WriteEndElement();
        target.WriteEndElement();
    }
}
