namespace Shushi.Text;

/// <summary>A number in a text.</summary>
/// <param name="Span">Its characters with what qualifies it (约40余), without the measure word.</param>
/// <param name="Value">Its value; the lower end of an interval.</param>
/// <param name="Upper">The upper end of an interval; null where there is none or it is open.</param>
/// <param name="Unit">The measure word behind it; "%" for a share; null where none stands there.</param>
public readonly record struct FoundNumber(TextSpan Span, double Value, double? Upper, string? Unit);

/// <summary>Finds every number of a text, whatever it states: for who needs numbers and no statements.</summary>
public static class NumberFinder
{
    /// <summary>The numbers, in order and apart: Arabic, Chinese and mixed, shares, ranges and approximations. Linear in the length of the text.</summary>
    public static IReadOnlyList<FoundNumber> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<FoundNumber>();
        for (var at = 0; at < text.Length; at++)
            if (CountReader.CanStart(text[at]) && Quantities.Read(text, at) is { } quantity)
            {
                if (double.IsFinite(quantity.Value))
                    found.Add(new(quantity.Number, quantity.Value, quantity.Upper, quantity.Unit));
                at = Math.Max(at, quantity.Number.End - 1);
            }
        return found;
    }
}
