using Shushi.Platform.Records;

namespace Shushi.Modules.Papers;

/// <summary>What a paper is.</summary>
public enum PaperKind
{
    Notice,
    Scheme,
    Rule,
    YearPlan,
    Summary,
    Other,
}

/// <summary>What a paper is about.</summary>
public enum PaperTopic
{
    PartyBuilding,
    Ideology,
    CleanGovernance,
    ThematicEducation,
    Business,
    Other,
}

/// <summary>文件制度: a paper the organization issued, on the day of issue.</summary>
public sealed class Paper : EventRecord
{
    /// <summary>文号; some plans and summaries have none.</summary>
    public string? Number { get; set; }

    public string Title { get; set; } = "";

    public PaperKind Kind { get; set; }

    public PaperTopic Topic { get; set; }

    /// <summary>Where several issued it together, or another body did.</summary>
    public string? Issuer { get; set; }
}

/// <summary>文件制度.</summary>
public sealed class PaperLedger : Ledger<Paper>
{
    public static readonly CodeTable<PaperKind> Kinds = new("文件类别",
        (PaperKind.Notice, "通知"), (PaperKind.Scheme, "方案"), (PaperKind.Rule, "制度"), (PaperKind.YearPlan, "年度计划"), (PaperKind.Summary, "总结"), (PaperKind.Other, "其他"));

    public static readonly CodeTable<PaperTopic> Topics = new("文件内容",
        (PaperTopic.PartyBuilding, "党建"), (PaperTopic.Ideology, "意识形态"), (PaperTopic.CleanGovernance, "党风廉政"), (PaperTopic.ThematicEducation, "主题教育"),
        (PaperTopic.Business, "业务"), (PaperTopic.Other, "其他"));

    public PaperLedger()
        : base("papers", "文件制度", "资料", "制发的通知、方案、制度、计划和总结，以印发日期为准。")
    {
        Date(x => x.On, "印发日期").Listed();
        var number = Text(x => x.Number, "文号", 60).Listed();
        var title = Text(x => x.Title, "标题", 150).Listed();
        Code(x => x.Kind, "类别", Kinds).Filtered();
        Code(x => x.Topic, "内容", Topics).Filtered();
        Text(x => x.Issuer, "发文单位", 100).Help("与制发组织不同或联合发文时填写。");
        Titled(number, title);
    }

    public override string OwnerLabel => "制发组织";
}
