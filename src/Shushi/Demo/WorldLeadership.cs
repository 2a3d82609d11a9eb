using Shushi.Modules.Meetings;
using Shushi.Platform.Organizations;
using static Shushi.Demo.MeetingDraft;

namespace Shushi.Demo;

/// <summary>党组会, 中心组学习, 民主生活会, staff meetings and what the 总支 committee holds.</summary>
internal sealed class WorldLeadership(MeetingDraft draft, BureauPlan bureau, Planting planting, string[] businessSubjects)
{
    // Which of the year's 24 meetings of the 党组, from 1, has what besides 第一议题 and business.
    private static readonly (int Number, Topic Topic, Nature Nature, string Subject)[] SpecialLines =
    [
        (2, Topic.PartyBuilding, Nature.SpecialStudy, "专题研究年度机关党建工作"), (4, Topic.CleanGovernance, Nature.SpecialStudy, "专题研究年度党风廉政建设工作"),
        (5, Topic.Ideology, Nature.SpecialStudy, "专题研究上半年意识形态工作"), (8, Topic.PartyBuilding, Nature.SpecialStudy, "专题研究基层党组织建设"),
        (13, Topic.PartyBuilding, Nature.SpecialStudy, "听取党总支半年工作汇报，专题研究机关党建工作"), (14, Topic.CleanGovernance, Nature.SpecialStudy, "专题研究下半年党风廉政建设工作"),
        (15, Topic.Ideology, Nature.SpecialStudy, "专题研究下半年意识形态工作"), (20, Topic.PartyBuilding, Nature.SpecialStudy, "专题研究书记述职和党建考核准备工作"),
        (3, Topic.MajorDecision, Nature.Decision, "审议年度工作要点"), (7, Topic.LargeFunds, Nature.Decision, "审议大额资金支出事项"), (10, Topic.Appointment, Nature.Decision, "研究干部职级晋升"),
        (11, Topic.Admission, Nature.Decision, "审议接收预备党员和预备党员转正"), (12, Topic.Admission, Nature.Decision, "审议预备党员转正"),
        (16, Topic.EthnicWork, Nature.Report, "听取民族工作情况汇报"), (19, Topic.MajorProject, Nature.Decision, "审议信息化项目安排"),
        (23, Topic.Admission, Nature.Decision, "审议接收预备党员和预备党员转正"), (24, Topic.Appointment, Nature.Decision, "研究年度考核等次建议"),
    ];

    private static readonly int[] RelayNumbers = [1, 6, 9, 12, 17, 22];

    private static readonly (int Month, int Day)[] StudyDays = [(2, 17), (3, 31), (5, 19), (6, 30), (8, 18), (9, 22), (10, 13), (11, 17)];

    // The campaign's second batch reached the bureau in September 2023.
    private static readonly Dictionary<DateOnly, string> Campaign = new()
    {
        [new(2023, 9, 15)] = "研究主题教育实施方案",
        [new(2023, 9, 22)] = "主题教育集中学习研讨（一）",
        [new(2023, 10, 13)] = "主题教育集中学习研讨（二）",
        [new(2023, 11, 17)] = "主题教育检视整改研讨",
        [new(2023, 12, 18)] = "研究主题教育问题整改销号",
    };

    private bool IsStatistics => bureau.Leaders.Count == 5;

