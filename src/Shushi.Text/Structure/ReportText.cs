namespace Shushi.Text;

/// <summary>A report cut into chapters, sentences and clauses. Parsed once, then only read.</summary>
/// <remarks>
/// All positions are UTF-16 units of <see cref="Text"/>. Headings are lines with 一、 / （一） / 1. / （1） or Markdown marks;
/// a heading may also run into its paragraph (（一）抓学习。…). Any text is accepted; nothing here throws on odd input.
/// </remarks>
public sealed class ReportText
{
    private readonly List<TextSpan> _sentences;
    private readonly List<TextSpan> _clauses;
    private readonly IReadOnlyList<TextSpan> _plans;
    private readonly Starts _chapterStarts;
    private readonly Starts _sentenceStarts;
    private readonly Starts _clauseStarts;
    private readonly Starts _planStarts;
    private string? _folded;

    private ReportText(string text, Outline outline)
    {
        Text = text;
        Chapters = outline.Chapters;
        Marks = outline.Marks;
        _plans = outline.Plans;
        _sentences = Cutter.Sentences(text);
        _clauses = Cutter.Clauses(text, _sentences);
        _chapterStarts = new([.. Chapters.Select(chapter => chapter.Span.Start)], text.Length);
        _sentenceStarts = new([.. _sentences.Select(sentence => sentence.Start)], text.Length);
        _clauseStarts = new([.. _clauses.Select(clause => clause.Start)], text.Length);
        _planStarts = new([.. _plans.Select(plan => plan.Start)], text.Length);
    }

    /// <summary>The text as given.</summary>
    public string Text { get; }

    /// <summary>The chapters in order; together they cover the text. The first is 引言, even where it is empty.</summary>
    public IReadOnlyList<Chapter> Chapters { get; }

    /// <summary>The sentences in order: cut after 。！？ (with a closing quotation mark) and at line ends.</summary>
    public IReadOnlyList<TextSpan> Sentences => _sentences;

    /// <summary>The clauses in order: sentences cut at ，；：、 and between table cells, outside book titles; the marks belong to no clause.</summary>
    public IReadOnlyList<TextSpan> Clauses => _clauses;

    /// <summary>The text with digits and percent signs at half width, unit for unit.</summary>
    /// <remarks>Made when first asked for: only phrases need it, and a check of a text alone has none.</remarks>
    internal string Folded => _folded ??= PhraseText.Fold(Text);

    /// <summary>Heading and list numbers (一、, （二）, 3.): numerals that state nothing.</summary>
    internal IReadOnlyList<TextSpan> Marks { get; }

    /// <summary>Cuts a text.</summary>
    /// <param name="text">The decoded text without BOM; line ends may be LF, CRLF or CR.</param>
    public static ReportText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, Outline.Read(text));
    }

    /// <summary>The chapter at a position.</summary>
    public Chapter ChapterAt(int position) => Chapters[Math.Max(0, _chapterStarts.LastBy(position))];

    /// <summary>The sentence at a position; an empty span where there is none.</summary>
    public TextSpan SentenceAt(int position) =>
        _sentenceStarts.LastBy(position) is >= 0 and var index && _sentences[index].Contains(position) ? _sentences[index] : new(position, 0);

    /// <summary>The clause at a position; a mark between clauses counts with the one before.</summary>
    public TextSpan ClauseAt(int position)
    {
        var index = ClauseIndexAt(position);
        return index >= 0 && SentenceAt(position).Contains(_clauses[index]) ? _clauses[index] : new(position, 0);
    }

    /// <summary>Whether a position lies in the part about next steps.</summary>
    public bool IsPlan(int position) =>
        ChapterAt(position).IsPlan || (_planStarts.LastBy(position) is >= 0 and var index && _plans[index].Contains(position));

    internal int ClauseIndexAt(int position) => _clauseStarts.LastBy(position);
}
