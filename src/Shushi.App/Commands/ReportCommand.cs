using System.CommandLine;
using System.Text;
using Shushi.Modules.Reports;
using Shushi.Platform;
using Shushi.Platform.Organizations;

namespace Shushi.App.Commands;

/// <summary><c>report</c>: composes the report of a unit and a year.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var target = new Target();
        var format = new Option<string>("--format") { Description = "text、markdown、docx、pdf，或zip（上报材料包）", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown", "docx", "pdf", "zip");
        var output = new Option<FileInfo?>("--out") { Description = "写入的文件；text、markdown不写则输出到屏幕" };
        var template = new Option<FileInfo?>("--template") { Description = "自己的模板，md；不写用内置模板" };
        var draft = new Option<bool>("--draft") { Description = "导出草稿：〔请填写〕处保留并标出，每页注明草稿" };
        var sources = new Option<bool>("--sources") { Description = "docx、pdf后附数字依据表" };
        var command = target.OnUnitYear(new Command("report", "述职报告：由台账生成，有【待补】时不导出") { format, output, template, draft, sources });
        command.Validators.Add(r =>
        {
            if (r.GetValue(format) is "docx" or "pdf" or "zip" && r.GetValue(output) is null) r.AddError($"--format {r.GetValue(format)} 要用 --out 写明文件");
        });
        command.SetAction((parsed, _) => target.WithUnit(parsed, async (workspace, unit, year) =>
        {
            var report = await ReportComposer.Compose(workspace, unit, year, await Template(parsed.GetValue(template)));
            var choice = new DocumentChoice(workspace.Today, parsed.GetValue(draft), parsed.GetValue(sources));
            var bytes = await Bytes(workspace, unit, report, parsed.GetValue(format)!, choice);
            if (parsed.GetValue(output) is { } file) await WriteWhole(file, bytes);
            else await Console.Out.WriteAsync(Encoding.UTF8.GetString(bytes));
            return Cli.Done;
        }));
        return command;
    }

    private static async Task<byte[]> Bytes(Workspace workspace, Organization unit, ComposedReport report, string format, DocumentChoice choice) => format switch
    {
        "docx" => ReportFile.Docx(workspace, report, choice),
        "pdf" => await ReportFile.Pdf(workspace, report, choice),
        "zip" => await ReportFile.Package(workspace, unit, report, choice),
        "markdown" => Encoding.UTF8.GetBytes(report.ToMarkdown()),
        _ => Encoding.UTF8.GetBytes(report.ToText()),
    };

    private static async Task<ReportTemplate?> Template(FileInfo? file)
    {
        if (file is null) return null;
        if (!file.Exists) throw new RefusedException($"没有文件“{file.Name}”，请核对路径。");
        return ReportTemplate.Parse(await File.ReadAllTextAsync(file.FullName));
    }

    /// <summary>All of it or nothing: a reader never meets half a report.</summary>
    private static async Task WriteWhole(FileInfo file, byte[] bytes)
    {
        var temporary = file.FullName + ".part";
        await File.WriteAllBytesAsync(temporary, bytes);
        File.Move(temporary, file.FullName, overwrite: true);
    }
}
