using System.CommandLine;
using Shushi.Platform;
using Shushi.Platform.Metrics;

namespace Shushi.App.Commands;

/// <summary><c>figures</c>: every metric of an organization and a year.</summary>
internal static class FiguresCommand
{
    public static Command Create()
    {
        var target = new Target();
        var json = new Option<bool>("--json") { Description = "输出JSON" };
        var command = target.OnUnitYear(new Command("figures", "数字一览：各项指标的值和依据记录数"));
        command.Options.Add(json);
        command.SetAction((parsed, _) => target.WithUnit(parsed, async (workspace, unit, year) =>
        {
            var figures = await Metric.EvaluateAll(workspace, unit, Period.Year(year));
            if (parsed.GetValue(json)) Json.Print(figures.Select(Api.FigureJson.Of));
            else Print(figures);
            return Cli.Done;
        }));
        return command;
    }

    private static void Print(IReadOnlyList<Figure> figures)
    {
        foreach (var f in figures)
            Console.Out.WriteLine($"{f.Metric.Label}\t{(f.IsEmpty ? "暂无依据" : f.Text + (f.Of is null ? f.Metric.Unit : ""))}\t依据{f.Records}条\t{f.Metric.Code}");
    }
}
