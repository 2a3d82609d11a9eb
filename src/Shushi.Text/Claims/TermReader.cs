using System.Text.RegularExpressions;
using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>Finds numerals that belong to names: book titles, quoted names, set phrases, party congresses, document numbers.</summary>
internal static partial class TermReader
{
    /// <summary>The most letters that <see cref="CodePattern"/> takes before digits, and the digits before the dash of a telephone number.</summary>
    private const int LongestPrefix = 21, ShortestTelephone = 3;

    private static readonly IEnumerable<char> Characters = Enumerable.Range(0, char.MaxValue).Select(code => (char)code);
    private static readonly CharSet Counting = CharSet.Union(CountReader.Starts, new("双"));
    private static readonly CharSet Quotes = new("《“‘「");
    private static readonly CharSet Codes = new(Characters.Where(code => char.IsAsciiLetter(code) || char.IsDigit(code)));
    private static readonly CharSet Numbers = new([.. Characters.Where(char.IsDigit), .. "〔早清凌上中下傍晚夜深"]);
    private static readonly CharSet Names = new("党一二三四五六七八九十0123456789Nn");

    /// <summary>What its patterns can begin with.</summary>
    public static CharSet Starts { get; } = CharSet.Union(Quotes, Codes, Numbers, Names);

    public static void Read(Ground ground)
    {
        foreach (var mark in ground.Report.Marks)
            ground.Take(mark);
        foreach (var title in Patterns.Spans(TitlePattern(), ground, Quotes))
            if (!IsQuotedCount(ground.Text, title))
                Add(ground, title, TermIn(ground.Text, title));
        foreach (var other in Patterns.Spans(OtherPattern(), ground, Numbers, MayBeOther))
            Add(ground, other, ClaimKind.Other);
        foreach (var code in Patterns.Spans(CodePattern(), ground, Codes, MayBeCode))
            ground.Take(code);
        foreach (var name in Patterns.Spans(NamePattern(), ground, Names, MayBeName))
            Add(ground, name, ClaimKind.Term);
        foreach (var at in ground.WordPlaces)
            ReadWord(ground, at);
    }

    /// <summary>Not every 上, 中 and 下: only 上午, 中午, 下午 and the like.</summary>
    private static bool MayBeOther(string text, int at) => text[at] switch
    {
        '〔' => char.IsDigit(At(text, at + 1)),
        '早' or '清' or '凌' or '上' or '中' or '下' or '傍' or '晚' or '夜' or '深' => At(text, at + 1) is '晨' or '上' or '午' or '晚' or '里' or '夜',
        _ => !char.IsDigit(At(text, at - 1)),
    };

    /// <summary>Letters before a digit; digits before a letter, or as many as a telephone has.</summary>
    private static bool MayBeCode(string text, int at)
    {
        var isDigit = char.IsDigit(text[at]);
        if (isDigit ? char.IsDigit(At(text, at - 1)) : char.IsAsciiLetter(At(text, at - 1)))
            return false;
        var end = at + 1;
        while (end < at + LongestPrefix && (isDigit ? char.IsDigit(At(text, end)) : At(text, end) is '-' || char.IsAsciiLetter(At(text, end))))
            end++;
        return isDigit ? end - at >= ShortestTelephone || char.IsAsciiLetter(At(text, end)) : char.IsDigit(At(text, end));
    }

    private static bool MayBeName(string text, int at) => text[at] switch
    {
        '党' => At(text, at + 1) == '的' && ChineseDigits.IsNumeral(At(text, at + 2)),
        'N' or 'n' => true,
        _ => char.IsAsciiDigit(text[at]) ? !char.IsAsciiDigit(At(text, at - 1)) : At(text, at + 1) == '届' || (At(text, at + 1) == '个' && At(text, at + 2) == '一') || ChineseDigits.IsNumeral(At(text, at + 1)),
    };

    private static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : '\0';

    /// <summary>A title or quoted name without a numeral is no claim, but nothing inside it is one either.</summary>
    private static ClaimKind? TermIn(string text, TextSpan title)
    {
        if (Counting.Next(text, title.Start, title.End) == title.End)
            return null;
        var words = title.Of(text);
        return Count(words) > 0 || words.Any(Numerals.IsDigit) ? ClaimKind.Term : null;
    }

    /// <summary>“三项”整治, “四盏”灯: a number in quotation marks whose noun stands behind them; not “三项”, “七一”.</summary>
    private static bool IsQuotedCount(string text, TextSpan quoted)
    {
        var (start, end) = (quoted.Start + 1, quoted.End - 1);
        if (quoted.Length is < 4 or > 6 || text[quoted.Start] == '《' || end + 1 >= text.Length || text[end + 1] is < '\u4e00' or > '\u9fff' || Lexicon.Terms.StartingAt(text, start, end)?.Length == end - start)
            return false;
        return Quantities.Read(text, start) is { Unit: "项" or "个" or "件" or "条" or "盏" or "张" or "道" or "大" } quantity && quantity.End == end;
    }

