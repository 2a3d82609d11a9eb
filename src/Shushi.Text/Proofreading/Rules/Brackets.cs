using System.Buffers;

namespace Shushi.Text.Proofreading;

/// <summary>PF-15: quotation marks and brackets that do not pair inside their paragraph, and straight quotation marks.</summary>
internal static class Brackets
{
    private const string Openings = "“‘《（(〔【「『";
    private const string Closings = "”’》）)〕】」』";
    private static readonly SearchValues<char> All = SearchValues.Create(Openings + Closings + "\"");

    public static void Read(Reading reading)
    {
        var (open, counts, straight) = (new List<int>(), new int[Openings.Length], new List<int>());
        var line = 0;
        for (var at = Look.Next(reading.Text, 0, All); at >= 0; at = Look.Next(reading.Text, at + 1, All))
        {
            while (line < reading.Lines.Count && reading.Lines[line].End <= at)
            {
                Close(reading, open, counts, straight);
                line++;
            }
            if (reading.Text[at] == '"')
                straight.Add(at);
            else
                Take(reading, at, open, counts);
        }
        Close(reading, open, counts, straight);
    }

    private static void Take(Reading reading, int at, List<int> open, int[] counts)
    {
        var mark = reading.Text[at];
        var kind = Kind(mark);
        if (Openings.Contains(mark, StringComparison.Ordinal))
        {
            if (mark == '“' && counts[kind] > 0)
            {
                Nested(reading, at, open, counts, kind);
                return;
            }
            counts[kind]++;
            open.Add(at);
        }
        else if (counts[kind] == 0)
        {
            if (!IsOrdinary(reading, at, mark))
                reading.Add(new(at, 1), $"“{mark}”没有与之配对的前一半，请核对。");
        }
        else
            Pop(reading, open, counts, kind);
    }

    /// <summary>A second “ before the first is closed: turned the wrong way, or a quotation inside a quotation.</summary>
    private static void Nested(Reading reading, int at, List<int> open, int[] counts, int kind)
    {
        var next = reading.Text.AsSpan(at + 1, Math.Min(120, reading.Text.Length - at - 1)).IndexOfAny('“', '”', '\n');
        if (next >= 0 && reading.Text[at + 1 + next] == '”')
        {
            counts[kind]++;
            open.Add(at);
            reading.Add(new(at, 1), "引号里又用引号，里面的用单引号；若不是引用，请核对前面的引号是否配对。", severity: RemarkSeverity.Warning);
            return;
        }
        reading.Add(new(at, 1), "前一个左引号还没有配对，这里应是右引号。", "”");
        Pop(reading, open, counts, kind);
    }

    /// <summary>Takes the last opening mark of a kind off; those above it were never closed.</summary>
    private static void Pop(Reading reading, List<int> open, int[] counts, int kind)
    {
        while (Kind(reading.Text[open[^1]]) != kind)
            Unclosed(reading, open, counts);
        counts[kind]--;
        open.RemoveAt(open.Count - 1);
    }

    private static void Unclosed(Reading reading, List<int> open, int[] counts)
    {
        var at = open[^1];
        reading.Add(new(at, 1), $"“{reading.Text[at]}”没有与之配对的后一半，请核对。");
        counts[Kind(reading.Text[at])]--;
        open.RemoveAt(open.Count - 1);
    }

    private static void Close(Reading reading, List<int> open, int[] counts, List<int> straight)
    {
        while (open.Count > 0)
            Unclosed(reading, open, counts);
        for (var i = 0; i < straight.Count; i++)
            if (IsChinese(reading, straight[i]))
                reading.Add(new(straight[i], 1), "中文里用弯引号“”。", straight.Count % 2 == 1 ? null : i % 2 == 0 ? "“" : "”", isSafe: straight.Count % 2 == 0);
        straight.Clear();
    }

    private static bool IsChinese(Reading reading, int at) =>
        Han.IsHan(reading.At(at - 1)) || Han.IsHan(reading.At(at + 1)) || Han.IsStop(reading.At(at - 1)) || Han.IsStop(reading.At(at + 1));

    /// <summary>1）加强 at the head of a line, the apostrophe of an English word.</summary>
    private static bool IsOrdinary(Reading reading, int at, char mark) => mark switch
    {
        '）' or ')' => HeadingMarks.IsLineStart(reading, at - 1) || HeadingMarks.IsLineStart(reading, at - 2),
        '’' => char.IsAsciiLetterOrDigit(reading.At(at - 1)) || char.IsAsciiLetterOrDigit(reading.At(at + 1)),
        _ => false,
    };

    /// <summary>Half-width and full-width brackets are one kind.</summary>
    private static int Kind(char mark)
    {
        var kind = Math.Max(Openings.IndexOf(mark, StringComparison.Ordinal), Closings.IndexOf(mark, StringComparison.Ordinal));
        return Openings[kind] == '(' ? kind - 1 : kind;
    }
}
