using Shushi.Modules.Members;
using Shushi.Platform.Organizations;

namespace Shushi.Demo;

/// <summary>From a day on: where somebody is and as what.</summary>
internal sealed record Step(DateOnly From, BranchPlan Branch, Stage Stage, Service Service, StandingReason Reason);

/// <summary>The whole life of a person in the demo world, years ahead; what lies behind today becomes records.</summary>
internal sealed class PersonPlan
{
    public required int Number { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    public required bool IsMale { get; init; }

    public required DateOnly BirthDate { get; init; }

    public required string Position { get; init; }

    /// <summary>Holds a post or has a day of retirement: is not moved to another unit.</summary>
    public bool Settled { get; init; }

    /// <summary>Which group of the branch, from 0.</summary>
    public int Group { get; init; }

    public List<Step> Steps { get; } = [];

    public DateOnly? LeftOn { get; set; }

    public LeavingReason? Left { get; set; }

    public Guid Id => WorldIds.Of("members/" + Key);

    public Step? On(DateOnly day) => LeftOn <= day ? null : Steps.FindLast(s => s.From <= day);

    public bool IsMember(DateOnly day) => On(day) is { Stage: Stage.Probationary or Stage.Full };
}

/// <summary>A branch with its seats, its first known election and those who hold its posts.</summary>
internal sealed class BranchPlan
{
    public required Organization Organization { get; init; }

    public required IReadOnlyList<Organization> Groups { get; init; }

    public required DateOnly FirstElection { get; init; }

    public required bool IsRetired { get; init; }

    /// <summary>The secretary first, then in the order of their seats.</summary>
    public List<PersonPlan> Committee { get; } = [];

    public List<PersonPlan> GroupLeaders { get; } = [];

    public PersonPlan Secretary => Committee[0];
}

/// <summary>A unit with its Party organizations and its people.</summary>
internal sealed class BureauPlan
{
    public required Organization Unit { get; init; }

    public required Organization LeadingGroup { get; init; }

    public required Organization GeneralBranch { get; init; }

    public required DateOnly FirstElection { get; init; }

    public required IReadOnlyList<BranchPlan> Branches { get; init; }

    /// <summary>党组: the secretary first.</summary>
    public List<PersonPlan> Leaders { get; } = [];

    /// <summary>总支委员会: secretary, full-time deputy, then the commissioners.</summary>
    public List<PersonPlan> Committee { get; } = [];

    public List<PersonPlan> People { get; } = [];

    public List<Candidate> Candidates { get; } = [];

    public IReadOnlyList<PersonPlan> Members(BranchPlan branch, DateOnly day) =>
        People.Where(p => p.IsMember(day) && p.On(day)!.Branch == branch).ToList();

    public IReadOnlyList<PersonPlan> FullMembers(BranchPlan branch, DateOnly day) =>
        Members(branch, day).Where(p => p.On(day)!.Stage == Stage.Full).ToList();

    public IReadOnlyList<PersonPlan> InService(DateOnly day) =>
        People.Where(p => p.IsMember(day) && p.On(day)!.Service == Service.InService).ToList();

    public int StaffOutsideTheParty(DateOnly day) => People.Count(p => p.On(day) is not null && !p.IsMember(day));
}
