using System.Globalization;
using System.Text.RegularExpressions;
using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>Finds dates, years, months, named moments and rhythms.</summary>
internal static partial class PeriodReader
{
    private static readonly Dictionary<string, double> Rhythms = new(StringComparer.Ordinal)
    {
        ["天"] = 365,
        ["日"] = 365,
        ["周"] = 52,
        ["星期"] = 52,
        ["两周"] = 26,
        ["双周"] = 26,
        ["旬"] = 36,
        ["半月"] = 24,
        ["半个月"] = 24,
        ["月"] = 12,
        ["个月"] = 12,
        ["两月"] = 6,
        ["两个月"] = 6,
        ["双月"] = 6,
        ["季"] = 4,
        ["季度"] = 4,
        ["个季度"] = 4,
        ["三个月"] = 4,
        ["半年"] = 2,
        ["学期"] = 2,
        ["年"] = 1,
        ["年度"] = 1,
        ["礼拜"] = 52,
        ["个礼拜"] = 52,
        ["晚"] = 365,
    };

    private static readonly CharSet Moments = new("分于在年上下岁季月暑寒春秋初入汛节");
    private static readonly CharSet Months = new("分于在123456789一二三四五六七八九十");
    private static readonly CharSet Rhythmic = new("每逐按一半学");
    private static readonly CharSet Dates = new("第一二三四五六七八九十0123456789");

    /// <summary>The most digits a date begins with.</summary>
    private const int YearDigits = 4;

    /// <summary>What may stand behind them.</summary>
    private static readonly CharSet DateMarks = new("年月季.．-/—–－~～至到");
    private static readonly CharSet Rates = new("一两二三半学逢双天月周");

    private static readonly string[] Means = ["平均", "大致", "差不多"];

    /// <summary>一月一联, 两天一清: what may not stand for the act behind the second numeral.</summary>
    private const string NotActs = "个名万千百十夜晚年日月度样体些点共起定直早边头半成代家路心意季餐号";

    /// <summary>What its patterns can begin with.</summary>
    public static CharSet Starts { get; } = CharSet.Union(Moments, Months, Rhythmic, Dates, Rates);

    public static void Read(Ground ground)
    {
        foreach (var match in Patterns.Matches(MomentsPattern(), ground, Moments, MayBeMoment))
            AddMoments(ground, match);
        foreach (var match in Patterns.Matches(MonthsPattern(), ground, Months, MayBeMonth))
            if (Lexicon.Verbs.StartingAt(ground.Text, match.Index + match.Length, ground.Text.Length) is not null)
                AddMoments(ground, match);
        foreach (var match in Patterns.Matches(RhythmPattern(), ground, Rhythmic, MayBeRhythm))
            AddRhythm(ground, match);
        foreach (var match in Patterns.Matches(RatePattern(), ground, Rates, MayBeRate))
            AddRate(ground, match);
        foreach (var match in Patterns.Matches(DatePattern(), ground, Dates, MayBeDate))
            AddDate(ground, match);
    }

    private static char Next(string text, int at) => at + 1 < text.Length ? text[at + 1] : '\0';

    private static bool MayBeMoment(string text, int at) => text[at] switch
    {
        '分' => Next(text, at) == '别',
        '于' or '在' => Moments.Contains(Next(text, at)),
        _ => Next(text, at) is '初' or '中' or '末' or '底' or '半' or '学' or '期' or '假' or '季' or '春' or '冬' or '前' or '后' or '下' or '、',
    };

    private static bool MayBeMonth(string text, int at) => text[at] switch
    {
        '分' => Next(text, at) == '别',
        '于' or '在' => Months.Contains(Next(text, at)),
        _ => Next(text, at) == '月' || Next(text, at + 1) == '月',
    };

