using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Organizations;
using Shushi.Platform;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Members;

/// <summary>A line of the 花名册: a member of a day.</summary>
/// <param name="Person">Who.</param>
/// <param name="Standing">Where and as what on the day.</param>
/// <param name="JoinedOn">When they were accepted, where the ledgers know.</param>
/// <param name="FullOn">When they were made full, where the ledgers know.</param>
/// <param name="Post">Their post in the branch or its committee on the day, or null.</param>
public sealed record MemberLine(Person Person, Standing Standing, DateOnly? JoinedOn, DateOnly? FullOn, PostTitle? Post);

/// <summary>党员花名册: the members of a day, branch by branch in official order, those with posts first.</summary>
public static class MemberList
{
    /// <summary>The members of a subtree on a day.</summary>
    public static async Task<IReadOnlyList<MemberLine>> On(Workspace workspace, Organization root, DateOnly day)
    {
        var range = OrgRange.Under(root.OrgPath);
        var standings = await workspace.Catalog.LedgerOf<Standing>().In(workspace.Db.Set<Standing>().AsNoTracking(), range)
            .Where(s => s.From <= day && (s.Until == null || s.Until > day) && (s.Stage == Stage.Full || s.Stage == Stage.Probationary)).ToListAsync();
        var ids = standings.ConvertAll(s => s.PersonId);
        var people = (await workspace.Catalog.LedgerOf<Person>().ForTitles(workspace.Db, ids)).Cast<Person>().ToDictionary(p => p.Id); // also those who have moved out of sight since
        var begun = await workspace.Db.Set<Standing>().AsNoTracking().Where(s => ids.Contains(s.PersonId) && s.From <= day).ToListAsync();
        var posts = await workspace.Db.Set<Post>().AsNoTracking().Where(p => ids.Contains(p.PersonId) && p.From <= day && (p.Until == null || p.Until > day)).ToListAsync();
        return standings.Where(s => people.ContainsKey(s.PersonId)).Select(s => new MemberLine(people[s.PersonId], s,
                First(begun, s.PersonId, StandingReason.Admitted), First(begun, s.PersonId, StandingReason.MadeFull),
                posts.Where(p => p.PersonId == s.PersonId && p.OrgId == s.OrgId).Select(p => (PostTitle?)p.Title).Min()))
            .OrderBy(l => Place(workspace, l)).ThenBy(l => l.Post is null).ThenBy(l => l.Post).ThenBy(l => l.Standing.Stage == Stage.Probationary)
            .ThenBy(l => l.Person.BirthDate).ThenBy(l => l.Person.Id).ToList();
    }

    private static int Place(Workspace workspace, MemberLine line) => workspace.Organizations.PlaceOf(line.Standing.OrgId);

    private static DateOnly? First(List<Standing> begun, Guid person, StandingReason reason) =>
        begun.Where(s => s.PersonId == person && s.Reason == reason).Select(s => (DateOnly?)s.From).Min();
}
