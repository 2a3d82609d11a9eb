using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Records;
using Shushi.Platform.Rules;

namespace Shushi.Modules;

/// <summary>What the facts of every module begin with: the period asked about and which day is today.</summary>
public abstract record RuleFacts
{
    /// <summary>Findings of its days, duties whose windows touch it.</summary>
    public required Period Period { get; init; }

    /// <summary>Today.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The day for which counts are taken: the period's last, or today while it runs.</summary>
    public DateOnly AsOf => Period.To < Today ? Period.To : Today;
}

/// <summary>A fact about something that exists from a day until another.</summary>
public interface ILasting
{
    /// <summary>The first day it existed.</summary>
    DateOnly From { get; }

    /// <summary>The first day it no longer existed; null while it does.</summary>
    DateOnly? Until { get; }
}

/// <summary>Makes rules of the modules' functions; the one place where findings outside the period are left out.</summary>
internal static class RuleMaker
{
    /// <summary>A rule under one article.</summary>
    public static Rule<T> One<T>(string code, string label, Article article, Func<T, IEnumerable<Ruling>> judge)
        where T : RuleFacts => new()
        {
            Code = code,
            Label = label,
            Article = article,
            Judge = facts => judge(facts).Where(r => r is Duty || facts.Period.Contains(r.On)),
        };

    /// <summary>The same demand under each version of a regulation: FZ-08/2014, FZ-08/2026.</summary>
    public static IEnumerable<Rule<T>> EachVersion<T>(string code, string label, IReadOnlyList<Article> versions, Func<T, IEnumerable<Ruling>> judge)
        where T : RuleFacts =>
        versions.Select(a => One(string.Create(CultureInfo.InvariantCulture, $"{code}/{a.Year}"), label, a, judge));

    /// <summary>The live records of the scope's subtree, not tracked.</summary>
    public static IQueryable<T> Rows<T>(this RuleScope scope)
        where T : Record, new() => scope.Workspace.Catalog.LedgerOf<T>().In(scope.Workspace.Db.Set<T>().AsNoTracking(), scope.Range);

    /// <summary>Whether it existed on every day of the window.</summary>
    public static bool ExistedThroughout(this ILasting one, Period window) => one.From <= window.From && (one.Until is null || one.Until > window.To);

    /// <summary>Whether two periods have a day in common.</summary>
    public static bool Touches(this Period period, Period other) => period.From <= other.To && other.From <= period.To;

    /// <summary>A day as messages print it.</summary>
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