    private static bool MayBeRhythm(string text, int at) => text[at] switch
    {
        '一' => Next(text, at) is '周' or '月' or '季' or '年',
        '半' => Next(text, at) == '年',
        '学' => Next(text, at) == '期',
        _ => Next(text, at) is '半' or '两' or '双' or '三' or '个' or '季' or '月' or '星' or '周' or '旬' or '年' or '学' or '天' or '日' or '礼' or '晚',
    };

    private static bool MayBeRate(string text, int at) => text[at] switch
    {
        '逢' => Next(text, at) == '双',
        '双' => Next(text, at) is '月' or '周',
        '天' or '月' or '周' => Next(text, at) == text[at],
        '半' => Next(text, at) is '个' or '月' or '年',
        '学' => Next(text, at) == '期',
        _ => Next(text, at) is '个' or '天' or '日' or '周' or '礼' or '星' or '月' or '季' or '学' or '年',
    };

    private static bool MayBeDate(string text, int at) =>
        char.IsAsciiDigit(text[at]) ? IsBeforeDateMark(text, at) : Next(text, at) is '〇' or '零' or 'O' or '○' or '一' or '二' or '三' or '四' or '九' or '月' or '季' || (text[at] == '第' && char.IsAsciiDigit(Next(text, at)));

    private static bool IsBeforeDateMark(string text, int at)
    {
        var reach = Math.Min(at + YearDigits, text.Length);
        do
            at++;
        while (at < reach && char.IsAsciiDigit(text[at]));
        return at < text.Length && (DateMarks.Contains(text[at]) || char.IsWhiteSpace(text[at]));
    }

    /// <summary>年初和年中 states two times.</summary>
    private static void AddMoments(Ground ground, Match match)
    {
        var list = match.Groups["list"];
        var moments = list.Value.EndsWith("下半年", StringComparison.Ordinal) && list.Value.Length <= 5 && list.Value[1] is '下' or '、' ? 2 : 1 + list.Value.Count(character => character is '、' or '和' or '与' or '及');
        if (moments > 1 && IsDistributed(ground, list.Index + list.Length))
            ground.Distributions.Add((new(match.Index, match.Length), moments));
        else if (moments > 1)
            ground.Add(new(ClaimKind.Count, new(list.Index, list.Length), new(match.Index, match.Length)) { Value = moments, Unit = "次" });
    }

    private static bool IsDistributed(Ground ground, int end)
    {
        var clause = ground.Report.ClauseAt(end - 1);
        var rest = ground.Text.AsSpan(end, Math.Max(0, Math.Min(clause.End - end, 16)));
        return rest.IndexOf('各') is >= 0 and var each && (rest[each..].ContainsAnyInRange('0', '9') || rest[each..].ContainsAny('一', '两'));
    }

    /// <summary>每季度至少一次 is 4 in a year; 每月开展2次 is a rhythm with a number of its own.</summary>
    private static void AddRhythm(Ground ground, Match match)
    {
        if (!Rhythms.TryGetValue(match.Groups["every"].Value, out var inYear))
            return;
        if (match.Groups["pay"].Success)
        {
            ground.Take(new(match.Index, match.Groups["every"].Length + 1));
            return;
        }
        var stated = match.Groups["times"] is { Success: true, Index: var number } ? Numerals.Read(ground.Text, number)?.Value ?? 1 : 1;
        var hasTotal = match.Groups["gap"] is { Success: true, Length: > 0 } gap && !IsOneWithNumber(gap.Value)
            && (stated != 1 || ground.Report.IsPlan(match.Index)) && !Requirement.Follows(ground, new(match.Index, match.Length));
        var times = hasTotal ? 1 : stated;
        var span = TextSpan.Between(match.Index, hasTotal ? match.Groups["gap"].Index : match.Index + match.Length);
        var kind = Requirement.Follows(ground, span) || WordsBefore.Any(ground.Text, match.Index, Means) ? ClaimKind.Other : ClaimKind.Frequency;
        ground.Add(new(kind, span, span) { Value = inYear * times, Unit = "次" });
    }

