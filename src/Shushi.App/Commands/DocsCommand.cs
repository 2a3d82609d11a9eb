using System.CommandLine;
using System.Text;

namespace Shushi.App.Commands;

/// <summary><c>docs</c>: writes the generated catalogues of docs/.</summary>
internal static class DocsCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--out") { Description = "目录", DefaultValueFactory = _ => new DirectoryInfo("docs") };
        var command = new Command("docs", "生成台账、指标、规则和办理的目录文档") { folder };
        command.SetAction(async (parsed, _) =>
        {
            var target = parsed.GetValue(folder)!;
            target.Create();
            foreach (var (name, text) in CatalogDocuments.All(Product.Catalog))
                await File.WriteAllTextAsync(Path.Combine(target.FullName, name), text, new UTF8Encoding(false));
            return Cli.Done;
        });
        return command;
    }
}
