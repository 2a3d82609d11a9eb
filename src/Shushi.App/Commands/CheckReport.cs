using Shushi.Modules.Checking;
using Shushi.Text;

namespace Shushi.App.Commands;

/// <summary>A checked report as lines for a person: the claims, then what to look at in the text, by weight.</summary>
internal static class CheckReport
{
    public static void Print(CheckResult result)
    {
        foreach (var c in result.Claims.Where(c => c.Verdict != Verdict.NotCheckable))
            Console.Out.WriteLine($"{CheckJson.Label(c.Verdict)}\t{c.Claim.Section}\t{c.Claim.Text}\t{c.Message}");
        Console.Out.WriteLine($"数字共{result.Claims.Count}处：" + string.Join('，', Enum.GetValues<Verdict>()
            .Select(v => (Verdict: v, Count: result.Claims.Count(c => c.Verdict == v))).Where(v => v.Count > 0).Select(v => $"{CheckJson.Label(v.Verdict)}{v.Count}")));
        var remarks = result.Findings.Where(f => !f.IsOfFigure).ToList();
        foreach (var severity in Severities.All)
            foreach (var f in remarks.Where(f => f.Severity == severity))
                Console.Out.WriteLine($"{Severities.Label(severity)}\t{f.Rule} {f.Title}\t第{LineOf(result.Text, f.Start)}行\t{f.Message}");
        var counts = Severities.All.Select(s => (Label: Severities.Label(s), Count: remarks.Count(f => f.Severity == s))).Where(s => s.Count > 0);
        Console.Out.WriteLine($"文字共{remarks.Count}处" + string.Concat(counts.Select((c, i) => (i == 0 ? "：" : "，") + c.Label + c.Count)));
    }

    private static int LineOf(string text, int position) => text.AsSpan(0, position).Count('\n') + 1;
}
