using System.CommandLine;
using Shushi.Modules.Checking;
using Shushi.Text;

namespace Shushi.App.Commands;

/// <summary><c>check</c>: holds a report written anywhere against the ledgers, and proofreads it; without a unit it only proofreads.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var target = new Target();
        var file = new Argument<FileInfo>("file") { Description = "要核验的报告，docx、txt 或 md" };
        var json = new Option<bool>("--json") { Description = "输出JSON" };
        var mark = new Option<FileInfo?>("--mark") { Description = "把docx另存一份，在有提示的地方加上批注" };
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
        command.Options.Add(mark);
        wishes.On(command);
        correction.On(command);
        command.SetAction(async (parsed, _) =>
        {
            var report = await CheckFile.Read(parsed.GetValue(file)!);
            var (info, text) = (report.File, report.Text);
            if (parsed.GetValue(mark) is { } toMark) report.ExpectToMark(toMark);
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
                if (parsed.GetValue(mark) is { } marked)
                {
                    await report.Mark(marked, result, TimeProvider.System);
                    await (parsed.GetValue(json) ? Console.Error : Console.Out).WriteLineAsync($"已在{result.Findings.Count}处加批注，存为“{marked.Name}”。");
                }

                await correction.Apply(parsed, info, text, result.Text, result.Options, isQuiet: parsed.GetValue(json));
                return result.Findings.Any(f => f.Matters) ? Cli.Refused : Cli.Done;
            }
        });
        return command;
    }
}
