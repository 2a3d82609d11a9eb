using System.Buffers;

namespace Shushi.Text;

/// <summary>The form in which phrases and texts are compared.</summary>
internal static class PhraseText
{
    private static readonly SearchValues<char> Wide = SearchValues.Create("０１２３４５６７８９％");

    /// <summary>Full-width digits and percent signs as half-width ones, unit for unit.</summary>
    public static string Fold(string text) => !text.AsSpan().ContainsAny(Wide) ? text : string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < target.Length; i++)
            target[i] = Fold(source[i]);
    });

    private static char Fold(char character) => character switch
    {
        >= '０' and <= '９' => (char)('0' + (character - '０')),
        '％' => '%',
        _ => character,
    };
}
