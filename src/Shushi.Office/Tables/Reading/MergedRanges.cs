using Shushi.Office.Packages;

namespace Shushi.Office.Tables.Reading;

/// <summary>One merged range; columns from 0, rows from 1, both ends included.</summary>
internal readonly record struct MergedRange(int Top, int Left, int Bottom, int Right);

/// <summary>The merged ranges of a sheet, top down. They stand behind the rows, so they are read in a pass of their own.</summary>
internal static class MergedRanges
{
    public static IReadOnlyList<MergedRange> Read(Package package, string part, int most)
    {
        if (!package.MayMention(part, "mergeCells"u8)) // most tables have none
            return [];
        using var xml = package.OpenXml(part);
        var ranges = new List<MergedRange>();
        while (xml.ReadStart())
        {
            if (xml.Name != "mergeCell" || Parse(xml.Attribute("ref")) is not { } range)
                continue;
            if (ranges.Count == most)
                throw Faults.TooLarge("工作表的合并单元格过多");
            ranges.Add(range);
        }

        return [.. ranges.OrderBy(r => r.Top).ThenBy(r => r.Left)];
    }

    private static MergedRange? Parse(string? text)
    {
        if (text is null || text.Split(':') is not [var first, var last])
            return null;
        if (!CellReference.TryParse(first, out var left, out var top) || !CellReference.TryParse(last, out var right, out var bottom))
            return null;
        return new MergedRange(Math.Min(top, bottom), Math.Min(left, right), Math.Max(top, bottom), Math.Max(left, right));
    }
}
