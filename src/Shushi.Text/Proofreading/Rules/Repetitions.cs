using System.Runtime.InteropServices;

namespace Shushi.Text.Proofreading;

/// <summary>PF-31: what is said twice.</summary>
internal static class Repetitions
{
    private const int ShortestTitle = 8;
    private const int Lead = 4;
    private const int SameClause = 16;
    private static readonly string[] TitleTails = ["工作情况", "有关情况", "的情况", "情况", "方面", "工作"];

    public static void Read(Reading reading)
    {
        foreach (var chapter in reading.Report.Chapters)
            if (chapter.Heading.Length >= ShortestTitle)
                ReadHeading(reading, chapter);
        ReadLeads(reading);
        ReadClauses(reading);
    }

    /// <summary>The first clause of a chapter says its heading again.</summary>
    private static void ReadHeading(Reading reading, Chapter chapter)
    {
        var title = chapter.Title.AsSpan();
        if (TitleTails.FirstOrDefault(tail => chapter.Title.EndsWith(tail, StringComparison.Ordinal)) is { } found)
            title = title[..^found.Length];
        var start = chapter.Heading.End;
        while (start < reading.Text.Length && (char.IsWhiteSpace(reading.Text[start]) || reading.Text[start] is '。'))
            start++;
        if (title.Length >= ShortestTitle && reading.Text.AsSpan(start).StartsWith(title, StringComparison.Ordinal))
            reading.Add(new(start, title.Length), "开头重复了标题，可以删去。");
    }

    /// <summary>着力破解….着力破解…: the same four characters open two sentences, or a fault is told twice (学用结合不紧密 … 学用结合不够).</summary>
    private static void ReadLeads(Reading reading)
    {
        var sentences = CollectionsMarshal.AsSpan(reading.Report.Sentences as List<TextSpan> ?? [.. reading.Report.Sentences]);
        for (var i = 1; i < sentences.Length; i++)
        {
            var (before, here) = (sentences[i - 1], sentences[i]);
            if (here.Length > Lead && LastClauseStart(reading.Text, before) is var clause && before.End - clause > Lead
                && IsHan(reading.Text.AsSpan(here.Start, Lead)) && reading.Text.AsSpan(here.Start, Lead).SequenceEqual(reading.Text.AsSpan(clause, Lead)))
                reading.Add(new(here.Start, Lead), "与上一句用词重复，可换个说法。");
        }
        ReadFaults(reading);
    }

    private static int LastClauseStart(string text, TextSpan sentence)
    {
        var from = Math.Max(sentence.Start, sentence.End - 80);
        var inner = text.AsSpan(from, Math.Max(0, sentence.End - 1 - from));
        var comma = inner.LastIndexOfAny("，；");
        return comma < 0 ? from : from + comma + 1;
    }

    private static void ReadFaults(Reading reading)
    {
        var clauses = reading.Report.Clauses;
        for (var i = 0; i < clauses.Count; i++)
        {
            if (StemOf(reading.Text, clauses[i]) is not { Length: > 0 } stem)
                continue;
            for (var j = i + 1; j < Math.Min(clauses.Count, i + 10); j++)
                if (clauses[j].Length > stem.Length && stem.SequenceEqual(reading.Text.AsSpan(clauses[j].Start, stem.Length)) && reading.Text[clauses[j].Start + stem.Length] is '不' or '还' or '没')
                {
                    reading.Add(clauses[j], "与前面说的是一回事，可以合并。");
                    break;
                }
        }
    }

    /// <summary>学用结合 in 一是学用结合不紧密.</summary>
    private static ReadOnlySpan<char> StemOf(string text, TextSpan clause)
    {
        var words = text.AsSpan(clause.Start, clause.Length);
        var from = words.Length > 2 && ChineseDigits.IsNumeral(words[0]) && words[1] == '是' ? 2 : 0;
        var not = words.IndexOf('不');
        return not - from is >= Lead and <= 10 && IsHan(words[from..not]) ? words[from..not] : default;
    }

    private static bool IsHan(ReadOnlySpan<char> words)
    {
        foreach (var character in words)
            if (!Han.IsHan(character))
                return false;
        return true;
    }

    /// <summary>A long clause that stands in the report twice, word for word.</summary>
    private static void ReadClauses(Reading reading)
    {
        Dictionary<int, TextSpan>? seen = null;
        foreach (var clause in reading.Report.Clauses)
        {
            if (clause.Length < SameClause)
                continue;
            var words = reading.Text.AsSpan(clause.Start, clause.Length);
            if ((seen ??= []).TryAdd(string.GetHashCode(words, StringComparison.Ordinal), clause) || words.ContainsAny('《', '“', '|') || words.Contains("习近平", StringComparison.Ordinal))
                continue;
            var first = seen[string.GetHashCode(words, StringComparison.Ordinal)];
            if (words.SequenceEqual(reading.Text.AsSpan(first.Start, first.Length)))
                reading.Add(clause, "这句在前面已经写过，请核对是否重复粘贴。");
        }
    }
}
