using System.Text.Json;

namespace Shushi.Text.Tests.Proofreading;

/// <summary>A real report with its faults marked by hand. It lies beside the repository, not in it.</summary>
public sealed class SampleTests
{
    // a repeated thought, a comma of style, mixed levels, a number without a list, a monthly with eight issues: no rule can tell without crying wolf elsewhere
    private static readonly string[] BeyondRules = ["E07", "E12", "E17", "E26", "E28"];

    [Fact]
    public void Nearly_every_fault_is_found_and_at_most_four_remarks_are_not_faults()
    {
        var (text, marked) = Sample();
        var remarks = Proofreader.Read(ReportText.Parse(text), new() { Year = 2023, UnitType = "statistics" });
        var found = marked.Where(fault => remarks.Any(remark => remark.Span.Overlaps(fault.Span))).Select(fault => fault.Id).ToList();
        var missed = marked.Select(fault => fault.Id).Except(found, StringComparer.Ordinal).ToList();
        var strays = remarks.Where(remark => !marked.Any(fault => fault.Span.Overlaps(remark.Span))).ToList();
        TestContext.Current.SendDiagnosticMessage($"missed {string.Join(' ', missed)}; strays {string.Join("; ", strays.Select(remark => $"{remark.Rule} {remark.Text} {remark.Message}"))}");

        Assert.InRange(strays.Count, 0, 4);
        Assert.Subset(BeyondRules.ToHashSet(), missed.ToHashSet());
    }

    private static (string Text, List<(string Id, TextSpan Span)> Marked) Sample()
    {
        var folder = Folder();
        Assert.SkipWhen(folder is null, "The sample report does not lie beside the repository (../shared or SHUSHI_SHARED).");
        var text = File.ReadAllText(Path.Combine(folder, "sample-report-2023.txt"));
        using var notes = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "sample-report-2023.annotations.json")));
        var marked = notes.RootElement.EnumerateArray()
            .Where(each => each.GetProperty("kind").GetString() is "error" or "placeholder")
            .Select(each => (each.GetProperty("id").GetString()!, new TextSpan(each.GetProperty("offset").GetInt32(), each.GetProperty("text").GetString()!.Length)))
            .ToList();
        return (text, marked);
    }

    private static string? Folder()
    {
        var given = Environment.GetEnvironmentVariable("SHUSHI_SHARED");
        for (var folder = given is null ? AppContext.BaseDirectory : null; folder is not null && given is null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "shared", "sample-report-2023.txt")))
                given = Path.Combine(folder, "shared");
        return given is not null && File.Exists(Path.Combine(given, "sample-report-2023.txt")) ? given : null;
    }
}
