using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Members;
using Shushi.Platform.Data;
using Shushi.Platform.Organizations;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Admission;

/// <summary>What the rules of admission are told.</summary>
public sealed record AdmissionFacts : RuleFacts
{
    public IReadOnlyList<ActivistFact> Activists { get; init; } = [];

    public IReadOnlyList<AcceptanceFact> Acceptances { get; init; } = [];

    public IReadOnlyList<ConversionFact> Conversions { get; init; } = [];

    /// <summary>People on probation in the period or still, whose accepting meeting is known.</summary>
    public IReadOnlyList<ProbationFact> Probations { get; init; } = [];

    /// <summary>Loads the facts: the three ledgers, the probationary standings and the 党组 are a query each, names come in batches.</summary>
    public static Task<AdmissionFacts> Load(RuleScope scope) => new AdmissionLoader(scope).Load();
}

/// <summary>An activist. <see cref="BirthDate"/> is the roster's.</summary>
public sealed record ActivistFact(Guid Id, Guid OrgId, Guid PersonId, string Name)
{
    public DateOnly? BirthDate { get; init; }

    public DateOnly AppliedOn { get; init; }

    public DateOnly? TalkedOn { get; init; }

    /// <summary>The day of confirmation.</summary>
    public DateOnly From { get; init; }

    public DateOnly? FiledOn { get; init; }

    /// <summary>The days of the half-yearly reviews.</summary>
    public IReadOnlyList<DateOnly> Reviews { get; init; } = [];

    public DateOnly? NoticeFrom { get; init; }

    public DateOnly? NoticeTo { get; init; }

    public DateOnly? ObjectOn { get; init; }

    public DateOnly? Until { get; init; }
}

/// <summary>How a meeting voted.</summary>
public sealed record VoteFact(bool IsSecret, int Entitled, int Present, int Written, int Yes, int No, int Abstained)
{
    internal static VoteFact Of(IVote v) => new(v.Ballot == BallotMode.Secret, v.Entitled, v.Present, v.Written, v.Yes, v.No, v.Abstained);
}

/// <summary>What a meeting decided on a person: acceptance or 转正.</summary>
/// <param name="Ledger">acceptances or conversions.</param>
public abstract record DecisionFact(string Ledger, Guid Id, Guid OrgId, Guid PersonId, string Name, DateOnly On)
{
    public VoteFact Vote { get; init; } = new(true, 0, 0, 0, 0, 0, 0);

    /// <summary>Whether its unit has a 党组, which must consider it first.</summary>
    public bool HasLeadingGroup { get; init; }

    public DateOnly? LeadingGroupOn { get; init; }

    public DateOnly? ApprovedOn { get; init; }
}

/// <summary>An acceptance; <see cref="DecisionFact.On"/> is the branch meeting.</summary>
public sealed record AcceptanceFact(Guid Id, Guid OrgId, Guid PersonId, string Name, DateOnly On)
    : DecisionFact("acceptances", Id, OrgId, PersonId, Name, On)
{
    /// <summary>列为发展对象, from the person's record as activist.</summary>
    public DateOnly? ObjectOn { get; init; }

    public DateOnly? PoliticalReviewOn { get; init; }

    public DateOnly? TrainingFrom { get; init; }

    public DateOnly? CommitteeReviewOn { get; init; }

    public DateOnly? PrecheckOn { get; init; }

    public DateOnly? TalkedOn { get; init; }

    public DateOnly? OathOn { get; init; }
}

/// <summary>A 转正; <see cref="DecisionFact.On"/> is the branch meeting.</summary>
public sealed record ConversionFact(Guid Id, Guid OrgId, Guid PersonId, string Name, DateOnly On)
    : DecisionFact("conversions", Id, OrgId, PersonId, Name, On)
{
    /// <summary>The meeting that accepted; null when its record is out of sight.</summary>
    public DateOnly? AcceptedOn { get; init; }

    public DateOnly? RequestedOn { get; init; }
}

/// <summary>A person on probation.</summary>
/// <param name="OrgId">The branch they are in now, or were in last.</param>
/// <param name="PersonId">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="AcceptedOn">The accepting meeting.</param>
/// <param name="EndedOn">The first day they were no longer on probation, for whatever reason.</param>
public sealed record ProbationFact(Guid OrgId, Guid PersonId, string Name, DateOnly AcceptedOn, DateOnly? EndedOn);

/// <summary>Loads <see cref="AdmissionFacts"/>.</summary>
internal sealed class AdmissionLoader(RuleScope scope)
{
    /// <summary>How far back of the period a probation or an approval may have begun.</summary>
    private const int MonthsBack = 24;

    private readonly DateOnly to = scope.Period.To, since = scope.Period.From.AddMonths(-MonthsBack);

