namespace Shushi.Office;

/// <summary>Why a file cannot be read.</summary>
public enum OfficeFault
{
    /// <summary>No workbook at all: another kind of file under its name, or an empty one.</summary>
    NotAWorkbook,

    /// <summary>No document at all: another kind of file under its name, or an empty one.</summary>
    NotADocument,

    /// <summary>An old binary format (.xls, .doc), whatever the name says.</summary>
    OldFormat,

    /// <summary>It opens only with a password.</summary>
    Encrypted,

    /// <summary>It ends early or its parts do not fit together.</summary>
    Damaged,

    /// <summary>More bytes, cells or rows than the limits allow, also once unpacked.</summary>
    TooLarge,

    /// <summary>It holds what no table or text needs: macros in a workbook, external entities.</summary>
    Unsafe,
}

/// <summary>A file that cannot be read; the message is a Chinese sentence that says what is wrong and what to do.</summary>
public sealed class OfficeException(OfficeFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Which fault it is.</summary>
    public OfficeFault Fault { get; } = fault;
}