    private static bool IsOneWithNumber(string gap) => gap is "至少" or "不少于" or "不低于" or "定期" or "平均" or "各";

    /// <summary>两天一清 is 182.5 in a year, 一月两次 24, 天天 365, 逢双月 6.</summary>
    private static void AddRate(Ground ground, Match match)
    {
        var span = new TextSpan(match.Index, match.Length);
        if (match.Groups["act"] is { Length: > 0 } act && NotActs.Contains(act.Value[0], StringComparison.Ordinal))
            return;
        if (!Rhythms.TryGetValue(match.Groups["every"].Value, out var inYear) || Requirement.Follows(ground, span))
            return;
        var per = match.Groups["per"] is { Success: true } every && Numerals.Read(ground.Text, every.Index) is { Value: > 0 } number ? number.Value : 1;
        var times = match.Groups["times"] is { Success: true } many ? Numerals.Read(ground.Text, many.Index)?.Value ?? 1 : 1;
        ground.Add(new(ClaimKind.Frequency, span, span) { Value = inYear / per * times, Unit = "次" });
    }

    private static void AddDate(Ground ground, Match match)
    {
        if (match.Index > 0 && Numerals.IsStart(match.Value[0]) && Numerals.IsStart(ground.Text[match.Index - 1]))
            return;
        var span = new TextSpan(match.Index, match.Length);
        var number = TextSpan.Between(span.Start, NumberEnd(match));
        ground.Add(new(ClaimKind.Period, number, span) { Value = Value(ground.Text, match), Unit = Unit(match) });
    }

    private static int NumberEnd(Match match) =>
        match.Groups["last"] is { Success: true } last ? last.Index + last.Length
        : match.Groups["year"] is { Success: true } year && !match.Groups["month"].Success ? year.Index + year.Length
        : match.Groups["alone"] is { Success: true } alone ? alone.Index + alone.Length
        : match.Index + match.Length;

    private static string Unit(Match match) =>
        match.Groups["last"].Success ? match.Groups["lastyear"].Success ? "年" : "个月"
        : match.Groups["day"].Success ? "日"
        : match.Groups["month"].Success || match.Groups["alone"].Success ? "月"
        : match.Groups["quarter"].Success ? "季度"
        : match.Value.Contains("年度", StringComparison.Ordinal) ? "年度" : "年";

    private static double? Value(string text, Match match)
    {
        if (match.Groups["last"] is { Success: true } last)
            return Read(text, last) - Read(text, match.Groups["first"]) + 1 is > 0 and var length ? length : null;
        if (match.Groups["day"].Success)
            return null;
        foreach (var name in (string[])["month", "alone", "quarter", "year"])
            if (match.Groups[name] is { Success: true } group)
                return Read(text, group);
        return null;
    }

    private static double? Read(string text, Group group) =>
        double.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : Numerals.Read(text, group.Index)?.Value;

    [GeneratedRegex(
        @"\G(?:(?<list>上、?下半年)(?=各)|(?:分别)?(?:于|在)?(?<list>(?:年初|年中|年末|年底|上半年|下半年|岁末|季初|季末|月初|月底|上学期|下学期|暑期|寒假|暑假|春季|秋季|初春|初冬|入冬|汛前|汛后|节前|节后)(?:(?:、|和|与|及|以及)(?:年初|年中|年末|年底|上半年|下半年|岁末|季初|季末|月初|月底|上学期|下学期|暑期|寒假|暑假|春季|秋季|初春|初冬|入冬|汛前|汛后|节前|节后))+))",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Patterns.Timeout)]
    private static partial Regex MomentsPattern();

