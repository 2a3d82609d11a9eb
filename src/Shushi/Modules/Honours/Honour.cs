using Shushi.Platform.Records;

namespace Shushi.Modules.Honours;

/// <summary>Whose honour it is.</summary>
public enum HonourLevel
{
    National,
    Provincial,
    City,
    District,
    Unit,
}

/// <summary>表彰奖励: an honour of the organization, or of a person in it.</summary>
public sealed class Honour : EventRecord
{
    public string Title { get; set; } = "";

    public HonourLevel Level { get; set; }

    /// <summary>Null where the organization itself won it.</summary>
    public Guid? WinnerId { get; set; }

    public string? AwardedBy { get; set; }
}

/// <summary>表彰奖励.</summary>
public sealed class HonourLedger : Ledger<Honour>
{
    public static readonly CodeTable<HonourLevel> Levels = new("表彰级别",
        (HonourLevel.National, "国家级"), (HonourLevel.Provincial, "省级"), (HonourLevel.City, "市级"), (HonourLevel.District, "区级"), (HonourLevel.Unit, "单位"));

    public HonourLedger()
        : base("honours", "表彰奖励", "资料", "单位、支部和个人获得的表彰，以表彰日期为准。")
    {
        var on = Date(x => x.On, "表彰日期").Listed();
        var title = Text(x => x.Title, "表彰名称", 120).Listed();
        Code(x => x.Level, "级别", Levels).Filtered();
        Person(x => x.WinnerId, "获奖人").Listed().Help("单位、支部获奖的不填。");
        Text(x => x.AwardedBy, "表彰单位", 100).Listed();
        Titled(on, title);
    }

    public override string OwnerLabel => "获奖组织";
}
