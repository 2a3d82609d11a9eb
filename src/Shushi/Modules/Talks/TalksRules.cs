using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Talks;

/// <summary>Rules of talks: every member once a year, and talks on integrity.</summary>
public static class TalksRules
{
    public static IRuleSet Set { get; } = new RuleSet<TalksFacts>(TalksFacts.Load,
    [
        RuleMaker.One<TalksFacts>("ZH-09", "支部每年与每名党员谈心谈话一般不少于1次", Regulations.Talks, EachMember),
        RuleMaker.One<TalksFacts>("LZ-02", "落实“一岗双责”，每年开展廉政谈话", Regulations.IntegrityTalks, Integrity),
    ]);

    private static IEnumerable<Ruling> EachMember(TalksFacts facts)
    {
        foreach (var branch in facts.Branches)
        {
            foreach (var year in facts.Years)
            {
                var members = branch.Members.Where(m => m.Year == year.From.Year).DistinctBy(m => m.PersonId).ToList();
                if (members.Count == 0) continue;
                var talks = Held(facts, year).SelectMany(t => t.Reached.Select(p => (p, t.Id))).ToLookup(x => x.p, x => x.Id);
                var missing = members.Where(m => !talks.Contains(m.PersonId)).ToList();
                yield return new Duty(branch.Id, year, "与党员谈心谈话", "talks", missing.Count == 0 ? members.SelectMany(m => talks[m.PersonId]).Distinct().ToList() : []);
                if (missing.Count > 0 && facts.Today > year.To)
                    yield return new Finding(branch.Id, year.To, "talks", null, $"{year}没有登记与{string.Join('、', missing.Select(m => m.Name))}的谈心谈话，请核对；谈过的请补登。");
            }
        }
    }

    private static IEnumerable<Ruling> Integrity(TalksFacts facts) =>
        from unit in facts.Units
        from year in facts.Years
        where unit.ExistedThroughout(year)
        select new Duty(unit.Id, year, "廉政谈话", "talks",
            Held(facts, year).Where(t => t.Kind == TalkKind.Integrity && OrgRange.Under(unit.OrgPath).Contains(t.OrgPath)).Select(t => t.Id).ToList());

    private static IEnumerable<TalkFact> Held(TalksFacts facts, Period year) => facts.Talks.Where(t => year.Contains(t.On) && t.On <= facts.Today);
}
