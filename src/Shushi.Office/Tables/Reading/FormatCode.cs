using System.Text;

namespace Shushi.Office.Tables.Reading;

/// <summary>Reads a custom number format such as yyyy"年"m"月".</summary>
internal static class FormatCode
{
    public static NumberFormat Classify(string code)
    {
        var tokens = Tokens(code);
        if (tokens.Contains('\a'))
            return NumberFormat.Number;
        var hasClock = tokens.AsSpan().ContainsAny('h', 's');
        var hasMonth = tokens.Contains('m') && (!hasClock || tokens.Contains("mmm", StringComparison.Ordinal));
        if (tokens.AsSpan().ContainsAny('y', 'd') || hasMonth || (tokens.Contains("aaa", StringComparison.Ordinal) && !hasClock))
            return NumberFormat.Date;
        return hasClock ? NumberFormat.Time : NumberFormat.Number;
    }

    /// <summary>The first section in lower case without what is printed as it stands; a bell where it counts hours on beyond a day.</summary>
    private static string Tokens(string code)
    {
        var kept = new StringBuilder(code.Length);
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = End(code, '"', i);
                    break;
                case '[':
                    var end = End(code, ']', i);
                    if (i + 1 < end && code.AsSpan(i + 1, end - i - 1).Trim("hHmMsS").IsEmpty)
                        kept.Append('\a');
                    i = end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                default:
                    kept.Append(char.ToLowerInvariant(code[i]));
                    break;
            }
        }

        return kept.Replace("am/pm", "").Replace("a/p", "").Replace("general", "").ToString();
    }

    private static int End(string code, char mark, int from)
    {
        var end = code.IndexOf(mark, from + 1);
        return end < 0 ? code.Length : end;
    }
}
