using System.Buffers;
using System.Numerics;
using Shushi.Text.Words;
using MemoryMarshal = System.Runtime.InteropServices.MemoryMarshal;

namespace Shushi.Text.Proofreading;

/// <summary>PF-03: a word or a mark written twice.</summary>
internal static class Doubled
{
    private const int Longest = 12;
    private static readonly ILookup<string, string> Words = Table.Read("doubled.csv").ToLookup(row => row[1], row => row[0]);
    private static readonly HashSet<string> Pairs = Words["pair"].ToHashSet(StringComparer.Ordinal);
    private static readonly CharSet Singles = new(Words["single"].Select(word => word[0]));
    private static readonly string[] Within = [.. Words["within"]];
    private static readonly SearchValues<char> Stops = SearchValues.Create("，。、；：");
    private static readonly HashSet<string> Marks = new(["，，", "。。", "、、", "；；", "：：", "，。", "。，", "、，", "，、", "；。", "。；", "、。", "。、", "，；", "；，", "：，", "，："], StringComparer.Ordinal);

    public static void Read(Reading reading)
    {
        ReadMarks(reading);
        ReadSingles(reading);
        ReadWords(reading);
    }

    private static void ReadMarks(Reading reading)
    {
        var text = reading.Text;
        var marks = Marks.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = Look.Next(text, 0, Stops); at >= 0 && at + 1 < text.Length; at = Look.Next(text, at, Stops))
        {
            if (!Stops.Contains(text[at + 1]) || !marks.Contains(text.AsSpan(at, 2)))
            {
                at++;
                continue;
            }
            var end = at;
            while (end < text.Length && text[end] is '，' or '。' or '、' or '；' or '：')
                end++;
            var span = TextSpan.Between(at, end);
            var isSame = text.AsSpan(at, end - at).IndexOfAnyExcept(text[at]) < 0;
            if (!(isSame && text[at] == '。' && span.Length >= 3))
                reading.Add(span, "标点重复，请保留一个。", isSame ? text[at].ToString() : null, isSafe: isSame);
            at = end;
        }
    }

    private static void ReadSingles(Reading reading)
    {
        var text = reading.Text;
        for (var at = NextTwice(text, 0); at + 1 < text.Length; at = NextTwice(text, at + 1))
        {
            if (!Singles.Contains(text[at]))
                continue;
            var end = at;
            while (end < text.Length && text[end] == text[at])
                end++;
            var span = TextSpan.Between(at, end);
            if (!IsWithin(text, span))
                reading.Add(span, $"“{text[at]}”重复，请删去多余的字。", text[at].ToString(), isSafe: text[at] is '的' or '和' or '与' or '在');
            at = end - 1;
        }
    }

    /// <summary>The next position whose character comes again right behind it, compared by the vector; the last position where there is none.</summary>
    private static int NextTwice(string text, int at)
    {
        if (at + 1 >= text.Length)
            return at;
        var units = MemoryMarshal.Cast<char, ushort>(text);
        for (; at + Vector<ushort>.Count + 1 <= units.Length; at += Vector<ushort>.Count)
            if (Vector.EqualsAny(new Vector<ushort>(units[at..]), new(units[(at + 1)..])))
                break;
        while (at + 1 < text.Length && text[at] != text[at + 1])
            at++;
        return at;
    }

    private static bool IsWithin(string text, TextSpan span)
    {
        var from = Math.Max(0, span.Start - 3);
        var around = text.AsSpan(from, Math.Min(text.Length, span.End + 3) - from);
        foreach (var word in Within)
            if (around.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static void ReadWords(Reading reading)
    {
        var text = reading.Text;
        for (var at = NextRepeated(text, 0); at + 4 <= text.Length; at = NextRepeated(text, at + 1))
        {
            var length = RepeatedAt(text, at);
            if (length == 0)
                continue;
            var end = at + 2 * length;
            while (end + length <= text.Length && text.AsSpan(at, length).SequenceEqual(text.AsSpan(end, length)))
                end += length;
            if (IsFault(text, at, length))
                reading.Add(TextSpan.Between(at, end), $"“{text.Substring(at, length)}”重复，请核对。", text.Substring(at, length), isSafe: length >= 4);
            at = end - 1;
        }
    }

    /// <summary>The next position where a word's first two characters and its last come again where they would if it were written twice; towards the end of the text, the next position.</summary>
    private static int NextRepeated(string text, int at)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var width = Vector<ushort>.Count;
        for (; at + width + 2 * Longest <= units.Length; at += width)
        {
            var (first, second, found) = (new Vector<ushort>(units[at..]), new Vector<ushort>(units[(at + 1)..]), Vector<ushort>.Zero);
            for (var length = 2; length <= Longest; length++)
            {
                var again = Vector.Equals(first, new(units[(at + length)..])) & Vector.Equals(second, new(units[(at + length + 1)..]));
                if (again != Vector<ushort>.Zero)
                    found |= again & Vector.Equals(new Vector<ushort>(units[(at + length - 1)..]), new(units[(at + 2 * length - 1)..]));
            }
            if (Vector.IndexOfWhereAllBitsSet(found) is >= 0 and var index)
                return at + index;
        }
        return at;
    }

    /// <summary>The length of the word that is followed by itself; 0 where none is.</summary>
    private static int RepeatedAt(string text, int at)
    {
        // the first character again, within reach: one vectorised look settles most positions
        var again = text.AsSpan(at + 2, Math.Min(Longest - 1, text.Length - at - 2)).IndexOf(text[at]);
        if (again < 0)
            return 0;
        for (var length = again + 2; length <= Longest && at + 2 * length <= text.Length; length++)
            if (text[at] == text[at + length] && text[at + 1] == text[at + length + 1] && text.AsSpan(at, length).SequenceEqual(text.AsSpan(at + length, length)))
                return length;
        return 0;
    }

    private static bool IsFault(string text, int at, int length)
    {
        var word = text.AsSpan(at, length);
        var numerals = 0;
        foreach (var character in word)
        {
            if (!Han.IsHan(character))
                return false;
            if (ChineseDigits.IsNumeral(character))
                numerals++;
        }
        if (numerals > 0 || word.IndexOfAnyExcept(word[0]) < 0)
            return false;
        return length > 2 || !Pairs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }
}
