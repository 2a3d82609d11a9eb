using Shushi.Platform.Records;

namespace Shushi.Platform.Imports;

/// <summary>What a column of a sheet gives.</summary>
internal enum ColumnUse
{
    /// <summary>Nothing the ledger knows.</summary>
    Ignored,

    /// <summary>Something the ledger knows and an import leaves: set by acts, or kept from the actor.</summary>
    Left,

    /// <summary>记录号.</summary>
    Id,

    /// <summary>序号.</summary>
    Serial,

    /// <summary>The record a line belongs to, by its title.</summary>
    Title,

    /// <summary>The owning organization.</summary>
    Owner,

    /// <summary>A field.</summary>
    Field,

    /// <summary>A month of a month-wide table.</summary>
    Month,
}

/// <summary>What a header stands for.</summary>
/// <param name="Use">What the column gives.</param>
/// <param name="Field">The field, where it gives one.</param>
/// <param name="Month">The month, where it gives one.</param>
/// <param name="Year">The year of the month, where the header says it.</param>
internal sealed record ColumnTarget(ColumnUse Use, Field? Field = null, int Month = 0, int? Year = null);

/// <summary>One column of a sheet.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Header">As it stands there, on one line.</param>
/// <param name="Target">What it gives.</param>
internal sealed record SheetColumn(int Index, string Header, ColumnTarget Target)
{
    /// <summary>What bare amounts in it are in, e.g. 万元; empty when the header does not say.</summary>
    public string Unit { get; } = Texts.InBrackets(Header);

    /// <summary>Its letter.</summary>
    public string Letter => LetterOf(Index);

    /// <summary>The letter of a column: 0 → A, 26 → AA.</summary>
    public static string LetterOf(int index) => index < 26 ? ((char)('A' + index)).ToString() : LetterOf((index / 26) - 1) + LetterOf(index % 26);
}
