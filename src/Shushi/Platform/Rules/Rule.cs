using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Organizations;

namespace Shushi.Platform.Rules;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>Worth a look.</summary>
    Info,

    /// <summary>A usual practice not kept.</summary>
    Warning,

    /// <summary>A MUST broken, or records that contradict one another.</summary>
    Error,
}

/// <summary>What a rule says about one event or one window; judged only where the rule was in force on its day.</summary>
/// <param name="OrgId">The organization concerned.</param>
/// <param name="On">The day that decides which version of the rule applies.</param>
public abstract record Ruling(Guid OrgId, DateOnly On);

/// <summary>Something is wrong with a record.</summary>
/// <param name="OrgId">The organization concerned.</param>
/// <param name="On">The day it happened.</param>
/// <param name="Ledger">The ledger of the record.</param>
/// <param name="RecordId">The record; null when it is about the organization as such.</param>
/// <param name="Message">What is wrong and what to do, a Chinese sentence.</param>
public sealed record Finding(Guid OrgId, DateOnly On, string Ledger, Guid? RecordId, string Message) : Ruling(OrgId, On);

/// <summary>Where a duty stands.</summary>
public enum DutyState
{
    /// <summary>A record fulfils it.</summary>
    Fulfilled,

    /// <summary>An exemption settles it.</summary>
    Exempted,

    /// <summary>Its window has not begun.</summary>
    Ahead,

    /// <summary>Its window runs.</summary>
    Due,

    /// <summary>Its window is over and nothing fulfils it.</summary>
    Overdue,
}

/// <summary>应办: what an organization owes in a window. Computed, never typed.</summary>
/// <param name="OrgId">Who owes it.</param>
/// <param name="Window">When.</param>
/// <param name="What">What, e.g. 支部党员大会.</param>
/// <param name="Ledger">The ledger whose record fulfils it.</param>
/// <param name="FulfilledBy">The records that fulfil it.</param>
public sealed record Duty(Guid OrgId, Period Window, string What, string Ledger, IReadOnlyList<Guid> FulfilledBy) : Ruling(OrgId, Window.To)
{
    /// <summary>The record it is about, where that one must be finished rather than another made; null for most.</summary>
    public Guid? About { get; init; }

    /// <summary>The exemption that settles it, or null.</summary>
    public Guid? ExemptedBy { get; init; }

    /// <summary>Where it stands on a day.</summary>
    public DutyState StateOn(DateOnly today)
    {
        if (FulfilledBy.Count > 0) return DutyState.Fulfilled;
        if (ExemptedBy is not null) return DutyState.Exempted;
        if (today < Window.From) return DutyState.Ahead;
        return today <= Window.To ? DutyState.Due : DutyState.Overdue;
    }
}

/// <summary>What rules are asked: where, for when, and which day is today.</summary>
/// <param name="Workspace">For loading facts; rules themselves see no database.</param>
/// <param name="Root">The subtree.</param>
/// <param name="Period">Events of this period and windows that touch it.</param>
public sealed record RuleScope(Workspace Workspace, Organization Root, Period Period)
{
    /// <summary>The subtree's range.</summary>
    public OrgRange Range => OrgRange.Under(Root.OrgPath);

    /// <summary>Today: a fact like any other.</summary>
    public DateOnly Today => Workspace.Today;
}

/// <summary>A regulation as a function from facts to findings and duties.</summary>
public abstract class Rule
{
    /// <summary>Its number, e.g. ZH-01.</summary>
    public required string Code { get; init; }

    /// <summary>Its number without the year of its version: FZ-08 of FZ-08/2026.</summary>
    public string Number => Code.Split('/')[0];

    /// <summary>What it asks for, in one sentence.</summary>
    public required string Label { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Article Article { get; init; }

    /// <summary>How grave a breach is: a MUST is an error, what is usual a warning, what is unconfirmed information.</summary>
    public Severity Severity => (Article.Strictness, Article.Confidence) switch
    {
        (_, Confidence.Unconfirmed) or (Strictness.Local, _) => Severity.Info,
        (Strictness.Must, Confidence.High) or (Strictness.Consistency, _) => Severity.Error,
        _ => Severity.Warning,
    };
}

/// <summary>A rule over the facts of its module. Pure: the same facts always give the same rulings.</summary>
/// <typeparam name="TFacts">What it is told.</typeparam>
public sealed class Rule<TFacts> : Rule
{
    /// <summary>The function. Rulings whose day lies outside the article's time in force are dropped by the platform.</summary>
    public required Func<TFacts, IEnumerable<Ruling>> Judge { get; init; }

