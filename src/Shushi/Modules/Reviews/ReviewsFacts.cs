using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Members;
using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Reviews;

/// <summary>What the rules of 民主评议 are told.</summary>
public sealed record ReviewsFacts : RuleFacts
{
    public IReadOnlyList<ReviewBranchFact> Branches { get; init; } = [];

    /// <summary>Reviews of the years whose season touches the period.</summary>
    public IReadOnlyList<ReviewFact> Reviews { get; init; } = [];

    /// <summary>The years whose season, October to the end of next February, touches the period.</summary>
    public IEnumerable<(int Year, Period Window)> Seasons => Enumerable.Range(Period.From.Year - 1, Period.To.Year - Period.From.Year + 2)
        .Select(y => (y, new Period(new DateOnly(y, 10, 1), new DateOnly(y + 1, 3, 1).AddDays(-1)))).Where(s => s.Item2.Touches(Period));

    /// <summary>Loads the facts: reviews and memberships are a query each, names come in batches.</summary>
    public static async Task<ReviewsFacts> Load(RuleScope scope)
    {
        var (from, to) = (scope.Period.From.Year - 1, scope.Period.To.Year);
        var reviews = await scope.Rows<MemberReview>().Where(r => (r.ForYear ?? r.On.Year) >= from && (r.ForYear ?? r.On.Year) <= to)
            .OrderBy(r => r.On).ThenBy(r => r.OrgPath).ThenBy(r => r.Id)
            .Select(r => new ReviewFact(r.Id, r.OrgId, r.PersonId, r.On, r.ForYear ?? r.On.Year, r.Grade)).ToListAsync();
        var days = reviews.Select(r => r.On).Distinct().Order().ToList();
        var full = days.Count == 0 ? [] : (await scope.Memberships(days[0].AddDays(-1), days[^1])).Where(m => m.IsFull).ToList();
        var byPerson = full.ToLookup(m => m.PersonId);
        var names = await scope.People(reviews.Where(r => r.Grade is not null && !byPerson[r.PersonId].Any(m => m.HoldsOn(r.On))).Select(r => r.PersonId));
        return new ReviewsFacts
        {
            Period = scope.Period,
            Today = scope.Today,
            Branches = scope.Workspace.Organizations.Under(scope.Root).Where(o => o.Kind is OrgKind.Branch or OrgKind.JointBranch)
                .Select(o => new ReviewBranchFact(o.Id, o.ShortName, o.From, o.Until) { Full = full.Where(m => OrgRange.Under(o.OrgPath).Contains(m.OrgPath)).ToList() }).ToList(),
            Reviews = reviews.Select(r => r with { IsFull = byPerson[r.PersonId].Any(m => m.HoldsOn(r.On)), Name = names.GetValueOrDefault(r.PersonId)?.Name ?? "" }).ToList(),
        };
    }
}

/// <summary>A branch and its full members.</summary>
public sealed record ReviewBranchFact(Guid Id, string Name, DateOnly From, DateOnly? Until) : ILasting
{
    public IReadOnlyList<MembershipFact> Full { get; init; } = [];

    /// <summary>How many full members it had at the end of a day.</summary>
    public int FullOn(DateOnly day) => Full.Where(m => m.HoldsOn(day)).Select(m => m.PersonId).Distinct().Count();
}

/// <summary>A review of a member.</summary>
public sealed record ReviewFact(Guid Id, Guid OrgId, Guid PersonId, DateOnly On, int Year, ReviewGrade? Grade)
{
    /// <summary>Filled where a message needs it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether they were a full member that day.</summary>
    public bool IsFull { get; init; }
}
