using Shushi.Platform.Rules;

namespace Shushi.Modules.Honours;

/// <summary>Rules of honours: none is counted twice.</summary>
public static class HonoursRules
{
    public static IRuleSet Set { get; } = new RuleSet<HonoursFacts>(HonoursFacts.Load,
    [
        RuleMaker.One<HonoursFacts>("BZ-01", "同一表彰只登记一次", Regulations.OneHonour, Doubles),
    ]);

    private static IEnumerable<Ruling> Doubles(HonoursFacts facts) =>
        from same in facts.Honours.GroupBy(h => (h.OrgId, h.On, h.Title, h.WinnerId))
        from again in same.Skip(1)
        select new Finding(again.OrgId, again.On, "honours", again.Id, $"{again.On.Iso()}“{again.Title}”已登记过，请核对，重复的请删去。");
}
