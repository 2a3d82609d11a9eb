using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Data;
using Shushi.Platform.Records;

namespace Shushi.Modules.Appraisal;

/// <summary>Where a submission stands.</summary>
public enum SubmissionState
{
    AwaitingConfirmation,
    Submitted,
    Returned,
}

/// <summary>报送材料: the report as it was handed in. Its text and figures never change; another hand-in is another submission.</summary>
public sealed class Submission : EventRecord
{
    public Guid RoundId { get; set; }

    public Guid PersonId { get; set; }

    /// <summary>第几次报送.</summary>
    public int Number { get; set; }

    public SubmissionState State { get; set; }

    public string Text { get; set; } = "";

    /// <summary>Characters of the text, blanks left out.</summary>
    public int Characters { get; set; }

    /// <summary>SHA-256 of the text: what the secretary confirmed.</summary>
    public string TextDigest { get; set; } = "";

    /// <summary>Digest of the report template in force at the time.</summary>
    public string TemplateVersion { get; set; } = "";

    public List<FrozenFigure> Figures { get; set; } = [];

    public string HandedInBy { get; set; } = "";

    public DateOnly? ConfirmedOn { get; set; }

    public string? ConfirmedBy { get; set; }

    public DateOnly? ReturnedOn { get; set; }

    public string? ReturnReason { get; set; }

    /// <summary>The subtree of those who write it: until it is confirmed, nobody above sees it.</summary>
    public string AuthorPath { get; set; } = "";
}

/// <summary>A figure of the text as the ledgers had it when the text was handed in.</summary>
public sealed class FrozenFigure : DetailRow
{
    /// <summary>The code of the metric.</summary>
    public string Metric { get; set; } = "";

    public string Label { get; set; } = "";

    /// <summary>What the text says.</summary>
    public string Stated { get; set; } = "";

    /// <summary>The ledgers' value as people write it.</summary>
    public string Value { get; set; } = "";

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    /// <summary>The metric's revision.</summary>
    public int Revision { get; set; }

    public int Records { get; set; }

    public string Fingerprint { get; set; } = "";

    /// <summary>Ids and versions of the records, one a line, to tell later which of them changed. Not a field: what it must agree with is the fingerprint.</summary>
    public string Evidence { get; set; } = "";
}

/// <summary>报送材料. Kept by acts only.</summary>
public sealed class SubmissionLedger : Ledger<Submission>
{
    /// <summary>The most characters of a report.</summary>
    public const int MostCharacters = 30_000;

    public static readonly CodeTable<SubmissionState> States = new("报送状态",
        (SubmissionState.AwaitingConfirmation, "待书记确认"), (SubmissionState.Submitted, "已报送"), (SubmissionState.Returned, "已退回"));

    public SubmissionLedger()
        : base("submissions", "报送材料", "评议", "报送的述职报告：正文和其中的数字依据在报送时固定，退回后重新报送另存一份。")
    {
        Date(x => x.On, "提交日期").Listed();
        var round = Link(x => x.RoundId, "评议轮次", "rounds").Listed();
        var person = Person(x => x.PersonId, "述职人").Listed();
        Number(x => x.Number, "第几次报送", 1, 99).Listed();
        Code(x => x.State, "状态", States).Filtered();
        Number(x => x.Characters, "字数");
        Text(x => x.TextDigest, "正文摘要值", 64);
        Text(x => x.TemplateVersion, "模板版本", 64);
        Text(x => x.HandedInBy, "提交人", 40);
        Date(x => x.ConfirmedOn, "书记确认日期").Listed();
        Text(x => x.ConfirmedBy, "确认人", 40);
        Date(x => x.ReturnedOn, "退回日期");
        Text(x => x.ReturnReason, "退回理由", 500);
        LongText(x => x.Text, "正文", MostCharacters);
        Details(x => x.Figures, "数字依据", FigureFields);
        Titled(round, person);
    }

    public override bool IsKeptByActs => true;

    public override string OwnerLabel => "报送组织";

    /// <summary>Which reports there are is asked of thousands at once: the index answers it without reading past their texts.</summary>
    public override void Map(ModelBuilder model, ShushiContext context)
    {
        base.Map(model, context);
        model.Entity<Submission>().HasIndex(s => new { s.RoundId, s.OrgPath, s.State, s.ConfirmedOn, s.AuthorPath, s.DeletedAt, s.Version, s.Id }).HasDatabaseName("IX_submissions_sight");
    }

#pragma warning disable CA1309, CA1310 // translated to the database's own comparison, never run here
    /// <summary>Inside the range; and, until it is confirmed, only for a range that lies within the authors' own.</summary>
    public override Expression<Func<Submission, string, string, bool>> Scope => (s, from, to) =>
        string.Compare(s.OrgPath, from) >= 0 && string.Compare(s.OrgPath, to) < 0
        && (s.ConfirmedOn != null || string.Compare(s.AuthorPath, from) <= 0);
#pragma warning restore CA1309, CA1310

    private static void FigureFields(FieldSet<FrozenFigure> f)
    {
        f.Text(x => x.Label, "数字", 60);
        f.Text(x => x.Stated, "文中", 200);
        f.Text(x => x.Value, "台账", 40);
        f.Number(x => x.Records, "依据记录");
        f.Date(x => x.From, "起");
        f.Date(x => x.To, "止");
        f.Text(x => x.Metric, "指标", 60);
        f.Number(x => x.Revision, "口径版次");
        f.Text(x => x.Fingerprint, "指纹", 64);
    }
}
