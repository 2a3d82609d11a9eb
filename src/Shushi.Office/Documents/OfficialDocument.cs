namespace Shushi.Office.Documents;

/// <summary>An official paper (公文) to write; how it is laid out by GB/T 9704-2012 is the writer's matter.</summary>
public sealed record OfficialDocument
{
    /// <summary>Its title; a long one is broken into lines between words.</summary>
    public required string Title { get; init; }

    /// <summary>Whom it addresses, with its colon; null where nobody.</summary>
    public string? Addressee { get; init; }

    /// <summary>Its text.</summary>
    public required IReadOnlyList<DocumentBlock> Body { get; init; }

    /// <summary>What is annexed, each beginning a page of its own; named behind the text.</summary>
    public IReadOnlyList<DocumentAnnex> Annexes { get; init; } = [];

    /// <summary>Who signs, or null.</summary>
    public string? Signature { get; init; }

    /// <summary>成文日期, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>A word at the head of each page, 草稿 for example; null on a paper that is finished.</summary>
    public string? Mark { get; init; }

    /// <summary>What the trace of its figures says of the whole paper; null where its figures are not traced.</summary>
    public TraceHead? Trace { get; init; }
}

/// <summary>A piece of paper behind the text, with its own title.</summary>
/// <param name="Title">Without 附件.</param>
/// <param name="Body">Its content.</param>
public sealed record DocumentAnnex(string Title, IReadOnlyList<DocumentBlock> Body);
