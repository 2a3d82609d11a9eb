namespace Shushi.Office.Documents;

/// <summary>What a paragraph is; the four levels of headings are 一、（一）1.（1）, written with their numbers.</summary>
public enum TextLevel
{
    /// <summary>一、 in 黑体.</summary>
    Heading1,

    /// <summary>（一） in 楷体.</summary>
    Heading2,

    /// <summary>1. in 仿宋, bold.</summary>
    Heading3,

    /// <summary>（1） in 仿宋.</summary>
    Heading4,

    /// <summary>Text.</summary>
    Body,
}

/// <summary>A block of a paper.</summary>
public abstract record DocumentBlock;

/// <summary>A paragraph or a heading.</summary>
/// <param name="Level">What it is.</param>
/// <param name="Pieces">What it consists of.</param>
public sealed record TextBlock(TextLevel Level, IReadOnlyList<TextPiece> Pieces) : DocumentBlock
{
    /// <summary>A paragraph of plain words.</summary>
    public TextBlock(TextLevel level, string words)
        : this(level, [new PlainPiece(words)])
    {
    }

    /// <summary>As it is read.</summary>
    public string Text => string.Concat(Pieces.Select(p => p.Text));
}

/// <summary>A table; its header is repeated on each page.</summary>
/// <param name="Header">One word or few for each column.</param>
/// <param name="Rows">As many cells as the header has.</param>
/// <param name="Widths">The columns' widths in relation to each other; equal where null.</param>
public sealed record TableBlock(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<int>? Widths = null) : DocumentBlock;