    /// <summary>What the rule says of the facts, each by the version in force on its own day.</summary>
    public IEnumerable<Ruling> Apply(TFacts facts) => Judge(facts).Where(r => Article.InForceOn(r.On));
}

/// <summary>A ruling with the rule it comes from.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Value">What it says.</param>
/// <typeparam name="T">Finding or duty.</typeparam>
public sealed record Ruled<T>(Rule Rule, T Value)
    where T : Ruling;

/// <summary>The rules of a module and the way to their facts.</summary>
public interface IRuleSet
{
    /// <summary>The rules.</summary>
    IReadOnlyList<Rule> Rules { get; }

    /// <summary>Loads the facts once and applies every rule.</summary>
    Task<IReadOnlyList<Ruled<Ruling>>> Apply(RuleScope scope);
}

/// <summary>The rules of a module over one kind of facts, loaded once for all of them.</summary>
/// <param name="load">Loads the facts.</param>
/// <param name="rules">The rules.</param>
/// <typeparam name="TFacts">The facts.</typeparam>
public sealed class RuleSet<TFacts>(Func<RuleScope, Task<TFacts>> load, IReadOnlyList<Rule<TFacts>> rules) : IRuleSet
{
    /// <inheritdoc/>
    public IReadOnlyList<Rule> Rules => rules;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Ruled<Ruling>>> Apply(RuleScope scope)
    {
        var facts = await load(scope);
        return rules.SelectMany(rule => rule.Apply(facts).Select(r => new Ruled<Ruling>(rule, r))).ToList();
    }
}

/// <summary>What all rules say of a subtree and a period. Workbench, calendar and shortfall lists are queries over this.</summary>
/// <param name="Findings">What is wrong, gravest first.</param>
/// <param name="Duties">What is owed, in time order.</param>
public sealed record RuleBook(IReadOnlyList<Ruled<Finding>> Findings, IReadOnlyList<Ruled<Duty>> Duties)
{
    /// <summary>Asks every rule of the catalog.</summary>
    /// <exception cref="NotVisibleException">The subtree is not wholly inside the actor's range.</exception>
    public static async Task<RuleBook> Open(Workspace workspace, Organization root, Period period)
    {
        if (!workspace.Actor.Range.Contains(OrgRange.Under(root.OrgPath))) throw new NotVisibleException();
        var scope = new RuleScope(workspace, root, period);
        var all = new List<Ruled<Ruling>>();
        foreach (var set in workspace.Catalog.RuleSets) all.AddRange(await set.Apply(scope));
        var exemptions = await workspace.Catalog.LedgerOf<Exemption>().In(workspace.Db.Set<Exemption>().AsNoTracking(), scope.Range).ToListAsync();
        return new RuleBook(
            all.Where(r => r.Value is Finding).Select(r => new Ruled<Finding>(r.Rule, (Finding)r.Value))
                .OrderByDescending(r => r.Rule.Severity).ThenBy(r => r.Value.On).ToList(),
            all.Where(r => r.Value is Duty).Select(r => Settled(r.Rule, (Duty)r.Value, exemptions)).OrderBy(r => r.Value.Window.To).ToList());
    }

    private static Ruled<Duty> Settled(Rule rule, Duty duty, IReadOnlyList<Exemption> exemptions) =>
        new(rule, duty with { ExemptedBy = exemptions.FirstOrDefault(e => e.Settles(rule, duty))?.Id });

    /// <summary>The duties whose window is over and that nothing fulfils.</summary>
    public IEnumerable<Ruled<Duty>> Overdue(DateOnly today) => Duties.Where(d => d.Value.StateOn(today) == DutyState.Overdue);
}
