using Shushi.Platform.Records;

namespace Shushi.Modules.Service;

/// <summary>In what form members stand out together or alone.</summary>
public enum TeamKind
{
    VolunteerTeam,
    ModelPost,
    ResponsibilityArea,
}

/// <summary>A volunteer team, a 党员示范岗 or a 责任区, as long as it exists.</summary>
public sealed class Team : StateRecord
{
    public TeamKind Kind { get; set; }

    public string Name { get; set; } = "";

    /// <summary>Who leads the team, or holds the post or area.</summary>
    public Guid? LeaderId { get; set; }

    /// <summary>How many members belong to it.</summary>
    public int Members { get; set; }

    /// <summary>What was promised; a post and an area should have it.</summary>
    public string? Promise { get; set; }
}

/// <summary>志愿服务队和示范岗.</summary>
public sealed class TeamLedger : Ledger<Team>
{
    public static readonly CodeTable<TeamKind> Kinds = new("类别",
        (TeamKind.VolunteerTeam, "党员志愿服务队"), (TeamKind.ModelPost, "党员示范岗"), (TeamKind.ResponsibilityArea, "党员责任区"));

    public TeamLedger()
        : base("teams", "志愿服务队和示范岗", "作用发挥", "党员志愿服务队、党员示范岗和党员责任区；撤销的填截止日期，仍留在历史里。")
    {
        Code(x => x.Kind, "类别", Kinds).Filtered();
        var name = Text(x => x.Name, "名称", 60).Listed();
        Person(x => x.LeaderId, "负责人").Listed().Help("示范岗和责任区填责任党员。");
        Number(x => x.Members, "党员人数", 1, 1000).Listed();
        Text(x => x.Promise, "承诺事项", 200);
        Date(x => x.From, "设立日期").Listed();
        Date(x => x.Until, "撤销日期").Listed();
        Titled(name);
    }
}
