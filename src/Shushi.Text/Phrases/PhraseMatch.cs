namespace Shushi.Text;

/// <summary>A phrase that fits a claim.</summary>
/// <param name="Score">Number of literal characters of the phrase found in the text, a carried verb included; the higher, the more specific.</param>
/// <param name="Span">The part of the text the phrase covers, numeral included; without a carried verb.</param>
public sealed record PhraseMatch(int Score, TextSpan Span);
