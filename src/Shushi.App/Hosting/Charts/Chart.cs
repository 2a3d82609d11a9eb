using System.Globalization;
using Microsoft.AspNetCore.Html;
using Shushi.Platform.Records.Fields;

namespace Shushi.App.Hosting.Charts;

/// <summary>What a chart looks like.</summary>
public enum ChartKind
{
    /// <summary>Columns side by side for each label: this year beside the last.</summary>
    Columns,

    /// <summary>A bar for each label: the first series as a part of the second.</summary>
    Shares,
}

/// <summary>A small chart with the table behind it. Drawn on the server, printed as it stands, read aloud as a sentence.</summary>
/// <param name="Id">Unique on its page; the ids of its parts begin with it.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">The measure word; 元 for amounts in 分.</param>
/// <param name="Labels">What the numbers are of: months, branches.</param>
/// <param name="Series">The numbers; for <see cref="ChartKind.Shares"/> exactly two: done, and of how many.</param>
/// <param name="Kind">What it looks like.</param>
public sealed record Chart(string Id, string Title, string Unit, IReadOnlyList<string> Labels, IReadOnlyList<ChartSeries> Series, ChartKind Kind = ChartKind.Columns)
{
    /// <summary>The months as labels.</summary>
    public static IReadOnlyList<string> Months { get; } = Enumerable.Range(1, 12).Select(m => string.Create(CultureInfo.InvariantCulture, $"{m}月")).ToList();

    /// <summary>Whether there is nothing to draw.</summary>
    public bool IsEmpty => Series.All(s => s.Values.All(v => v is null or 0));

    /// <summary>The picture.</summary>
    public IHtmlContent Svg => new HtmlString(Kind == ChartKind.Columns ? ColumnChart.Draw(this) : ShareChart.Draw(this));

    /// <summary>A number as people write it.</summary>
    public string Text(long? value) => value is not { } number ? "" : Unit == "元" ? MoneyField.WriteFen(number) : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The chart in a sentence, for those who do not see it.</summary>
    public string Description => Kind == ChartKind.Shares
        ? string.Join('；', Labels.Select((l, i) => $"{l}{Text(Series[0].Values[i])}/{Text(Series[1].Values[i])}{Unit}")) + "。"
        : string.Join('；', Series.Select(s => $"{s.Label}：{string.Join('、', Labels.Select((l, i) => (l, Value: s.Values[i])).Where(p => p.Value is not null).Select(p => $"{p.l}{Text(p.Value)}{Unit}"))}")) + "。";
}
