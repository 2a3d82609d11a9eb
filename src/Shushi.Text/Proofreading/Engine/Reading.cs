namespace Shushi.Text.Proofreading;

/// <summary>A report while it is proofread: what the rules ask of it, and what they have remarked so far.</summary>
internal sealed class Reading
{
    private const int MostOpen = 500;
    private readonly HitsByRule _hits;
    private readonly List<Remark> _remarks = [];
    private List<TextSpan>? _lines;
    private ProofreadingRule? _rule;
    private int _open;

    public Reading(ReportText report, IReadOnlyList<Claim> claims, ProofreadingOptions options)
    {
        (Report, Claims, Options, Text) = (report, claims, options, report.Text);
        _hits = WordEntries.Scan.Run(Text);
    }

    public ReportText Report { get; }

    public string Text { get; }

    public IReadOnlyList<Claim> Claims { get; }

    public ProofreadingOptions Options { get; }

    /// <summary>The lines that hold more than blanks, without the blanks around.</summary>
    public IReadOnlyList<TextSpan> Lines => _lines ??= Line.All(Text);

    /// <summary>The year reported on, as given or as the text says.</summary>
    public int? Year => Options.Year ?? (_year ??= ReportYear.Of(Text));

    private int? _year;

    /// <summary>Where the words of a rule stand, in the order of the text.</summary>
    public ArraySegment<Hit> Hits(int rule) => _hits[rule];

    /// <summary>The unit at a position; none outside the text.</summary>
    public char At(int position) => position >= 0 && position < Text.Length ? Text[position] : '\0';

    public bool Has(int position, string word) => position >= 0 && string.CompareOrdinal(Text, position, word, 0, word.Length) == 0;

    public bool HasBefore(int position, string word) => Has(position - word.Length, word);

    public void Follow(ProofreadingRule rule)
    {
        (_rule, _open) = (rule, 0);
        rule.Read?.Invoke(this);
    }

    /// <summary>Remarks in the name of the rule being followed. Of what a person must look at, only the first few hundred of a rule are kept.</summary>
    public void Add(TextSpan span, string message, string? suggestion = null, bool isSafe = false, RemarkSeverity? severity = null)
    {
        isSafe &= suggestion is not null;
        if (!isSafe && ++_open > MostOpen)
            return;
        _remarks.Add(new()
        {
            Rule = _rule!.Number,
            Severity = severity ?? _rule.Severity,
            Span = span,
            Text = span.Of(Text),
            Message = message,
            Suggestion = suggestion,
            IsSafe = isSafe,
        });
    }

    public IReadOnlyList<Remark> Finish()
    {
        var remarks = Options.Allowed.Count == 0 ? _remarks : Allowance.Apply(Text, Options.Allowed, _remarks);
        remarks.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start)
            : a.Span.Length != b.Span.Length ? b.Span.Length.CompareTo(a.Span.Length)
            : string.CompareOrdinal(a.Rule, b.Rule));
        return remarks;
    }
}
