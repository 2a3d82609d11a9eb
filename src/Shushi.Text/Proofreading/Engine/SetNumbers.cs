using Shushi.Text.Words;

namespace Shushi.Text.Proofreading;

/// <summary>Set phrases whose Chinese numerals are written in digits: 4个意识, 3会一课.</summary>
internal static class SetNumbers
{
    private static readonly System.Buffers.SearchValues<char> Numerals = System.Buffers.SearchValues.Create("一二三四五六七八九十两");

    /// <summary>Phrases that with a digit may be an ordinary count.</summary>
    private static readonly HashSet<string> Ordinary = new(StringComparer.Ordinal)
    {
        "三保", "三公", "五小", "三个带头", "三个表率", "两会", "两新", "六进", "七进", "三农", "三资", "一个中心", "三支队伍", "四大班子", "四套班子",
        "三项制度", "三项机制", "四项机制", "四个合格", "两手抓", "一个模范", "三个不固定", "两件大事",
    };

    public static IEnumerable<WordEntry> Entries { get; } = Lexicon.Terms.All
        .Where(term => term.Length > 2 && !Ordinary.Contains(term) && !term.Contains('百', StringComparison.Ordinal) && !term.Contains('千', StringComparison.Ordinal))
        .Select(term => (Term: term, Digits: Written(term)))
        .Where(pair => pair.Digits != pair.Term)
        .Select(pair => new WordEntry { Rule = 10, Head = pair.Digits, Right = pair.Term, IsSafe = true, Note = "固定用语用汉字数字，写作“" + pair.Term + "”" })
        .ToList();

    /// <summary>The first numeral in digits; 二十大 is 20大.</summary>
    private static string Written(string term)
    {
        var start = term.AsSpan().IndexOfAny(Numerals);
        if (start < 0)
            return term;
        var end = start;
        while (end < term.Length && ChineseDigits.IsNumeral(term[end]))
            end++;
        return ChineseDigits.TryEvaluate(term[start..end], out var value)
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{term[..start]}{value}{term[end..]}")
            : term;
    }
}
