using System.Globalization;
using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Meetings;

/// <summary>Rules of meetings: what branches and groups owe each month, quarter and year, and attendance that agrees with the roster.</summary>
public static class MeetingsRules
{
    private static readonly MeetingKind[] OfMembers =
    [
        MeetingKind.MembersMeeting, MeetingKind.CommitteeMeeting, MeetingKind.GroupMeeting, MeetingKind.ThemeDay, MeetingKind.LifeMeeting, MeetingKind.MemberReview,
    ];

    public static IRuleSet Set { get; } = new RuleSet<MeetingsFacts>(MeetingsFacts.Load,
    [
        RuleMaker.One<MeetingsFacts>("ZH-01", "支部党员大会一般每季度召开1次", Regulations.MembersMeeting,
            f => Owed(f, MeetingKind.MembersMeeting, MeetingWindows.Quarters(f.Period), (o, _) => o.IsBranch)),
        RuleMaker.One<MeetingsFacts>("ZH-02", "支部委员会会议一般每月召开1次", Regulations.CommitteeMeeting,
            f => Owed(f, MeetingKind.CommitteeMeeting, MeetingWindows.Months(f.Period), (o, w) => o.IsBranch && o.HadCommittee(w))),
        RuleMaker.One<MeetingsFacts>("ZH-03", "党小组会一般每月召开1次", Regulations.GroupMeeting,
            f => Owed(f, MeetingKind.GroupMeeting, MeetingWindows.Months(f.Period), (o, _) => o.Kind == OrgKind.Group)),
        RuleMaker.One<MeetingsFacts>("ZH-05", "党支部每月开展1次主题党日", Regulations.ThemeDay,
            f => Owed(f, MeetingKind.ThemeDay, MeetingWindows.Months(f.Period), (o, _) => o.IsBranch)),
        RuleMaker.One<MeetingsFacts>("ZH-06", "党支部每年至少召开1次组织生活会", Regulations.LifeMeeting, LifeMeetings),
        .. LeadershipRules.All,
        RuleMaker.One<MeetingsFacts>("ZH-16", "会议日期、应到和缺席人数与名册相符", Regulations.Attendance, f => f.Meetings.SelectMany(m => Attendance(f, m))),
    ]);

    internal static IEnumerable<Ruling> Owed(MeetingsFacts facts, MeetingKind kind, IReadOnlyList<Period> windows, Func<OrganizationFact, Period, bool> owes) =>
        from organization in facts.Organizations
        from window in windows
        where organization.ExistedThroughout(window) && owes(organization, window)
        select new Duty(organization.Id, window, MeetingLedger.Kinds.Label(kind), "meetings",
            facts.HeldBy(organization.Id, kind).Where(m => window.Contains(m.On) && m.On <= facts.Today).Select(m => m.Id).ToList());

    /// <summary>Owed in the season, fulfilled by any meeting that belongs to the year, also one outside the season.</summary>
    private static IEnumerable<Ruling> LifeMeetings(MeetingsFacts facts) =>
        from organization in facts.Organizations
        where organization.IsBranch
        from season in MeetingWindows.LifeMeetings(facts.Period)
        where organization.ExistedThroughout(season.Window)
        select new Duty(organization.Id, season.Window, string.Create(CultureInfo.InvariantCulture, $"{season.Year}年度组织生活会"), "meetings",
            facts.HeldBy(organization.Id, MeetingKind.LifeMeeting).Where(m => m.Year == season.Year && m.On <= facts.Today).Select(m => m.Id).ToList());

    private static IEnumerable<Ruling> Attendance(MeetingsFacts facts, MeetingFact meeting)
    {
        if (meeting.On > facts.Today)
            yield return About(meeting, "会议日期晚于今天，请核对；尚未召开的会议待召开后登记。");
        if (meeting.Roster < meeting.Expected && meeting.Kinds.Any(OfMembers.Contains))
            yield return About(meeting, $"应到{meeting.Expected}人，支部当日党员{meeting.Roster}人；请核对应到人数，列席人员填入“列席人数”。");
        if (meeting.Absent.Count > meeting.Expected)
            yield return About(meeting, $"缺席{meeting.Absent.Count}人，多于应到{meeting.Expected}人，请核对。");
        if (meeting.Attended > meeting.Expected)
            yield return About(meeting, $"实到{meeting.Attended}人，多于应到{meeting.Expected}人；请核对，列席人员填入“列席人数”。");
        else if (meeting.Attended is { } attended && meeting.Absent.Count > 0 && attended + meeting.Absent.Count != meeting.Expected)
            yield return About(meeting, $"实到{attended}人、缺席{meeting.Absent.Count}人，合起来不是应到{meeting.Expected}人，请核对。");
        foreach (var same in meeting.Absent.GroupBy(a => a.PersonId).Where(g => g.Skip(1).Any()))
            yield return About(meeting, $"缺席人员中{same.First().Name}登记了{same.Count()}次，请删去重复的行。");
    }

    internal static Finding About(MeetingFact meeting, string message) =>
        new(meeting.OrgId, meeting.On, "meetings", meeting.Id, $"{meeting.On.Iso()}“{meeting.Title}”：{message}");
}