    public void Record()
    {
        for (var year = WorldCalendar.FirstYear; year <= draft.Today.Year; year++)
        {
            foreach (var (n, on) in WorldCalendar.LeadingGroup(year).Index()) LeadingGroup(n + 1, on);
            foreach (var (n, day) in StudyDays.Index()) StudyGroup(n, Workdays.Nearest(year, day.Month, day.Day));
            DemocraticLife(year - 1);
            Staff(Workdays.Nearest(year, 2, 10), "年初意识形态工作部署会", Topic.Ideology, "部署全年意识形态工作");
            Staff(Workdays.Nearest(year, 7, 7), "年中意识形态工作部署会", Topic.Ideology, "部署下半年意识形态工作");
            Warning(Workdays.Nearest(year, 4, 25), "观看警示教育片并交流");
            Warning(Workdays.Nearest(year, 10, 26), "通报典型案例，开展纪律教育");
            Forum(Workdays.Nearest(year, 5, 25), "服务对象座谈会", "听取调查对象和企业统计人员意见");
            Forum(Workdays.Nearest(year, 12, 26), "民主生活会征求意见座谈会", "听取党员群众对领导班子的意见");
            GeneralBranch(year);
            if (year != 2023 || !IsStatistics) SecretaryLecture(Workdays.Nearest(year, 6, 29), "党组书记“七一”党课", Topic.PartyBuilding, WorldTexts.SecretaryLectures[year % WorldTexts.SecretaryLectures.Length]);
        }

        foreach (var on in WorldTerms.Elections(bureau.GeneralBranch, bureau.FirstElection, draft.Today.Year, planting).Where(e => e.Year >= WorldCalendar.FirstYear))
            GeneralBranch(on, "新一届党总支委员会第一次会议", "明确委员分工");
        if (IsStatistics) CampaignOf2023();
    }

    private void LeadingGroup(int number, DateOnly on)
    {
        var dice = new Dice($"leading/{bureau.LeadingGroup.OrgPath}/{on:O}");
        var lines = new List<AgendaLine> { Line(Topic.FirstTopic, Nature.Relay, dice.Pick(WorldTexts.FirstTopics), bureau.Leaders[0].Name) };
        foreach (var row in SpecialLines.Where(r => r.Number == number && (IsStatistics || r.Topic != Topic.Admission)))
            lines.Add(row.Nature == Nature.Decision ? Resolution(row.Topic, row.Subject, bureau, AmountOf(row.Topic, dice)) : Line(row.Topic, row.Nature, row.Subject));
        if (RelayNumbers.Contains(number)) lines.Add(Line(Topic.CleanGovernance, Nature.Relay, dice.Pick(WorldTexts.RelayedPapers)));
        if (IsStatistics && Campaign.TryGetValue(on, out var subject)) lines.Add(Line(Topic.ThematicEducation, Nature.SpecialStudy, subject));
        lines.Add(Line(Topic.Business, Nature.Report, dice.Pick(businessSubjects)));
        Hold(bureau.LeadingGroup, on, $"{on.Year}年第{number}次党组会", MeetingKind.LeadingGroupMeeting, bureau.Leaders, "三楼会议室", lines, observers: dice.Next(6) + 2);
    }

    // 5万 to 30万, in 分.
    private static long? AmountOf(Topic topic, Dice dice) => topic == Topic.LargeFunds ? (50_000L + (5_000L * dice.Next(51))) * 100 : null;

    private void StudyGroup(int n, DateOnly on)
    {
        if (planting.Breaks("ZX-01", bureau.LeadingGroup, on)) return;
        var dice = new Dice($"study/{bureau.LeadingGroup.OrgPath}/{on:O}");
        var campaign = IsStatistics ? Campaign.GetValueOrDefault(on) : null;
        var subject = campaign ?? WorldTexts.StudySubjects[(on.Year + n) % WorldTexts.StudySubjects.Length];
        var topic = campaign is null ? Topic.PartyBuilding : Topic.ThematicEducation;
        var line = Line(topic, Nature.Discussion, subject, string.Join('、', dice.Pick(bureau.Leaders, 2).Select(p => p.Name)));
        Hold(bureau.LeadingGroup, on, $"中心组集体学习：{subject}", MeetingKind.StudyGroup, bureau.Leaders, "三楼会议室", [line], minutes: 150, observers: 6);
    }

    private void DemocraticLife(int forYear)
    {
        var on = forYear == 2023 ? new DateOnly(2024, 1, 12) : Workdays.Nearest(forYear + 1, 1, 12);
        var campaign = forYear == 2023 && IsStatistics;
        var line = Line(campaign ? Topic.ThematicEducation : Topic.PartyBuilding, Nature.Discussion, "班子对照检查，开展批评和自我批评");
        Hold(bureau.LeadingGroup, on, campaign ? "主题教育专题民主生活会" : $"{forYear}年度民主生活会", MeetingKind.DemocraticLifeMeeting, bureau.Leaders, "三楼会议室",
            [line], observers: 3, forYear: forYear);
    }

