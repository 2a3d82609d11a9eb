using Shushi.Modules.Checking;

namespace Shushi.App.Pages.Check;

/// <summary>Which of the lines are wanted; what is null is not asked. Without a verdict, what needs no check is left out.</summary>
/// <param name="Verdict">The verdict of a claim.</param>
/// <param name="Sort">数字 or 文字.</param>
/// <param name="Rule">The number of a rule.</param>
public sealed record CheckFilter(Verdict? Verdict, string? Sort, string? Rule)
{
    /// <summary>Reads the fields of the form; what is not understood is not asked.</summary>
    public static CheckFilter Of(string? verdict, string? sort, string? rule) => new(
        Enum.TryParse<Verdict>(verdict, out var known) && Enum.IsDefined(known) ? known : null,
        sort is CheckItem.Figures or CheckItem.Words ? sort : null,
        string.IsNullOrEmpty(rule) ? null : rule);

    /// <summary>Whether a line is wanted.</summary>
    public bool Shows(CheckItem item) =>
        (Verdict is null ? item.Claim?.Verdict != Modules.Checking.Verdict.NotCheckable : item.Claim?.Verdict == Verdict)
        && (Sort is null || item.Sort == Sort) && (Rule is null || item.Rule == Rule);
}
