using Shushi.Platform;

namespace Shushi.Modules.Similarity;

/// <summary>What the folder brings into the product.</summary>
public static class SimilarityModule
{
    public static Module Module { get; } = new()
    {
        Label = "雷同比对",
        Ledgers = [new PassageExclusionLedger()],
        Permissions = [("compare.use", "比对雷同")],
    };
}
