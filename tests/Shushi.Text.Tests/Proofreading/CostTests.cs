using System.Diagnostics;

namespace Shushi.Text.Tests.Proofreading;

public sealed class CostTests
{
    [Fact]
    public void All_default_rules_allocate_little_on_a_report()
    {
        var report = ReportText.Parse(string.Join('\n', CleanTextTests.Texts.Select(row => row.Data.Item2)));
        var claims = ClaimReader.Read(report);
        var least = TimeSpan.MaxValue;
        var bytes = 0L;
        for (var run = 0; run < 300; run++)
        {
            var (before, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            Proofreader.Read(report, claims, ProofreadingOptions.Default);
            var took = Stopwatch.GetElapsedTime(start);
            least = took < least ? took : least;
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        TestContext.Current.SendDiagnosticMessage($"{report.Text.Length} characters: {least.TotalMicroseconds:0} µs at best, {bytes} bytes");

        Assert.InRange(bytes, 0, 200_000);
    }
}
