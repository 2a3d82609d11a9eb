using Shushi.Modules.Members.Rosters;
using Shushi.Platform;

namespace Shushi.Modules.Members;

/// <summary>What the folder brings into the product.</summary>
public static class MembersModule
{
    public static Module Module { get; } = new()
    {
        Label = "党员",
        Ledgers = [new PersonLedger(), new StandingLedger()],
        Metrics = MembersMetrics.All,
        Rules = MembersRules.Set,
        Acts = [RosterPaste.Act],
    };
}
