using Shushi.Modules.Meetings;
using static Shushi.Demo.MeetingDraft;

namespace Shushi.Demo;

/// <summary>三会一课, theme days and 组织生活会 of the branches, month by month.</summary>
internal sealed class WorldMeetings(MeetingDraft draft, BureauPlan bureau, Planting planting)
{
    private const int JointMonth = 8;
    private static readonly int[] LectureMonths = [3, 6, 9, 12];

    public void Record()
    {
        for (var year = WorldCalendar.FirstYear; year <= draft.Today.Year; year++)
            foreach (var branch in bureau.Branches) Year(branch, year);
    }

    private void Year(BranchPlan branch, int year)
    {
        LifeMeeting(branch, year - 1);
        var meetings = MembersMeetings(branch, year);
        foreach (var on in meetings) MembersMeeting(branch, on);
        for (var month = 1; month <= 12; month++)
        {
            CommitteeMeeting(branch, WorldCalendar.CommitteeMeeting(year, month));
            ThemeDay(branch, year, month);
            for (var n = 0; n < branch.Groups.Count; n++) GroupMeeting(branch, n, Workdays.Nearest(year, month, 11 + (2 * n)));
        }
    }

    // One a quarter for all; besides, in branches that make somebody full or elect on another day.
    private List<DateOnly> MembersMeetings(BranchPlan branch, int year)
    {
        var days = WorldCalendar.MembersMeetings(year).ToHashSet();
        days.UnionWith(bureau.Candidates.Where(c => c.Branch == branch && c.FullOn?.Year == year).Select(c => c.FullOn!.Value));
        days.UnionWith(Elections(branch).Where(e => e.Year == year && !IsElectionOnThemeDay(e)));
        return days.Where(d => !planting.Breaks("ZH-01", branch.Organization, d)).Order().ToList();
    }

    private IReadOnlyList<DateOnly> Elections(BranchPlan branch) => WorldTerms.Elections(branch.Organization, branch.FirstElection, draft.Today.Year, planting);

    // In 2023 each branch met as members four times; 普查中心 elected on its theme day of December.
    private static bool IsElectionOnThemeDay(DateOnly election) => election == new DateOnly(2023, 12, 15);

    private void MembersMeeting(BranchPlan branch, DateOnly on)
    {
        var expected = bureau.Members(branch, on.AddDays(-1));
        var dice = new Dice($"members/{branch.Organization.OrgPath}/{on:O}");
        var lines = new List<AgendaLine>();
        foreach (var c in bureau.Candidates.Where(c => c.Branch == branch))
        {
            if (c.AcceptedOn == on) lines.Add(Line(Topic.Admission, Nature.Decision, $"讨论接收{c.Person.Name}为预备党员", result: "表决通过"));
            if (c.FullOn == on) lines.Add(Line(Topic.Admission, Nature.Decision, $"讨论预备党员{c.Person.Name}转正", result: "表决通过"));
        }

        if (Elections(branch).Contains(on)) lines.Add(Election);
        lines.AddRange(dice.Pick(WorldTexts.MembersSubjects, 2).Select(s => Line(Topic.PartyBuilding, s.StartsWith("学习", StringComparison.Ordinal) ? Nature.Relay : Nature.Report, s)));
        draft.Hold(branch.Organization, Meeting(branch, on, $"{on.Year}年{on.Month}月支部党员大会", MeetingKind.MembersMeeting, expected.Count, "党员活动室"),
            WorldAdmission.Absent(bureau, branch, on), lines);
    }

    private void CommitteeMeeting(BranchPlan branch, DateOnly on)
    {
        if (planting.Breaks("ZH-02", branch.Organization, on)) return;
        var dice = new Dice($"committee/{branch.Organization.OrgPath}/{on:O}");
        var lines = dice.Pick(WorldTexts.CommitteeSubjects, 2).Select(s => Line(Topic.PartyBuilding, Nature.Discussion, s)).ToList();
        foreach (var c in bureau.Candidates.Where(c => c.Branch == branch))
        {
            if (c.ConfirmedOn == on) lines.Add(Line(Topic.Admission, Nature.Decision, $"研究确定{c.Person.Name}为入党积极分子", result: "同意"));
            if (c.ObjectOn == on) lines.Add(Line(Topic.Admission, Nature.Decision, $"研究确定{c.Person.Name}为发展对象", result: "同意"));
            if (c.AcceptedOn is { } accepted && accepted.AddDays(WorldCalendar.Steps(accepted).CommitteeReview) == on)
                lines.Add(Line(Topic.Admission, Nature.Decision, $"审查发展对象{c.Person.Name}的材料", result: "合格，报上级预审"));
        }

        draft.Hold(branch.Organization, Meeting(branch, on, $"{on.Year}年{on.Month}月支委会", MeetingKind.CommitteeMeeting, branch.Committee.Count, "支部办公室"),
            SomeAbsent($"committee/{branch.Organization.OrgPath}/{on:O}", branch.Committee, branch.Secretary, 1), lines);
    }

    private void GroupMeeting(BranchPlan branch, int n, DateOnly on)
    {
        var group = branch.Groups[n];
        if (planting.Breaks("ZH-03", group, on)) return;
        var members = bureau.Members(branch, on).Where(p => p.Group == n).ToList();
        var leader = branch.GroupLeaders[n];
        var subject = new Dice($"group/{group.OrgPath}/{on:O}").Pick(WorldTexts.GroupSubjects);
        var meeting = Meeting(branch, on, $"{on.Year}年{on.Month}月党小组会", MeetingKind.GroupMeeting, members.Count, "科室会议室");
        (meeting.HostId, meeting.Recorder) = (leader.Id, members.Find(p => p != leader)!.Name);
        draft.Hold(group, meeting, SomeAbsent($"group/{group.OrgPath}/{on:O}", members, leader, 1), Line(Topic.PartyBuilding, Nature.Discussion, subject));
    }

