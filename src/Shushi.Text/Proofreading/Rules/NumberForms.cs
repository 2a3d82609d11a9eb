using System.Buffers;
using System.Globalization;

namespace Shushi.Text.Proofreading;

/// <summary>PF-08, PF-09, PF-10: the form of numerals.</summary>
internal static class NumberForms
{
    private static readonly SearchValues<char> Places = SearchValues.Create("百千");

    /// <summary>PF-08: 5个方面 and 三个方面 in one text; the form that is rarer.</summary>
    public static void ReadMixed(Reading reading)
    {
        List<Claim>? lists = null;
        foreach (var claim in reading.Claims)
            if (claim is { Kind: ClaimKind.ListCount or ClaimKind.Promise, Unit: { Length: > 1 } unit, Value: > 1 and <= 10 } && unit[0] == '个')
                (lists ??= []).Add(claim);
        if (lists is null)
            return;
        foreach (var group in lists.GroupBy(claim => claim.Unit, StringComparer.Ordinal))
        {
            var arabic = group.Where(claim => Numerals.IsDigit(reading.At(claim.Number.Start))).ToList();
            var chinese = group.Where(claim => !Numerals.IsDigit(reading.At(claim.Number.Start))).ToList();
            if (arabic.Count == 0 || chinese.Count == 0)
                continue;
            foreach (var claim in arabic.Count < chinese.Count ? arabic : chinese)
                reading.Add(claim.Number, $"文中“{group.Key}”前的数字有的用阿拉伯数字、有的用汉字，请统一。");
        }
    }

    /// <summary>PF-09: 百分之85, 3千余人.</summary>
    public static void ReadDigits(Reading reading)
    {
        var text = reading.Text;
        for (var at = Look.Next(text, 0, "百分之"); at >= 0; at = Look.Next(text, at + 3, "百分之"))
            if (Numerals.Read(text, at + 3) is { IsArabic: true } share)
                reading.Add(TextSpan.Between(at, share.Span.End), "阿拉伯数字的百分比写作“%”。", share.Span.Of(text) + "%", isSafe: true);
        for (var at = Look.Next(text, 0, Places); at >= 0; at = Look.Next(text, at + 1, Places))
            if (IsPlaceAfterDigit(reading, at))
                reading.Add(new(at - 1, 2), "阿拉伯数字后不写“百”“千”，写出全部数字或用汉字。", text[at - 1] + (text[at] == '百' ? "00" : "000"));
    }

    /// <summary>PF-10: 4个意识, 3、4个.</summary>
    public static void ReadChinese(Reading reading)
    {
        var end = 0;
        foreach (var hit in reading.Hits(10))
        {
            if (hit.Start < end || IsLonger(reading, hit))
                continue;
            end = hit.Start + hit.Entry.Head.Length;
            reading.Add(TextSpan.Between(hit.Start, end), hit.Entry.Note + "。", hit.Entry.Right, hit.Entry.IsSafe);
        }
        var text = reading.Text;
        for (var at = Look.Next(text, 0, "、"); at >= 0; at = Look.Next(text, at + 1, "、"))
            if (IsAdjacent(reading, at))
                reading.Add(new(at - 1, 3), "相邻两数表示概数，用汉字，中间不用顿号。", Written(text[at - 1]) + Written(text[at + 1]));
    }

    private static bool IsLonger(Reading reading, Hit hit)
    {
        var first = hit.Start + hit.Entry.Head.AsSpan().IndexOfAnyInRange('0', '9');
        return reading.At(first - 1) is '.' or '-' or '—' or '第' || Numerals.IsDigit(reading.At(first - 1));
    }

    private static bool IsPlaceAfterDigit(Reading reading, int at) =>
        reading.At(at - 1) is >= '1' and <= '9' && !Numerals.IsDigit(reading.At(at - 2)) && reading.At(at - 2) is not ('.' or ',' or '-' or '—' or '+' or '第')
        && reading.At(at + 1) is '余' or '多' or '名' or '人' or '户' or '元' or '万' or '次' or '件' or '条' or '份' or '亩' or '家' or '字';

    private static bool IsAdjacent(Reading reading, int at)
    {
        var (low, high) = (reading.At(at - 1), reading.At(at + 1));
        return low is >= '1' and <= '8' && high == low + 1 && !Numerals.IsDigit(reading.At(at - 2)) && reading.At(at - 2) is not ('、' or '第' or '.' or '—')
            && reading.At(at + 2) is '个' or '名' or '次' or '天' or '家' or '户' && reading.At(at + 3) is not '、';
    }

    private static string Written(char digit) => ChineseNumber.Write(digit - '0').ToString(CultureInfo.InvariantCulture);
}
