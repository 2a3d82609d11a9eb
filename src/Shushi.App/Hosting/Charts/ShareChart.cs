namespace Shushi.App.Hosting.Charts;

/// <summary>A bar for each label: what is done solid, the rest hatched, the two numbers beside it. The order is the one given: nothing is ranked.</summary>
internal static class ShareChart
{
    private const int Width = 480, Row = 26, Left = 150, Right = 64, LongestLabel = 11;

    public static string Draw(Chart chart)
    {
        var svg = new SvgText(chart, Width, (Row * Math.Max(1, chart.Labels.Count)) + 22);
        svg.Box(Left, 4, 12, 10, "chart-solid");
        svg.Words(Left + 16, 13, chart.Series[0].Label, "start");
        var next = Left + 28 + (13 * chart.Series[0].Label.Length);
        svg.Box(next, 4, 12, 10, null, chart.Id);
        svg.Words(next + 16, 13, "尚缺", "start");
        for (var i = 0; i < chart.Labels.Count; i++) Bar(chart, svg, i);
        return svg.ToString();
    }

    private static void Bar(Chart chart, SvgText svg, int label)
    {
        var (done, of) = (chart.Series[0].Values[label] ?? 0, chart.Series[1].Values[label] ?? 0);
        var y = 22 + (label * Row);
        var name = chart.Labels[label];
        svg.Words(Left - 6, y + 15, name.Length > LongestLabel ? name[..(LongestLabel - 1)] + "…" : name, "end");
        var room = (double)(Width - Left - Right);
        var wide = of == 0 ? 0 : room * Math.Min(done, of) / of;
        if (of > done) svg.Box(Left + wide, y + 3, room - wide, 16, null, chart.Id);
        if (wide > 0) svg.Box(Left, y + 3, wide, 16, "chart-solid");
        svg.Words(Left + room + 6, y + 15, of == 0 ? "—" : $"{chart.Text(done)}/{chart.Text(of)}", "start", "chart-value");
    }
}
