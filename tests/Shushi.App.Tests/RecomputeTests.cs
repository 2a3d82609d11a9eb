using Shushi.App.Commands;
using Shushi.Modules.Appraisal;

namespace Shushi.App.Tests;

/// <summary>The second way of counting comes to what the first one does, to the cent.</summary>
public sealed class RecomputeTests
{
    public static TheoryData<int> Points => [1, 3, 5, 6, 7, 10, 40];

    [Theory]
    [MemberData(nameof(Points))]
    public void Shares_OfFiguresAndMarks_AreTheEngines(int points)
    {
        var items = new List<AppraisalCommand.BoxItem>();
        for (var of = 1L; of <= 96; of++)
            for (var value = 0L; value <= of; value++)
                items.Add(new($"{value}/{of}", "Metric", points, value, of, null, null, Modules.Appraisal.Points.Share(points * 100L, value, of)));
        foreach (var scorers in new[] { 3, 6, 12 })
            for (var sum = 0; sum <= 100 * scorers; sum++)
                items.Add(new($"{sum} of {scorers}", "Panel", points, null, null, null, Spread(sum, scorers), Modules.Appraisal.Points.Share(points * 100L, sum, 100L * scorers)));
        var box = new AppraisalCommand.Box("shushi-box-1", new(100, 85, 70, 50), false, [], [new("某人", true, null)], [], [new(0, items.Sum(i => i.Score), items)]);

        Assert.Empty(AppraisalCommand.Count(box, TextWriter.Null));
    }

    private static List<int> Spread(int sum, int scorers) => [.. Enumerable.Range(0, scorers).Select(n => (sum / scorers) + (n < sum % scorers ? 1 : 0))];
}
