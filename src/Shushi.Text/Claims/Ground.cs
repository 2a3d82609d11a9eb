using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>The text while it is being read: each reader takes the ground it understands, so that no later one reads it again.</summary>
internal sealed class Ground(ReportText report)
{
    /// <summary>What a number or one of the patterns can begin with.</summary>
    public static CharSet Starts { get; } = CharSet.Union(PlaceholderReader.Starts, TermReader.Starts, PeriodReader.Starts, CountReader.Starts);

    /// <summary>都 and 全 say that all is done where they follow a count.</summary>
    public const string BareUniversals = "都全";

    private static readonly string[] Words = [.. ((WordList[])[Lexicon.Terms, Lexicon.Idioms, Lexicon.Universals, Lexicon.Regularities]).SelectMany(list => list.All)];
    private static readonly PairSet WordPairs = new([.. Words.Where(word => word.Length > 1).Select(word => PairSet.Key(word[0], word[1])).Distinct()]);
    private static readonly CharSet WordSingles = new([.. Words.Where(word => word.Length == 1).Select(word => word[0]), .. BareUniversals]);

    private static readonly CharSet WordHeads = CharSet.Union(new(Words.Select(word => word[0])), WordSingles, UniversalForms.Firsts);

    private readonly bool[] _taken = new bool[report.Text.Length];

    public ReportText Report { get; } = report;

    public string Text { get; } = report.Text;

    /// <summary>Where one of <see cref="Starts"/> stands.</summary>
    public List<int> Places { get; } = PlacesIn(report.Text);

    /// <summary>Where a term, an idiom, a universal word or a regularity may begin: one pass for the three readers that look for them.</summary>
    public List<int> WordPlaces { get; } = WordPlacesIn(report.Text);

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

    private static List<int> WordPlacesIn(string text)
    {
        var places = new List<int>(text.Length / 8 + 1);
        for (var at = 0; at < text.Length; at++)
            if (WordHeads.Contains(text[at]) && MayBeWord(text, at))
                places.Add(at);
        return places;
    }

    private static bool MayBeWord(string text, int at) =>
        (at + 1 < text.Length && WordPairs.MayContain(PairSet.Key(text[at], text[at + 1]))) || WordSingles.Contains(text[at]) || UniversalForms.MayStart(text, at);

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
