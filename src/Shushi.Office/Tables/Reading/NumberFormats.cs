using System.Globalization;
using Shushi.Office.Packages;

namespace Shushi.Office.Tables.Reading;

/// <summary>What a number format shows.</summary>
internal enum NumberFormat
{
    /// <summary>The number.</summary>
    Number,

    /// <summary>A day, or a moment of a day.</summary>
    Date,

    /// <summary>Only a time of day.</summary>
    Time,
}

/// <summary>What the format of each cell style shows.</summary>
internal sealed class NumberFormats
{
    private readonly List<NumberFormat> _styles = [];

    public NumberFormat this[int style] => (uint)style < (uint)_styles.Count ? _styles[style] : NumberFormat.Number;

    public static NumberFormats Read(Package package, string? part)
    {
        var formats = new NumberFormats();
        if (part is null)
            return formats;
        using var xml = package.OpenXml(part);
        var custom = new Dictionary<int, NumberFormat>();
        var inStyles = false;
        while (xml.Read())
        {
            if (xml.Name == "cellXfs")
                inStyles = xml.IsStart && !xml.IsEmpty;
            else if (xml.IsStart && xml.Name == "numFmt" && Id(xml.Attribute("numFmtId")) is var id && xml.Attribute("formatCode") is { } code)
                custom[id] = FormatCode.Classify(code);
            else if (xml.IsStart && xml.Name == "xf" && inStyles)
                formats._styles.Add(Format(Id(xml.Attribute("numFmtId")), custom));
        }

        return formats;
    }

    private static int Id(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static NumberFormat Format(int id, Dictionary<int, NumberFormat> custom) => custom.TryGetValue(id, out var format) ? format : BuiltIn(id);

    // ECMA-376 part 1, 18.8.30: 14-22 and 45-47 everywhere, 27-36 and 50-58 in Chinese, Japanese and Korean Excel
    // (of the Chinese set, 32-35 and 55-56 are times).
    private static NumberFormat BuiltIn(int id) => id switch
    {
        >= 14 and <= 17 or 22 or >= 27 and <= 31 or 36 or >= 50 and <= 54 or 57 or 58 => NumberFormat.Date,
        >= 18 and <= 21 or >= 32 and <= 35 or 45 or 47 or 55 or 56 => NumberFormat.Time,
        _ => NumberFormat.Number,
    };
}
