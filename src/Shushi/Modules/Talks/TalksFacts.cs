using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Members;
using Shushi.Platform;
using Shushi.Platform.Data;
using Shushi.Platform.Organizations;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Talks;

/// <summary>What the rules of talks are told.</summary>
public sealed record TalksFacts : RuleFacts
{
    /// <summary>Branches and who was in them throughout a year.</summary>
    public IReadOnlyList<TalkBranchFact> Branches { get; init; } = [];

    /// <summary>Units that existed.</summary>
    public IReadOnlyList<TalkUnitFact> Units { get; init; } = [];

    /// <summary>Talks of the years that touch the period.</summary>
    public IReadOnlyList<TalkFact> Talks { get; init; } = [];

    /// <summary>The years that touch the period.</summary>
    public IEnumerable<Period> Years => Enumerable.Range(Period.From.Year, Period.To.Year - Period.From.Year + 1).Select(Period.Year);

    /// <summary>Loads the facts: memberships and talks are a query each, names come in batches.</summary>
    public static async Task<TalksFacts> Load(RuleScope scope)
    {
        var (from, to) = (new DateOnly(scope.Period.From.Year, 1, 1), new DateOnly(scope.Period.To.Year, 12, 31));
        var memberships = await scope.Memberships(from.AddDays(-1), to);
        var tree = scope.Workspace.Organizations.Under(scope.Root).ToList();
        var branches = tree.Where(o => o.Kind is OrgKind.Branch or OrgKind.JointBranch).Select(o => Branch(o, memberships, scope)).ToList();
        var names = await scope.People(branches.SelectMany(b => b.Members).Select(m => m.PersonId));
        return new TalksFacts
        {
            Period = scope.Period,
            Today = scope.Today,
            Branches = branches.Select(b => b with { Members = b.Members.Select(m => m with { Name = names.GetValueOrDefault(m.PersonId)?.Name ?? "—" }).ToList() }).ToList(),
            Units = tree.Where(o => o.Kind == OrgKind.Unit).Select(o => new TalkUnitFact(o.Id, o.OrgPath, o.From, o.Until)).ToList(),
            Talks = await TalksOf(scope, from, to),
        };
    }

    private static TalkBranchFact Branch(Organization branch, IReadOnlyList<MembershipFact> memberships, RuleScope scope)
    {
        var own = memberships.Where(m => OrgRange.Under(branch.OrgPath).Contains(m.OrgPath)).ToList();
        var throughout = new List<TalkMemberFact>();
        for (var year = scope.Period.From.Year; year <= scope.Period.To.Year; year++)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            if (last > scope.Today) last = scope.Today;
            var remained = own.Where(m => m.HoldsOn(last)).Select(m => m.PersonId).ToHashSet();
            throughout.AddRange(own.Where(m => m.HoldsOn(first) && remained.Contains(m.PersonId)).Select(m => new TalkMemberFact(year, m.PersonId)));
        }

        return new TalkBranchFact(branch.Id, branch.ShortName) { Members = throughout };
    }

    /// <summary>Talks with or by the members, also those that other organizations keep: who looks must not change what the rule says.</summary>
    private static async Task<IReadOnlyList<TalkFact>> TalksOf(RuleScope scope, DateOnly from, DateOnly to)
    {
        var here = scope.Rows<Standing>();
        return await scope.Workspace.Db.Set<Talk>().IgnoreQueryFilters([ShushiContext.ScopeFilter]).AsNoTracking()
            .Where(t => t.On >= from && t.On <= to && here.Any(s => s.PersonId == t.PersonId || s.PersonId == t.TalkerId))
            .OrderBy(t => t.On).ThenBy(t => t.Id)
            .Select(t => new TalkFact(t.Id, t.OrgPath, t.On, t.Kind, t.TalkerId, t.PersonId)).ToListAsync();
    }
}

/// <summary>A branch.</summary>
public sealed record TalkBranchFact(Guid Id, string Name)
{
    public IReadOnlyList<TalkMemberFact> Members { get; init; } = [];
}

/// <summary>A member who was in the branch when the year began and when it ended, or still is.</summary>
public sealed record TalkMemberFact(int Year, Guid PersonId)
{
    public string Name { get; init; } = "";
}

/// <summary>A unit.</summary>
public sealed record TalkUnitFact(Guid Id, string OrgPath, DateOnly From, DateOnly? Until) : ILasting
{ }

/// <summary>A talk.</summary>
public sealed record TalkFact(Guid Id, string OrgPath, DateOnly On, TalkKind Kind, Guid TalkerId, Guid PersonId)
{
    /// <summary>Those it was held with: between equals, both.</summary>
    public IEnumerable<Guid> Reached => Kind is TalkKind.BetweenCommissioners or TalkKind.BetweenMembers ? [PersonId, TalkerId] : [PersonId];
}
