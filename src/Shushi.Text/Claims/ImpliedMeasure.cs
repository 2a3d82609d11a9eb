using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>The measure of a number that has no known measure word behind it.</summary>
internal static class ImpliedMeasure
{
    private const int LongestLabel = 12;

    /// <summary>What may follow a number at the end of a clause without measuring it.</summary>
    private const string NotMeasures = "号时点秒版型强后前里内中上下间以起至到的了是为进出和及或与等优良差余多年月日时元来钟整成倍届名线去路网室楼院校班村组队局站";

    /// <summary>The measure a number has without a known measure word: 光伏12.2万 among sums of money, 应交（元）：300, 新编4出.</summary>
    public static Quantity Of(Ground ground, int at, Quantity quantity)
    {
        var text = ground.Text;
        var isLast = quantity.End >= text.Length || EndsClause(text[quantity.End]);
        if (isLast && Labelled(text, quantity.Number.Start) is { } label)
            return quantity with { Unit = label.Unit, Measure = label.Kind };
        var isLarge = isLast && (ChineseDigits.Place(text[quantity.End - 1]) >= 10_000 || quantity.Value >= 10_000);
        if (isLarge && ground.Drafts is [.., { Measure: MeasureKind.Money } money] && ground.Report.SentenceAt(at).Contains(money.Number.Start))
            return quantity with { Unit = "元", Measure = MeasureKind.Money };
        if (quantity is { IsArabic: false, Value: >= 2 and <= 9, IsInterval: false } && !isLast && text[quantity.End] is '级' or '村' or '校' && CountKind.EndsChain(text, quantity))
            return quantity with { Unit = text[quantity.End].ToString(), Measure = MeasureKind.List, End = quantity.End + 1 };
        if (!quantity.IsArabic || isLast || !IsMeasure(text, quantity.End))
            return quantity;
        var end = quantity.End + (text.Length > quantity.End + 1 && text[quantity.End + 1] == '次' ? 2 : 1);
        return quantity with { Unit = text[quantity.End..end], Measure = MeasureKind.Count, End = end };
    }

    /// <summary>金额（元）：300: the column says the unit.</summary>
    private static Measure? Labelled(string text, int at)
    {
        if (at > 0 && text[at - 1] is '：' or ':')
            at--;
        var from = Math.Max(0, at - LongestLabel);
        var open = at > 2 && text[at - 1] is '）' or ')' ? text.AsSpan(from, at - 1 - from).LastIndexOfAny('（', '(') : -1;
        if (open < 0)
            return null;
        var start = from + open + 1;
        return Measures.Read(text, start) is { } measure && measure.End == at - 1 ? measure : null;
    }

    /// <summary>One character that ends its clause behind a number: 8出, 1024车.</summary>
    private static bool IsMeasure(string text, int at) =>
        text[at] is >= '\u4e00' and <= '\u9fff' && !Numerals.IsStart(text[at]) && !NotMeasures.Contains(text[at], StringComparison.Ordinal)
            && (at + 1 >= text.Length || EndsClause(text[at + 1]) || (text[at + 1] == '次' && (at + 2 >= text.Length || EndsClause(text[at + 2])))
                || Lexicon.Universals.StartingAt(text, at + 1, text.Length) is not null);

    /// <summary>Whether a character closes what is said: a mark, a line end, the side of a table cell.</summary>
    public static bool EndsClause(char character) => character is '，' or '。' or '；' or '、' or '）' or ')' or ',' or ';' or '\n' or '\r' or '！' or '？' or '”' or '|';
}
