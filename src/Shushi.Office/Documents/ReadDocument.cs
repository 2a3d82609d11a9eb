using Shushi.Office.Documents.Tracing;

namespace Shushi.Office.Documents;

/// <summary>A document as plain text, with a map back.</summary>
/// <param name="Text">Its paragraphs, those of tables and text boxes included, one a line; offsets are UTF-16 units. Headers, footers, notes, deleted and hidden text are left out.</param>
/// <param name="Paragraphs">Where each begins and ends, in order.</param>
/// <param name="Values">The content controls that are bound to traced values, in order.</param>
/// <param name="Trace">Where its traced values come from; null in a document that keeps no trace.</param>
public sealed record ReadDocument(string Text, IReadOnlyList<ReadParagraph> Paragraphs, IReadOnlyList<FoundValue> Values, DocumentTrace? Trace)
{
    /// <summary>The stretches of text between the traced values, for <see cref="DocumentTrace.DigestOfWords"/>.</summary>
    public IEnumerable<string> Words
    {
        get
        {
            var end = 0;
            foreach (var value in Values)
            {
                yield return Text[end..value.Start];
                end = value.Start + value.Length;
            }

            yield return Text[end..];
        }
    }

    /// <summary>The paragraph an offset lies in, counted from 1.</summary>
    public int ParagraphAt(int offset) => Paragraphs.Count(p => p.Start <= offset);
}

/// <summary>A paragraph of the text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Level">1–9 where it is a heading by its style or outline level, else 0.</param>
/// <param name="IsInTable">Whether it stands in a table.</param>
public readonly record struct ReadParagraph(int Start, int Length, int Level, bool IsInTable);

/// <summary>A content control that is bound to a traced value.</summary>
/// <param name="Id">The value's <see cref="TracedRecord.Id"/>.</param>
/// <param name="Start">Where its text begins.</param>
/// <param name="Length">How long its text is.</param>
/// <param name="Text">What stands in it now.</param>
public sealed record FoundValue(string Id, int Start, int Length, string Text);

/// <summary>How much a document may hold.</summary>
/// <param name="MostBytes">Of the file.</param>
/// <param name="MostUnpackedBytes">Of all its parts once unpacked.</param>
public sealed record DocumentLimits(long MostBytes, long MostUnpackedBytes)
{
    /// <summary>20 MiB, 200 MiB unpacked.</summary>
    public static DocumentLimits Usual { get; } = new(20L << 20, 200L << 20);
}
