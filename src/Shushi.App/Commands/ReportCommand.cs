using System.CommandLine;
using System.Text;
using Shushi.Modules.Reports;

namespace Shushi.App.Commands;

/// <summary><c>report</c>: composes the report of a unit and a year.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var target = new Target();
        var format = new Option<string>("--format") { Description = "text 或 markdown", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown");
        var output = new Option<FileInfo?>("--out") { Description = "写入的文件；不写则输出到屏幕" };
        var command = target.OnUnitYear(new Command("report", "述职报告：由台账生成，有【待补】时不导出"));
        command.Options.Add(format);
        command.Options.Add(output);
        command.SetAction((parsed, _) => target.WithUnit(parsed, async (workspace, unit, year) =>
        {
            var report = await ReportComposer.Compose(workspace, unit, year);
            var text = parsed.GetValue(format) == "markdown" ? report.ToMarkdown() : report.ToText();
            if (parsed.GetValue(output) is { } file) await WriteWhole(file, text);
            else await Console.Out.WriteAsync(text);
            return Cli.Done;
        }));
        return command;
    }

    /// <summary>All of it or nothing: a reader never meets half a report.</summary>
    private static async Task WriteWhole(FileInfo file, string text)
    {
        var temporary = file.FullName + ".part";
        await File.WriteAllTextAsync(temporary, text, new UTF8Encoding(false));
        File.Move(temporary, file.FullName, overwrite: true);
    }
}
