using Shushi.Platform.Records;

namespace Shushi.Modules.Publications;

/// <summary>The level of a medium.</summary>
public enum MediaLevel
{
    National,
    Regional,
    City,
    District,
}

/// <summary>媒体推介: a medium of others reported on the unit.</summary>
public sealed class MediaCoverage : EventRecord
{
    public string Medium { get; set; } = "";

    public MediaLevel Level { get; set; }

    public string Title { get; set; } = "";
}

/// <summary>媒体推介.</summary>
public sealed class MediaCoverageLedger : Ledger<MediaCoverage>
{
    public static readonly CodeTable<MediaLevel> Levels = new("媒体级别",
        (MediaLevel.National, "国家级"), (MediaLevel.Regional, "省级"), (MediaLevel.City, "市级"), (MediaLevel.District, "区级"));

    public MediaCoverageLedger()
        : base("coverage", "媒体推介", "意识形态", "其他媒体和平台推介、报道本单位工作的稿件，一篇一条。")
    {
        Date(x => x.On, "刊发日期").Listed();
        var medium = Text(x => x.Medium, "媒体名称", 60).Listed();
        Code(x => x.Level, "媒体级别", Levels).Filtered();
        var title = Text(x => x.Title, "标题", 120).Listed();
        Titled(medium, title);
    }

    public override string OwnerLabel => "被推介单位";
}
