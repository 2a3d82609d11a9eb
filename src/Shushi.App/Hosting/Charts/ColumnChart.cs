namespace Shushi.App.Hosting.Charts;

/// <summary>Columns side by side: the last series solid, those before it hatched.</summary>
internal static class ColumnChart
{
    private const int Width = 480, Height = 218, Left = 40, Right = 8, Top = 34, Bottom = 22, Steps = 4, LongestLabel = 3;

    public static string Draw(Chart chart)
    {
        var svg = new SvgText(chart, Width, Height);
        var top = NiceTop(chart.Series.SelectMany(s => s.Values).Max() ?? 0, Steps * (chart.Unit == "元" ? 100 : 1));
        var floor = Height - Bottom;
        for (var step = 0; step <= Steps; step++)
        {
            var y = floor - ((floor - Top) * step / (double)Steps);
            svg.Level(Left, Width - Right, y);
            svg.Words(Left - 4, y + 4, Axis(chart, top * step / Steps), "end");
        }

        Legend(chart, svg);
        var room = (Width - Left - Right) / (double)Math.Max(1, chart.Labels.Count);
        for (var i = 0; i < chart.Labels.Count; i++)
        {
            svg.Words(Left + (room * (i + 0.5)), Height - 7, chart.Labels[i]);
            for (var s = 0; s < chart.Series.Count; s++) Column(chart, svg, i, s, room, value => (floor - Top) * value / (double)top);
        }

        return svg.ToString();
    }

    /// <summary>A round number at or above the greatest, which the steps divide evenly.</summary>
    internal static long NiceTop(long greatest, long unit)
    {
        for (var size = unit; ; size *= 10)
        {
            foreach (var factor in (ReadOnlySpan<long>)[1, 2, 3, 5])
                if (size * factor >= greatest) return size * factor;
        }
    }

    private static void Column(Chart chart, SvgText svg, int label, int series, double room, Func<long, double> tall)
    {
        if (chart.Series[series].Values[label] is not { } value) return;
        var wide = Math.Min(28, room * 0.8 / chart.Series.Count);
        var x = Left + (room * (label + 0.5)) - (wide * chart.Series.Count / 2) + (wide * series);
        var height = tall(value);
        var y = Height - Bottom - height;
        if (value > 0) svg.Box(x + 0.5, y, wide - 1, height, "chart-solid", series < chart.Series.Count - 1 ? chart.Id : null);
        var words = chart.Text(value);
        if (value > 0 && words.Length <= (wide < 14 ? 2 : LongestLabel)) svg.Words(x + (wide / 2), y - 3, words, css: "chart-value");
    }

    private static void Legend(Chart chart, SvgText svg)
    {
        var x = (double)Left;
        for (var s = 0; s < chart.Series.Count; s++)
        {
            svg.Box(x, 4, 12, 10, "chart-solid", s < chart.Series.Count - 1 ? chart.Id : null);
            svg.Words(x + 16, 13, chart.Series[s].Label, "start");
            x += 28 + (13 * chart.Series[s].Label.Length);
        }

        svg.Words(Width - Right, 13, "单位：" + chart.Unit, "end");
    }

    private static string Axis(Chart chart, long value)
    {
        var whole = chart.Unit == "元" ? value / 100 : value;
        return whole >= 10_000 && whole % 1000 == 0 ? System.FormattableString.Invariant($"{whole / 10_000.0:0.#}万") : whole.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
