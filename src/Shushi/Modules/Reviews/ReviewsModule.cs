using Shushi.Platform;

namespace Shushi.Modules.Reviews;

/// <summary>What the folder brings into the product.</summary>
public static class ReviewsModule
{
    public static Module Module { get; } = new()
    {
        Label = "民主评议",
        Ledgers = [new MemberReviewLedger()],
        Metrics = ReviewsMetrics.All,
        Rules = ReviewsRules.Set,
    };
}
