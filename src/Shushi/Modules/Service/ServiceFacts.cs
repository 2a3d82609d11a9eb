using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Members;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Service;

/// <summary>What the rules of service are told, as of <see cref="RuleFacts.AsOf"/>.</summary>
public sealed record ServiceFacts : RuleFacts
{
    /// <summary>The members in service, in the order of their branches.</summary>
    public IReadOnlyList<ServingMemberFact> Members { get; init; } = [];

    /// <summary>The 示范岗 and 责任区 that stand.</summary>
    public IReadOnlyList<TeamFact> Teams { get; init; } = [];

    /// <summary>Loads the facts: standings with check-in and pledge, names, and teams are a query each.</summary>
    public static async Task<ServiceFacts> Load(RuleScope scope)
    {
        var empty = new ServiceFacts { Period = scope.Period, Today = scope.Today };
        return empty with { Members = await Serving(scope, empty.AsOf), Teams = await Standing(scope, empty.AsOf) };
    }

    private static async Task<IReadOnlyList<ServingMemberFact>> Serving(RuleScope scope, DateOnly day)
    {
        var db = scope.Workspace.Db;
        var (checkins, pledges) = (CommunityService.CheckIns(db, day), CommunityService.Pledges(db, day));
        var all = scope.Rows<Standing>().InService();
        var rows = await all.Where(s => s.From <= day && (s.Until == null || s.Until > day))
            .OrderBy(s => s.OrgPath).ThenBy(s => s.PersonId)
            .Select(s => new
            {
                s.PersonId,
                s.OrgId,
                Since = all.Where(o => o.PersonId == s.PersonId).Min(o => o.From),
                CheckedIn = checkins.Any(c => c.PersonId == s.PersonId),
                Pledged = pledges.Any(p => p.PersonId == s.PersonId),
            }).ToListAsync();
        var names = await scope.People(rows.Where(r => !r.CheckedIn || !r.Pledged).Select(r => r.PersonId));
        return rows.Select(r => new ServingMemberFact(r.PersonId, r.OrgId, names.GetValueOrDefault(r.PersonId)?.Name ?? "", r.Since)
        {
            Branch = scope.Workspace.Organizations.Name(r.OrgId),
            CheckedIn = r.CheckedIn,
            Pledged = r.Pledged,
        }).ToList();
    }

    private static async Task<IReadOnlyList<TeamFact>> Standing(RuleScope scope, DateOnly day) => await scope.Rows<Team>()
        .Where(t => t.Kind != TeamKind.VolunteerTeam && t.From <= day && (t.Until == null || t.Until > day))
        .OrderBy(t => t.OrgPath).ThenBy(t => t.Id)
        .Select(t => new TeamFact(t.Id, t.OrgId, t.Kind, t.Name, t.LeaderId != null, t.Promise != null)).ToListAsync();
}

/// <summary>A member in service. The name is filled where something is missing.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="OrgId">The branch.</param>
/// <param name="Name">Their name.</param>
/// <param name="Since">Since when they are a member in service of the subtree.</param>
public sealed record ServingMemberFact(Guid PersonId, Guid OrgId, string Name, DateOnly Since)
{
    public string Branch { get; init; } = "";

    public bool CheckedIn { get; init; }

    public bool Pledged { get; init; }
}

/// <summary>A 示范岗 or 责任区.</summary>
public sealed record TeamFact(Guid Id, Guid OrgId, TeamKind Kind, string Name, bool HasLeader, bool HasPromise);
