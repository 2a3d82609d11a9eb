using System.Linq.Expressions;
using Shushi.Platform.Metrics;

namespace Shushi.Modules.Meetings;

/// <summary>Figures of meetings. 所属年度 decides where a year is asked about; otherwise the day does.</summary>
public static class MeetingsMetrics
{
    public static IReadOnlyList<Metric> All { get; } =
    [
        Held("meetings.leading_group", "党组会", "党组召开的党组会。", MeetingKind.LeadingGroupMeeting, ["召开党组会(议)?{n}次", "党组会(议)?{n}次"]),
        Studied("meetings.first_topic", "第一议题学习", "设有第一议题的党组会。", MeetingKind.LeadingGroupMeeting,
            a => a.Topic == Topic.FirstTopic, ["第一议题(”)?(学习)?{n}次"]),
        Studied("meetings.clean_governance", "党风廉政专题研究", "党组会上性质为专题研究的党风廉政议题；传达学习不计入。", MeetingKind.LeadingGroupMeeting,
            a => a.Topic == Topic.CleanGovernance && a.Nature == Nature.SpecialStudy,
            ["专题研究(党风廉政建设|党风廉政|全面从严治党)(和反腐败)?(工作)?{n}次", "研究(党风廉政建设|党风廉政)…{n}次"]),
        Studied("meetings.ideology_study", "党组意识形态专题研究", "党组会上性质为专题研究的意识形态议题。", MeetingKind.LeadingGroupMeeting,
            a => a.Topic == Topic.Ideology && a.Nature == Nature.SpecialStudy, ["专题研究意识形态(工作)?{n}次"]),
        Studied("meetings.ideology_staff", "意识形态部署会", "全局干部职工大会上的意识形态议题。", MeetingKind.StaffMeeting,
            a => a.Topic == Topic.Ideology, ["{when}…意识形态…会", "意识形态(工作)?(专题)?部署会{n}次", "意识形态…{n}次…会"]),
        Studied("meetings.party_building", "党组专题研究党建", "党组会上性质为专题研究的党建议题。", MeetingKind.LeadingGroupMeeting,
            a => a.Topic == Topic.PartyBuilding && a.Nature == Nature.SpecialStudy, ["专题研究党建(工作)?{n}次"]),
        Held("meetings.study_group", "中心组学习", "党组理论学习中心组的集体学习。", MeetingKind.StudyGroup, ["中心组(集体|专题|理论)?学习(会)?{n}次", "召开中心组(会议|学习会){n}次"]),
        Held("meetings.members", "支部党员大会", "各支部召开的党员大会。", MeetingKind.MembersMeeting, ["(支部)?党员大会{n}次"]),
        Held("meetings.committee", "支委会", "各支部委员会会议。", MeetingKind.CommitteeMeeting, ["支委会(会议)?{n}次", "支部委员会(会议)?{n}次"]),
        Held("meetings.group", "党小组会", "各党小组会。", MeetingKind.GroupMeeting, ["党小组会(议)?{n}次"]),
        Held("meetings.lecture", "党课", "各类党课。", MeetingKind.Lecture, ["(讲|上|开展|举办)?(专题)?党课{n}(次|场|堂|节)"]),
        Held("meetings.theme_day", "主题党日", "各支部的主题党日。", MeetingKind.ThemeDay, ["主题党日(活动)?{n}(次|场)"]),
        Held("meetings.life", "组织生活会", "各支部的组织生活会，按所属年度。", MeetingKind.LifeMeeting, ["组织生活会{n}次"]),
        Held("meetings.warning", "警示教育会", "警示教育会。", MeetingKind.WarningEducation, ["警示教育(会|大会|活动)?{n}(次|场)"]),
        new Metric<Meeting>(MetricKind.Sum)
        {
            Code = "meetings.study_minutes", Label = "集中学习时长", Unit = "分钟",
            Definition = "中心组学习、党课、读书班和主题党日登记的学习时长合计。",
            Rows = s => InYear(s).Where(m => m.StudyMinutes != null),
            Amount = m => m.StudyMinutes ?? 0,
        },
        new Metric<Meeting>(MetricKind.Sum)
        {
            Code = "meetings.attendance", Label = "参会人次", Unit = "人次",
            Definition = "各次会议的实到人数合计；没有登记实到人数的，按应到人数减缺席人数。",
            Phrases = ["参会{n}人次", "参加{n}人次"],
            Rows = InYear,
            Amount = m => m.Attended ?? (m.Expected - m.Absences.Count),
        },
    ];

    /// <summary>The meetings that belong to the period: by 所属年度 when a whole year is asked about and the meeting names one, else by day.</summary>
    private static IQueryable<Meeting> InYear(MetricScope s)
    {
        var (from, to, asOf) = (s.From, s.To, s.AsOf);
        int? year = s.Period == Platform.Period.Year(from.Year) ? from.Year : null;
        return year is null
            ? s.Events<Meeting>()
            : s.Rows<Meeting>().Where(m => (m.ForYear == year && m.On <= asOf) || (m.ForYear == null && m.On >= from && m.On <= to));
    }

    private static Metric<Meeting> Held(string code, string label, string definition, MeetingKind kind, string[] phrases) => new(MetricKind.Count)
    {
        Code = code,
        Label = label,
        Unit = "次",
        Definition = definition,
        Phrases = phrases,
        Rows = s => InYear(s).Where(m => m.Kinds.Contains(kind)),
    };

    private static Metric<Meeting> Studied(string code, string label, string definition, MeetingKind kind, Expression<Func<AgendaLine, bool>> line, string[] phrases) => new(MetricKind.Count)
    {
        Code = code,
        Label = label,
        Unit = "次",
        Definition = definition,
        Phrases = phrases,
        Rows = s => InYear(s).Where(m => m.Kinds.Contains(kind)).Where(m => m.Agenda.AsQueryable().Any(line)),
    };
}
