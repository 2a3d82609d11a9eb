using Shushi.Platform.Records;

namespace Shushi.Modules.Service;

/// <summary>社区报到: a member came to a community to report, once. What they took on there is a <see cref="Pledge"/>.</summary>
public sealed class CheckIn : EventRecord
{
    public Guid PersonId { get; set; }

    public string Community { get; set; } = "";

    /// <summary>网格 inside the community.</summary>
    public string? Grid { get; set; }
}

/// <summary>社区报到.</summary>
public sealed class CheckInLedger : Ledger<CheckIn>
{
    public CheckInLedger()
        : base("checkins", "社区报到", "作用发挥", "在职党员到社区报到的日期和社区；报到后认领的岗位和服务项目登记在认岗承诺。")
    {
        var person = Person(x => x.PersonId, "姓名").Listed();
        var community = Text(x => x.Community, "社区", 60).Listed();
        Text(x => x.Grid, "网格", 40).Listed();
        Date(x => x.On, "报到日期").Listed();
        Titled(person, community);
    }

    public override string OwnerLabel => "所在支部";
}