    private void ThemeDay(BranchPlan branch, int year, int month)
    {
        var on = ThemeDayOn(branch, year, month);
        if (planting.Breaks("ZH-05", branch.Organization, on) || WorldExemptions.Waives("ZH-05", branch.Organization.OrgPath, on) || IsGuest(branch, year, month)) return;
        var expected = bureau.Members(branch, on);
        var meeting = ThemeMeeting(branch, on, expected.Count);
        var lines = new List<AgendaLine>();
        if (LectureMonths.Contains(month)) lines.Add(AddLecture(branch, meeting));
        if (IsElectionOnThemeDay(on) && Elections(branch).Contains(on)) lines.Add(Election);
        if (month == JointMonth) Invite(branch, meeting);
        var absent = SomeAbsent($"theme/{branch.Organization.OrgPath}/{on:O}", expected, branch.Secretary, 2);
        if (planting.Breaks("ZH-16", branch.Organization, on))
        {
            meeting.Expected += 6;
            planting.Found("ZH-16", branch.Organization, on, WorldIds.Of(KeyOf(branch.Organization, on, MeetingKind.ThemeDay)));
        }

        draft.Hold(branch.Organization, meeting, absent, [.. lines, Line(Topic.PartyBuilding, Nature.Discussion, meeting.Title)]);
    }

    private static Meeting ThemeMeeting(BranchPlan branch, DateOnly on, int expected)
    {
        var dice = new Dice($"theme/{branch.Organization.OrgPath}/{on:O}");
        var title = dice.Pick(branch.IsRetired ? WorldTexts.RetiredThemeDays : WorldTexts.ThemeDays);
        var meeting = Meeting(branch, on, title, MeetingKind.ThemeDay, expected, dice.Pick<string>(["党员活动室", "结对社区", "区政务中心报告厅", "红色教育基地"]));
        meeting.StudyMinutes = 90;
        return meeting;
    }

    private static DateOnly ThemeDayOn(BranchPlan branch, int year, int month) => branch.Organization.OrgPath switch
    {
        "001.003.002.003" when (year, month) == (2023, 12) => new DateOnly(2023, 12, 15),
        _ when branch.IsRetired => Workdays.Nearest(year, month, 15),
        _ => Workdays.Nearest(year, month, 20),
    };

    private static AgendaLine AddLecture(BranchPlan branch, Meeting meeting)
    {
        var dice = new Dice($"lecture/{branch.Organization.OrgPath}/{meeting.On:O}");
        var lecturer = meeting.On.Month == 6 ? branch.Secretary : dice.Pick(branch.Committee);
        meeting.Kinds.Add(MeetingKind.Lecture);
        return Line(Topic.PartyBuilding, Nature.Relay, $"党课：{dice.Pick(WorldTexts.Lectures)}", lecturer.Name);
    }

    // Once a year the first two branches of a bureau hold their theme day together: one record, counted in both.
    private bool IsGuest(BranchPlan branch, int year, int month) => month == JointMonth && year >= WorldCalendar.FirstYear && branch == bureau.Branches[1];

    private void Invite(BranchPlan branch, Meeting meeting)
    {
        if (branch != bureau.Branches[0]) return;
        var guest = bureau.Branches[1];
        meeting.Title = "联合开展主题党日：" + meeting.Title;
        meeting.Expected += bureau.Members(guest, meeting.On).Count;
        meeting.Participants.Add(new Participant { OrgId = guest.Organization.Id, OrgPath = guest.Organization.OrgPath });
    }

    // 组织生活会 with 民主评议 of the year before; the one of 2023 closed the campaign and came early.
    private void LifeMeeting(BranchPlan branch, int forYear)
    {
        var on = WorldCalendar.LifeMeeting(forYear);
        var expected = bureau.Members(branch, on);
        var title = forYear == 2023 ? "主题教育专题组织生活会" : $"{forYear}年度组织生活会和民主评议党员";
        var meeting = Meeting(branch, on, title, MeetingKind.LifeMeeting, expected.Count, "党员活动室");
        meeting.Kinds.Add(MeetingKind.MemberReview);
        meeting.ForYear = forYear;
        draft.Hold(branch.Organization, meeting, SomeAbsent($"life/{branch.Organization.OrgPath}/{on:O}", expected, branch.Secretary, 2),
            Line(forYear == 2023 ? Topic.ThematicEducation : Topic.PartyBuilding, Nature.Report, "通报支部班子检视情况", branch.Secretary.Name),
            Line(Topic.PartyBuilding, Nature.Discussion, "党员开展批评和自我批评"), Line(Topic.PartyBuilding, Nature.Discussion, "民主评议党员"));
    }

    private static AgendaLine Election => Line(Topic.PartyBuilding, Nature.Decision, "选举新一届支部委员会", result: "选举产生新一届支部委员会");

    private static Meeting Meeting(BranchPlan branch, DateOnly on, string title, MeetingKind kind, int expected, string place) => new()
    {
        On = on,
        Title = title,
        Kinds = [kind],
        Expected = expected,
        Place = place,
        HostId = branch.Secretary.Id,
        Recorder = branch.Committee[1].Name,
    };
}
