using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;

namespace Shushi.Modules.Service;

/// <summary>Who asks.</summary>
public enum PetitionerKind
{
    Resident,
    Business,
    ServedPerson,
    Member,
}

/// <summary>民情诉求: what people asked for, who takes care of it and how it was settled.</summary>
public sealed class Petition : EventRecord
{
    public string Subject { get; set; } = "";

    public PetitionerKind Kind { get; set; }

    public Guid? HandlerId { get; set; }

    public DateOnly? SettledOn { get; set; }

    /// <summary>How it was settled.</summary>
    public string? Settlement { get; set; }
}

/// <summary>民情诉求.</summary>
public sealed class PetitionLedger : Ledger<Petition>
{
    public static readonly CodeTable<PetitionerKind> Kinds = new("诉求来源",
        (PetitionerKind.Resident, "居民群众"), (PetitionerKind.Business, "企业"), (PetitionerKind.ServedPerson, "服务对象"), (PetitionerKind.Member, "党员"));

    public PetitionLedger()
        : base("petitions", "民情诉求", "作用发挥", "群众、企业和服务对象提出的诉求，谁承办、哪天办结、怎样办结。")
    {
        Date(x => x.On, "收到日期").Listed();
        Code(x => x.Kind, "来源", Kinds).Filtered();
        var subject = Text(x => x.Subject, "诉求内容", 200).Listed();
        Person(x => x.HandlerId, "承办人").Listed();
        Date(x => x.SettledOn, "办结日期").Listed();
        Text(x => x.Settlement, "办理结果", 300).Help("办结时填写。");
        Titled(subject);
    }

    public override string OwnerLabel => "承办组织";

    public override async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew)
    {
        var petition = (Petition)record;
        if (petition.SettledOn < petition.On) return Outcome.Refuse("办结日期早于收到日期，请核对。", nameof(Petition.SettledOn));
        if (petition.SettledOn is not null && petition.Settlement is null) return Outcome.Refuse("已办结的，请填写“办理结果”。", nameof(Petition.Settlement));
        return await base.Prepare(record, workspace, isNew);
    }
}
