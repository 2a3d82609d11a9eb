using Shushi.Office.Packages;

namespace Shushi.Office.Tables;

/// <summary>An open workbook. It holds the file open until disposed, leaves no temporary file, and is read by one thread at a time.</summary>
public sealed class Workbook : IDisposable
{
    private readonly Package _package;

    internal Workbook(Package package, IReadOnlyList<Sheet> sheets)
    {
        _package = package;
        Sheets = sheets;
    }

    /// <summary>Its sheets in the order of their tabs, hidden ones too; charts and dialogs are no sheets.</summary>
    public IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _package.Dispose();
}