    private static void ReadWord(Ground ground, int at)
    {
        var (text, end) = (ground.Text, ground.Text.Length);
        if (ground.IsTaken(at))
            return;
        if (Lexicon.Terms.StartingAt(text, at, end) is { } term && !ContinuesNumeral(text, at) && !IsCounting(text, at, term))
            Add(ground, Quoted(text, new(at, term.Length)), ClaimKind.Term);
        else if (Lexicon.Idioms.StartingAt(text, at, end) is { } idiom && !ContinuesNumeral(text, at) && !IsMinutes(text, at, idiom) && !IsDecimal(text, at, idiom) && !(idiom == "之一" && at > 0 && text[at - 1] == '分'))
            ground.Take(new(at, idiom.Length));
    }

    /// <summary>十一 is a holiday, but 十一个社区 and 十一二个 count.</summary>
    private static bool IsCounting(string text, int at, string term) =>
        term.All(ChineseDigits.IsNumeral) && Quantities.Read(text, at) is { Measure: not (null or MeasureKind.Time), End: var end }
        && string.CompareOrdinal(text, at + term.Length, "期间", 0, 2) != 0 && end > at + term.Length;

    /// <summary>高一点二个百分点: the point of a number, not a little.</summary>
    private static bool IsDecimal(string text, int at, string idiom) =>
        idiom == "一点" && ChineseDigits.Digit(At(text, at + 2)) >= 0 && Numerals.IsStart(At(text, at + 2)) && Quantities.Read(text, at) is { Unit: not null, End: var end } && end > at + 3;

    private static bool IsMinutes(string text, int at, string idiom) =>
        idiom == "十分" && at + 2 < text.Length && text[at + 2] is '钟' or '之';

    private static bool ContinuesNumeral(string text, int at) =>
        at > 0 && Numerals.IsStart(text[at]) && (Numerals.IsStart(text[at - 1]) || text[at - 1] is '第' or '几' or '数' || (text[at - 1] is '.' or '．' && Numerals.IsDigit(text[at])));

    private static TextSpan Quoted(string text, TextSpan span) =>
        span.Start > 0 && span.End < text.Length && (text[span.Start - 1], text[span.End]) is ('“', '”') or ('‘', '’') or ('"', '"') or ('「', '」')
            ? new(span.Start - 1, span.Length + 2)
            : span;

    private static void Add(Ground ground, TextSpan span, ClaimKind? kind)
    {
        var free = ground.IsFree(span) || (kind == ClaimKind.Term && IsTitle(ground.Text, span));
        if (free && kind is { } known)
            ground.Drafts.Add(new(known, span, span) { Value = OnlyNumeral(span.Of(ground.Text)) });
        ground.Take(span);
    }

    private static bool IsTitle(string text, TextSpan span) => text[span.Start] is '《' or '“' or '‘' or '「';

    /// <summary>四个意识 is 4; 三会一课 has no one number, 七一 no number at all.</summary>
    private static double? OnlyNumeral(string text) =>
        Count(text) == 1 && text.FirstOrDefault(character => character != '零' && Numerals.IsStart(character)) is not '\0' and var first
            && Numerals.Read(text, text.IndexOf(first, StringComparison.Ordinal)) is { } number && number.Span.Length < text.Length
            ? number.Value
            : null;

    private static int Count(string text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '双')
                count++;
            if (text[at] is '零' || !Numerals.IsStart(text[at]) || Numerals.Read(text, at) is not { } number)
                continue;
            count++;
            at = number.Span.End - 1;
        }
        return count;
    }

    [GeneratedRegex(@"\G(?:《[^《》\r\n]{1,80}》|“[^“”。；\r\n]{1,16}”|‘[^‘’。；\r\n]{1,16}’|「[^「」。；\r\n]{1,16}」)", RegexOptions.None, matchTimeoutMilliseconds: Patterns.Timeout)]
    private static partial Regex TitlePattern();

    [GeneratedRegex(
        @"\G(?:〔\d{4}〕(?:\d{1,4}号)?|(?:早晨|早上|清晨|凌晨|上午|中午|下午|傍晚|晚上|夜里|深夜)(?:十[一二]?|[一二三四五六七八九两]|\d{1,2})点|(?<!\d)\d{1,2}(?:[:：]\d{2}(?!\d)|[时点](?:\d{1,2}分?|[到至—～~-]\d{1,2}[时点]))|(?<!\d)12\d{3}(?=热线|平台|网站|网))",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Patterns.Timeout)]
    private static partial Regex OtherPattern();

    [GeneratedRegex(
        @"\G(?:(?<![A-Za-z])[A-Za-z][A-Za-z-]{0,20}\d{1,9}(?:\.\d{1,9})?|(?<![\d.])\d{1,6}[A-Za-z]{1,20}|(?<![\d.])0\d{2,3}-?\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d))",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Patterns.Timeout)]
    private static partial Regex CodePattern();

    [GeneratedRegex(
        @"\G(?:(?:党的)?[一二三四五六七八九十]{1,3}届(?:[一二三四五六七八九十]{1,2}中(?:全会)?|中央[\u4e00-\u9fff]{0,4}全会)|[二三四五六七八九十]个一(?![等流线级])(?:工程|活动|行动)?|(?<![0-9])[0-9Nn](?: ?[+＋] ?[0-9XNxn]){1,6}|(?<![0-9])[0-9]{1,6} ?[×xX] ?[0-9]{1,6}|(?<![0-9])[0-9][05]后(?=[党青年员干人骨辈群、，。”的]))",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Patterns.Timeout)]
    private static partial Regex NamePattern();
}
