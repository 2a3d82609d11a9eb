using System.CommandLine;
using Shushi.Platform.Acts;

namespace Shushi.App.Commands;

/// <summary><c>audit verify</c>: reads the chain of deeds and holds every record against its last change.</summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var target = new Target();
        var verify = target.On(new Command("verify", "校验办理痕迹是否完整、记录是否与最后一次办理一致"));
        verify.SetAction((parsed, _) => target.With(parsed, async workspace =>
        {
            var result = await Chain.Verify(workspace.Db);
            foreach (var fault in result.Faults) await Console.Error.WriteLineAsync(fault);
            Console.Out.WriteLine($"办理{result.Deeds}条，记录{result.Records}条，{(result.Faults.Count == 0 ? "全部一致" : $"不一致{result.Faults.Count}处")}。");
            Console.Out.WriteLine($"链尾：第{result.Deeds}号 {result.Head}　（另行记下，可查链尾是否被截断）");
            return result.Faults.Count == 0 ? Cli.Done : Cli.Refused;
        }));
        return new Command("audit", "办理痕迹") { verify };
    }
}
