namespace Shushi.Text;

/// <summary>The words around a numeral that turn it into an inclusive interval.</summary>
internal static class Approximation
{
    private enum Sense { About, Near, AtLeast, AtMost, More }

    /// <summary>Longest first, so that 不超过 is not read as 超过.</summary>
    private static readonly (string Word, Sense Sense)[] Before =
    [
        ("不少于", Sense.AtLeast), ("不低于", Sense.AtLeast), ("不超过", Sense.AtMost), ("不多于", Sense.AtMost), ("不高于", Sense.AtMost),
        ("至少", Sense.AtLeast), ("最少", Sense.AtLeast), ("超过", Sense.AtLeast), ("突破", Sense.AtLeast), ("多于", Sense.AtLeast),
        ("高于", Sense.AtLeast), ("大于", Sense.AtLeast),
        ("不足", Sense.AtMost), ("不到", Sense.AtMost), ("至多", Sense.AtMost), ("最多", Sense.AtMost),
        ("大约", Sense.About), ("大概", Sense.About), ("大约有", Sense.About), ("少说也有", Sense.AtLeast), ("将近", Sense.Near), ("接近", Sense.Near), ("快到", Sense.Near),
        ("约", Sense.About), ("近", Sense.Near), ("逾", Sense.AtLeast), ("超", Sense.AtLeast),
    ];

    private static readonly (string Word, Sense Sense)[] After =
    [
        ("及以上", Sense.AtLeast), ("以上", Sense.AtLeast), ("以下", Sense.AtMost), ("以内", Sense.AtMost), ("左右", Sense.About), ("上下", Sense.About), ("出头", Sense.More),
    ];

    /// <summary>What may stand before 约 and 近 as part of another word: 节约, 签约, 附近.</summary>
    private const string NotBefore = "节签预公民规制条特契邀违合守大附最靠邻临亲毗赶";

    /// <summary>Applies 约, 近, 不少于 … that end where the numeral starts.</summary>
    public static Interval ApplyBefore(string text, int start, Interval interval)
    {
        while (start > 1 && text[start - 1] is ' ' or '\u3000')
            start--;
        foreach (var (word, sense) in Before)
        {
            var at = start - word.Length;
            if (at < 0 || string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
                continue;
            if (at > 0 && word.Length == 1 && NotBefore.Contains(text[at - 1], StringComparison.Ordinal))
                return interval;
            if (word == "不足" && at > 0 && text[at - 1] is '的' or '和' or '与' or '、' or '在')
                return interval;
            return Apply(sense, interval) with { Start = at };
        }
        return interval;
    }

    /// <summary>Applies 以上, 左右 … that start at a position, and moves the end behind them.</summary>
    public static Interval ApplyAfter(string text, ref int end, Interval interval)
    {
        foreach (var (word, sense) in After)
            if (string.CompareOrdinal(text, end, word, 0, word.Length) == 0)
            {
                end += word.Length;
                if (sense == Sense.About && interval.IsOpen)
                    return interval;
                return Apply(sense, interval);
            }
        return interval;
    }

    /// <summary>40余 is 40..49, 300多 is 300..399, 45余 is 45..49.</summary>
    public static Interval More(Interval interval)
    {
        var step = interval.Step > 1 ? interval.Step - 1 : Math.Max(0, 9 - interval.Value % 10);
        return interval with { Upper = interval.Value + step, IsOpen = true };
    }

    /// <summary>四十来 is 36..44.</summary>
    public static Interval About(Interval interval) => Apply(Sense.About, interval);

    /// <summary>3个多月 is 3..4.</summary>
    public static Interval MoreThanUnit(Interval interval) => interval with { Upper = interval.Value + 1, IsOpen = true };

    private static Interval Apply(Sense sense, Interval interval) => sense switch
    {
        Sense.About => interval with { Value = Round(interval.Value * 0.9), Upper = Round((interval.Upper ?? interval.Value) * 1.1), IsOpen = true },
        Sense.Near => interval with { Value = Round(interval.Value - interval.Step / 2), Upper = interval.Value, IsOpen = true },
        Sense.More when interval is { IsOpen: false, Step: >= 1 } => More(interval),
        Sense.AtLeast or Sense.More => interval with { Upper = null, IsOpen = true },
        _ => interval with { Value = 0, Upper = interval.Upper ?? interval.Value, IsOpen = true },
    };

    private static double Round(double value) => Math.Round(value, 9);
}

/// <summary>A number on its way to becoming an interval.</summary>
internal readonly record struct Interval(int Start, double Value, double? Upper, double Step, bool IsOpen);
