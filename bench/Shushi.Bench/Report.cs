using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Shushi.Bench;

/// <summary>Comparisons as a Markdown table.</summary>
public static class Report
{
    private const string Head = """
        # Performance

        <!-- Written by ./dev bench --write. Do not edit. -->

        Each line is a run of ours and of a peer in the same process group on the same machine, in alternating rounds; what counts is the ratio (ours ÷ peer, smaller is better).
        The times are the medians of the rounds and depend on the machine; the ratio's median stands first, its least and greatest round behind it.


        """;

    /// <summary>One line of the table.</summary>
    public static string Line(Comparison c)
    {
        var ours = string.Create(CultureInfo.InvariantCulture, $"| {c.Name} | {Number(Comparison.Median(c.Ours))} {c.Unit} |");
        return c.Baseline.Count == 0
            ? ours + " – | – | – |"
            : ours + string.Create(CultureInfo.InvariantCulture, $" {c.Peer} | {Number(Comparison.Median(c.Baseline))} {c.Unit} | **{Ratio(Comparison.Median(c.Ratios))}** ({Ratio(c.Ratios[0])}–{Ratio(c.Ratios[^1])}) |");
    }

    /// <summary>One group of comparisons.</summary>
    public static string Table(string title, IReadOnlyList<Comparison> comparisons)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"## {title}\n\n| what | ours | peer | the peer's | ratio |\n|---|---|---|---|---|\n");
        foreach (var comparison in comparisons) text.Append(Line(comparison)).Append('\n');
        return text.Append('\n').ToString();
    }

    /// <summary>The document, with the commands that make it again.</summary>
    public static string Document(IEnumerable<string> tables, BenchOptions options, DateOnly day) => Head + string.Create(CultureInfo.InvariantCulture, $"""
        {day:yyyy-MM-dd}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, {options.Rounds} rounds.

        ```
        ./dev bench --write                  # all of it
        ./dev bench --only NAME              # {string.Join(", ", Benches.Names)}
        SHUSHI_TEST_POSTGRES="$(scripts/postgres start DIR)" ./dev bench   # on PostgreSQL too
        ```


        """) + string.Concat(tables).TrimEnd('\n') + "\n";

    /// <summary>Two figures that tell, also where ours is a twentieth.</summary>
    private static string Ratio(double value) => value.ToString(value < 0.1 ? "0.000" : "0.00", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString(value < 10 ? "0.00" : value < 1000 ? "0.0" : "#,##0", CultureInfo.InvariantCulture);
}
