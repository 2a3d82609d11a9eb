using Shushi.Accuracy;

namespace Shushi.Text.Tests;

/// <summary>The floors of docs/ACCURACY.md: a change that harms reading is noticed. The floors lie a little under what is measured.</summary>
public sealed class AccuracyTests
{
    [Theory]
    [InlineData("tune", 0.975, 0.965)]
    [InlineData("test", 0.975, 0.97)]
    public void Marked_reports_are_read_as_well_as_before(string half, double leastF1, double leastKinds)
    {
        var scorer = new ClaimScorer();
        foreach (var report in MarkReader.ReadFolder(Path.Combine(AppContext.BaseDirectory, "corpus", half)))
            scorer.Add(report);

        Assert.True(scorer.Claims.Right > 1_000, "the marked reports are missing");
        Assert.True(scorer.Claims.F1 >= leastF1, $"F1 {scorer.Claims.F1:0.0000} < {leastF1}");
        Assert.True(scorer.Kinds.F1 >= leastKinds, $"kinds {scorer.Kinds.F1:0.0000} < {leastKinds}");
        Assert.True(scorer.Terms.Recall >= 0.99, $"set phrases left alone {scorer.Terms.Recall:0.0000} < 0.99");
    }

    [Theory]
    [InlineData("tune", 0.4)]
    [InlineData("test", 0.4)]
    public void Proofreading_raises_no_more_false_alarms_than_before(string half, double most)
    {
        var scorer = new FaultScorer();
        foreach (var report in MarkReader.ReadFolder(Path.Combine(AppContext.BaseDirectory, "corpus", half)))
            scorer.Add(report);

        Assert.True(scorer.FalseAlarms <= most, $"{scorer.FalseAlarms:0.00} false alarms for each 1,000 characters > {most}");
    }
}
