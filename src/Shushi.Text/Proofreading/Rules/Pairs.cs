using System.Buffers;

namespace Shushi.Text.Proofreading;

/// <summary>PF-07: the mark between two quoted names or two titles.</summary>
internal static class Pairs
{
    private const int LongestName = 12;
    private static readonly SearchValues<char> Closings = SearchValues.Create("”》");

    public static void Read(Reading reading)
    {
        var text = reading.Text;
        for (var at = Look.Next(text, 0, Closings); at >= 0; at = Look.Next(text, at + 1, Closings))
            if (!IsJoint(reading, at))
                continue;
            else if (text[at + 1] == '、')
                reading.Add(new(at + 1, 1), text[at] == '》' ? "书名号并列，中间通常不用顿号。" : "引号并列，中间通常不用顿号。", "", isSafe: true);
            else if (IsName(text, at))
                reading.Add(new(at, 3), "并列的名称之间不用逗号，可改用顿号或不用标点。", text[at] + "" + text[at + 2], severity: RemarkSeverity.Warning);
    }

    private static bool IsJoint(Reading reading, int at) =>
        reading.At(at + 1) is '、' or '，' && (reading.At(at), reading.At(at + 2)) is ('”', '“') or ('》', '《');

    /// <summary>Both sides are short and without a clause of their own: a name, not what somebody said.</summary>
    private static bool IsName(string text, int at)
    {
        var (open, close) = text[at] == '”' ? ('“', '”') : ('《', '》');
        var before = text.AsSpan(Math.Max(0, at - LongestName), at - Math.Max(0, at - LongestName));
        var after = text.AsSpan(at + 3, Math.Min(LongestName + 1, text.Length - at - 3));
        var start = before.LastIndexOf(open);
        var end = after.IndexOf(close);
        return start >= 0 && end > 0 && !before[start..].ContainsAny(Han.ClauseEnds) && !after[..end].ContainsAny(Han.ClauseEnds);
    }
}
