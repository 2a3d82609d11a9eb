using System.Globalization;

namespace Shushi.Text.Proofreading;

/// <summary>PF-18: a number and the list beside it.</summary>
internal static class Lists
{
    private const int Most = 20;
    private const int Reach = 400;
    private const int LongestPoint = 1200;

    public static void Read(Reading reading)
    {
        var end = 0;
        foreach (var claim in reading.Claims)
        {
            if (claim.Number.Start < end || !IsLength(reading, claim))
                continue;
            var count = (int)claim.Value!.Value;
            if ((Before(reading, claim) ?? After(reading, claim)) is not { } listed || listed.Allows(count))
                continue;
            reading.Add(Span(reading, claim), string.Create(CultureInfo.InvariantCulture, $"写的是{claim.Number.Of(reading.Text)}{claim.Unit}，列出的是{listed}，请核对。"));
            end = claim.Sentence.End;
        }
    }

    private static bool IsLength(Reading reading, Claim claim) =>
        claim is { Value: >= 2 and <= Most, Upper: null, Unit: { Length: > 0 } unit } && claim.Value == Math.Floor(claim.Value.Value)
        && claim.Kind is ClaimKind.ListCount or ClaimKind.Count or ClaimKind.Promise
        && (claim.Kind == ClaimKind.ListCount || (unit[0] == '个' && unit.Length > 1) || unit is "项" or "条" or "点" or "类" or "件" or "大")
        && reading.At(claim.Number.Start - 1) is not ('前' or '第');

    private static TextSpan Span(Reading reading, Claim claim)
    {
        var end = claim.Number.End;
        if (claim.Unit is { } unit && reading.Has(end, unit))
            end += unit.Length;
        return TextSpan.Between(claim.Number.Start, end);
    }

    /// <summary>甲、乙、丙等三个方面; “甲”“乙”两个活动; “……”和“……”三个方面四个问题.</summary>
    private static Count? Before(Reading reading, Claim claim)
    {
        var at = claim.Number.Start;
        if (reading.At(at - 1) is '这' or '共' or '等')
            at--;
        var isOpen = reading.At(at) == '等' || reading.At(at - 1) == '等';
        if (reading.At(at - 1) == '等')
            at--;
        if (reading.At(at - 1) is '”' or '》')
            return Quoted(reading, at, isOpen);
        var list = ListBefore(reading.Text, at, claim.Sentence.Start);
        return isOpen && list is { Items: > 1 } ? new(list.Value.Items, list.Value.Items + list.Value.Joints, isOpen) : null;
    }

    /// <summary>The quoted names that stand side by side before a position.</summary>
    private static Count? Quoted(Reading reading, int at, bool isOpen)
    {
        var (groups, parts, end) = (0, 0, at);
        while (reading.At(end - 1) is '”' or '》')
        {
            var floor = Math.Max(0, end - Reach);
            var start = reading.Text.AsSpan(floor, end - floor).LastIndexOf(reading.At(end - 1) == '”' ? '“' : '《');
            if (start < 0)
                return null;
            groups++;
            parts += 1 + reading.Text.AsSpan(floor + start, end - floor - start).CountAny("，；");
            end = floor + start;
            while (reading.At(end - 1) is '、' or '和' or '及' or '与')
                end--;
        }
        return groups > 1 ? new(groups, groups, isOpen, parts) : null;
    }

    /// <summary>How many items 、 sets apart in the clause before a position, outside quotations, and how many 和 its last item holds.</summary>
    private static (int Items, int Joints)? ListBefore(string text, int at, int floor)
    {
        floor = Math.Max(floor, at - Reach);
        var (items, joints, depth) = (1, 0, 0);
        for (var i = at - 1; i >= floor; i--)
        {
            if (Han.IsClosing(text[i]))
                depth++;
            else if (Han.IsOpening(text[i]))
                depth--;
            else if (depth == 0 && text[i] == '、')
                items++;
            else if (depth == 0 && items == 1 && text[i] is '和' or '与' or '及')
                joints++;
            else if (depth <= 0 && text[i] is '，' or '；' or '。' or '：' or '\n')
                break;
        }
        return (items, joints);
    }

