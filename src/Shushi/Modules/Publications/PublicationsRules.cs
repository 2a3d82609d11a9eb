using Shushi.Platform.Rules;

namespace Shushi.Modules.Publications;

/// <summary>Rules of channels: somebody answers for each, and what is published is reviewed first.</summary>
public static class PublicationsRules
{
    public static IRuleSet Set { get; } = new RuleSet<PublicationsFacts>(PublicationsFacts.Load,
    [
        RuleMaker.One<PublicationsFacts>("YS-04b", "每个阵地有负责人和先审后发制度", Regulations.Channels, Unkept),
    ]);

    private static IEnumerable<Ruling> Unkept(PublicationsFacts facts) =>
        from channel in facts.Channels
        where !channel.HasOwner || !channel.IsReviewed
        let missing = channel.HasOwner ? "先审后发制度" : channel.IsReviewed ? "负责人" : "负责人和先审后发制度"
        select new Finding(channel.OrgId, facts.AsOf, "channels", channel.Id, $"阵地“{channel.Name}”没有{missing}，请登记；已停用的，请登记关停日期。");
}
