using System.CommandLine;
using System.Text;
using Shushi.Modules.Checking;
using Shushi.Platform;
using Shushi.Text;

namespace Shushi.App.Commands;

/// <summary><c>check</c>: holds a report written anywhere against the ledgers, and proofreads it; without a unit it only proofreads.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var target = new Target();
        var file = new Argument<FileInfo>("file") { Description = "要核验的报告，txt 或 md" };
        var json = new Option<bool>("--json") { Description = "输出JSON" };
        var wishes = new ProofreadingWishes();
        var correction = new CorrectionOptions();
        var command = target.OnUnitYear(new Command("check", "报告核验：找出文中的数字，与台账逐一核对，并校对文字；不写 --org 只校对文字"));
        target.Org.Required = target.Year.Required = false;
        command.Validators.Add(r =>
        {
            if (r.GetResult(target.Org) is not null && r.GetResult(target.Year) is null) r.AddError("写了 --org，还要写 --year，如 --year 2023");
        });
        command.Arguments.Add(file);
        command.Options.Add(json);
        wishes.On(command);
        correction.On(command);
        command.SetAction(async (parsed, _) =>
        {
            var info = parsed.GetValue(file)!;
            var text = await Read(info);
            var options = await wishes.Read(parsed);
            int? year = parsed.GetResult(target.Year) is null ? null : parsed.GetValue(target.Year);
            if (parsed.GetResult(target.Org) is null)
                return await Show(ReportChecker.Proofread(text, options with { Year = year }), result => CheckJson.Of(info.Name, null, year, result));
            return await target.WithUnit(parsed, async (workspace, unit, of) =>
                await Show(await ReportChecker.Check(workspace, unit, of, text, options), result => CheckJson.Of(info.Name, unit, of, result)));

            async Task<int> Show(CheckResult result, Func<CheckResult, object> notation)
            {
                if (parsed.GetValue(json)) Json.Print(notation(result));
                else CheckReport.Print(result);
                await correction.Apply(parsed, info, text, result.Text, result.Options, isQuiet: parsed.GetValue(json));
                return result.Findings.Any(f => f.Matters) ? Cli.Refused : Cli.Done;
            }
        });
        return command;
    }

    private static async Task<string> Read(FileInfo info)
    {
        if (!info.Exists) throw new RefusedException($"没有文件“{info.Name}”，请核对路径。");
        if (info.Length > PlainTextFile.MaxBytes) throw new RefusedException($"“{info.Name}”超过1 MB，请只提交报告正文。");
        return PlainTextFile.Read(await File.ReadAllBytesAsync(info.FullName), info.Name);
    }
}
