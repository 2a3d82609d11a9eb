using Shushi.Platform;

namespace Shushi.App.Hosting;

/// <summary>A control of a hand-written form with its label, hint and what is wrong with it.</summary>
/// <param name="Page">The page, for its problems.</param>
/// <param name="Key">Name of the control and field of its problems.</param>
/// <param name="Label">Its label.</param>
/// <param name="Type">The type of the input; <c>textarea</c> for several lines.</param>
/// <param name="Hint">A sentence below it.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Autocomplete">What the browser may fill in.</param>
public sealed record InputView(DeskPage? Page, string Key, string Label, string Type = "text", string? Hint = null, string? Value = null, string? Autocomplete = null)
{
    /// <summary>Whether several files may be chosen.</summary>
    public bool TakesMany { get; init; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = Page?.Problems.Where(p => p.Field == Key).ToList() ?? [];

    /// <summary>Its id.</summary>
    public string Id => ElementId.Of(Key);

    /// <summary>What describes it to a screen reader.</summary>
    public string? DescribedBy => (Hint, Problems.Count) switch
    {
        (null, 0) => null,
        (_, 0) => Id + "-hint",
        (null, _) => Id + "-error",
        _ => $"{Id}-error {Id}-hint",
    };
}
