using System.Globalization;
using Shushi.Modules.Dues;
using Shushi.Modules.Members;

namespace Shushi.Demo;

/// <summary>Dues of every member of every branch, month by month: set in January, collected about the tenth, handed up by the quarter. Incomes are invented.</summary>
internal sealed class WorldDues(Draft draft, BureauPlan bureau, Planting planting)
{
    private static readonly (int Month, int Day)[] RemittanceDays = [(3, 28), (6, 27), (9, 26), (12, 26)];
    private static readonly PayChannel[] Channels = [PayChannel.Mobile, PayChannel.Mobile, PayChannel.Mobile, PayChannel.Transfer, PayChannel.Cash];

    private readonly List<MonthlyDues> collected = [];

    public void Record()
    {
        var plans = bureau.People.ToDictionary(p => p, PlansOf);
        foreach (var person in bureau.People) Assess(person, plans[person]);
        for (var month = new DateOnly(WorldCalendar.FirstYear, 1, 1); month <= draft.Today; month = month.AddMonths(1))
        {
            foreach (var (n, branch) in bureau.Branches.Index()) Collect(branch, n, month, plans);
        }

        for (var year = WorldCalendar.FirstYear; year <= draft.Today.Year; year++)
        {
            foreach (var (quarter, day) in RemittanceDays.Index()) Remit(year, quarter, year == 2023 ? new(2023, day.Month, day.Day) : Workdays.Nearest(year, day.Month, day.Day));
        }
    }

    // In January for all; besides when somebody is accepted, comes in or retires.
    private List<Plan> PlansOf(PersonPlan person)
    {
        var plans = new List<Plan>();
        for (var year = WorldCalendar.FirstYear; year <= draft.Today.Year; year++)
        {
            var first = new DateOnly(year, 1, 1);
            if (person.IsMember(first)) plans.Add(new(first, year == 2023 ? new(2023, 1, 13) : Workdays.Nearest(year, 1, 13), person.On(first)!));
            foreach (var step in person.Steps.Where(s => s.From.Year == year && s.From > first))
            {
                if (step.Reason is StandingReason.Admitted or StandingReason.Retired) plans.Add(new(MonthOf(step.From), NextWorkday(step.From), step));
                if (step.Reason == StandingReason.TransferredIn && step.From.Month < 12) plans.Add(new(MonthOf(step.From).AddMonths(1), NextWorkday(step.From), step));
            }
        }

        return plans.Where(p => p.SetOn <= draft.Today).ToList();
    }

    private void Assess(PersonPlan person, List<Plan> plans)
    {
        foreach (var (n, plan) in plans.Index())
        {
            DateOnly? left = person.LeftOn is { } day ? MonthOf(day).AddMonths(1) : null;
            var income = Income(person, plan);
            draft.State(plan.Step.Branch.Organization, $"assessments/{person.Key}/{plan.From:O}", new Assessment
            {
                PersonId = person.Id,
                From = plan.From,
                Until = n + 1 < plans.Count ? plans[n + 1].From : left,
                Payer = KindOf(plan),
                Income = draft.Sealer.Seal(income),
                Monthly = Amount(person, plan),
                SetOn = plan.SetOn,
            });
        }
    }

    private void Collect(BranchPlan branch, int n, DateOnly month, Dictionary<PersonPlan, List<Plan>> plans)
    {
        if (planting.Breaks("DF-11", branch.Organization, month)) return;
        var day = Workdays.Nearest(month.Year, month.Month, (month.Month == 1 ? 16 : 8) + n);
        foreach (var (person, payday) in Owing(branch, month, day).Where(p => p.PayDay <= draft.Today && !(p.Person.LeftOn <= p.PayDay)))
        {
            var due = Amount(person, plans[person].FindLast(p => p.From <= month)!);
            var key = $"dues/{person.Key}/{month:O}";
            var isShort = person == branch.GroupLeaders.FirstOrDefault() && planting.Breaks("DF-20", branch.Organization, month);
            if (isShort) planting.Found("DF-20", branch.Organization, month, WorldIds.Of(key));
            var dues = new MonthlyDues
            {
                PersonId = person.Id,
                Month = month,
                Due = due,
                Paid = isShort ? due - 1000 : due,
                PaidOn = payday,
                Channel = new Dice("channel/" + person.Key).Pick(Channels),
            };
            draft.Keep(branch.Organization, key, dues, payday);
            collected.Add(dues);
        }
    }

    // Members on the first of the month, and whom the branch accepted in it: these pay on the first working day after the meeting at the earliest.
    private IEnumerable<(PersonPlan Person, DateOnly PayDay)> Owing(BranchPlan branch, DateOnly month, DateOnly day)
    {
        foreach (var person in bureau.People)
        {
            if (person.IsMember(month))
            {
                if (person.On(month)!.Branch == branch) yield return (person, day);
            }
            else if (person.Steps.Find(s => s.Reason == StandingReason.Admitted && MonthOf(s.From) == month) is { } admitted && admitted.Branch == branch)
            {
                var after = NextWorkday(admitted.From);
                yield return (person, after > day ? after : day);
            }
        }
    }

    private void Remit(int year, int quarter, DateOnly on)
    {
        var (from, to) = (new DateOnly(year, (3 * quarter) + 1, 1), new DateOnly(year, (3 * quarter) + 3, 1));
        draft.Event(bureau.GeneralBranch, $"remittances/{bureau.Unit.OrgPath}/{to:O}", new Remittance
        {
            On = on,
            FromMonth = from,
            ToMonth = to,
            Amount = collected.Where(d => d.Month >= from && d.Month <= to && d.PaidOn <= on).Sum(d => d.Paid ?? 0),
            ReceivedOn = draft.Past(NextWorkday(on)),
            ReceiptNumber = draft.Past(NextWorkday(on)) is null ? null : string.Create(CultureInfo.InvariantCulture, $"云直党费〔{year}〕{bureau.Unit.OrgPath[^2..]}{quarter + 1:D2}号"),
        });
    }

    private static PayerKind KindOf(Plan plan) => plan.Step.Service == Service.Retired ? PayerKind.Retired : PayerKind.Salaried;

    private long Amount(PersonPlan person, Plan plan) => DuesRates.Of(KindOf(plan), DuesRates.BaseOf(Income(person, plan)))!.Value;

    // In 元: a wage of 5200 to 8700, more for leaders, or a pension of 4300 to 6800; a little more each year.
    private string Income(PersonPlan person, Plan plan)
    {
        var dice = new Dice("income/" + person.Key);
        var years = plan.From.Year - WorldCalendar.FirstYear;
        var yuan = KindOf(plan) == PayerKind.Retired
            ? 4300 + dice.Next(2500) + (80 * years)
            : 5200 + dice.Next(3500) + (120 * years) + (bureau.Leaders.Contains(person) ? 2400 : 0);
        return string.Create(CultureInfo.InvariantCulture, $"{yuan}.{dice.Next(100):D2}");
    }

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly NextWorkday(DateOnly day)
    {
        do day = day.AddDays(1);
        while (!Workdays.IsWorkday(day));
        return day;
    }

    private sealed record Plan(DateOnly From, DateOnly SetOn, Step Step);
}
