using System.CommandLine;
using System.Globalization;
using Shushi.Modules.Reports;
using Shushi.Platform;

namespace Shushi.App.Commands;

/// <summary><c>verify</c>: what became of the figures of an exported report.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var target = new Target();
        var file = new Argument<FileInfo>("file") { Description = "由本系统导出的报告，docx" };
        var json = new Option<bool>("--json") { Description = "输出JSON" };
        var command = target.On(new Command("verify", "文件核对：导出的报告里，每个数字是否被改动、是否仍与台账一致") { file, json });
        command.SetAction((parsed, _) => target.With(parsed, async workspace =>
        {
            var info = parsed.GetValue(file)!;
            if (!info.Exists) throw new RefusedException($"没有文件“{info.Name}”，请核对路径。");
            await using var stream = info.OpenRead();
            var result = await DocumentVerifier.Verify(workspace, stream, info.Name);
            if (parsed.GetValue(json)) Json.Print(VerifyJson.Of(info.Name, result));
            else Print(result);
            return result.IsFine ? Cli.Done : Cli.Refused;
        }));
        return command;
    }

    private static void Print(VerifiedDocument result)
    {
        var c = CultureInfo.InvariantCulture;
        Console.Out.WriteLine(string.Create(c, $"{result.Unit}{result.Year}年度述职报告，{result.ExportedOn}导出，数字截至{result.AsOf}。"));
        if (!result.IsGenuine) Console.Out.WriteLine(VerifyJson.NotGenuine);
        foreach (var f in result.Figures.Where(f => !f.IsFine))
            Console.Out.WriteLine(string.Create(c, $"{f.Label}\t{f.Chapter}\t{(f.Paragraph > 0 ? $"第{f.Paragraph}段" : "已不在文中")}\t{f.Message}"));
        if (result.Prompts > 0) Console.Out.WriteLine(string.Create(c, $"还有{result.Prompts}处〔请填写〕或【待补】没有写好。"));
        if (result.WordsChanged) Console.Out.WriteLine("数字以外的文字在导出后有修改。");
        Console.Out.WriteLine(string.Create(c, $"共{result.Figures.Count}个数字，未改动且与台账一致的{result.Figures.Count(f => f.IsFine)}个。"));
    }
}
