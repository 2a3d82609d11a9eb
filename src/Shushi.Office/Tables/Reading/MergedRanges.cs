using Shushi.Office.Packages;

namespace Shushi.Office.Tables.Reading;

/// <summary>One merged range; columns from 0, rows from 1, both ends included.</summary>
internal readonly record struct MergedRange(int Top, int Left, int Bottom, int Right);

/// <summary>The merged ranges of a sheet, top down. They stand behind the rows, so they are read in a pass of their own.</summary>
internal static class MergedRanges
{
    public static IReadOnlyList<MergedRange> Read(Package package, string part, int most)
    {
        if (!MayHave(package, part))
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

    // Most tables have none, and to look for the word is several times quicker than to read the XML.
    private static bool MayHave(Package package, string part)
    {
        using var stream = package.OpenPart(part);
        var word = "mergeCells"u8;
        var buffer = new byte[1 << 16];
        var kept = 0;
        var isFirst = true;
        for (int read; (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var filled = buffer.AsSpan(0, kept + read);
            if (filled.IndexOf(word) >= 0 || (isFirst && (filled[0] >= 0xFE || filled.Contains((byte)0))))
                return true; // or another encoding, where the word looks different
            isFirst = false;
            kept = Math.Min(filled.Length, word.Length);
            filled[^kept..].CopyTo(buffer);
        }

        return false;
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
