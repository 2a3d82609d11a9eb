using System.Buffers;

namespace Shushi.Text;

/// <summary>What kind of character it is.</summary>
internal static class Han
{
    /// <summary>Where a clause ends.</summary>
    public static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。；：！？,;:!?\n\r\u2028\u2029");

    /// <summary>Where a sentence ends.</summary>
    public static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？!?\n\r\u2028\u2029");

    /// <summary>A Chinese character of the common range.</summary>
    public static bool IsHan(char character) => character is (>= '\u4e00' and <= '\u9fff') or '〇';

    public static bool IsOpening(char character) => character is '“' or '‘' or '《' or '（' or '〔' or '【' or '「' or '『';

    public static bool IsClosing(char character) => character is '”' or '’' or '》' or '）' or '〕' or '】' or '」' or '』';

    /// <summary>A mark of Chinese prose that ends or divides.</summary>
    public static bool IsStop(char character) => character is '，' or '。' or '；' or '：' or '！' or '？' or '、';

    public static bool IsBlank(char character) => character is ' ' or '\u3000' or '\u00A0' or '\t';

    public static bool IsLineEnd(char character) => character is '\n' or '\r' or '\u2028' or '\u2029' or '\0';
}
