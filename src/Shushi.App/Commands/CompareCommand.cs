using System.CommandLine;
using System.Globalization;
using Shushi.Modules.Similarity;
using Shushi.Platform;
using Shushi.Text;
using Shushi.Text.Similarity;

namespace Shushi.App.Commands;

/// <summary><c>compare</c>: shows which texts share passages and what was changed in them.</summary>
internal static class CompareCommand
{
    private const int Quoted = 40;
    private static readonly string[] _kinds = [".txt", ".md", ".docx"];

    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "要比对的文件（docx、txt、md），或放着它们的文件夹", Arity = ArgumentArity.OneOrMore };
        var bases = new Option<string[]>("--base") { Description = "先行扣除的文本：通知、提纲", AllowMultipleArgumentsPerToken = true };
        var json = new Option<bool>("--json") { Description = "输出JSON" };
        var command = new Command("compare", "雷同比对：找出材料之间相同的段落和改动之处") { paths, bases, json };
        command.SetAction(async (parsed, _) =>
        {
            var unreadable = new List<(string File, string Message)>();
            var texts = new List<CorpusText>();
            var baseFiles = parsed.GetValue(bases) ?? [];
            foreach (var (name, path) in Named(Files(parsed.GetValue(paths)!, unreadable)).ExceptBy(baseFiles.Select(Path.GetFullPath), f => Path.GetFullPath(f.Path)))
            {
                try
                {
                    texts.Add(CorpusText.Named(name, await Read(path)));
                }
                catch (Exception e) when (e is RefusedException or IOException or UnauthorizedAccessException)
                {
                    unreadable.Add((name, e is RefusedException ? e.Message : $"读不了“{name}”：{e.Message}"));
                }
            }

            if (texts.Count < 2 && unreadable.Count == 0) throw new RefusedException("至少需要两份材料才能比对，请再指定文件。");
            var known = new List<string>();
            foreach (var path in baseFiles) known.Add(await Read(path));
            var result = CopyReview.Compare(texts, known);
            if (parsed.GetValue(json)) Json.Print(CompareJson.Of(result, unreadable));
            else Print(result);
            foreach (var (_, message) in unreadable) await Console.Error.WriteLineAsync(message);
            return unreadable.Count == 0 ? Cli.Done : Cli.Refused;
        });
        return command;
    }

    private static IEnumerable<string> Files(IEnumerable<string> paths, List<(string File, string Message)> unreadable)
    {
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                yield return path;
                continue;
            }

            foreach (var file in Directory.EnumerateFiles(path).Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal))
            {
                if (_kinds.Contains(Path.GetExtension(file).ToLowerInvariant())) yield return file;
                else unreadable.Add((Path.GetFileName(file), $"“{Path.GetFileName(file)}”不是docx、txt或md，没有比对；请另存为文本后再试。"));
            }
        }
    }

    /// <summary>Each file once, called by its name, or by its path where two bear one name.</summary>
    private static IEnumerable<(string Name, string Path)> Named(IEnumerable<string> files)
    {
        var all = files.DistinctBy(Path.GetFullPath).ToList();
        var times = all.CountBy(f => Path.GetFileName(f)).ToDictionary(n => n.Key, n => n.Value);
        return all.Select(f => (times[Path.GetFileName(f)] > 1 ? f : Path.GetFileName(f), f));
    }

    private static async Task<string> Read(string path) => (await CheckFile.Read(new FileInfo(path))).Text;

    private static void Print(CopyResult result)
    {
        foreach (var pair in result.Pairs) Print(pair);
        foreach (var (text, leftover) in result.Leftovers.Select(l => (l.In, l.Leftover))) Console.Out.WriteLine($"串稿残留\t{text.Label}\t第{LineOf(text.Text, leftover.Span.Start)}行\t{leftover.Reason}");
        var alike = result.Pairs.Count(p => p.Comparison.Passages.Count > 0);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"共比对{result.Texts.Count}份材料，{alike}对有相同段落，{result.Leftovers.Count}处疑似串稿残留。"));
    }

    private static void Print(CopyPair pair)
    {
        var c = pair.Comparison;
        Console.Out.WriteLine($"{pair.A.Label} ↔ {pair.B.Label}");
        Console.Out.WriteLine($"  {pair.A.Label}：总重复 {CopyPair.Percent(c.Gross)}，净重复 {CopyPair.Percent(c.Net)}；{pair.B.Label}：总重复 {CopyPair.Percent(c.GrossOfB)}，净重复 {CopyPair.Percent(c.NetOfB)}");
        var number = 0;
        foreach (var passage in c.Passages) Print(pair, passage, ++number);
    }

    private static void Print(CopyPair pair, Passage passage, int number)
    {
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  段落{number}（相同{passage.Matched}字）"));
        Console.Out.WriteLine($"    第{LineOf(pair.A.Text, passage.A.Start)}行：{Quote(passage.A, pair.A.Text)}");
        Console.Out.WriteLine($"    第{LineOf(pair.B.Text, passage.B.Start)}行：{Quote(passage.B, pair.B.Text)}");
        if (passage.Changes.Count > 0)
            Console.Out.WriteLine("    改动：" + string.Join('，', passage.Changes.Select(change => $"{Word(change.A, pair.A.Text)}→{Word(change.B, pair.B.Text)}")));
    }

    private static int LineOf(string text, int position) => text.AsSpan(0, position).Count('\n') + 1;

    private static string Word(TextSpan span, string text) => span.Length == 0 ? "（无）" : $"“{OneLine(span.Of(text))}”";

    private static string Quote(TextSpan span, string text)
    {
        var line = OneLine(span.Of(text));
        return line.Length <= Quoted ? line : $"{line[..(Quoted / 2)]}……{line[^(Quoted / 2)..]}";
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
