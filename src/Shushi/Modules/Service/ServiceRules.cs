using Shushi.Platform.Rules;

namespace Shushi.Modules.Service;

/// <summary>Rules of service in the community. Members and posts are encouraged to, not bound: nothing here is more than information.</summary>
public static class ServiceRules
{
    /// <summary>No regulation says how soon; that a new member has a month is this product's reading.</summary>
    private const int DaysToBegin = 30;

    public static IRuleSet Set { get; } = new RuleSet<ServiceFacts>(ServiceFacts.Load,
    [
        RuleMaker.One<ServiceFacts>("SQ-01", "在职党员到社区报到", Regulations.CommunityService,
            f => Missing(f, m => !m.CheckedIn, "还没有到社区报到", "请登记报到日期；确未报到的，请支部安排。")),
        RuleMaker.One<ServiceFacts>("SQ-02", "报到的在职党员认领岗位或服务项目", Regulations.PledgedService,
            f => Missing(f, m => m.CheckedIn && !m.Pledged, "已报到而没有认领岗位或服务项目", "请登记认岗承诺；“已全部报到并认岗”暂时还不能写。")),
        RuleMaker.One<ServiceFacts>("SF-01", "党员示范岗和责任区有责任党员和承诺事项", Regulations.ModelPost, Unfilled),
    ]);

    private static IEnumerable<Ruling> Missing(ServiceFacts facts, Func<ServingMemberFact, bool> isMissing, string what, string advice) =>
        from branch in facts.Members.Where(m => m.Since.AddDays(DaysToBegin) < facts.AsOf && isMissing(m)).GroupBy(m => m.OrgId)
        let names = string.Join('、', branch.Select(m => m.Name))
        select new Finding(branch.Key, facts.AsOf, "checkins", null, $"{branch.First().Branch}有在职党员{branch.Count()}人{what}：{names}。{advice}");

    private static IEnumerable<Ruling> Unfilled(ServiceFacts facts) =>
        from team in facts.Teams
        where !team.HasLeader || !team.HasPromise
        let missing = team.HasLeader ? "承诺事项" : team.HasPromise ? "责任党员" : "责任党员和承诺事项"
        select new Finding(team.OrgId, facts.AsOf, "teams", team.Id, $"{TeamLedger.Kinds.Label(team.Kind)}“{team.Name}”没有填写{missing}，请登记。");
}
