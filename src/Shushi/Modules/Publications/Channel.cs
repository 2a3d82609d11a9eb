using Shushi.Platform.Records;

namespace Shushi.Modules.Publications;

/// <summary>What a channel is.</summary>
public enum PlatformKind
{
    Weibo,
    OfficialAccount,
    Toutiao,
    ShortVideo,
    Website,
    ChatGroup,
    Display,
    Other,
}

/// <summary>阵地: a place where the unit publishes, from the day it was opened.</summary>
public sealed class Channel : StateRecord
{
    public string Name { get; set; } = "";

    public PlatformKind Platform { get; set; }

    /// <summary>Whether everybody can read it; a chat group is not public.</summary>
    public bool IsPublic { get; set; }

    public Guid? OwnerId { get; set; }

    /// <summary>Whether there is a rule that what is published is reviewed first.</summary>
    public bool IsReviewed { get; set; }
}

/// <summary>阵地台账.</summary>
public sealed class ChannelLedger : Ledger<Channel>
{
    public static readonly CodeTable<PlatformKind> Platforms = new("平台类型",
        (PlatformKind.Weibo, "微博"), (PlatformKind.OfficialAccount, "微信公众号"), (PlatformKind.Toutiao, "今日头条"), (PlatformKind.ShortVideo, "短视频号"),
        (PlatformKind.Website, "网站"), (PlatformKind.ChatGroup, "工作群"), (PlatformKind.Display, "宣传栏、显示屏"), (PlatformKind.Other, "其他"));

    public ChannelLedger()
        : base("channels", "阵地台账", "意识形态", "单位开设的网站、微博、公众号、工作群等阵地，谁负责、是否先审后发；是否公开决定信息是否计入平台公开信息。")
    {
        var name = Text(x => x.Name, "阵地名称", 60).Listed();
        Code(x => x.Platform, "平台类型", Platforms).Filtered();
        YesNo(x => x.IsPublic, "面向社会公开").Listed().Help("工作群等只有成员可见的，填“否”。");
        Person(x => x.OwnerId, "负责人").Listed();
        YesNo(x => x.IsReviewed, "有先审后发制度").Listed();
        Date(x => x.From, "开设日期").Listed();
        Date(x => x.Until, "关停日期").Listed();
        Titled(name);
    }

    public override string OwnerLabel => "主办单位";
}
