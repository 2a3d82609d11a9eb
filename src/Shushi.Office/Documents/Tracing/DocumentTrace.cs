using System.Text;

namespace Shushi.Office.Documents.Tracing;

/// <summary>Where the values of a document come from, as kept in it.</summary>
/// <param name="Facts">Of the whole document.</param>
/// <param name="Values">In the order they stand in the text.</param>
/// <param name="Words">The digest of the words around them; see <see cref="DigestOfWords"/>.</param>
/// <param name="Digest">Of the canonical form, as it was written; empty where there is none.</param>
public sealed record DocumentTrace(IReadOnlyDictionary<string, string> Facts, IReadOnlyList<TracedRecord> Values, string Words, string Digest)
{
    /// <summary>How many characters of the neighbourhood are kept on each side.</summary>
    public const int Neighbourhood = 12;

    /// <summary>The exact text that the digest covers: everything kept but the digest itself, however the XML around it was rewritten.</summary>
    public string Canonical
    {
        get
        {
            var text = new StringBuilder();
            Append(text, Facts);
            Append(text, [("words", Words)]);
            foreach (var v in Values)
            {
                Append(text, [("id", v.Id), ("name", v.Name), ("label", v.Label), ("text", v.Text), ("before", v.Before), ("after", v.After), ("place", v.Place)]);
                Append(text, v.Facts);
            }

            return text.ToString();
        }
    }

    /// <summary>Whether nothing kept was altered since.</summary>
    /// <param name="digest">The digest the document was written with.</param>
    public bool IsUntouched(Func<string, string> digest) => Digest.Length > 0 && string.Equals(Digest, digest(Canonical), StringComparison.Ordinal);

    /// <summary>A digest of the words of a document, its values and all white space left out.</summary>
    /// <param name="pieces">The stretches of text between the values.</param>
    public static string DigestOfWords(IEnumerable<string> pieces)
    {
        var text = string.Concat(string.Join('\uFFFC', pieces).Where(c => !char.IsWhiteSpace(c)));
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static void Append(StringBuilder text, IReadOnlyDictionary<string, string> facts) =>
        Append(text, facts.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, f.Value)));

    // each value with its length, so that no two contents have one form
    private static void Append(StringBuilder text, IEnumerable<(string Name, string Value)> facts)
    {
        foreach (var (name, value) in facts)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{name}={value.Length}:{value}\n");
        text.Append('\n');
    }
}
