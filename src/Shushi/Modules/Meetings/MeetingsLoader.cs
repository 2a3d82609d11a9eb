using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Members;
using Shushi.Modules.Organizations;
using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Meetings;

/// <summary>The way from records to the facts of meetings.</summary>
internal sealed class MeetingsLoader(RuleScope scope)
{
    private readonly DateOnly from = MeetingWindows.Quarters(scope.Period)[0].From, to = MeetingWindows.Quarters(scope.Period)[^1].To;
    private readonly DateOnly firstYear = new(scope.Period.From.Year, 1, 1), lastYear = new(scope.Period.To.Year, 12, 31);

    public async Task<MeetingsFacts> Load()
    {
        var rows = await Rows();
        var agenda = await Agenda();
        var seats = (await scope.CommitteeSeats(from)).ToLookup(s => s.OrgId);
        var secretaries = await Secretaries();
        var branches = new BranchRoster(scope, await scope.Memberships(from.AddDays(-1), to));
        var twice = rows.SelectMany(r => r.Absent.GroupBy(p => p).Where(g => g.Skip(1).Any()).Select(g => g.Key));
        var names = await scope.People(twice);
        return new MeetingsFacts
        {
            Period = scope.Period,
            Today = scope.Today,
            Organizations = scope.Workspace.Organizations.Under(scope.Root)
                .Select(o => new OrganizationFact(o.Id, o.ShortName, o.Kind, o.From, o.Until)
                {
                    Committee = seats[o.Id].ToList(),
                    UnitId = UnitInSight(o),
                    Secretaries = secretaries[o.Id].ToList(),
                }).ToList(),
            Meetings = rows.Select(r => new MeetingFact(r.Id, r.OrgId, r.On, r.Kinds)
            {
                Title = r.Title,
                Parties = [r.OrgId, .. r.Together],
                ForYear = r.ForYear,
                Expected = r.Expected,
                Attended = r.Attended,
                Roster = branches.On(r.On, [r.OrgId, .. r.Together]),
                Absent = r.Absent.Select(p => new AbsentFact(p, names.GetValueOrDefault(p)?.Name ?? "")).ToList(),
                Agenda = agenda[r.Id].ToList(),
            }).ToList(),
        };
    }

    // Those of the quarters; of whole years what is owed by the year or half-year.
    private async Task<List<MeetingRow>> Rows()
    {
        var (seasonFrom, seasonTo) = (firstYear.AddYears(-1), lastYear.AddYears(1));
        return await scope.Rows<Meeting>()
            .Where(m => (m.On >= from && m.On <= to)
                || (m.Kinds.Contains(MeetingKind.LifeMeeting) && m.On >= seasonFrom && m.On <= seasonTo)
                || (m.On >= firstYear && m.On <= lastYear
                    && (m.Kinds.Contains(MeetingKind.LeadingGroupMeeting) || m.Kinds.Contains(MeetingKind.StaffMeeting) || m.Kinds.Contains(MeetingKind.Lecture))))
            .OrderBy(m => m.On).ThenBy(m => m.Id)
            .Select(m => new MeetingRow(m.Id, m.OrgId, m.On, m.Title, m.Kinds, m.ForYear, m.Expected, m.Attended,
                m.Absences.Select(a => a.PersonId).ToList(), m.Participants.Select(p => p.OrgId).ToList())).ToListAsync();
    }

    private async Task<ILookup<Guid, AgendaFact>> Agenda() => (await scope.Rows<Meeting>()
            .Where(m => m.On >= firstYear && m.On <= lastYear
                && (m.Kinds.Contains(MeetingKind.LeadingGroupMeeting) || m.Kinds.Contains(MeetingKind.StaffMeeting) || m.Kinds.Contains(MeetingKind.Lecture)))
            .SelectMany(m => m.Agenda).OrderBy(a => a.RecordId).ThenBy(a => a.Ordinal).ToListAsync())
        .ToLookup(a => a.RecordId, a => new AgendaFact(a.Topic, a.Nature, a.Subject) { Speaker = a.Speaker, LastSpeaker = a.LastSpeaker, Result = a.Result });

    private async Task<ILookup<Guid, SecretaryFact>> Secretaries()
    {
        var groups = scope.Workspace.Organizations.Under(scope.Root).Where(o => o.Kind == OrgKind.LeadingGroup).Select(o => o.Id).ToList();
        var posts = await scope.Rows<Post>().Where(p => p.Title == PostTitle.Secretary && groups.Contains(p.OrgId)).OrderBy(p => p.From).ThenBy(p => p.Id)
            .Select(p => new { p.OrgId, p.PersonId, p.From, p.Until }).ToListAsync();
        var names = await scope.People(posts.Select(p => p.PersonId));
        return posts.Where(p => names.ContainsKey(p.PersonId)).ToLookup(p => p.OrgId, p => new SecretaryFact(names[p.PersonId].Name, p.From, p.Until));
    }

    private Guid? UnitInSight(Organization organization) =>
        scope.Workspace.Organizations.UnitOf(organization) is { } unit && scope.Range.Contains(unit.OrgPath) ? unit.Id : null;

    private sealed record MeetingRow(Guid Id, Guid OrgId, DateOnly On, string Title, List<MeetingKind> Kinds, int? ForYear, int Expected, int? Attended, List<Guid> Absent, List<Guid> Together);

    /// <summary>How many members branches have on a day. A group's roster is its branch's.</summary>
    private sealed class BranchRoster(RuleScope scope, IReadOnlyList<MembershipFact> memberships)
    {
        private readonly ILookup<Guid?, MembershipFact> byBranch = memberships.ToLookup(m => BranchOf(scope.Workspace.Organizations, m.OrgId));

        /// <summary>The members of all the organizations together; null when one of them is no branch of the subtree.</summary>
        public int? On(DateOnly day, IReadOnlyList<Guid> organizations)
        {
            var branches = organizations.Select(o => BranchOf(scope.Workspace.Organizations, o)).Distinct().ToList();
            return branches.TrueForAll(InScope)
                ? branches.SelectMany(b => byBranch[b]).Where(m => m.HoldsOn(day)).Select(m => m.PersonId).Distinct().Count()
                : null;
        }

        private static Guid? BranchOf(OrgTree tree, Guid id) => tree.Find(id) switch
        {
            { Kind: OrgKind.Group, ParentId: { } parent } => parent,
            { } o when OrganizationsFacts.IsBranch(o) => o.Id,
            _ => null,
        };

        private bool InScope(Guid? branch) =>
            branch is { } id && scope.Workspace.Organizations.Find(id) is { } o && scope.Range.Contains(o.OrgPath);
    }
}