    /// <summary>6月和11月举办: two times, where a verb follows.</summary>
    [GeneratedRegex(
        @"\G(?<![0-9年])(?:分别)?(?:于|在)?(?<list>(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:(?:、|和|与|及|以及)(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?)+)(?:分别|各|先后)?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Patterns.Timeout)]
    private static partial Regex MonthsPattern();

    [GeneratedRegex(
        """
        \G(?:(?:每|逐|按)(?<every>半个月|半月|个礼拜|礼拜|晚(?!间|报|会)|半年|学期|两个月|两月|两周|双周|双月|三个月|个季度|季度|季|个月|月|星期|周|旬|年度|年|天|日(?!子))(?=(?<pay>[\u4e00-\u9fff]{0,4}?[0-9一二三四五六七八九十百千万]+(?:元|块)))?
            (?:(?<gap>(?:(?![一二两三四五六七八九十])[\u4e00-\u9fff]){0,12}?)(?<times>[0-9]{1,2}|[一二两三四五六七八九十])(?:次|期|场|轮|课|讲|节|篇)(?:以上)?)?
        |(?<![一二三四五六七八九十])(?:一(?=[周月季年])|(?=半年一)|(?=学期一))(?<every>周|月|季度|季|年|半年|学期)一(?:次|课|学|讲|报|会|训|查|评|考|主题|调度|通报|研判))
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: Patterns.Timeout)]
    private static partial Regex RhythmPattern();

    [GeneratedRegex(
        """
        \G(?:(?<![一二三四五六七八九十0-9年月第每])(?<per>[一两二三])(?:个(?!周))?(?<every>天|日|周|礼拜|星期|月|季度|季|学期|年)(?<times>[一两二三四五六])(?<act>(?![一二三四五六七八九十百千万份])[\u4e00-\u9fff])
        |(?<every>半个月|半月|半年)(?<act>[\u4e00-\u9fff]?)(?<times>[一两二三四])次[\u4e00-\u9fff]?
        |(?<every>半年|半月|学期)(?<times>一)(?<act>[\u4e00-\u9fff])
        |逢(?<every>双月)|(?<![每逢单])(?<every>双月|双周)(?<times>[一两])次
        |(?<every>天)天(?![向好快气津上下])|(?<every>月|周)\k<every>(?=有|在|开|讲|清|查|见|到|学|报|评|，|。))
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: Patterns.Timeout)]
    private static partial Regex RatePattern();

    [GeneratedRegex(
        """
        \G(?:(?<first>(?:19|20)[0-9]{2})\s?年?\s?(?:[—–－\-~～至到]|——)\s?(?<last>(?<lastyear>(?:19|20)[0-9]{2}))\s?年(?:度)?
        |(?<year>(?:19|20)[0-9]{2}|二[〇零O○][〇零一二三四五六七八九]{2}|一九[〇零一二三四五六七八九]{2})\s?年(?:度)?
            (?:\s?(?<first>[0-9]{1,2})\s?月?\s?(?:[—–－\-~～至到]|——)\s?(?<last>[0-9]{1,2})\s?月(?:份)?
            |\s?(?<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s?月(?:\s?(?<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s?日|份|底|初|末|[上中下]旬)?
            |(?<quarter>第?[一二三四]季度)|上半年|下半年|年底|年初|底|初|以来)?
        |(?<year>(?:19|20)[0-9]{2})(?<month>[.\-/．][01]?[0-9])(?<day>[.\-/．][0-3]?[0-9])(?![0-9])
        |(?<![0-9.])(?<first>1[0-2]|0?[1-9])\s?月?\s?(?:[—–－\-~～至到]|——)\s?(?<last>1[0-2]|0?[1-9])\s?月(?:份)?
        |(?<![0-9.])(?<alone>1[0-2]|0?[1-9])\s?月(?:\s?(?<day>[0-9]{1,2})\s?日|份|底|初|末|[上中下]旬)?
        |(?<alone>十[一二]?|[一二三四五六七八九])月(?:(?<day>[一二三四五六七八九十]{1,3})日|份|底|初|末|[上中下]旬)
        |第?(?<quarter>[一二三四1-4])季度)
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: Patterns.Timeout)]
    private static partial Regex DatePattern();
}
