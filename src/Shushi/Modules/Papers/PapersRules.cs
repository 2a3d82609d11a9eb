using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Papers;

/// <summary>What the rules of papers are told.</summary>
public sealed record PapersFacts : RuleFacts
{
    public IReadOnlyList<PaperUnitFact> Units { get; init; } = [];

    /// <summary>Year plans on ideology of the years that touch the period.</summary>
    public IReadOnlyList<PaperFact> Plans { get; init; } = [];

    /// <summary>Loads the facts: the tree is at hand, the plans are a query.</summary>
    public static async Task<PapersFacts> Load(RuleScope scope)
    {
        var (from, to) = (new DateOnly(scope.Period.From.Year, 1, 1), new DateOnly(scope.Period.To.Year, 12, 31));
        return new PapersFacts
        {
            Period = scope.Period,
            Today = scope.Today,
            Units = scope.Workspace.Organizations.Under(scope.Root).Where(o => o.Kind == OrgKind.Unit).Select(o => new PaperUnitFact(o.Id, o.OrgPath, o.From, o.Until)).ToList(),
            Plans = await scope.Rows<Paper>().Where(p => p.On >= from && p.On <= to && p.Kind == PaperKind.YearPlan && p.Topic == PaperTopic.Ideology)
                .OrderBy(p => p.On).ThenBy(p => p.Id).Select(p => new PaperFact(p.Id, p.OrgPath, p.On)).ToListAsync(),
        };
    }
}

/// <summary>A unit.</summary>
public sealed record PaperUnitFact(Guid Id, string OrgPath, DateOnly From, DateOnly? Until) : ILasting
{ }

/// <summary>A paper.</summary>
public sealed record PaperFact(Guid Id, string OrgPath, DateOnly On);

/// <summary>Rules of papers: which ones must be there.</summary>
public static class PapersRules
{
    public static IRuleSet Set { get; } = new RuleSet<PapersFacts>(PapersFacts.Load,
    [
        RuleMaker.One<PapersFacts>("YS-04", "每年制定意识形态工作计划", Regulations.IdeologyPlan, IdeologyPlan),
    ]);

    private static IEnumerable<Ruling> IdeologyPlan(PapersFacts facts) =>
        from unit in facts.Units
        from year in Enumerable.Range(facts.Period.From.Year, facts.Period.To.Year - facts.Period.From.Year + 1).Select(Period.Year)
        where unit.ExistedThroughout(year)
        select new Duty(unit.Id, year, "意识形态年度工作计划", "papers",
            facts.Plans.Where(p => year.Contains(p.On) && p.On <= facts.Today && OrgRange.Under(unit.OrgPath).Contains(p.OrgPath)).Select(p => p.Id).ToList());
}
