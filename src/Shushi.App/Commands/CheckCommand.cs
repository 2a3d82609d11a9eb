using System.CommandLine;
using System.Text;
using Shushi.Modules.Checking;
using Shushi.Platform;
using Shushi.Platform.Organizations;

namespace Shushi.App.Commands;

/// <summary><c>check</c>: holds a report written anywhere against the ledgers.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var target = new Target();
        var file = new Argument<FileInfo>("file") { Description = "要核验的报告，txt 或 md" };
        var json = new Option<bool>("--json") { Description = "输出JSON" };
        var command = target.OnUnitYear(new Command("check", "报告核验：找出文中的数字，与台账逐一核对"));
        command.Arguments.Add(file);
        command.Options.Add(json);
        command.SetAction((parsed, _) => target.WithUnit(parsed, async (workspace, unit, year) =>
        {
            var info = parsed.GetValue(file)!;
            if (!info.Exists) throw new RefusedException($"没有文件“{info.Name}”，请核对路径。");
            if (info.Length > PlainTextFile.MaxBytes) throw new RefusedException($"“{info.Name}”超过1 MB，请只提交报告正文。");
            var text = PlainTextFile.Read(await File.ReadAllBytesAsync(info.FullName), info.Name);
            var result = await ReportChecker.Check(workspace, unit, year, text);
            if (parsed.GetValue(json)) Json.Print(CheckJson.Of(info.Name, unit, year, result));
            else Print(result);
            return result.Findings.Count == 0 ? Cli.Done : Cli.Refused;
        }));
        return command;
    }

    private static void Print(CheckResult result)
    {
        foreach (var c in result.Claims.Where(c => c.Verdict != Verdict.NotCheckable))
            Console.Out.WriteLine($"{CheckJson.Label(c.Verdict)}\t{c.Claim.Section}\t{c.Claim.Text}\t{c.Message}");
        Console.Out.WriteLine($"共{result.Claims.Count}处：" + string.Join('，', Enum.GetValues<Verdict>()
            .Select(v => (Verdict: v, Count: result.Claims.Count(c => c.Verdict == v))).Where(v => v.Count > 0).Select(v => $"{CheckJson.Label(v.Verdict)}{v.Count}")));
    }
}
