using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>A claim before its sentence, verb and extent are known.</summary>
internal sealed record Draft(ClaimKind Kind, TextSpan Number, TextSpan Core)
{
    public double? Value { get; init; }

    public double? Of { get; init; }

    public double? Upper { get; init; }

    public string? Unit { get; init; }

    /// <summary>What the measure word counts; null for a claim without one.</summary>
    public MeasureKind? Measure { get; init; }

    /// <summary>Whether the span may grow over the noun phrase around it.</summary>
    public bool Grows { get; init; }
}

/// <summary>The text while it is being read: each reader takes the ground it understands, so that no later one reads it again.</summary>
internal sealed class Ground(ReportText report)
{
    /// <summary>What a number or one of the patterns can begin with.</summary>
    public static CharSet Starts { get; } = CharSet.Union(PlaceholderReader.Starts, TermReader.Starts, PeriodReader.Starts, CountReader.Starts);

    private readonly bool[] _taken = new bool[report.Text.Length];

    public ReportText Report { get; } = report;

    public string Text { get; } = report.Text;

    /// <summary>Where one of <see cref="Starts"/> stands.</summary>
    public List<int> Places { get; } = PlacesIn(report.Text);

    public List<Draft> Drafts { get; } = [];

    /// <summary>上半年、下半年 before 各1次: how often the number behind counts.</summary>
    public List<(TextSpan Span, int Times)> Distributions { get; } = [];

    /// <summary>The rhythm last passed: 每月.</summary>
    public TextSpan Rhythm { get; set; }

    private static List<int> PlacesIn(string text)
    {
        var places = new List<int>(text.Length / 4 + 1);
        for (var at = Starts.Next(text, 0, text.Length); at < text.Length; at = Starts.Next(text, at + 1, text.Length))
            places.Add(at);
        return places;
    }

    public bool IsTaken(int at) => _taken[at];

    public bool IsFree(TextSpan span) => !_taken.AsSpan(span.Start, span.Length).Contains(true);

    public void Take(TextSpan span) => _taken.AsSpan(span.Start, span.Length).Fill(true);

    /// <summary>Adds a draft and takes its ground, unless some of it is taken already.</summary>
    public void Add(Draft draft)
    {
        if (!IsFree(draft.Core))
            return;
        Take(draft.Core);
        Drafts.Add(draft);
    }
}
