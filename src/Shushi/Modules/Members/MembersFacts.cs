using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Records;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Members;

/// <summary>What the rules of the roster are told.</summary>
public sealed record MembersFacts : RuleFacts
{
    public required IReadOnlyList<PersonFact> People { get; init; }

    /// <summary>Loads the roster: two queries.</summary>
    public static async Task<MembersFacts> Load(RuleScope scope)
    {
        var people = scope.Rows<Person>();
        var admitted = await scope.Workspace.Db.Set<Standing>().AsNoTracking()
            .Where(s => s.Stage == Stage.Probationary && people.Any(p => p.Id == s.PersonId))
            .GroupBy(s => s.PersonId).Select(g => new { g.Key, From = g.Min(s => s.From) }).ToDictionaryAsync(g => g.Key, g => g.From);
        var rows = await people.OrderBy(p => p.OrgPath).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.OrgId, p.Name, p.Sex, p.BirthDate, p.IdNumber }).ToListAsync();
        return new MembersFacts
        {
            Period = scope.Period,
            Today = scope.Today,
            People = rows.Select(p => new PersonFact(p.Id, p.OrgId, p.Name)
            {
                Sex = p.Sex,
                BirthDate = p.BirthDate,
                Number = NumberFact.Of(p.IdNumber, scope.Workspace),
                ProbationaryFrom = admitted.TryGetValue(p.Id, out var from) ? from : null,
            }).ToList(),
        };
    }
}

/// <summary>One person of the roster.</summary>
public sealed record PersonFact(Guid Id, Guid OrgId, string Name)
{
    /// <summary>GB/T 2261.1.</summary>
    public string Sex { get; init; } = "";

    public DateOnly BirthDate { get; init; }

    /// <summary>What the ID number says; null when none is stored.</summary>
    public NumberFact? Number { get; init; }

    /// <summary>The day they became 预备党员.</summary>
    public DateOnly? ProbationaryFrom { get; init; }
}

/// <summary>What an ID number says, without the number.</summary>
/// <param name="Fault">What is wrong with it, a Chinese sentence.</param>
/// <param name="BirthDate">The birth date in it; null when it has a fault.</param>
/// <param name="Sex">The sex in it; null when it has a fault.</param>
public sealed record NumberFact(string? Fault, DateOnly? BirthDate, string? Sex)
{
    /// <summary>Reads a number.</summary>
    public static NumberFact Of(string number) => CitizenId.Fault(number) is { } fault
        ? new NumberFact(fault, null, null)
        : new NumberFact(null, CitizenId.BirthDate(number), CitizenId.Sex(number));

    internal static NumberFact? Of(Sealed value, Workspace workspace) => value.HasValue ? Of(workspace.Db.Sealer.Open(value)) : null;
}

/// <summary>A person was a member, full or probationary, in a branch for a span.</summary>
public sealed record MembershipFact(Guid OrgId, string OrgPath, Guid PersonId, bool IsFull, DateOnly From, DateOnly? Until)
{
    /// <summary>Whether it held at the end of the day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || Until > day);
}

/// <summary>What other modules' facts ask of the roster.</summary>
internal static class Roster
{
    /// <summary>The memberships of the subtree that held on a day of the span.</summary>
    public static async Task<IReadOnlyList<MembershipFact>> Memberships(this RuleScope scope, DateOnly from, DateOnly to) =>
        await scope.Rows<Standing>()
            .Where(s => (s.Stage == Stage.Full || s.Stage == Stage.Probationary) && s.From <= to && (s.Until == null || s.Until > from))
            .Select(s => new MembershipFact(s.OrgId, s.OrgPath, s.PersonId, s.Stage == Stage.Full, s.From, s.Until)).ToListAsync();

    /// <summary>People by id, wherever they are by now.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Person>> People(this RuleScope scope, IEnumerable<Guid> ids)
    {
        var found = new Dictionary<Guid, Person>();
        var ledger = scope.Workspace.Catalog.LedgerOf<Person>();
        foreach (var batch in ids.Distinct().Chunk(500))
        {
            foreach (var person in await ledger.ForTitles(scope.Workspace.Db, batch)) found[person.Id] = (Person)person;
        }

        return found;
    }
}
