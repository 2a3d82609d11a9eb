using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Meetings;

/// <summary>What a 党组 and its unit owe by the quarter, half-year and year, and what the record of a 党组会 should hold.</summary>
internal static class LeadershipRules
{
    public static IReadOnlyList<Rule<MeetingsFacts>> All { get; } =
    [
        RuleMaker.One<MeetingsFacts>("ZX-01", "理论学习中心组每季度至少集体学习1次", Regulations.StudyGroup,
            f => MeetingsRules.Owed(f, MeetingKind.StudyGroup, MeetingWindows.Quarters(f.Period), (o, _) => o.Kind == OrgKind.LeadingGroup)),
        RuleMaker.One<MeetingsFacts>("ZH-04", "党组书记每年至少讲1次党课", Regulations.Lecture, Lectures),
        RuleMaker.One<MeetingsFacts>("ZH-12", "机关每年至少召开1次全体党员干部职工大会", Regulations.StaffMeeting, StaffMeetings),
        RuleMaker.One<MeetingsFacts>("ZH-13", "党组每半年专题研究党建工作", Regulations.PartyWorkStudy, f => Studied(f, Topic.PartyBuilding, "党组专题研究党建工作")),
        RuleMaker.One<MeetingsFacts>("LZ-01", "党组每半年专题研究党风廉政建设", Regulations.CleanGovernance, f => Studied(f, Topic.CleanGovernance, "党组专题研究党风廉政建设")),
        RuleMaker.One<MeetingsFacts>("YS-01", "党组每半年专题研究意识形态工作", Regulations.Ideology, f => Studied(f, Topic.Ideology, "党组专题研究意识形态工作")),
        RuleMaker.One<MeetingsFacts>("YS-05", "意识形态部署会和党组专题研究分别登记", Regulations.IdeologyTwice, RegisteredAsBoth),
        RuleMaker.One<MeetingsFacts>("DY-01", "党组会设第一议题", Regulations.FirstTopic, WithoutFirstTopic),
        RuleMaker.One<MeetingsFacts>("LZ-03", "三重一大事项记明结果", Regulations.MajorDecisions, f => Unrecorded(f, a => a.Result, "结果")),
        RuleMaker.One<MeetingsFacts>("LZ-05", "三重一大事项记明末位表态", Regulations.SpeaksLast, f => Unrecorded(f, a => a.LastSpeaker, "末位表态人")),
    ];

    /// <summary>A lecture anywhere in the unit whose speaker was secretary that day; nothing is owed where the unit is not in sight or no secretary is known.</summary>
    private static IEnumerable<Ruling> Lectures(MeetingsFacts facts) =>
        from organization in facts.Organizations
        where organization is { Kind: OrgKind.LeadingGroup, UnitId: not null }
        from year in MeetingWindows.Years(facts.Period)
        where organization.ExistedThroughout(year) && organization.Secretaries.Any(s => s.HoldsOn(year.To))
        select Owed(facts, organization, year, "党组书记讲党课", facts.HeldIn(organization.UnitId!.Value, MeetingKind.Lecture).Where(m => IsBySecretary(organization, m)));

    private static bool IsBySecretary(OrganizationFact organization, MeetingFact lecture) => organization.Secretaries.Any(s =>
        s.HoldsOn(lecture.On) && lecture.Agenda.Any(a => a.Speaker?.Contains(s.Name, StringComparison.Ordinal) == true));

    private static IEnumerable<Ruling> StaffMeetings(MeetingsFacts facts) =>
        from organization in facts.Organizations
        where organization.Kind == OrgKind.Unit
        from year in MeetingWindows.Years(facts.Period)
        where organization.ExistedThroughout(year)
        select Owed(facts, organization, year, MeetingLedger.Kinds.Label(MeetingKind.StaffMeeting), facts.HeldIn(organization.Id, MeetingKind.StaffMeeting));

    private static IEnumerable<Ruling> Studied(MeetingsFacts facts, Topic topic, string what) =>
        from organization in facts.Organizations
        where organization.Kind == OrgKind.LeadingGroup
        from half in MeetingWindows.HalfYears(facts.Period)
        where organization.ExistedThroughout(half)
        select Owed(facts, organization, half, what, facts.HeldBy(organization.Id, MeetingKind.LeadingGroupMeeting)
            .Where(m => m.Agenda.Any(a => a.Topic == topic && a.Nature == Nature.SpecialStudy)));

    private static Duty Owed(MeetingsFacts facts, OrganizationFact organization, Period window, string what, IEnumerable<MeetingFact> meetings) =>
        new(organization.Id, window, what, "meetings", meetings.Where(m => window.Contains(m.On) && m.On <= facts.Today).Select(m => m.Id).ToList());

    private static IEnumerable<Ruling> RegisteredAsBoth(MeetingsFacts facts) =>
        from meeting in facts.Meetings
        where meeting.Kinds.Contains(MeetingKind.StaffMeeting) && meeting.Kinds.Contains(MeetingKind.LeadingGroupMeeting)
            && meeting.Agenda.Any(a => a.Topic == Topic.Ideology)
        select MeetingsRules.About(meeting, "同时登记为党组会和全局大会，党组专题研究意识形态与全局部署会是两件事，请核对后分别登记。");

    private static IEnumerable<Ruling> WithoutFirstTopic(MeetingsFacts facts) =>
        from meeting in facts.Meetings
        where meeting.Kinds.Contains(MeetingKind.LeadingGroupMeeting) && !meeting.Agenda.Any(a => a.Topic == Topic.FirstTopic)
        select MeetingsRules.About(meeting, "没有第一议题，请核对；已学习的，请补登议题。");

    private static IEnumerable<Ruling> Unrecorded(MeetingsFacts facts, Func<AgendaFact, string?> part, string what) =>
        from meeting in facts.Meetings
        where meeting.Kinds.Contains(MeetingKind.LeadingGroupMeeting)
        from line in meeting.Agenda
        where line is { IsMajor: true, Nature: Nature.Decision } && string.IsNullOrWhiteSpace(part(line))
        select MeetingsRules.About(meeting, $"三重一大事项“{line.Subject}”没有记明{what}，请补登。");
}
