namespace Shushi.Text;

/// <summary>How much a remark weighs.</summary>
public enum RemarkSeverity
{
    /// <summary>A matter of style, or a question: worth a look.</summary>
    Info,

    /// <summary>Most likely a fault.</summary>
    Warning,

    /// <summary>A fault.</summary>
    Error,
}