    /// <summary>三个问题：一是…二是…, also in the lines below; 三个方面：甲、乙、丙。</summary>
    private static Count? After(Reading reading, Claim claim)
    {
        var text = reading.Text;
        var end = claim.Number.End + (claim.Unit?.Length ?? 0);
        var colon = end;
        while (colon < Math.Min(text.Length, end + 12) && !Han.ClauseEnds.Contains(text[colon]))
            colon++;
        if (reading.At(colon) is not ('：' or ':'))
            return null;
        var limit = reading.Report.ChapterAt(claim.Number.Start).Span.End;
        if (Points(reading, colon + 1, limit) is > 1 and var points)
            return new(points, points, false);
        var stop = Math.Min(limit, colon + Reach);
        var rest = text.AsSpan(colon + 1, Math.Max(0, stop - colon - 1));
        var length = rest.IndexOfAny("。\n\r");
        return length < 0 || rest[..length].ContainsAny("：:") ? null : Items(rest[..length]);
    }

    private static Count? Items(ReadOnlySpan<char> list)
    {
        var mark = list.Contains('；') ? '；' : '、';
        var (items, joints, depth) = (1, 0, 0);
        foreach (var character in list)
        {
            if (Han.IsOpening(character))
                depth++;
            else if (Han.IsClosing(character))
                depth--;
            else if (depth == 0 && character == mark)
                (items, joints) = (items + 1, 0);
            else if (depth == 0 && character is '和' or '与' or '及')
                joints++;
            else if (mark == '、' && character == '，')
                return null;
        }
        return items > 1 && !(list[^1] == '等') ? new(items, items + (mark == '、' ? joints : 0), false) : null;
    }

    /// <summary>How many of 一是, 二是 … follow in a row: in this paragraph, or each in a line below; another 一是 is another list.</summary>
    private static int Points(Reading reading, int from, int limit)
    {
        foreach (var tail in "是要，")
            if (Points(reading.Text, from, limit, tail) is > 1 and var points)
                return points;
        return 0;
    }

    private static int Points(string text, int from, int limit, char tail)
    {
        var first = Point(1, tail);
        var start = text.AsSpan(from, Math.Max(0, Math.Min(limit, from + 14) - from)).IndexOf(first, StringComparison.Ordinal);
        if (start < 0)
            return 0;
        var isInline = !text.AsSpan(from, start).ContainsAny('\n', '\r');
        var at = from + start + first.Length;
        if (isInline)
            limit = Shorten(text, at, limit, "\n");
        for (var points = 1; points < 10; points++)
        {
            var end = Shorten(text, at, Math.Min(limit, at + LongestPoint), first);
            var next = text.AsSpan(at, Math.Max(0, end - at)).IndexOf(Point(points + 1, tail), StringComparison.Ordinal);
            if (next < 0)
                return points;
            at += next + 2;
        }
        return 10;
    }

    private static string Point(int number, char tail) => (tail == '，' ? "第" : "") + ChineseNumber.Write(number) + tail;

    private static int Shorten(string text, int from, int limit, string stop)
    {
        limit = Math.Min(limit, from + LongestPoint * 4);
        var at = text.AsSpan(from, Math.Max(0, limit - from)).IndexOf(stop, StringComparison.Ordinal);
        return at < 0 ? limit : from + at;
    }

    /// <summary>What a list may be taken to hold: from its items to those that 和 may join, or the parts of its quotations.</summary>
    private readonly record struct Count(int Least, int Most, bool IsOpen, int Parts = 0)
    {
        public bool Allows(int count) => count == Parts || (count >= Least && (IsOpen || count <= Most));

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Least}{(Parts > Least ? "组" : "项")}");
    }
}
