using Shushi.Platform.Records;

namespace Shushi.Modules.Admission;

/// <summary>Why somebody is no longer an activist.</summary>
public enum ActivistEnd
{
    Accepted,
    TransferredOut,
    Withdrawn,
    Removed,
}

/// <summary>One 考察 of an activist.</summary>
public sealed class ActivistReview : DetailRow
{
    public DateOnly On { get; set; }
}

/// <summary>入党积极分子: from the day of confirmation until acceptance or leaving; becomes 发展对象 on the way.</summary>
public sealed class Activist : StateRecord
{
    public Guid PersonId { get; set; }

    public DateOnly AppliedOn { get; set; }

    public DateOnly? TalkedOn { get; set; }

    public DateOnly? FiledOn { get; set; }

    public List<Guid> Contacts { get; set; } = [];

    public List<ActivistReview> Reviews { get; set; } = [];

    public DateOnly? NoticeFrom { get; set; }

    public DateOnly? NoticeTo { get; set; }

    public DateOnly? ObjectOn { get; set; }

    public DateOnly? ObjectFiledOn { get; set; }

    public ActivistEnd? End { get; set; }
}

/// <summary>入党积极分子.</summary>
public sealed class ActivistLedger : Ledger<Activist>
{
    public static readonly CodeTable<ActivistEnd> Ends = new("离开原因",
        (ActivistEnd.Accepted, "已接收为预备党员"), (ActivistEnd.TransferredOut, "调出"), (ActivistEnd.Withdrawn, "本人撤回申请"), (ActivistEnd.Removed, "取消资格"));

    public ActivistLedger()
        : base("activists", "入党积极分子", "组织和党员", "从申请入党到列为发展对象的培养过程，含每半年的考察。")
    {
        var person = Person(x => x.PersonId, "姓名").Also("名字").Listed();
        Date(x => x.AppliedOn, "申请入党日期").Also("申请入党时间", "递交入党申请书时间", "递交申请书时间", "申请时间").Listed();
        Date(x => x.TalkedOn, "派人谈话日期").Help("收到申请一个月内。");
        Date(x => x.From, "确定为积极分子日期").Also("确定为入党积极分子时间", "列为积极分子时间", "确定积极分子时间").Listed();
        Date(x => x.FiledOn, "上级备案日期");
        People(x => x.Contacts, "培养联系人", 1, 2).Also("联系人", "培养人");
        Details(x => x.Reviews, "半年考察", r => r.Date(x => x.On, "考察日期"));
        Date(x => x.NoticeFrom, "公示开始日期");
        Date(x => x.NoticeTo, "公示结束日期");
        Date(x => x.ObjectOn, "列为发展对象日期").Also("列为发展对象时间", "确定为发展对象时间").Listed();
        Date(x => x.ObjectFiledOn, "发展对象报上级日期");
        Date(x => x.Until, "离开日期").Listed();
        Code(x => x.End, "离开原因", Ends);
        Titled(person);
        OneAtATime(x => x.PersonId);
    }

    public override string OwnerLabel => "所在支部";
}
