using System.CommandLine;
using System.Globalization;
using System.Text;
using Shushi.Platform;

namespace Shushi.App.Commands;

/// <summary>The command line: one file a command. Exit code 0 done, 1 findings or a refusal, 2 wrong usage.</summary>
public static class Cli
{
    public const int Done = 0, Refused = 1, WrongUsage = 2;

    /// <summary>Runs a command line; errors go to stderr in Chinese.</summary>
    public static async Task<int> Run(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("zh-CN");
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync("用法不对：" + error.Message);
            await Console.Error.WriteLineAsync("用 --help 查看用法。");
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is RefusedException or NotVisibleException or NotAllowedException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Refused;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync("读写文件出错：" + e.Message);
            return Refused;
        }
        catch (System.Data.Common.DbException e)
        {
            await Console.Error.WriteLineAsync("打不开数据库，请核对 --db 的连接字符串和数据库是否在运行：" + e.Message);
            return Refused;
        }
    }

    private static RootCommand Root() => new("述实：述职报告里的每一个数字，都有出处。")
    {
        DemoCommand.Create(),
        ServeCommand.Create(),
        FiguresCommand.Create(),
        ReportCommand.Create(),
        CheckCommand.Create(),
        VerifyCommand.Create(),
        CompareCommand.Create(),
        LedgersCommand.Create(),
        ImportCommand.Create(),
        ExportCommand.Create(),
        AuditCommand.Create(),
        AccountCommand.Create(),
        AppraisalCommand.Create(),
        DocsCommand.Create(),
    };
}
