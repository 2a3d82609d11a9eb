using Shushi.Modules.Members;
using Shushi.Platform.Metrics;

namespace Shushi.Modules.Service;

/// <summary>Figures of what members do for the community.</summary>
public static class ServiceMetrics
{
    public static IReadOnlyList<Metric> All { get; } =
    [
        new Metric<Standing>(MetricKind.Stock)
        {
            Code = "checkins.members", Label = "社区报到党员", Unit = "名", Keeper = "支部书记",
            Definition = "期末在职的正式党员和预备党员中，已到社区报到的，一人只计一次。",
            Phrases = ["{n}名(在职)?党员(已)?(到|向|进)?社区报到", "社区报到(的)?(在职)?党员{n}(名|人)"],
            Rows = s =>
            {
                var checkins = CommunityService.CheckIns(s.Db, s.To);
                return s.Holding<Standing>().InService().Where(m => checkins.Any(c => c.PersonId == m.PersonId));
            },
        },
        Pledged("pledges.posts", "认领岗位", PledgeKind.Post, ["认领(志愿服务|社区)?岗位{n}个", "认领{n}个(志愿服务|社区)?岗位"]),
        Pledged("pledges.projects", "认领服务项目", PledgeKind.Project, ["认领(社区)?服务项目{n}个", "认领{n}个(社区)?服务项目"]),
        new Metric<Standing>(MetricKind.Ratio)
        {
            Code = "pledges.coverage", Label = "在职党员报到认岗", Unit = "名", Keeper = "支部书记",
            Definition = "期末在职的正式党员和预备党员中，到期末已到社区报到并且认领了岗位或服务项目的。",
            Phrases =
            [
                "在职党员(已)?{all}(进|到|向)?社区报到", "在职党员(已)?{all}(进|到|向)?社区报到(并|、|和)(且)?认领(了)?岗位", "在职党员…{all}报到(并|、)?认(领)?岗",
                "在职党员(社区)?报到(并)?认岗(的)?{n}",
            ],
            Rows = s => s.Holding<Standing>().InService(),
            Hit = s =>
            {
                var (checkins, pledges) = (CommunityService.CheckIns(s.Db, s.To), CommunityService.Pledges(s.Db, s.To));
                return m => checkins.Any(c => c.PersonId == m.PersonId) && pledges.Any(p => p.PersonId == m.PersonId);
            },
        },
        new Metric<VolunteerService>(MetricKind.Count)
        {
            Code = "services.held", Label = "志愿服务", Unit = "次", Keeper = "支部书记",
            Definition = "期内开展的志愿服务。",
            Phrases = ["志愿服务(活动)?{n}(次|场)", "{n}(次|场)志愿服务"],
            Rows = s => s.Events<VolunteerService>(),
        },
        new Metric<VolunteerService>(MetricKind.Sum)
        {
            Code = "services.attendances", Label = "志愿服务人次", Unit = "人次", Keeper = "支部书记",
            Definition = "期内各次志愿服务的参加党员和其他参加人数之和。",
            Phrases = ["参加志愿服务(活动)?(的)?(党员)?{n}人次", "志愿服务…{n}人次"],
            Rows = s => s.Events<VolunteerService>(),
            Amount = v => v.People.Count + (v.Others ?? 0),
        },
        new Metric<VolunteerService>(MetricKind.Sum)
        {
            Code = "services.minutes", Label = "志愿服务时长", Unit = "分钟", Keeper = "支部书记",
            Definition = "期内各次志愿服务的时长之和，不乘参加人数。",
            Phrases = ["志愿服务(时长)?{n}分钟"],
            Rows = s => s.Events<VolunteerService>(),
            Amount = v => v.Minutes,
        },
        Teams("teams.volunteer", "党员志愿服务队", TeamKind.VolunteerTeam, "支", ["(党员)?志愿服务队{n}(支|个)", "{n}支(党员)?志愿服务队"]),
        Teams("teams.model_posts", "党员示范岗", TeamKind.ModelPost, "个", ["党员(先锋)?示范岗{n}个", "{n}个党员(先锋)?示范岗"]),
        Teams("teams.areas", "党员责任区", TeamKind.ResponsibilityArea, "个", ["党员责任区{n}个", "{n}个党员责任区"]),
        new Metric<Visit>(MetricKind.Count)
        {
            Code = "visits.all", Label = "慰问", Unit = "人次",
            Definition = "期内走访慰问的各类人员，一人一次计一人次。",
            Phrases = ["(走访)?慰问(各类人员|党员群众)?{n}(人次|人|名)"],
            Rows = s => s.Events<Visit>(),
        },
        Visited("visits.members", "慰问困难党员", VisitedKind.MemberInNeed),
        Visited("visits.veterans", "慰问老党员", VisitedKind.VeteranMember),
        Visited("visits.residents", "慰问困难群众", VisitedKind.ResidentInNeed),
        new Metric<Visit>(MetricKind.Sum)
        {
            Code = "visits.amount", Label = "慰问金额", Unit = "元",
            Definition = "期内慰问金之和。",
            Phrases = ["(发放)?慰问(金|款|资金|金额){n}元"],
            Rows = s => s.Events<Visit>().Where(v => v.Amount != null),
            Amount = v => v.Amount ?? 0,
        },
        new Metric<Petition>(MetricKind.Count)
        {
            Code = "petitions.received", Label = "民情诉求", Unit = "件",
            Definition = "期内收到的诉求。",
            Phrases = ["(收到|受理|收集|办理)?(民情|群众)诉求{n}(件|条|个)", "{n}(件|条|个)(民情|群众)诉求"],
            Rows = s => s.Events<Petition>(),
        },
        new Metric<Petition>(MetricKind.Ratio)
        {
            Code = "petitions.settled", Label = "民情诉求办结", Unit = "件",
            Definition = "期内收到的诉求中，截至期末（期间未完的截至当日）已办结的。",
            Phrases = ["(民情|群众)诉求…{all}办结", "(民情|群众)?诉求(已)?办结(的)?{n}", "诉求{x}(件|条|个)…{all}办结"],
            Rows = s => s.Events<Petition>(),
            Hit = s =>
            {
                var day = s.To;
                return p => p.SettledOn != null && p.SettledOn <= day;
            },
        },
    ];

    private static Metric<Pledge> Pledged(string code, string label, PledgeKind kind, string[] phrases) => new(MetricKind.Stock)
    {
        Code = code,
        Label = label,
        Unit = "个",
        Phrases = phrases,
        Keeper = "支部书记",
        Definition = $"期末仍在承担、认领类别为“{PledgeLedger.Kinds.Label(kind)}”的认岗承诺。",
        Rows = s => s.Holding<Pledge>().Where(p => p.Kind == kind),
    };

    private static Metric<Team> Teams(string code, string label, TeamKind kind, string unit, string[] phrases) => new(MetricKind.Stock)
    {
        Code = code,
        Label = label,
        Unit = unit,
        Phrases = phrases,
        Definition = $"期末在册的{TeamLedger.Kinds.Label(kind)}。",
        Rows = s => s.Holding<Team>().Where(t => t.Kind == kind),
    };

    private static Metric<Visit> Visited(string code, string label, VisitedKind kind) => new(MetricKind.Count)
    {
        Code = code,
        Label = label,
        Unit = "人次",
        Phrases = [$"{VisitLedger.Kinds.Label(kind)}{{n}}(人次|人|名)"],
        Definition = $"期内对{VisitLedger.Kinds.Label(kind)}的慰问，一人一次计一人次。",
        Rows = s => s.Events<Visit>().Where(v => v.Kind == kind),
    };
}
