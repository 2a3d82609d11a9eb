using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;

namespace Shushi.Modules.Service;

/// <summary>志愿服务: members went out to serve on a day, together with others or alone.</summary>
public sealed class VolunteerService : EventRecord
{
    public string Title { get; set; } = "";

    public string Place { get; set; } = "";

    /// <summary>The members who took part.</summary>
    public List<Guid> People { get; set; } = [];

    /// <summary>How many others took part, and members who are not named one by one.</summary>
    public int? Others { get; set; }

    public int Minutes { get; set; }
}

/// <summary>志愿服务.</summary>
public sealed class VolunteerServiceLedger : Ledger<VolunteerService>
{
    public VolunteerServiceLedger()
        : base("services", "志愿服务", "作用发挥", "支部和党员开展的志愿服务，一次一条；人次按参加党员和其他参加人数合计。")
    {
        var on = Date(x => x.On, "日期").Listed();
        var title = Text(x => x.Title, "服务内容", 120).Listed();
        Text(x => x.Place, "地点", 60).Listed();
        People(x => x.People, "参加党员", 0, 300).Help("逐人选择；只知道人数的，填“其他参加人数”。");
        Number(x => x.Others, "其他参加人数", 1, 10_000).Help("群众、其他单位人员，以及不逐人登记的党员。");
        Number(x => x.Minutes, "服务时长（分钟）", 1, 6000).Listed();
        Titled(on, title);
    }

    public override string OwnerLabel => "组织单位";

    public override async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew)
    {
        var service = (VolunteerService)record;
        return service.People.Count == 0 && service.Others is null
            ? Outcome.Refuse("请选择参加党员，或填写其他参加人数。", nameof(VolunteerService.People))
            : await base.Prepare(record, workspace, isNew);
    }
}
