using Shushi.Platform.Records;

namespace Shushi.Modules.Outputs;

/// <summary>What a piece of work is.</summary>
public enum OutputKind
{
    Brief,
    MonthlyReport,
    Analysis,
    Commissioned,
    ResearchReport,
}

/// <summary>What became of it.</summary>
public enum OutputUse
{
    Adopted,
    Endorsed,
}

/// <summary>业务成果: a brief, an analysis, a report, on the day it was issued.</summary>
public sealed class Output : EventRecord
{
    public OutputKind Kind { get; set; }

    public string Title { get; set; } = "";

    /// <summary>期号: issues with the same number are one.</summary>
    public string IssueNumber { get; set; } = "";

    /// <summary>The month a monthly report covers.</summary>
    public DateOnly? ForMonth { get; set; }

    public string? Recipient { get; set; }

    public List<OutputUse> Uses { get; set; } = [];
}

/// <summary>业务成果.</summary>
public sealed class OutputLedger : Ledger<Output>
{
    public static readonly CodeTable<OutputKind> Kinds = new("成果类别",
        (OutputKind.Brief, "统计信息"), (OutputKind.MonthlyReport, "统计月报"), (OutputKind.Analysis, "统计分析"),
        (OutputKind.Commissioned, "约稿"), (OutputKind.ResearchReport, "调研报告"));

    public static readonly CodeTable<OutputUse> Uses = new("采用情况", (OutputUse.Adopted, "被采用"), (OutputUse.Endorsed, "获批示"));

    public OutputLedger()
        : base("outputs", "业务成果", "中心工作", "统计信息、月报、分析、约稿和调研报告，以印发日期和期号为准。")
    {
        Date(x => x.On, "印发日期").Also("印发时间", "发布日期", "日期", "时间").Listed();
        Code(x => x.Kind, "类别", Kinds).Filtered();
        var number = Text(x => x.IssueNumber, "期号", 40).Listed();
        var title = Text(x => x.Title, "标题", 120).Also("题目", "名称", "信息标题").Listed();
        Month(x => x.ForMonth, "反映月份").Help("月报填写。");
        Text(x => x.Recipient, "报送对象", 100).Listed();
        Codes(x => x.Uses, "采用情况", Uses).Listed();
        Titled(number, title);
    }
}
