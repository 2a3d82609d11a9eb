using System.Linq.Expressions;
using Shushi.Platform;
using Shushi.Platform.Records;

namespace Shushi.Modules.Meetings;

/// <summary>会议和活动.</summary>
public sealed class MeetingLedger : Ledger<Meeting>
{
    public const string MinutesPermission = "minutes.read";

    public static readonly CodeTable<MeetingKind> Kinds = new("会议类别",
        (MeetingKind.MembersMeeting, "支部党员大会"), (MeetingKind.CommitteeMeeting, "支委会"), (MeetingKind.GeneralBranchCommittee, "总支委员会会议"),
        (MeetingKind.GroupMeeting, "党小组会"), (MeetingKind.Lecture, "党课"), (MeetingKind.ThemeDay, "主题党日"), (MeetingKind.LifeMeeting, "组织生活会"),
        (MeetingKind.MemberReview, "民主评议党员"), (MeetingKind.LeadingGroupMeeting, "党组会"), (MeetingKind.DemocraticLifeMeeting, "民主生活会"),
        (MeetingKind.StudyGroup, "中心组学习"), (MeetingKind.ReadingClass, "读书班"), (MeetingKind.StaffMeeting, "全局干部职工大会"),
        (MeetingKind.WarningEducation, "警示教育会"), (MeetingKind.OpinionForum, "征求意见座谈会"));

    public static readonly CodeTable<Topic> Topics = new("议题类别",
        (Topic.FirstTopic, "第一议题"), (Topic.PartyBuilding, "党建"), (Topic.Ideology, "意识形态"), (Topic.CleanGovernance, "党风廉政"),
        (Topic.MajorDecision, "三重一大·重大决策"), (Topic.Appointment, "三重一大·干部任免"), (Topic.MajorProject, "三重一大·项目安排"),
        (Topic.LargeFunds, "三重一大·大额资金"), (Topic.ThematicEducation, "主题教育"), (Topic.EthnicWork, "民族工作"), (Topic.Business, "业务"),
        (Topic.Admission, "发展党员"), (Topic.Other, "其他"));

    public static readonly CodeTable<Nature> Natures = new("议题性质",
        (Nature.SpecialStudy, "专题研究"), (Nature.Relay, "传达学习"), (Nature.Decision, "审议决定"), (Nature.Report, "听取汇报"), (Nature.Discussion, "研讨"));

    public MeetingLedger()
        : base("meetings", "会议和活动", "组织生活", "三会一课、主题党日、党组会、中心组学习等，一次登记、多处计入。")
    {
        var on = Date(x => x.On, "日期").Also("时间", "会议时间", "会议日期", "召开时间", "召开日期", "活动时间").Listed();
        Codes(x => x.Kinds, "类别", Kinds).AtLeastOne().Also("会议类别", "会议类型", "会议名称", "活动类型", "类型").Filtered();
        var title = Text(x => x.Title, "主题", 120).Also("会议主题", "活动主题", "会议内容", "内容", "主要内容").Listed();
        Number(x => x.ForYear, "所属年度", Period.FirstYear, Period.LastYear).Help("只在与会议日期的年度不同时填写，如次年补开的组织生活会。");
        Text(x => x.Place, "地点", 60).Also("会议地点", "活动地点");
        Person(x => x.HostId, "主持人").Also("会议主持人", "主持");
        Text(x => x.Recorder, "记录人", 40);
        var expected = Number(x => x.Expected, "应到人数", 1, 10_000).Also("应到", "应参会人数", "应参加人数").Listed();
        Number(x => x.Attended, "实到人数", 0, 10_000).Also("实到", "出勤情况", "实到/应到", "参会人数", "参加人数", "实际参加人数").Over(expected).Help("不填则按应到减缺席计算。");
        Details(x => x.Absences, "缺席人员", a =>
        {
            a.Person(x => x.PersonId, "姓名");
            a.Text(x => x.Reason, "缺席原因", 60);
        }).Help("默认全到，只登记缺席。");
        Number(x => x.Observers, "列席人数", 0, 10_000);
        Number(x => x.StudyMinutes, "学习时长（分钟）", 1, 6000).Help("党课、学习计学时用，45分钟为1学时。");
        Details(x => x.Agenda, "议题", AgendaFields);
        Details(x => x.Participants, "联合召开的组织", p => p.Organization(x => x.OrgId, "组织")).Help("几个组织合开的会，上级计一次，各组织各计一次。");
        LongText(x => x.Minutes, "会议记录", 20_000).VisibleWith(MinutesPermission);
        Titled(on, title);
        Views =
        [
            View("三会一课（党员大会）", "组织生活", MeetingKind.MembersMeeting), View("主题党日", "组织生活", MeetingKind.ThemeDay),
            View("组织生活会", "组织生活", MeetingKind.LifeMeeting), View("党组会议", "党组工作", MeetingKind.LeadingGroupMeeting),
            View("中心组学习", "党组工作", MeetingKind.StudyGroup), View("民主生活会", "党组工作", MeetingKind.DemocraticLifeMeeting),
            View("读书班", "学习教育", MeetingKind.ReadingClass), View("警示教育", "党风廉政", MeetingKind.WarningEducation),
        ];
    }

    public override string OwnerLabel => "召开组织";

#pragma warning disable CA1309, CA1310 // translated to the database's own comparison, never run here
    public override Expression<Func<Meeting, string, string, bool>> Scope => (m, from, to) =>
        (string.Compare(m.OrgPath, from) >= 0 && string.Compare(m.OrgPath, to) < 0)
        || m.Participants.Any(p => string.Compare(p.OrgPath, from) >= 0 && string.Compare(p.OrgPath, to) < 0);
#pragma warning restore CA1309, CA1310

    public override IEnumerable<int> YearsOf(Record record, DateOnly today) => [((Meeting)record).ForYear ?? ((Meeting)record).On.Year];

    private static LedgerView View(string label, string group, MeetingKind kind) => new(label, group, nameof(Meeting.Kinds), kind.ToString());

    private static void AgendaFields(FieldSet<AgendaLine> a)
    {
        a.Code(x => x.Topic, "类别", Topics);
        a.Code(x => x.Nature, "性质", Natures);
        a.Text(x => x.Subject, "议题", 200);
        a.Text(x => x.StudyText, "学习篇目", 200);
        a.Text(x => x.Speaker, "主讲、发言人", 100);
        a.Money(x => x.Amount, "金额（元）");
        a.Text(x => x.LastSpeaker, "末位表态人", 40);
        a.Text(x => x.Result, "结果", 200);
    }
}
