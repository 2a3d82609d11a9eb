namespace Shushi.Text.Similarity;

/// <summary>What nobody copies from anybody: base texts (the notice, the outline, quotations) and the set formulas of official prose. Immutable.</summary>
public sealed class Baseline
{
    private const int LeastMatched = 12;
    private const int WidestGlue = 2;

    private readonly PreparedText[] _texts;
    private readonly bool _hasFormulas;

    /// <summary>Prepares what is subtracted.</summary>
    /// <param name="texts">The base texts.</param>
    /// <param name="hasFormulas">Whether set formulas (setformulas.csv) are subtracted as well.</param>
    /// <param name="options">Those of the texts they are subtracted from.</param>
    public Baseline(IEnumerable<string> texts, bool hasFormulas = true, CopyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        _texts = [.. texts.Select(text => PreparedText.Of(text, null, options))];
        _hasFormulas = hasFormulas;
    }

    /// <summary>The set formulas alone.</summary>
    public static Baseline FormulasOnly { get; } = new([]);

    /// <summary>Whether each letter or digit of a text is subtracted.</summary>
    internal bool[] Mark(PreparedText text)
    {
        var marks = new bool[text.Text.Length];
        foreach (var known in _texts)
            foreach (var chain in Aligner.Align(text, known, LeastMatched))
                foreach (var block in chain)
                    marks.AsSpan(block.A, block.Length).Fill(true);
        if (_hasFormulas)
        {
            Formulas.Mark(text.Text.Characters, marks);
            FillGlue(marks);
        }
        return marks;
    }

    /// <summary>A character or two between two subtracted stretches (和, 以及) is no work of the author's either.</summary>
    private static void FillGlue(bool[] marks)
    {
        var last = -1;
        for (var at = 0; at < marks.Length; at++)
        {
            if (!marks[at]) continue;
            if (last >= 0 && at - last - 1 is > 0 and <= WidestGlue) marks.AsSpan(last + 1, at - last - 1).Fill(true);
            last = at;
        }
    }
}
