using Shushi.Text;

namespace Shushi.Modules.Checking;

/// <summary>How much a finding weighs, in the notation of a check and as people read it.</summary>
public static class Severities
{
    /// <summary>The three of the notation, the weightiest first.</summary>
    public const string Error = "error", Warning = "warning", Info = "info";

    /// <summary>All three, the weightiest first.</summary>
    public static IReadOnlyList<string> All { get; } = [Error, Warning, Info];

    /// <summary>How a remark weighs, in the notation.</summary>
    public static string Of(RemarkSeverity severity) => severity switch
    {
        RemarkSeverity.Error => Error,
        RemarkSeverity.Warning => Warning,
        _ => Info,
    };

    /// <summary>What a weight asks of the reader.</summary>
    public static string Label(string severity) => severity switch
    {
        Error => "请改正",
        Warning => "请看一看",
        _ => "供参考",
    };

    /// <inheritdoc cref="Label(string)"/>
    public static string Label(RemarkSeverity severity) => Label(Of(severity));
}
