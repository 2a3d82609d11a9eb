using System.CommandLine;
using System.Text;
using Shushi.Modules.Checking;
using Shushi.Platform;
using Shushi.Text;

namespace Shushi.App.Commands;

/// <summary><c>--fix</c>: writes the text with the safe corrections beside the file and shows what was changed.</summary>
internal sealed class CorrectionOptions
{
    private readonly Option<bool> fix = new("--fix") { Description = "另存改好的文本，只改有把握的地方，并列出改动" };
    private readonly Option<FileInfo?> output = new("--out") { Description = "改好的文本存到哪里；不写存为“原名.校对后”" };

    public void On(Command command)
    {
        command.Options.Add(fix);
        command.Options.Add(output);
        command.Validators.Add(r =>
        {
            if (r.GetResult(output) is not null && !r.GetValue(fix)) r.AddError("--out 与 --fix 一起用");
        });
    }

    public async Task Apply(ParseResult parsed, FileInfo file, string text, CheckResult result, bool isQuiet)
    {
        if (!parsed.GetValue(fix)) return;
        var target = parsed.GetValue(output) ?? new FileInfo(Path.Combine(file.DirectoryName!, Path.GetFileNameWithoutExtension(file.Name) + ".校对后" + file.Extension));
        if (string.Equals(target.FullName, file.FullName, StringComparison.Ordinal)) throw new RefusedException("改好的文本请存为另一个文件，原文保留。");
        var corrected = Corrections.Apply(result.Text, result.Remarks) + text[result.Text.Length..];
        await File.WriteAllTextAsync(target.FullName, corrected, new UTF8Encoding(false));
        var say = isQuiet ? Console.Error : Console.Out;
        foreach (var line in CorrectionDiff.Lines(result.Text, result.Remarks)) await say.WriteLineAsync(line);
        await say.WriteLineAsync($"改动{Corrections.Safe(result.Remarks).Count}处，已存为“{target.Name}”；其余请逐条看过再改。");
    }
}
