using System.Globalization;

namespace Shushi.Text.Proofreading;

/// <summary>PF-18 of numbered points: the paragraph above says how many there are, and ends with a colon.</summary>
internal static class AnnouncedPoints
{
    public static void Read(Reading reading)
    {
        var marks = reading.Report.Marks;
        for (var first = 0; first < marks.Count; first++)
        {
            if (NumberOf(reading.Text, marks[first]) is not { } style || (first > 0 && NumberOf(reading.Text, marks[first - 1]) is { } before && before.IsBracketed == style.IsBracketed))
                continue;
            var end = first + 1;
            while (end < marks.Count && NumberOf(reading.Text, marks[end]) is { } next && next.IsBracketed == style.IsBracketed && next.Value > 1)
                end++;
            if (end - first > 1)
                Compare(reading, marks[first].Start, end - first);
        }
    }

    private static void Compare(Reading reading, int start, int points)
    {
        var end = start;
        while (end > 0 && char.IsWhiteSpace(reading.Text[end - 1]))
            end--;
        if (end == 0 || end == start || reading.Text[end - 1] is not ('：' or ':'))
            return;
        var line = reading.Text.LastIndexOfAny(['\n', '\r'], end - 1) + 1;
        var counts = reading.Claims.Where(claim => claim.Number.Start >= line && claim.Number.End <= end && IsOfThings(claim)).ToList();
        if (counts.Count == 0 || counts.Exists(claim => claim.Value == points))
            return;
        var claim = counts[^1];
        var unit = claim.Unit!;
        reading.Add(new(claim.Number.Start, claim.Number.Length + (reading.Has(claim.Number.End, unit) ? unit.Length : 0)),
            string.Create(CultureInfo.InvariantCulture, $"写的是{claim.Number.Of(reading.Text)}{unit}，下面编号列出的是{points}项，请核对。"));
    }

    private static bool IsOfThings(Claim claim) =>
        claim is { Value: >= 2 and <= 20, Upper: null, Unit: { Length: > 0 } unit, Kind: ClaimKind.Count or ClaimKind.ListCount or ClaimKind.Promise }
        && (claim.Kind == ClaimKind.ListCount || unit[0] == '个' || unit is "项" or "条" or "点" or "件" or "类");

    /// <summary>The digits of 3. and （3）; null for other marks.</summary>
    private static (int Value, bool IsBracketed)? NumberOf(string text, TextSpan mark)
    {
        var written = text.AsSpan(mark.Start, mark.Length).Trim(" \u3000\t*#");
        var inner = written.Trim("（）()、.．");
        return inner.Length is 1 or 2 && int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? (value, written[0] is '（' or '(') : null;
    }
}