    private void Staff(DateOnly on, string title, Topic topic, string subject) =>
        Hold(bureau.Unit, on, title, MeetingKind.StaffMeeting, bureau.InService(on), "一楼报告厅", [Line(topic, Nature.Report, subject, bureau.Leaders[0].Name)],
            observers: bureau.StaffOutsideTheParty(on));

    private void Warning(DateOnly on, string subject) =>
        Hold(bureau.GeneralBranch, on, "警示教育会", MeetingKind.WarningEducation, bureau.InService(on), "一楼报告厅", [Line(Topic.CleanGovernance, Nature.Relay, subject)], minutes: 90);

    // Once a year, before 1 July; in 2023 the campaign's lecture stood for it at the statistics bureau.
    private void SecretaryLecture(DateOnly on, string title, Topic topic, string subject) =>
        Hold(bureau.GeneralBranch, on, title, MeetingKind.Lecture, bureau.InService(on), "一楼报告厅", [Line(topic, Nature.Relay, $"党课：{subject}", bureau.Leaders[0].Name)], minutes: 90);

    private void Forum(DateOnly on, string title, string subject) =>
        Hold(bureau.LeadingGroup, on, title, MeetingKind.OpinionForum, bureau.Leaders, "三楼会议室", [Line(Topic.PartyBuilding, Nature.Report, subject)], observers: 14);

    private void GeneralBranch(int year)
    {
        foreach (var month in new[] { 2, 4, 7, 9, 12 })
        {
            var on = Workdays.Nearest(year, month, 27);
            var subject = new Dice($"general/{bureau.Unit.OrgPath}/{on:O}").Pick(WorldTexts.CommitteeSubjects).Replace("支部", "党总支", StringComparison.Ordinal);
            GeneralBranch(on, $"{year}年{month}月党总支委员会会议", subject);
        }
    }

    private void GeneralBranch(DateOnly on, string title, string subject) =>
        Hold(bureau.GeneralBranch, on, title, MeetingKind.GeneralBranchCommittee, bureau.Committee, "党员活动室", [Line(Topic.PartyBuilding, Nature.Discussion, subject)]);

    private void CampaignOf2023()
    {
        Staff(new(2023, 9, 18), "主题教育动员大会", Topic.ThematicEducation, "动员部署主题教育");
        Hold(bureau.LeadingGroup, new(2023, 10, 16), "主题教育读书班（10月16日至20日）", MeetingKind.ReadingClass, bureau.Leaders, "区委党校",
            [Line(Topic.ThematicEducation, Nature.Discussion, "读原著、学原文、谈体会")], minutes: 5 * 360, observers: 16);
        SecretaryLecture(new(2023, 10, 27), "党组书记专题党课", Topic.ThematicEducation, "以求真务实的作风守牢数据质量");
        Hold(bureau.LeadingGroup, new(2023, 11, 3), "主题教育问题检视座谈会", MeetingKind.OpinionForum, bureau.Leaders, "三楼会议室",
            [Line(Topic.ThematicEducation, Nature.Report, "通报检视问题清单，听取意见")], observers: 12);
    }

    private void Hold(Organization organization, DateOnly on, string title, MeetingKind kind, IReadOnlyList<PersonPlan> expected, string place,
        IReadOnlyList<AgendaLine> lines, int? observers = null, int? minutes = null, int? forYear = null)
    {
        var host = organization == bureau.GeneralBranch ? bureau.Committee[0] : bureau.Leaders[0];
        var meeting = new Meeting
        {
            On = on,
            Title = title,
            Kinds = [kind],
            Expected = expected.Count,
            Place = place,
            HostId = host.Id,
            Recorder = bureau.Committee[1].Name,
            Observers = observers,
            StudyMinutes = minutes,
            ForYear = forYear,
        };
        var absent = SomeAbsent(KeyOf(organization, on, kind), expected, host, expected.Count > 20 ? 4 : expected.Count / 5);
        draft.Hold(organization, meeting, absent, lines);
    }
}
