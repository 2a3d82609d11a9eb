using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Assignments;

/// <summary>What the rule of assignments is told: those that run on a day of the period.</summary>
public sealed record AssignmentsFacts : RuleFacts
{
    public IReadOnlyList<AssignmentFact> Assignments { get; init; } = [];

    /// <summary>Loads the facts: one query.</summary>
    public static async Task<AssignmentsFacts> Load(RuleScope scope)
    {
        var (from, to) = (scope.Period.From, scope.Period.To);
        return new AssignmentsFacts
        {
            Period = scope.Period,
            Today = scope.Today,
            Assignments = await scope.Rows<Assignment>().Where(a => a.On <= to && a.DueOn >= from)
                .OrderBy(a => a.DueOn).ThenBy(a => a.Id)
                .Select(a => new AssignmentFact(a.Id, a.OrgId, a.Title, a.On, a.DueOn, a.DoneOn)).ToListAsync(),
        };
    }
}

/// <summary>An assignment.</summary>
public sealed record AssignmentFact(Guid Id, Guid OrgId, string Title, DateOnly On, DateOnly DueOn, DateOnly? DoneOn);
