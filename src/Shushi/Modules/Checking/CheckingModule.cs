using Shushi.Platform;

namespace Shushi.Modules.Checking;

/// <summary>What the folder brings into the product.</summary>
public static class CheckingModule
{
    public static Module Module { get; } = new() { Label = "报告核验", Ledgers = [new ReadingLedger(), new HouseWordLedger()], Acts = [LastYearReport.Act], Permissions = [("check.use", "核验报告")] };
}
