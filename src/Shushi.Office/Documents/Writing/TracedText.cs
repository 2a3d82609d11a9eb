using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Shushi.Office.Documents.Tracing;
using static Shushi.Office.Documents.WordXml;

namespace Shushi.Office.Documents.Writing;

/// <summary>Gathers the traced values of a document while its text is written, and makes the controls they stand in.</summary>
internal sealed class TracedText(TraceHead? head)
{
    private readonly List<TracedRecord> _values = [];
    private readonly List<string> _words = [""];

    /// <summary>The data store the controls are bound to. The same content has the same id.</summary>
    public string ItemId { get; private set; } = "";

    /// <summary>Takes note of a paragraph that stands outside the body.</summary>
    public void Note(string text) => _words[^1] += text;

    /// <summary>The runs of a paragraph.</summary>
    public IEnumerable<XElement> Runs(IReadOnlyList<TextPiece> pieces, string place)
    {
        var text = string.Concat(pieces.Select(p => p.Text));
        var at = 0;
        foreach (var piece in pieces)
        {
            if (piece is TracedPiece { Value: var value } && head is not null)
            {
                yield return Control(value, text[Math.Max(0, at - DocumentTrace.Neighbourhood)..at], After(text, at + piece.Text.Length), place);
            }
            else
            {
                Note(piece.Text);
                yield return piece is PromptPiece ? Run(piece.Text, Val("rStyle", Styles.Prompt)) : Run(piece.Text);
            }

            at += piece.Text.Length;
        }
    }

    /// <summary>The trace of all that was written, or null where nothing is traced.</summary>
    public DocumentTrace? Finish()
    {
        if (head is null)
            return null;
        var trace = new DocumentTrace(head.Facts, _values, DocumentTrace.DigestOfWords(_words.Select(Clean)), "");
        return trace with { Digest = head.Digest(trace.Canonical) };
    }

    /// <summary>Binds the controls, once the content is known.</summary>
    public void Bind(XElement body, DocumentTrace trace)
    {
        ItemId = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(trace.Digest))[..16]).ToString("B", CultureInfo.InvariantCulture).ToUpperInvariant();
        foreach (var binding in body.Descendants(Name("dataBinding")))
            binding.Add(At("storeItemID", ItemId));
    }

    private static string After(string text, int end) => text[end..Math.Min(text.Length, end + DocumentTrace.Neighbourhood)];

    private XElement Control(TracedValue value, string before, string after, string place)
    {
        var number = _values.Count + 1;
        var id = string.Create(CultureInfo.InvariantCulture, $"{number}.{value.Name}");
        var facts = value.Facts.ToDictionary(f => f.Key, f => Clean(f.Value), StringComparer.Ordinal);
        _values.Add(new TracedRecord(id, value.Name, Clean(value.Label), Clean(value.Text), Clean(before), Clean(after), Clean(place), facts));
        _words.Add("");
        return El("sdt",
            El("sdtPr", Val("alias", Clean(value.Label)), Val("tag", "fig:" + value.Name), Val("id", 100_000 + number), Val("lock", "sdtLocked"),
                El("dataBinding", At("prefixMappings", $"xmlns:{TraceXml.Prefix}='{TraceXml.Namespace}'"), At("xpath", TraceXml.PathTo(id))), El("text")),
            El("sdtContent", Run(value.Text)));
    }
}
