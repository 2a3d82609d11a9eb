using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Members;
using Shushi.Platform.Organizations;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Organizations;

/// <summary>What the rules of the organization tree are told; counts are of <see cref="RuleFacts.AsOf"/>.</summary>
public sealed record OrganizationsFacts : RuleFacts
{
    /// <summary>Branches and joint branches that exist.</summary>
    public IReadOnlyList<BranchFact> Branches { get; init; } = [];

    /// <summary>Units that exist.</summary>
    public IReadOnlyList<UnitFact> Units { get; init; } = [];

    /// <summary>Elections held so far.</summary>
    public IReadOnlyList<TermFact> Terms { get; init; } = [];

    /// <summary>Loads the facts: the tree is at hand, roster, seats and terms are a query each.</summary>
    public static async Task<OrganizationsFacts> Load(RuleScope scope)
    {
        var empty = new OrganizationsFacts { Period = scope.Period, Today = scope.Today };
        var day = empty.AsOf;
        var members = await scope.Memberships(day.AddDays(-1), day);
        var holding = members.Where(m => m.HoldsOn(day)).ToList();
        var seats = (await scope.CommitteeSeats(day)).Where(s => s.HoldsOn(day)).ToLookup(s => s.OrgId);
        var terms = await Elections(scope);
        var standing = scope.Workspace.Organizations.Under(scope.Root).Where(o => o.HoldsOn(day)).ToList();
        return empty with
        {
            Branches = standing.Where(IsBranch).Select(o => Branch(o, holding, seats[o.Id], terms, day)).ToList(),
            Units = standing.Where(o => o.Kind == OrgKind.Unit).Select(o => Unit(o, holding, standing)).ToList(),
            Terms = terms,
        };
    }

    /// <summary>Whether an organization is a branch of any kind.</summary>
    internal static bool IsBranch(Organization organization) => organization.Kind is OrgKind.Branch or OrgKind.JointBranch;

    private static BranchFact Branch(Organization branch, List<MembershipFact> members, IEnumerable<SeatFact> seats, IReadOnlyList<TermFact> terms, DateOnly day)
    {
        var own = members.Where(m => OrgRange.Under(branch.OrgPath).Contains(m.OrgPath)).ToList();
        return new BranchFact(branch.Id, branch.ShortName)
        {
            Full = own.Count(m => m.IsFull),
            Probationary = own.Count(m => !m.IsFull),
            Committee = seats.Select(s => s.PersonId).Distinct().Count(),
            Seats = terms.Where(t => t.OrgId == branch.Id && t.From <= day).MaxBy(t => t.From)?.Seats,
        };
    }

    private static UnitFact Unit(Organization unit, List<MembershipFact> members, List<Organization> standing)
    {
        var range = OrgRange.Under(unit.OrgPath);
        return new UnitFact(unit.Id, unit.ShortName, members.Count(m => range.Contains(m.OrgPath)), unit.ApprovedAsExcepted)
        {
            Forms = standing.Where(o => o.Kind is OrgKind.GeneralBranch or OrgKind.PartyCommittee && range.Contains(o.OrgPath))
                .Select(o => new FormFact(o.Id, o.ShortName, o.Kind, o.ApprovedAsExcepted)).ToList(),
        };
    }

    private static async Task<IReadOnlyList<TermFact>> Elections(RuleScope scope)
    {
        var tree = scope.Workspace.Organizations;
        var terms = await scope.Rows<Term>().OrderBy(t => t.From).ThenBy(t => t.Id)
            .Select(t => new { t.Id, t.OrgId, t.From, t.Years, t.Seats }).ToListAsync();
        return terms.Select(t => new TermFact(t.Id, t.OrgId, tree.Name(t.OrgId), t.From, t.Years)
        {
            Seats = t.Seats,
            OrganizationUntil = tree.Find(t.OrgId)?.Until,
        }).ToList();
    }
}

/// <summary>A branch and its size.</summary>
public sealed record BranchFact(Guid Id, string Name)
{
    public int Full { get; init; }

    public int Probationary { get; init; }

    /// <summary>How many people hold posts of its committee.</summary>
    public int Committee { get; init; }

    /// <summary>职数 of the running term; null when no election is recorded.</summary>
    public int? Seats { get; init; }

    public int Members => Full + Probationary;
}

/// <summary>A unit, its members and the forms its Party organization has.</summary>
public sealed record UnitFact(Guid Id, string Name, int Members, bool IsApproved)
{
    /// <summary>机关党委 and 总支 in it.</summary>
    public IReadOnlyList<FormFact> Forms { get; init; } = [];
}

/// <summary>A 机关党委 or 总支.</summary>
public sealed record FormFact(Guid Id, string Name, OrgKind Kind, bool IsApproved);

/// <summary>An election.</summary>
public sealed record TermFact(Guid Id, Guid OrgId, string Organization, DateOnly From, int Years)
{
    public int Seats { get; init; }

    /// <summary>When the organization was dissolved.</summary>
    public DateOnly? OrganizationUntil { get; init; }

    /// <summary>The day by which the next election is due.</summary>
    public DateOnly End => From.AddYears(Years);
}

/// <summary>A person held a post of a committee for a span.</summary>
public sealed record SeatFact(Guid OrgId, Guid PersonId, DateOnly From, DateOnly? Until)
{
    /// <summary>Whether it held at the end of the day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || Until > day);
}

/// <summary>What other modules' facts ask about committees.</summary>
internal static class Committees
{
    private static readonly PostTitle[] Titles =
    [
        PostTitle.Secretary, PostTitle.DeputySecretary, PostTitle.FullTimeDeputySecretary, PostTitle.OrganizationCommissioner,
        PostTitle.PublicityCommissioner, PostTitle.DisciplineCommissioner, PostTitle.Commissioner,
    ];

    /// <summary>The committee seats of the subtree that were held on a day or later.</summary>
    public static async Task<IReadOnlyList<SeatFact>> CommitteeSeats(this RuleScope scope, DateOnly from) =>
        await scope.Rows<Post>().Where(p => Titles.Contains(p.Title) && (p.Until == null || p.Until > from))
            .Select(p => new SeatFact(p.OrgId, p.PersonId, p.From, p.Until)).ToListAsync();
}
