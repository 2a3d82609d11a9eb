using System.CommandLine;
using Shushi.Platform;
using Shushi.Text;

namespace Shushi.App.Commands;

/// <summary>What the reader of a check wishes: words allowed, rules on and off, the house's own dictionary; as options or in a small file.</summary>
internal sealed class ProofreadingWishes
{
    private readonly Option<string[]> allow = new("--allow") { Description = "允许的词，如人名、地方说法；可写多次", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> rule = new("--rule") { Description = "开关规则，如 PF-29=off；可写多次", AllowMultipleArgumentsPerToken = true };
    private readonly Option<FileInfo?> words = new("--words") { Description = "本单位词表文件：每行一条，“允许 词”“错词 => 正词”或“PF-29=off”" };

    public void On(Command command)
    {
        command.Options.Add(allow);
        command.Options.Add(rule);
        command.Options.Add(words);
    }

    /// <summary>The wishes of a command line.</summary>
    /// <exception cref="RefusedException">A line is not understood; the message quotes it.</exception>
    public async Task<ProofreadingOptions> Read(ParseResult parsed)
    {
        var lines = new List<string>();
        if (parsed.GetValue(words) is { } file)
        {
            if (!file.Exists) throw new RefusedException($"没有词表文件“{file.Name}”，请核对路径。");
            lines.AddRange(await File.ReadAllLinesAsync(file.FullName));
        }

        lines.AddRange((parsed.GetValue(allow) ?? []).Select(word => ProofreadingSettings.Allow + " " + word));
        lines.AddRange(parsed.GetValue(rule) ?? []);
        var problems = new List<string>();
        var options = ProofreadingSettings.Read(lines, problems);
        return problems.Count == 0 ? options : throw new RefusedException($"校对设置看不懂：“{problems[0]}”。写“允许 词”“错词 => 正词”或“PF-29=off”。");
    }
}
