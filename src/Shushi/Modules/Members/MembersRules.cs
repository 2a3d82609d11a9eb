using Shushi.Platform.Rules;

namespace Shushi.Modules.Members;

/// <summary>Rules of the roster: ID numbers, and what must agree with them. No message tells anything of a number.</summary>
public static class MembersRules
{
    public static IRuleSet Set { get; } = new RuleSet<MembersFacts>(MembersFacts.Load,
    [
        RuleMaker.One<MembersFacts>("CD-05", "公民身份号码位数、日期和校验码正确", Regulations.CitizenNumber, Number),
        RuleMaker.One<MembersFacts>("CD-09", "性别、出生日期与公民身份号码一致", Regulations.NumberAgrees, Agreement),
        RuleMaker.One<MembersFacts>("CD-09b", "接收为预备党员时年满18周岁", Regulations.AgeAtAdmission, Age),
    ]);

    private static IEnumerable<Ruling> Number(MembersFacts facts)
    {
        foreach (var person in facts.People)
        {
            if (person.Number?.Fault is { } fault) yield return About(facts, person, fault);
            else if (person.Number?.BirthDate > facts.Today) yield return About(facts, person, "公民身份号码中的出生日期晚于今天，请核对。");
        }
    }

    private static IEnumerable<Ruling> Agreement(MembersFacts facts)
    {
        foreach (var person in facts.People.Where(p => p.Number is { Fault: null }))
        {
            if (person.Number!.BirthDate != person.BirthDate)
                yield return About(facts, person, $"登记的出生日期{person.BirthDate.Iso()}与公民身份号码不一致，请核对。");
            if (person.Sex is "1" or "2" && person.Number.Sex != person.Sex)
                yield return About(facts, person, $"登记的性别“{PersonLedger.Sexes.Label(person.Sex)}”与公民身份号码不一致，请核对。");
        }
    }

    private static IEnumerable<Ruling> Age(MembersFacts facts) =>
        from person in facts.People
        where person.ProbationaryFrom is { } day && person.BirthDate.AddYears(18) > day
        select About(facts, person, $"{person.ProbationaryFrom!.Value.Iso()}成为预备党员，按出生日期{person.BirthDate.Iso()}当时不满18周岁，请核对两个日期。");

    private static Finding About(MembersFacts facts, PersonFact person, string message) =>
        new(person.OrgId, facts.AsOf, "members", person.Id, person.Name + "：" + message);
}
