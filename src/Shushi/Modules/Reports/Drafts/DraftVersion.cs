using System.Linq.Expressions;
using Shushi.Platform.Records;

namespace Shushi.Modules.Reports.Drafts;

/// <summary>述职报告稿: a unit's report as it stood at a moment. Never changed.</summary>
public sealed class DraftVersion : EventRecord
{
    /// <summary>述职年度.</summary>
    public int ForYear { get; set; }

    public int Number { get; set; }

    /// <summary>What it was kept for; empty where the product kept it by itself.</summary>
    public string? Note { get; set; }

    /// <summary>Who wrote it so.</summary>
    public string SavedBy { get; set; } = "";

    /// <summary>The time of <see cref="EventRecord.On"/>, as <c>10:21</c>.</summary>
    public string Time { get; set; } = "";

    public string Text { get; set; } = "";
}

/// <summary>述职报告稿. Kept by acts; its authors' until the report is handed in.</summary>
public sealed class DraftLedger : Ledger<DraftVersion>
{
    /// <summary>The most characters of a source.</summary>
    public const int MostCharacters = 60_000;

    public DraftLedger()
        : base("drafts", "述职报告稿", "述职", "编写述职报告时留存的各个版本；报送以前只有本单位看得到。")
    {
        var year = Number(x => x.ForYear, "述职年度", Platform.Period.FirstYear, Platform.Period.LastYear).Listed();
        var number = Number(x => x.Number, "版本").Listed();
        Text(x => x.Note, "说明", 60).Listed();
        Text(x => x.SavedBy, "编写人", 40).Listed();
        Date(x => x.On, "保存日期").Listed();
        Text(x => x.Time, "保存时间", 5).Listed();
        LongText(x => x.Text, "内容", MostCharacters);
        Titled(year, number);
    }

    public override bool IsKeptByActs => true;

    public override string OwnerLabel => "单位";

#pragma warning disable CA1309, CA1310 // translated to the database's own comparison, never run here
    /// <summary>Inside the range, and only for a range that lies within the unit: nobody above reads what is not handed in.</summary>
    public override Expression<Func<DraftVersion, string, string, bool>> Scope => (d, from, to) =>
        string.Compare(d.OrgPath, from) >= 0 && string.Compare(d.OrgPath, to) < 0 && string.Compare(d.OrgPath, from) <= 0;
#pragma warning restore CA1309, CA1310
}
