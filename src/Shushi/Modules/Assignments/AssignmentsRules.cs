using Shushi.Platform;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Assignments;

/// <summary>What an organization took on it owes by the day it named.</summary>
public static class AssignmentsRules
{
    public static IRuleSet Set { get; } = new RuleSet<AssignmentsFacts>(AssignmentsFacts.Load,
    [
        RuleMaker.One<AssignmentsFacts>("RW-01", "重点任务按时间节点完成", Regulations.TaskList, Owed),
    ]);

    private static IEnumerable<Ruling> Owed(AssignmentsFacts facts) =>
        from a in facts.Assignments
        select new Duty(a.OrgId, new Period(a.On, a.DueOn), a.Title, "assignments", a.DoneOn <= facts.Today ? [a.Id] : []) { About = a.Id };
}
