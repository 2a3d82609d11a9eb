namespace Shushi.Modules.Reports;

/// <summary>What became of a figure in the text since the export.</summary>
public enum TextState
{
    /// <summary>As it was.</summary>
    Untouched,

    /// <summary>Typed over.</summary>
    TypedOver,

    /// <summary>Digits were typed directly before or behind it.</summary>
    TypedBeside,

    /// <summary>It still stands there, but no longer traced.</summary>
    Untraced,

    /// <summary>It is no longer traced, and something else stands in its place.</summary>
    Replaced,

    /// <summary>It is no longer there.</summary>
    Missing,
}

/// <summary>What became of it in the ledgers.</summary>
public enum LedgerState
{
    /// <summary>The same value from the same records.</summary>
    Agrees,

    /// <summary>Another value.</summary>
    ValueChanged,

    /// <summary>The same value, from other records or other versions of them.</summary>
    EvidenceChanged,

    /// <summary>The 口径 was changed.</summary>
    DefinitionChanged,

    /// <summary>There is no such figure any more, or what the file says of it makes no sense.</summary>
    Unknown,
}

/// <summary>A figure of a document, held against its export and the ledgers.</summary>
/// <param name="Id">Its place among the document's figures, and its metric.</param>
/// <param name="Metric">Its metric's code.</param>
/// <param name="Label">What it is.</param>
/// <param name="Exported">As it was exported.</param>
/// <param name="Shown">As it stands in the document now; null where it is missing.</param>
/// <param name="Chapter">The heading it stood under.</param>
/// <param name="Paragraph">The paragraph it stands in now, from 1; 0 where it is missing.</param>
/// <param name="Text">What became of it in the text.</param>
/// <param name="Ledger">What became of it in the ledgers.</param>
/// <param name="Now">What the ledgers say now; null where they say nothing.</param>
/// <param name="Records">How many records stood behind it.</param>
/// <param name="RecordsNow">How many do now.</param>
/// <param name="Link">Where its records are listed, or null.</param>
public sealed record VerifiedFigure(string Id, string Metric, string Label, string Exported, string? Shown, string Chapter, int Paragraph,
    TextState Text, LedgerState Ledger, string? Now, int Records, int RecordsNow, string? Link)
{
    /// <summary>Whether nothing is to be said of it.</summary>
    public bool IsFine => Text == TextState.Untouched && Ledger == LedgerState.Agrees;

    /// <summary>What is to be said of it, in words.</summary>
    public string Message => string.Join('；', new[] { OfText, OfLedger }.OfType<string>()) is { Length: > 0 } said ? said + "。" : "未改动，与台账一致。";

    private string? OfText => Text switch
    {
        TextState.TypedOver => $"导出后被改动：导出时为{Exported}，现为{(Shown!.Length == 0 ? "空" : Shown)}",
        TextState.TypedBeside => $"紧挨着又写了数字：导出时为{Exported}，现读作{Shown}",
        TextState.Untraced => "数字仍在，但已与出处脱离（内容控件被删除）",
        TextState.Replaced => $"内容控件被删除，数字被改动：导出时为{Exported}，现为{Shown}",
        TextState.Missing => $"导出时的{Exported}已不在文中",
        _ => null,
    };

    private string? OfLedger => Ledger switch
    {
        LedgerState.ValueChanged => $"台账现为{Now}，与导出时的{Exported}不同，请重新生成报告",
        LedgerState.EvidenceChanged => $"数值未变，但依据的记录有增减或修改（导出时{Records}条，现{RecordsNow}条）",
        LedgerState.DefinitionChanged => $"导出后口径已调整，按新口径为{Now}",
        LedgerState.Unknown => "台账中找不到这个数字，无法核对",
        _ => null,
    };
}

/// <summary>A document held against its export and the ledgers.</summary>
/// <param name="OrgId">Whose.</param>
/// <param name="Unit">Its name as it was.</param>
/// <param name="Year">Of which year.</param>
/// <param name="AsOf">Up to which day its figures went.</param>
/// <param name="ExportedOn">When it was exported.</param>
/// <param name="IsGenuine">Whether what the file says of its figures is as this installation wrote it.</param>
/// <param name="WordsChanged">Whether the words around the figures were changed: no fault, only to be known.</param>
/// <param name="Prompts">How many places a person still has to write.</param>
/// <param name="Figures">Its figures, in order.</param>
public sealed record VerifiedDocument(Guid OrgId, string Unit, string Year, string AsOf, string ExportedOn, bool IsGenuine, bool WordsChanged, int Prompts, IReadOnlyList<VerifiedFigure> Figures)
{
    /// <summary>Whether nothing is to be said.</summary>
    public bool IsFine => IsGenuine && Figures.All(f => f.IsFine);
}
