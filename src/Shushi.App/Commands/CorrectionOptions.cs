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

    /// <summary>Writes the corrected text when asked to.</summary>
    /// <param name="text">The whole text of the file.</param>
    /// <param name="read">The part of it that was checked, its beginning.</param>
    /// <param name="options">The wishes it was checked by.</param>
    /// <param name="isQuiet">Whether stdout is taken, and what was changed goes to stderr.</param>
    public async Task Apply(ParseResult parsed, FileInfo file, string text, string read, ProofreadingOptions options, bool isQuiet)
    {
        if (!parsed.GetValue(fix)) return;
        var target = parsed.GetValue(output) ?? new FileInfo(Path.Combine(file.DirectoryName!, Path.GetFileNameWithoutExtension(file.Name) + ".校对后" + (CheckedDocument.IsNamed(file.Name) ? ".txt" : file.Extension)));
        if (string.Equals(target.FullName, file.FullName, StringComparison.Ordinal)) throw new RefusedException("改好的文本请存为另一个文件，原文保留。");
        if (CheckedDocument.IsNamed(target.Name)) throw new RefusedException("改好的是文本，请存为txt或md；要在Word文件里看提示，请用 --mark。");
        var corrected = Corrections.Settle(read, options);
        await File.WriteAllTextAsync(target.FullName, corrected + text[read.Length..], new UTF8Encoding(false));
        var say = isQuiet ? Console.Error : Console.Out;
        var changed = CorrectionDiff.Lines(read, corrected).ToList();
        foreach (var line in changed) await say.WriteLineAsync(line);
        await say.WriteLineAsync($"改了{changed.Count}行，已存为“{target.Name}”；只改有把握的，其余请逐条看过再改。");
    }
}
