using Shushi.Modules.Checking;

namespace Shushi.Demo;

/// <summary>What the clerk of the bureau said of a number that no ledger of it holds.</summary>
internal static class WorldReadings
{
    public static void Record(Draft draft, WorldOrganizations organizations) => draft.Event(organizations["001.003"], "readings/2024-01", new Reading
    {
        On = new DateOnly(2024, 1, 4),
        Words = "走访调查企业{n}家次",
        Reason = "数字来自区统计局企业联网直报平台的走访登记，不在党建台账内。",
    });
}
