using Shushi.Platform;

namespace Shushi.Modules.Talks;

/// <summary>What the folder brings into the product.</summary>
public static class TalksModule
{
    public static Module Module { get; } = new()
    {
        Label = "谈心谈话",
        Ledgers = [new TalkLedger()],
        Metrics = TalksMetrics.All,
        Rules = TalksRules.Set,
        Permissions = [(TalkLedger.ContentPermission, "查看谈话人、谈话对象和内容")],
    };
}
