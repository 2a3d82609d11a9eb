namespace Shushi.App.Hosting.Charts;

/// <summary>One row of numbers of a chart, a number for each of its labels; null where there is none yet.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Values">The numbers.</param>
/// <param name="Urls">Where each number is opened; empty for none.</param>
public sealed record ChartSeries(string Label, IReadOnlyList<long?> Values, IReadOnlyList<string?> Urls)
{
    /// <summary>Numbers that open nothing.</summary>
    public ChartSeries(string label, IReadOnlyList<long?> values)
        : this(label, values, [])
    {
    }

    /// <summary>Where the number of a place is opened, or null.</summary>
    public string? UrlOf(int place) => place < Urls.Count ? Urls[place] : null;
}
