using Shushi.Platform.Rules;

namespace Shushi.Demo;

/// <summary>What the general branch let the retired branch off: one theme day of a hot summer.</summary>
internal static class WorldExemptions
{
    private const string Rule = "ZH-05", Path = "001.003.002.005";
    private static readonly DateOnly From = new(2025, 7, 1), Until = new(2025, 8, 1);

    /// <summary>Whether the organization need not do on the day what the rule asks for.</summary>
    public static bool Waives(string rule, string path, DateOnly day) => rule == Rule && path == Path && day >= From && day < Until;

    public static void Record(Draft draft, WorldOrganizations organizations) => draft.State(organizations[Path], "exemptions/2025-07", new Exemption
    {
        Rule = Rule,
        What = "主题党日",
        From = From,
        Until = Until,
        Reason = "连续高温，老党员行动不便，经机关党总支同意7月不集中开展，改为送学上门。",
    });
}
