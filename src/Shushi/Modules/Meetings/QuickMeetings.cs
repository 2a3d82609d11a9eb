using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Meetings;

/// <summary>快速登记: a meeting in one act, everybody there but those named. It goes through the ledger's own reading and checks.</summary>
public static class QuickMeetings
{
    public static Act Act { get; } = new("meetings.quick", "快速登记", "meetings.edit", OnList: true);

    /// <summary>The kinds an organization of a kind usually holds, in the order they are offered; the others stand behind them.</summary>
    public static IReadOnlyList<MeetingKind> UsualOf(OrgKind kind) => kind switch
    {
        OrgKind.Branch or OrgKind.JointBranch =>
            [MeetingKind.MembersMeeting, MeetingKind.CommitteeMeeting, MeetingKind.Lecture, MeetingKind.ThemeDay, MeetingKind.LifeMeeting, MeetingKind.MemberReview],
        OrgKind.Group => [MeetingKind.GroupMeeting, MeetingKind.LifeMeeting],
        OrgKind.LeadingGroup => [MeetingKind.LeadingGroupMeeting, MeetingKind.StudyGroup, MeetingKind.DemocraticLifeMeeting, MeetingKind.ReadingClass],
        OrgKind.GeneralBranch or OrgKind.PartyCommittee => [MeetingKind.GeneralBranchCommittee, MeetingKind.MembersMeeting, MeetingKind.Lecture, MeetingKind.ThemeDay, MeetingKind.WarningEducation],
        _ => [MeetingKind.StaffMeeting, MeetingKind.WarningEducation, MeetingKind.OpinionForum, MeetingKind.ReadingClass],
    };

    /// <summary>The organizations of a subtree that hold meetings, official order.</summary>
    public static IReadOnlyList<Organization> Places(Workspace workspace, Organization root) => workspace.Organizations.Under(root)
        .Where(o => o.Kind is not (OrgKind.Area or OrgKind.Inspection) && o.HoldsOn(workspace.Today)).ToList();

    /// <summary>The organization's last meeting: place and kinds are likely the same again.</summary>
    public static async Task<Meeting?> LastOf(Workspace workspace, Organization place) =>
        await workspace.Db.Set<Meeting>().AsNoTracking().Where(m => m.OrgId == place.Id).OrderByDescending(m => m.On).ThenByDescending(m => m.Id).FirstOrDefaultAsync();

    /// <summary>How a meeting without a topic of its own is called.</summary>
    public static string TitleOf(IEnumerable<MeetingKind> kinds, DateOnly on) =>
        string.Create(CultureInfo.InvariantCulture, $"{on.Year}年{on.Month}月{string.Join('、', kinds.Select(k => MeetingLedger.Kinds.Label(k)))}");

    /// <summary>Registers a meeting from what was typed, by the keys of the ledger's form.</summary>
    /// <param name="workspace">Who, where and when.</param>
    /// <param name="id">Its id, made when the form was shown: the same form sent twice makes one meeting.</param>
    /// <param name="inputs">What was typed.</param>
    public static async Task<Outcome> Run(Workspace workspace, Guid id, Inputs inputs)
    {
        var ledger = workspace.Catalog.LedgerOf<Meeting>();
        await workspace.LoadChoices(ledger);
        var meeting = (Meeting)ledger.Blank(workspace.Today);
        meeting.Id = id;
        return await workspace.Run(Act, meeting, id, async () =>
        {
            await workspace.Db.LockChain(); // a form sent twice at once must see its first self
            if (await workspace.Db.Set<Meeting>().IgnoreQueryFilters().AnyAsync(m => m.Id == id)) return [];
            var problems = LedgerActs.Read(workspace, ledger, meeting, inputs);
            if (problems.Count == 0) problems = Wrong(workspace, meeting);
            if (problems.Count == 0) problems = await LedgerActs.Check(workspace, ledger, meeting, isNew: true);
            if (problems.Count == 0) workspace.Db.Add(meeting);
            return problems;
        });
    }

    /// <summary>The duties that a meeting fulfils, in its unit or, where that is not in sight, in its organization.</summary>
    public static async Task<IReadOnlyList<Ruled<Duty>>> Fulfilled(Workspace workspace, Meeting meeting)
    {
        if (workspace.Organizations.Find(meeting.OrgId) is not { } owner) return [];
        var scope = new RuleScope(workspace, workspace.Organizations.UnitOf(owner) ?? owner, Period.Year(meeting.ForYear ?? meeting.On.Year));
        return (await MeetingsRules.Set.Apply(scope)).Where(r => r.Value is Duty duty && duty.FulfilledBy.Contains(meeting.Id))
            .Select(r => new Ruled<Duty>(r.Rule, (Duty)r.Value)).OrderBy(d => d.Value.Window.To).ToList();
    }

    private static IReadOnlyList<Problem> Wrong(Workspace workspace, Meeting meeting)
    {
        if (meeting.On > workspace.Today) return Outcome.Refuse("会议日期在今天之后，开过以后再登记。", nameof(Meeting.On));
        return meeting.Absences.Count > meeting.Expected ? Outcome.Refuse("缺席的人比应到的多，请核对“应到人数”。", nameof(Meeting.Expected)) : [];
    }
}
