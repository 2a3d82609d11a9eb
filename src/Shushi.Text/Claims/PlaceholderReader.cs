using System.Text.RegularExpressions;
using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>Finds what was left to be filled in: *, ×, XX, ____, 〇〇, 【待补】, 〔〕, 4月日.</summary>
internal static partial class PlaceholderReader
{
    /// <summary>What its pattern can begin with.</summary>
    public static CharSet Starts { get; } = new("0123456789*＊×✕XxＸｘ_＿〇○◯□△某待{[【〔（年");

    public static void Read(Ground ground)
    {
        foreach (Match emphasis in EmphasisPattern().Matches(ground.Text))
            TakeEnds(ground, emphasis);
        foreach (var span in Patterns.Spans(Pattern(), ground, Starts, MayStart))
            if (!IsOrdinary(ground.Text, span))
                ground.Add(new(ClaimKind.Placeholder, span, span));
    }

    private static bool MayStart(string text, int at) => text[at] switch
    {
        '年' => At(text, at + 1) is '月' or ' ' or '\u3000',
        '（' => char.IsWhiteSpace(At(text, at + 1)) || At(text, at + 1) is '）' or '填' or '待' or '此',
        '待' => At(text, at + 1) == '补',
        '某' => At(text, at + 1) == '某',
        _ => true,
    };

    /// <summary>Markdown signs: ** around the first words of a line, * before a list item, *** as a rule.</summary>
    private static void TakeEnds(Ground ground, Match emphasis)
    {
        var inner = emphasis.Groups["inner"];
        if (!inner.Success)
        {
            ground.Take(new(emphasis.Index, emphasis.Length));
            return;
        }
        ground.Take(TextSpan.Between(emphasis.Index, inner.Index));
        ground.Take(TextSpan.Between(inner.Index + inner.Length, emphasis.Index + emphasis.Length));
    }

    /// <summary>A multiplication (5×8), X光, 1+X, a letter of a Latin word, a year such as 二〇〇八.</summary>
    private static bool IsOrdinary(string text, TextSpan span)
    {
        var (before, after) = (At(text, span.Start - 1), At(text, span.End));
        return text[span.Start] switch
        {
            '*' or '＊' or '×' or '✕' => IsAlphanumeric(before) && IsAlphanumeric(after),
            'X' or 'x' or 'Ｘ' or 'ｘ' => IsAlphanumeric(before) || IsAlphanumeric(after)
                || before is '+' or '＋' || after is '光' or '射' or '染' or '+' or '＋',
            '〇' => ChineseDigits.IsNumeral(before) || ChineseDigits.IsNumeral(after),
            _ => false,
        };
    }

    private static bool IsAlphanumeric(char character) => char.IsAsciiLetterOrDigit(character) || Numerals.IsDigit(character);

    private static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : '\0';

    [GeneratedRegex(
        @"^[ \t]*\*[ \t]+|^[ \t]*(?:\*[ \t]*){3,}$|^[ \t]*\*\*(?<inner>[^*\r\n]{1,60})\*\*",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Patterns.Timeout)]
    private static partial Regex EmphasisPattern();

    [GeneratedRegex(
        """
        \G(?:[0-9]{2}[XxＸｘ×*]{1,2}(?=年)
        |[*＊×✕]{1,8}|[XxＸｘ]{1,4}|_{2,}|＿{2,}|〇{2,4}|[○◯□△]{2,}|某某|待补充
        |\{\{[^{}\r\n]{0,40}\}\}|\[\[[^\[\]\r\n]{0,60}\]\]
        |【[^【】\r\n]{0,20}(?:待|填|补|此处)[^【】\r\n]{0,20}】
        |〔(?!\d{4}〕)[^〔〕\r\n]{0,20}〕
        |（\s*）|（(?:填写|待补|待填|待定|待核|此处)[^（）\r\n]{0,20}）
        |[0-9]{1,2}月日|(?<![一二三四五六七八九十0-9])年[ \u3000]*月[ \u3000]*日)
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: Patterns.Timeout)]
    private static partial Regex Pattern();
}
