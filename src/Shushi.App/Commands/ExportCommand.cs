using System.CommandLine;
using Shushi.Platform;
using Shushi.Platform.Records;
using Shushi.Platform.Tables;

namespace Shushi.App.Commands;

/// <summary><c>export</c>: the records of a ledger, or its empty template, as a workbook.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var target = new Target();
        var ledger = ImportCommand.LedgerOption();
        var output = new Option<FileInfo>("--out") { Description = "写入的文件，xlsx", Required = true };
        var year = new Option<int?>("--year") { Description = "只导出这一年度的" };
        var template = new Option<bool>("--template") { Description = "导出空的模板" };
        year.Validators.Add(r =>
        {
            if (!r.Errors.Any() && r.GetValueOrDefault<int?>() is < Period.FirstYear or > Period.LastYear) r.AddError("--year 应是四位数的年度，如2023");
        });
        var command = target.On(new Command("export", "导出：台账的记录或模板，存成表格") { ledger, target.Org, output, year, template });
        command.SetAction((parsed, _) => target.With(parsed, async workspace =>
        {
            var (name, place, file) = (ImportCommand.LedgerOf(workspace, parsed.GetValue(ledger)!), workspace.Organization(parsed.GetValue(target.Org)!), parsed.GetValue(output)!);
            var search = parsed.GetValue(year) is { } y ? LedgerSearch.All with { Period = Period.Year(y) } : LedgerSearch.All;
            var part = file.FullName + ".part";
            await using (var stream = File.Create(part))
            {
                if (parsed.GetValue(template)) await Exporter.Template(workspace, name, place, stream);
                else await Exporter.Export(workspace, name, place, search, stream);
            }

            File.Move(part, file.FullName, overwrite: true);
            return Cli.Done;
        }));
        return command;
    }
}
