using Shushi.Platform.Records;

namespace Shushi.Modules.Service;

/// <summary>What a member takes on in a community: a post or a project.</summary>
public enum PledgeKind
{
    Post,
    Project,
}

/// <summary>认岗承诺: a member holds a post or serves in a project of a community over a span.</summary>
public sealed class Pledge : StateRecord
{
    public Guid PersonId { get; set; }

    public PledgeKind Kind { get; set; }

    /// <summary>The post's or project's name.</summary>
    public string Name { get; set; } = "";

    public string Community { get; set; } = "";
}

/// <summary>认岗承诺.</summary>
public sealed class PledgeLedger : Ledger<Pledge>
{
    public static readonly CodeTable<PledgeKind> Kinds = new("认领类别", (PledgeKind.Post, "岗位"), (PledgeKind.Project, "服务项目"));

    public PledgeLedger()
        : base("pledges", "认岗承诺", "作用发挥", "在职党员在社区认领的岗位或服务项目，认领什么就登记什么；不再承担的填截止日期。")
    {
        var person = Person(x => x.PersonId, "姓名").Listed();
        Code(x => x.Kind, "认领类别", Kinds).Filtered();
        var name = Text(x => x.Name, "岗位或项目", 60).Listed();
        Text(x => x.Community, "社区", 60).Listed();
        Date(x => x.From, "认领日期").Listed();
        Date(x => x.Until, "截止日期").Listed();
        Titled(person, name);
    }

    public override string OwnerLabel => "所在支部";
}
