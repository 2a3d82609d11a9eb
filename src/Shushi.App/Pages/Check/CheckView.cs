using System.Globalization;
using Shushi.Modules.Checking;
using Shushi.Text;

namespace Shushi.App.Pages.Check;

/// <summary>A stretch of the text on the left: plain where nothing covers it.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Items">What covers it, the shortest first.</param>
public sealed record CheckStretch(string Id, string Text, IReadOnlyList<CheckItem> Items)
{
    /// <summary>The claim that is shown here, or null.</summary>
    public CheckItem? Claim => Items.FirstOrDefault(i => i.Claim is not null);

    /// <summary>The remark that is shown here: the weightiest.</summary>
    public CheckItem? Remark => Items.Where(i => i.Remark is not null).MaxBy(i => i.Remark!.Severity);
}

/// <summary>A checked text as the page shows it: stretches on the left, lines on the right, joined by anchors.</summary>
public sealed class CheckView
{
    private readonly Dictionary<CheckItem, string> places = new(ReferenceEqualityComparer.Instance);

    public CheckView(CheckResult result, CheckFilter filter)
    {
        (Result, Filter, Items) = (result, filter, CheckItem.Of(result));
        var stretches = new List<CheckStretch>();
        foreach (var stretch in Shushi.Text.Stretches.Cut(result.Text.Length, Items.Select(i => i.Span).ToList()))
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"s{stretch.Span.Start}");
            var covering = stretch.Covering.Select(i => Items[i]).OrderBy(i => i.Span.Length).ToList();
            foreach (var item in covering) places.TryAdd(item, id);
            stretches.Add(new CheckStretch(id, stretch.Span.Of(result.Text), covering));
        }

        Stretches = stretches;
    }

    public CheckResult Result { get; }

    public CheckFilter Filter { get; }

    /// <summary>Every line, wanted or not, in the order of the text.</summary>
    public IReadOnlyList<CheckItem> Items { get; }

    public IReadOnlyList<CheckStretch> Stretches { get; }

    /// <summary>How many lines are listed.</summary>
    public int Shown => Items.Count(Filter.Shows);

    /// <summary>The remarks that may be corrected without a person looking at each.</summary>
    public int Safe => Corrections.Safe(Result.Remarks).Count;

    /// <summary>The rules that found something, with how often.</summary>
    public IEnumerable<(string Rule, string Title, int Count)> Rules =>
        Items.Where(i => i.Rule.Length > 0).CountBy(i => i.Rule).OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, CheckFinding.TitleOf(r.Key), r.Value));

    /// <summary>The anchor in the text at which a line's place begins.</summary>
    public string PlaceOf(CheckItem item) => places.GetValueOrDefault(item, "text");

    /// <summary>The line a stretch leads to; null where none of those that cover it is wanted.</summary>
    public CheckItem? Target(CheckStretch stretch) => stretch.Items.FirstOrDefault(Filter.Shows);

    /// <summary>How a stretch is marked: the claim by its ground and line below, the remark by a wave.</summary>
    public string ClassOf(CheckStretch stretch)
    {
        var classes = new List<string> { "spot" };
        if (stretch.Claim is { } claim) classes.Add(claim.Class);
        if (stretch.Remark is { } remark) classes.Add(remark.Class);
        if (!stretch.Items.Any(i => i.Claim is not null && Filter.Shows(i))) classes.Add("claim-off");
        if (!stretch.Items.Any(i => i.Remark is not null && Filter.Shows(i))) classes.Add("remark-off");
        return string.Join(' ', classes);
    }
}