    public async Task<AdmissionFacts> Load()
    {
        var (from, until) = (scope.Period.From, to);
        var activists = await scope.Rows<Activist>().Include(a => a.Reviews)
            .Where(a => a.AppliedOn <= until && (a.Until == null || a.Until >= since)).OrderBy(a => a.From).ThenBy(a => a.Id).ToListAsync();
        var accepting = scope.Rows<Acceptance>().Where(a => a.On <= until && (a.On >= since || a.ApprovedOn == null));
        var probationary = scope.Rows<Standing>().Where(s => s.Stage == Stage.Probationary && s.From <= until && (s.Until == null || s.Until >= since));
        var acceptances = await accepting.OrderBy(a => a.On).ThenBy(a => a.Id).ToListAsync();
        var standings = await probationary.OrderBy(s => s.From).ThenBy(s => s.Id).ToListAsync();
        var converted = scope.Rows<Conversion>().Where(c => c.On >= from && c.On <= until);
        var conversions = await scope.Workspace.Db.Set<Conversion>().AsNoTracking()
            .Where(c => probationary.Any(s => s.PersonId == c.PersonId) || accepting.Any(a => a.Id == c.AcceptanceId) || converted.Any(x => x.Id == c.Id))
            .OrderBy(c => c.On).ThenBy(c => c.Id).ToListAsync();
        var accepted = await Accepted(acceptances, conversions);
        var people = await scope.People(activists.Select(a => a.PersonId).Concat(acceptances.Select(a => a.PersonId))
            .Concat(conversions.Select(c => c.PersonId)).Concat(standings.Select(s => s.PersonId)));
        var led = await UnitsWithLeadingGroup();
        return new AdmissionFacts
        {
            Period = scope.Period,
            Today = scope.Today,
            Activists = activists.Select(a => Fact(a, people.GetValueOrDefault(a.PersonId))).ToList(),
            Acceptances = acceptances.Select(a => Fact(a, NameOf(a.PersonId), activists.FindLast(x => x.PersonId == a.PersonId && x.From <= a.On), IsLed(a))).ToList(),
            Conversions = conversions.Select(c => Fact(c, NameOf(c.PersonId), accepted.TryGetValue(c.AcceptanceId, out var on) ? on : null, IsLed(c))).ToList(),
            Probations = standings.GroupBy(s => s.PersonId).Select(g => Fact(g.ToList(), NameOf(g.Key), acceptances)).OfType<ProbationFact>().ToList(),
        };

        string NameOf(Guid person) => people.GetValueOrDefault(person)?.Name ?? "—";
        bool IsLed(IOfOrganization o) => led.Any(unit => OrgRange.Under(unit).Contains(o.OrgPath));
    }

    private async Task<Dictionary<Guid, DateOnly>> Accepted(List<Acceptance> acceptances, List<Conversion> conversions)
    {
        var accepted = acceptances.ToDictionary(a => a.Id, a => a.On);
        var earlier = conversions.Select(c => c.AcceptanceId).Where(id => !accepted.ContainsKey(id)).Distinct();
        foreach (var batch in earlier.Chunk(500))
        {
            foreach (var record in await scope.Workspace.Catalog.LedgerOf<Acceptance>().ForTitles(scope.Workspace.Db, batch))
                accepted[record.Id] = ((Acceptance)record).On;
        }

        return accepted;
    }

    /// <summary>The paths of units that have a 党组. Out of a branch's own sight too: who looks must not change what the rule says.</summary>
    private async Task<IReadOnlyList<string>> UnitsWithLeadingGroup()
    {
        var asOf = to;
        var groups = await scope.Workspace.Db.Set<Organization>().IgnoreQueryFilters([ShushiContext.ScopeFilter]).AsNoTracking()
            .Where(o => o.Kind == OrgKind.LeadingGroup && o.From <= asOf && (o.Until == null || o.Until > asOf)).Select(o => o.OrgPath).ToListAsync();
        return groups.Where(path => path.Contains('.', StringComparison.Ordinal)).Select(path => path[..path.LastIndexOf('.')]).ToList();
    }

    private static ActivistFact Fact(Activist a, Person? person) => new(a.Id, a.OrgId, a.PersonId, person?.Name ?? "—")
    {
        BirthDate = person?.BirthDate,
        AppliedOn = a.AppliedOn,
        TalkedOn = a.TalkedOn,
        From = a.From,
        FiledOn = a.FiledOn,
        Reviews = a.Reviews.Select(r => r.On).Order().ToList(),
        NoticeFrom = a.NoticeFrom,
        NoticeTo = a.NoticeTo,
        ObjectOn = a.ObjectOn,
        Until = a.Until,
    };

    private static AcceptanceFact Fact(Acceptance a, string name, Activist? activist, bool isLed) => new(a.Id, a.OrgId, a.PersonId, name, a.On)
    {
        Vote = VoteFact.Of(a),
        HasLeadingGroup = isLed,
        LeadingGroupOn = a.LeadingGroupOn,
        ApprovedOn = a.ApprovedOn,
        ObjectOn = activist?.ObjectOn,
        PoliticalReviewOn = a.PoliticalReviewOn,
        TrainingFrom = a.TrainingFrom,
        CommitteeReviewOn = a.CommitteeReviewOn,
        PrecheckOn = a.PrecheckOn,
        TalkedOn = a.TalkedOn,
        OathOn = a.OathOn,
    };

    private static ConversionFact Fact(Conversion c, string name, DateOnly? acceptedOn, bool isLed) => new(c.Id, c.OrgId, c.PersonId, name, c.On)
    {
        Vote = VoteFact.Of(c),
        HasLeadingGroup = isLed,
        LeadingGroupOn = c.LeadingGroupOn,
        ApprovedOn = c.ApprovedOn,
        AcceptedOn = acceptedOn,
        RequestedOn = c.RequestedOn,
    };

    /// <summary>Null when neither an acceptance nor the standing says when the meeting was.</summary>
    private static ProbationFact? Fact(List<Standing> standings, string name, List<Acceptance> acceptances)
    {
        var last = standings[^1];
        var acceptedOn = acceptances.FindLast(a => a.PersonId == last.PersonId && a.ApprovedOn is not null)?.On
            ?? standings.Find(s => s.Reason == StandingReason.Admitted)?.From;
        return acceptedOn is { } on ? new ProbationFact(last.OrgId, last.PersonId, name, on, last.Until) : null;
    }
}
