using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Members;
using Shushi.Modules.Organizations;
using Shushi.Platform;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Meetings;

/// <summary>Somebody who is expected at a meeting of an organization.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Post">Their post in the body that meets, or null.</param>
public sealed record Attendee(Guid PersonId, string Name, PostTitle? Post);

/// <summary>Who is expected at a meeting of an organization, as the roster knows it on the day.</summary>
/// <param name="People">The people, those with posts first.</param>
/// <param name="IsWhole">Whether they are everybody expected: then the number expected follows from them.</param>
public sealed record MeetingRoster(IReadOnlyList<Attendee> People, bool IsWhole)
{
    /// <summary>Those who sit in the committee; a group's leader does not.</summary>
    public IReadOnlyList<Attendee> Committee => People.Where(a => a.Post is { } post && post != PostTitle.GroupLeader).ToList();

    /// <summary>How many are expected at a meeting of the kinds; null where the roster does not know.</summary>
    public int? ExpectedAt(IReadOnlyCollection<MeetingKind> kinds) => !IsWhole || People.Count == 0 ? null : IsCommitteeOnly(kinds) ? Committee.Count : People.Count;

    /// <summary>Whether only the committee meets.</summary>
    public static bool IsCommitteeOnly(IReadOnlyCollection<MeetingKind> kinds) => kinds.Count > 0 && kinds.All(k => k == MeetingKind.CommitteeMeeting);

    /// <summary>Reads the roster: a branch's members, for a group those of its branch, elsewhere those who hold its posts.</summary>
    public static async Task<MeetingRoster> Of(Workspace workspace, Organization place, DateOnly day)
    {
        if (place.Kind is OrgKind.Branch or OrgKind.JointBranch) return new MeetingRoster(await MembersOf(workspace, place, day), IsWhole: true);
        if (place is { Kind: OrgKind.Group, ParentId: { } parent })
            return new MeetingRoster(workspace.Organizations.Find(parent) is { } branch ? await MembersOf(workspace, branch, day) : [], IsWhole: false);
        return new MeetingRoster(await HoldersOf(workspace, place, day), place.Kind == OrgKind.LeadingGroup);
    }

    private static async Task<IReadOnlyList<Attendee>> MembersOf(Workspace workspace, Organization branch, DateOnly day) =>
        (await MemberList.On(workspace, branch, day)).Select(l => new Attendee(l.Person.Id, l.Person.Name, l.Post)).ToList();

    private static async Task<IReadOnlyList<Attendee>> HoldersOf(Workspace workspace, Organization place, DateOnly day)
    {
        var posts = await workspace.Db.Set<Post>().AsNoTracking().Where(p => p.OrgId == place.Id && p.From <= day && (p.Until == null || p.Until > day)).ToListAsync();
        var people = (await workspace.Catalog.LedgerOf<Person>().ForTitles(workspace.Db, posts.Select(p => p.PersonId).Distinct().ToList())).Cast<Person>().ToDictionary(p => p.Id);
        return posts.Where(p => people.ContainsKey(p.PersonId)).OrderBy(p => p.Title).ThenBy(p => p.From).ThenBy(p => p.Id).DistinctBy(p => p.PersonId)
            .Select(p => new Attendee(p.PersonId, people[p.PersonId].Name, p.Title)).ToList();
    }
}
