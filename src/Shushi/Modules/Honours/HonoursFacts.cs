using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Honours;

/// <summary>What the rules of honours are told.</summary>
public sealed record HonoursFacts : RuleFacts
{
    public IReadOnlyList<HonourFact> Honours { get; init; } = [];

    /// <summary>Loads the honours of the period: one query.</summary>
    public static async Task<HonoursFacts> Load(RuleScope scope)
    {
        var (from, to) = (scope.Period.From, scope.Period.To);
        return new HonoursFacts
        {
            Period = scope.Period,
            Today = scope.Today,
            Honours = await scope.Rows<Honour>().Where(h => h.On >= from && h.On <= to).OrderBy(h => h.On).ThenBy(h => h.EnteredAt).ThenBy(h => h.Id)
                .Select(h => new HonourFact(h.Id, h.OrgId, h.On, h.Title, h.WinnerId)).ToListAsync(),
        };
    }
}

/// <summary>An honour.</summary>
public sealed record HonourFact(Guid Id, Guid OrgId, DateOnly On, string Title, Guid? WinnerId);
