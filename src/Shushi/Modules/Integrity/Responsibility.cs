using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.Modules.Integrity;

/// <summary>What a leader answers for.</summary>
public enum ResponsibilityKind
{
    ListItem,
    ContactPoint,
}

/// <summary>责任: an item of a leader's 责任清单, or a branch that the leader keeps in touch with, over a span.</summary>
public sealed class Responsibility : StateRecord
{
    public Guid PersonId { get; set; }

    public ResponsibilityKind Kind { get; set; }

    /// <summary>What the item of the list asks for.</summary>
    public string? Content { get; set; }

    /// <summary>The branch kept in touch with.</summary>
    public Guid? BranchId { get; set; }
}

/// <summary>责任清单和联系点.</summary>
public sealed class ResponsibilityLedger : Ledger<Responsibility>
{
    public static readonly CodeTable<ResponsibilityKind> Kinds = new("类别", (ResponsibilityKind.ListItem, "责任清单"), (ResponsibilityKind.ContactPoint, "支部联系点"));

    public ResponsibilityLedger()
        : base("responsibilities", "责任清单和联系点", "党组工作", "班子成员全面从严治党责任清单的条目，以及各自联系的党支部。")
    {
        var person = Person(x => x.PersonId, "班子成员").Listed();
        var kind = Code(x => x.Kind, "类别", Kinds).Filtered();
        Text(x => x.Content, "责任事项", 200).Listed().Help("责任清单填写。");
        Organization(x => x.BranchId, "联系的支部").Listed().Help("支部联系点填写。");
        Date(x => x.From, "起始日期").Listed();
        Date(x => x.Until, "截止日期").Listed();
        Titled(person, kind);
    }

    public override async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew)
    {
        var responsibility = (Responsibility)record;
        if (responsibility is { Kind: ResponsibilityKind.ListItem, Content: null }) return Outcome.Refuse("责任清单请填写“责任事项”。", nameof(Responsibility.Content));
        if (responsibility.Kind == ResponsibilityKind.ContactPoint && !IsBranch(responsibility, workspace))
            return Outcome.Refuse("支部联系点请选择一个党支部。", nameof(Responsibility.BranchId));
        return await base.Prepare(record, workspace, isNew);
    }

    private static bool IsBranch(Responsibility responsibility, Workspace workspace) =>
        responsibility.BranchId is { } id && workspace.Organizations.Find(id) is { Kind: OrgKind.Branch or OrgKind.JointBranch };
}
