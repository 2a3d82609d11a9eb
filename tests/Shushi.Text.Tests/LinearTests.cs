using System.Diagnostics;
using Shushi.Text.Similarity;

namespace Shushi.Text.Tests;

/// <summary>Four times the text takes about four times as long, whatever the text is: sixteen times would be the square.</summary>
public sealed class LinearTests
{
    private const int Small = 120_000, Factor = 4, Runs = 2;
    private const double Slack = 2.5;

    private static readonly Dictionary<string, Action<string>> Readers = new(StringComparer.Ordinal)
    {
        ["claims"] = text => ClaimReader.Read(ReportText.Parse(text)),
        ["proofreading"] = text => Proofreader.Read(ReportText.Parse(text), ProofreadingOptions.Default),
        ["comparison"] = text => CopyFinder.Compare(text, text[(text.Length / 3)..] + "另有一段", Baseline.FormulasOnly),
    };

    private static readonly Dictionary<string, Func<int, string>> Texts = new(StringComparer.Ordinal)
    {
        ["random Unicode"] = RandomUnicode,
        ["one character"] = length => new string('的', length),
        ["one digit"] = length => new string('1', length),
        ["placeholders"] = length => Repeat("×", length),
        ["brackets that never close"] = length => Repeat("（《“【", length),
        ["brackets that never open"] = length => Repeat("）》”】，", length),
        ["brackets crossed"] = length => Repeat("“《（甲”》）1名", length),
    };

    public static TheoryData<string, string> Cases { get; } = [.. Readers.Keys.SelectMany(_ => Texts.Keys, (reader, text) => (reader, text))];

    [Theory]
    [MemberData(nameof(Cases))]
    [Trait("pace", "slow")]
    public void Reading_is_linear_in_the_length(string reader, string text)
    {
        var (small, large) = (Texts[text](Small), Texts[text](Small * Factor));
        Readers[reader](small[..10_000]);

        var (least, most) = (Fastest(Readers[reader], small), Fastest(Readers[reader], large));

        TestContext.Current.SendDiagnosticMessage($"{reader}, {text}: {least.TotalMilliseconds:0} ms, {most.TotalMilliseconds:0} ms");
        Assert.True(most <= (least * Factor * Slack) + TimeSpan.FromMilliseconds(100), $"{least} became {most}");
    }

    [Theory]
    [InlineData("claims")]
    [InlineData("proofreading")]
    [Trait("pace", "slow")]
    public void Ten_megabytes_of_one_character_are_read_in_seconds(string reader)
    {
        var text = new string('的', 10 * 1024 * 1024 / 3);
        var watch = Stopwatch.StartNew();

        Readers[reader](text);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }

    private static TimeSpan Fastest(Action<string> read, string text) => Enumerable.Range(0, Runs).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        read(text);
        return watch.Elapsed;
    });

    private static string Repeat(string unit, int length) => string.Create(length, unit, static (span, part) =>
    {
        for (var at = 0; at < span.Length; at++) span[at] = part[at % part.Length];
    });

    private static string RandomUnicode(int length) => string.Create(length, new Random(11), static (span, random) =>
    {
        foreach (ref var c in span) c = (char)random.Next(char.MaxValue + 1);
    });
}
