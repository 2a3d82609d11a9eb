using Shushi.Modules.Members;

namespace Shushi.Demo;

/// <summary>Who comes, leaves and retires at the statistics bureau. From 2024 on a pattern that turns through the four branches keeps each at its size.</summary>
internal static class WorldMovements
{
    private const int FirstPatternYear = 2024, LastYear = 2036;

    private static readonly (DateOnly On, int Branch)[] InOf2023 = [(new(2023, 3, 13), 0), (new(2023, 5, 15), 1), (new(2023, 8, 21), 2)];

    private static readonly (DateOnly On, int Branch)[] OutOf2023 = [(new(2023, 7, 17), 1), (new(2023, 9, 18), 3)];

    private static readonly (DateOnly On, int Branch)[] RetiredIn2023 = [(new(2023, 5, 1), 0), (new(2023, 10, 1), 2)];

    /// <summary>The day of the year's transfer into the bureau.</summary>
    public static DateOnly TransferIn(int year) => Workdays.Nearest(year, 4, 15);

    /// <summary>The branch it goes to.</summary>
    public static int TurnOf(int year) => (year - FirstPatternYear) % 4;

    /// <summary>The days on which members of a branch retire, years ahead: their birth dates must fit.</summary>
    public static IEnumerable<DateOnly> RetirementsOf(int branch) => Retirements().Where(r => r.Branch == branch).Select(r => r.On);

    /// <summary>Writes transfers, retirements and deaths of all years into the plans; admissions are added after them.</summary>
    public static void Play(BureauPlan bureau, PersonFactory factory, Planting planting)
    {
        WorldAdmission.Plan(bureau, factory, planting, LastYear);
        foreach (var (on, branch) in InOf2023) ComeIn(bureau, factory, on, branch);
        for (var year = FirstPatternYear; year <= LastYear; year++) ComeIn(bureau, factory, TransferIn(year), TurnOf(year));
        foreach (var (on, branch) in OutOf2023) GoOut(bureau, on, branch);
        foreach (var (on, branch) in Retirements()) Retire(bureau, on, branch);
        for (var year = FirstPatternYear; year <= LastYear; year++)
        {
            var turn = TurnOf(year);
            GoOut(bureau, Workdays.Nearest(year, 3, 14), turn);
            GoOut(bureau, Workdays.Nearest(year, 7, 25), (turn + 1) % 4);
            GoOut(bureau, Workdays.Nearest(year, 10, 25), (turn + 2) % 4);
            LeaveRetired(bureau, Workdays.Nearest(year, 6, 24), LeavingReason.Died);
            LeaveRetired(bureau, Workdays.Nearest(year, 9, 25), LeavingReason.TransferredOut);
        }
    }

    private static IEnumerable<(DateOnly On, int Branch)> Retirements() =>
        RetiredIn2023.Concat(Enumerable.Range(FirstPatternYear, LastYear - FirstPatternYear + 1).SelectMany(year => new[]
        {
            (new DateOnly(year, 5, 1), TurnOf(year)),
            (new DateOnly(year, 10, 1), (TurnOf(year) + 3) % 4),
        }));

    private static void ComeIn(BureauPlan bureau, PersonFactory factory, DateOnly on, int branch)
    {
        var isMale = on.Year % 2 == 0;
        var person = factory.Make(isMale, 1985, 1993, WorldPeople.PositionIn(branch, on.Year + branch), group: on.Year % 3);
        person.Steps.Add(new(on, bureau.Branches[branch], Stage.Full, Service.InService, StandingReason.TransferredIn));
        bureau.People.Add(person);
    }

    private static void Retire(BureauPlan bureau, DateOnly on, int branch)
    {
        var person = bureau.Members(bureau.Branches[branch], on).First(p => p.Settled && p.BirthDate.AddYears(60) <= on);
        person.Steps.Add(new(on, bureau.Branches[4], Stage.Full, Service.Retired, StandingReason.Retired));
    }

    // Those longest a member of the branch go first; who holds a post stays.
    private static void GoOut(BureauPlan bureau, DateOnly on, int branch)
    {
        var person = bureau.FullMembers(bureau.Branches[branch], on).Where(p => !p.Settled).OrderBy(p => p.Steps[0].From).ThenBy(p => p.Number).First();
        Leave(person, on, LeavingReason.TransferredOut);
    }

    private static void LeaveRetired(BureauPlan bureau, DateOnly on, LeavingReason reason)
    {
        var retired = bureau.Branches[4];
        var person = bureau.Members(retired, on).Where(p => !retired.Committee.Contains(p)).OrderBy(p => p.BirthDate).First();
        Leave(person, on, reason);
    }

    private static void Leave(PersonPlan person, DateOnly on, LeavingReason reason) => (person.LeftOn, person.Left) = (on, reason);
}
