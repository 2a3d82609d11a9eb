using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Data;
using Shushi.Platform.Metrics;

namespace Shushi.Modules.Publications;

/// <summary>Figures of what was published. Only what everybody can read counts; items in chat groups do not.</summary>
public static class PublicationsMetrics
{
    public static IReadOnlyList<Metric> All { get; } =
    [
        new Metric<Publication>(MetricKind.Count)
        {
            Code = "publications.public", Label = "平台公开信息", Unit = "条", Keeper = "综合科室",
            Definition = "期内在面向社会公开的阵地发布的信息；工作群转发不计入。",
            Phrases = ["平台…公开(发布)?(各类)?(信息)?{n}条(信息)?", "平台…(发布|推送)(各类)?(信息)?{n}条(信息)?", "平台公开信息{n}条", "公开(发布)?(各类)?信息{n}条", "公开(了)?{n}条(各类)?信息"],
            Rows = s => On(s, c => c.IsPublic),
        },
        new Metric<Channel>(MetricKind.Count)
        {
            Code = "channels.used", Label = "公开平台", Unit = "个", Keeper = "综合科室",
            Definition = "面向社会公开、期内发布过信息的阵地。",
            Phrases = ["{n}个(公开)?平台…(公开|发布|推送)", "{n}个公开平台", "公开平台{n}个"],
            Rows = s =>
            {
                var items = s.Events<Publication>();
                return s.Rows<Channel>().Where(c => c.IsPublic && items.Any(p => p.ChannelId == c.Id));
            },
        },
        Of("publications.weibo", "微博信息", PlatformKind.Weibo, ["微博(平台)?(发布|推送|公开)?(信息)?{n}条"]),
        Of("publications.official_account", "公众号信息", PlatformKind.OfficialAccount, ["公众号(平台)?(发布|推送|公开)?(信息)?{n}条"]),
        Of("publications.toutiao", "头条信息", PlatformKind.Toutiao, ["头条(号)?(平台)?(发布|推送|公开)?(信息)?{n}条"]),
        new Metric<MediaCoverage>(MetricKind.Count)
        {
            Code = "coverage.items", Label = "媒体推介", Unit = "篇", Keeper = "综合科室",
            Definition = "期内被其他媒体和平台推介、报道的稿件。",
            Phrases = ["(媒体|平台)(推介|报道|刊发|宣传)(报道)?{n}(篇|条|次)", "媒体…(推介|报道|刊发){n}(篇|条|次)"],
            Rows = s => s.Events<MediaCoverage>(),
        },
    ];

    private static Metric<Publication> Of(string code, string label, PlatformKind platform, string[] phrases) => new(MetricKind.Count)
    {
        Code = code,
        Label = label,
        Unit = "条",
        Phrases = phrases,
        Keeper = "综合科室",
        Definition = $"期内在面向社会公开的{ChannelLedger.Platforms.Label(platform)}发布的信息。",
        Rows = s => On(s, c => c.IsPublic && c.Platform == platform),
    };

    // The channel may be the unit's while the item is a branch's: it is looked up wherever it is.
    private static IQueryable<Publication> On(MetricScope s, Expression<Func<Channel, bool>> which)
    {
        var channels = s.Db.Set<Channel>().IgnoreQueryFilters([ShushiContext.ScopeFilter]).Where(which);
        return s.Events<Publication>().Where(p => channels.Any(c => c.Id == p.ChannelId));
    }
}
