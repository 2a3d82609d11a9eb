namespace Shushi.Office.Documents.Writing;

/// <summary>Breaks a long title into lines of about the same length, between words.</summary>
internal static class TitleLines
{
    /// <summary>Half characters in a line of 156 mm in size 2.</summary>
    private const int Widest = 40;

    // Behind these a title may well go on in a new line, before those it may not; there is no dictionary here.
    private static readonly string[] _ends = ["年度", "年", "的", "关于", "书记", "委员会", "局", "党组", "党委", "机关", "单位", "工作", "报告", "会议", "》", "、"];
    private static readonly string[] _noStarts = ["度", "的", "工作", "报告", "书记", "、", "》", "）", "”", "和"];

    public static IReadOnlyList<string> Of(string title)
    {
        var lines = (int)Math.Ceiling(Width(title) / (double)Widest);
        if (lines <= 1)
            return [title];
        var broken = new List<string>();
        for (var rest = title; ; lines--)
        {
            if (lines == 1 || rest.Length < 2)
            {
                broken.Add(rest);
                return broken;
            }

            var place = Enumerable.Range(1, rest.Length - 1).Where(i => Width(rest[..i]) <= Widest).MinBy(i => Cost(rest, i, Width(rest) / lines));
            broken.Add(rest[..place]);
            rest = rest[place..];
        }
    }

    /// <summary>In half characters: a digit takes one, a Chinese character two.</summary>
    public static int Width(string text) => text.Sum(c => c < 0x2E80 && c is not ('“' or '”' or '—' or '…') ? 1 : 2);

    private static int Cost(string text, int place, int wanted)
    {
        var (head, tail) = (text[..place], text[place..]);
        var cost = Math.Abs(Width(head) - wanted);
        if (char.IsAsciiDigit(head[^1]) && char.IsAsciiDigit(tail[0]))
            cost += 100;
        if (char.IsAsciiDigit(head[^1]) || _noStarts.Any(s => tail.StartsWith(s, StringComparison.Ordinal)))
            cost += 30;
        return _ends.Any(e => head.EndsWith(e, StringComparison.Ordinal)) ? cost : cost + 12;
    }
}
