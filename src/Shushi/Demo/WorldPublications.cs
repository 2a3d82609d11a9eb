using Shushi.Modules.Publications;

namespace Shushi.Demo;

/// <summary>Channels and what they published. 2023 at the statistics bureau: 微博 68, 公众号 97, 头条 36; and 52 in the study group, which is not public.</summary>
internal sealed class WorldPublications(Draft draft, BureauPlan bureau, Planting planting)
{
    private static readonly Row[] OfStatistics =
    [
        new("weibo", "云川统计微博", PlatformKind.Weibo, true, 68), new("account", "云川统计微信公众号", PlatformKind.OfficialAccount, true, 97),
        new("toutiao", "云川统计今日头条号", PlatformKind.Toutiao, true, 36), new("group", "统计学习园地微信群", PlatformKind.ChatGroup, false, 52),
    ];

    private static readonly Row[] OfTransport = [new("account", "云川交通微信公众号", PlatformKind.OfficialAccount, true, 30)];

    private static readonly Row[] OfEducation = [new("account", "云川教育微信公众号", PlatformKind.OfficialAccount, true, 36)];

    private static readonly string[] PublicTitles =
    [
        "统计知识问答", "一图读懂主要经济指标", "普查员的一天", "统计法律法规宣传", "居民消费价格解读", "统计开放日预告", "入户调查身份识别提示", "企业联网直报操作提示", "支部主题党日活动剪影", "志愿服务进社区",
        "调查对象的权利和义务", "统计公报摘要", "就业数据怎么来", "粮食产量怎么测", "居民收入怎么算", "防范统计造假举报方式", "反诈宣传提示", "节日值班安排",
    ];

    private static readonly string[] TransportTitles = ["公交线路调整公告", "春运出行提示", "农村公路养护动态", "道路运输安全提醒", "节假日路况提示", "便民服务指南"];

    private static readonly string[] EducationTitles = ["招生政策问答", "课后服务安排", "校园安全提示", "教研活动动态", "教师风采", "家庭教育指导"];

    private static readonly string[] GroupTitles = ["党章学习摘要", "支部工作条例学习要点", "每周学习提示", "纪律教育案例学习提示", "业务知识学习资料"];

    private static readonly (int Month, int Day, string Medium, MediaLevel Level, string Title)[] Coverage =
    [
        (3, 9, "青澜日报", MediaLevel.City, "云川区：统计服务送到企业门口"), (4, 20, "云川融媒", MediaLevel.District, "统计志愿者进社区"), (6, 30, "青澜机关党建网", MediaLevel.City, "支部联建促普查"),
        (8, 17, "云川融媒", MediaLevel.District, "党员示范岗上的调查员"), (10, 19, "青澜日报", MediaLevel.City, "一线普查员的坚守"), (12, 7, "省级党建平台", MediaLevel.Regional, "报到认岗工作做法"),
    ];

    private Row[] Rows => bureau.Unit.UnitType switch { "transport" => OfTransport, "education" => OfEducation, _ => OfStatistics };

    private string[] Titles => bureau.Unit.UnitType switch { "transport" => TransportTitles, "education" => EducationTitles, _ => PublicTitles };

    /// <summary>The day on which the statistics bureau opens one more channel, planted in the year of today.</summary>
    public static DateOnly NewChannel(int year) => Workdays.Nearest(year, 5, 12);

    public void Record()
    {
        foreach (var row in Rows) Open(row, new DateOnly(2021, 5, 10), bureau.Committee[3].Id);
        Planted();
        for (var year = WorldCalendar.FirstYear; year <= draft.Today.Year; year++)
        {
            foreach (var row in Rows) Publish(row, year);
            foreach (var (n, c) in Coverage.Index().Take(bureau.Unit.UnitType == "statistics" ? Coverage.Length : 1)) Cover(year, n, c);
        }
    }

    private void Open(Row row, DateOnly from, Guid? owner) => draft.State(bureau.Unit, KeyOf(row), new Channel
    {
        Name = row.Name,
        Platform = row.Platform,
        IsPublic = row.IsPublic,
        OwnerId = owner,
        IsReviewed = true,
        From = from,
    });

    private void Planted()
    {
        var on = NewChannel(draft.Today.Year);
        if (!planting.Breaks("YS-04b", bureau.Unit, on)) return;
        var row = new Row("video", "云川统计视频号", PlatformKind.ShortVideo, true, 0);
        Open(row, on, null);
        planting.Found("YS-04b", bureau.Unit, on, WorldIds.Of(KeyOf(row)));
    }

    // Spread evenly over the year; other years have some more or less than 2023.
    private void Publish(Row row, int year)
    {
        var key = $"publications/{bureau.Unit.OrgPath}/{row.Key}/{year}";
        var count = year == 2023 ? row.In2023 : row.In2023 - 6 + new Dice(key).Next(13);
        var titles = row.IsPublic ? Titles : GroupTitles;
        for (var n = 0; n < count; n++)
        {
            draft.Event(bureau.Unit, $"{key}/{n + 1}", new Publication
            {
                On = Workdays.Nearest(new DateOnly(year, 1, 5).AddDays(n * 355 / count)),
                ChannelId = WorldIds.Of(KeyOf(row)),
                Title = titles[(n + year) % titles.Length],
            });
        }
    }

    private void Cover(int year, int n, (int Month, int Day, string Medium, MediaLevel Level, string Title) c) =>
        draft.Event(bureau.Unit, $"coverage/{bureau.Unit.OrgPath}/{year}/{n + 1}", new MediaCoverage
        {
            On = Workdays.Nearest(year, c.Month, c.Day),
            Medium = c.Medium,
            Level = c.Level,
            Title = bureau.Unit.UnitType == "statistics" ? c.Title : $"{bureau.Unit.ShortName}支部服务群众做法",
        });

    private string KeyOf(Row row) => $"channels/{bureau.Unit.OrgPath}/{row.Key}";

    private sealed record Row(string Key, string Name, PlatformKind Platform, bool IsPublic, int In2023);
}
