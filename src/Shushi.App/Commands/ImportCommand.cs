using System.CommandLine;
using Shushi.Platform;
using Shushi.Platform.Imports;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.App.Commands;

/// <summary><c>import</c>: what a workbook would do to a ledger; with <c>--apply</c> it is done.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var target = new Target();
        var file = new Argument<FileInfo>("file") { Description = "要导入的表格，xlsx" };
        var ledger = LedgerOption();
        var answers = new Option<string[]>("--answer") { Description = "对问题的回答，写成 键=值，可写几次" };
        var onlyGood = new Option<bool>("--only-good") { Description = "只导入没有问题的行" };
        var apply = new Option<bool>("--apply") { Description = "导入；不写只看预览" };
        var marked = new Option<FileInfo?>("--marked") { Description = "把问题标注在表格上，另存为这个文件" };
        answers.Validators.Add(r =>
        {
            if ((r.GetValueOrDefault<string[]>() ?? []).Any(a => a.IndexOf('=', StringComparison.Ordinal) <= 0)) r.AddError("--answer 应写成 键=值");
        });
        var command = target.On(new Command("import", "导入：把表格里的记录登记到台账，先预览后导入") { file, ledger, target.Org, answers, onlyGood, apply, marked });
        command.SetAction((parsed, _) => target.With(parsed, async workspace =>
        {
            var info = parsed.GetValue(file)!;
            if (!info.Exists) throw new RefusedException($"没有文件“{info.Name}”，请核对路径。");
            var given = (parsed.GetValue(answers) ?? []).Select(a => a.Split('=', 2)).ToDictionary(a => a[0], a => a[1], StringComparer.Ordinal);
            var request = new ImportRequest(LedgerOf(workspace, parsed.GetValue(ledger)!), workspace.Organization(parsed.GetValue(target.Org)!), info.FullName, info.Name, given);
            var outcome = await Importer.Preview(workspace, request);
            Print(outcome);
            if (parsed.GetValue(marked) is { } copy && outcome.Fault is null) await Mark(request.Path, outcome, copy);
            if (outcome.Fault is not null) return Cli.Refused;
            if (parsed.GetValue(apply)) return await Apply(workspace, request, outcome, parsed.GetValue(onlyGood));
            return outcome.ProblemCount > 0 || outcome.Open.Any() ? Cli.Refused : Cli.Done;
        }));
        return command;
    }

    public static Option<string> LedgerOption() => new("--ledger") { Description = "台账的名称，如 members（用 ledgers 查看）", Required = true };

    public static ILedger LedgerOf(Workspace workspace, string name) =>
        workspace.Catalog.Ledgers.FirstOrDefault(l => l.Name == name || l.Label == name) ?? throw new RefusedException($"没有“{name}”这本台账，请用 ledgers 命令查看名称。");

    private static async Task<int> Apply(Workspace workspace, ImportRequest request, ImportOutcome shown, bool onlyGood)
    {
        var (outcome, rows) = await Importer.Apply(workspace, request, shown.Fingerprint, onlyGood);
        if (!outcome.Done) throw new RefusedException(outcome.Problems[0].Message);
        Console.Out.WriteLine($"已导入：新增{rows.New}条，修改{rows.Changed}条，未导入{rows.Refused}行。");
        return rows.Refused > 0 ? Cli.Refused : Cli.Done;
    }

    private static void Print(ImportOutcome outcome)
    {
        if (outcome.Fault is { } fault) Console.Out.WriteLine(fault);
        foreach (var sheet in outcome.Sheets)
            Console.Out.WriteLine($"工作表“{sheet.Name}”\t{sheet.Skipped ?? "已读取"}{(sheet.Years is { } years ? "\t按" + years : "")}{(sheet.Ignored.Count > 0 ? "\t没有读取的列：" + string.Join('、', sheet.Ignored) : "")}");
        foreach (var p in outcome.Problems) Console.Out.WriteLine($"问题\t{Place(p)}\t{p.Message}{p.Suggestion}");
        foreach (var p in outcome.Warnings) Console.Out.WriteLine($"留意\t{Place(p)}\t{p.Message}");
        foreach (var q in outcome.Questions.Where(q => q.Answer is null))
            Console.Out.WriteLine($"请回答\t{q.Key}\t{q.Text}\t{string.Join(" | ", q.Options.Select(o => $"{q.Key}={o.Value}（{o.Label}）"))}");
        Console.Out.WriteLine($"新增{outcome.New}，修改{outcome.Changed}，没有变化{outcome.Unchanged}，有问题{outcome.Bad}，等待回答{outcome.Waiting}，别人改过{outcome.Clashes}");
    }

    private static string Place(ImportProblem p) => FormattableString.Invariant($"{p.Sheet}!{p.Column}{(p.Row == 0 ? "整表" : p.Row)} {p.Header}").TrimEnd();

    private static async Task Mark(string path, ImportOutcome outcome, FileInfo copy)
    {
        var part = copy.FullName + ".part";
        await using (var stream = File.Create(part)) MarkedWorkbook.Write(path, outcome, stream);
        File.Move(part, copy.FullName, overwrite: true);
    }
}
