using Shushi.Platform.Organizations;

namespace Shushi.Platform.Imports;

/// <summary>An import that was done: one file, one deed. Undone or not, it stays listed.</summary>
public sealed class ImportBatch : IOfOrganization
{
    /// <summary>UUIDv7.</summary>
    public Guid Id { get; set; }

    /// <summary>The ledger.</summary>
    public string Ledger { get; set; } = "";

    /// <summary>The organization whose page it was done on.</summary>
    public Guid OrgId { get; set; }

    /// <inheritdoc/>
    public string OrgPath { get; set; } = "";

    /// <summary>The file's name, without its folder.</summary>
    public string FileName { get; set; } = "";

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public string FileHash { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Who, as named then.</summary>
    public string By { get; set; } = "";

    /// <summary>Records made.</summary>
    public int RowsNew { get; set; }

    /// <summary>Records changed.</summary>
    public int RowsChanged { get; set; }

    /// <summary>Rows left out: with problems, clashes or open questions.</summary>
    public int RowsSkipped { get; set; }

    /// <summary>The deed that did it.</summary>
    public Guid DeedId { get; set; }

    /// <summary>When it was undone, UTC; null while it holds.</summary>
    public DateTime? UndoneAt { get; set; }
}
