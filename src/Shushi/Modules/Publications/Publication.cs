using Shushi.Platform.Records;

namespace Shushi.Modules.Publications;

/// <summary>信息发布: one item on one channel on a day.</summary>
public sealed class Publication : EventRecord
{
    public Guid ChannelId { get; set; }

    public string Title { get; set; } = "";
}

/// <summary>信息发布.</summary>
public sealed class PublicationLedger : Ledger<Publication>
{
    public PublicationLedger()
        : base("publications", "信息发布", "意识形态", "各阵地发布的信息，一条一条登记；同一内容发在几个平台，登记几条。")
    {
        Date(x => x.On, "发布日期").Listed();
        Link(x => x.ChannelId, "发布阵地", "channels").Listed();
        var title = Text(x => x.Title, "标题", 120).Listed();
        Titled(title);
    }

    public override string OwnerLabel => "发布单位";
}
