using System.Text;
using Shushi.Text;

namespace Shushi.App.Commands;

/// <summary>The changed lines of a corrected text: [-what stood-]{+what stands now+}.</summary>
internal static class CorrectionDiff
{
    public static IEnumerable<string> Lines(string text, IEnumerable<Remark> remarks)
    {
        var safe = Corrections.Safe(remarks);
        for (var i = 0; i < safe.Count;)
        {
            var start = text.LastIndexOf('\n', Math.Max(0, safe[i].Span.Start - 1)) is var before && before < safe[i].Span.Start ? before + 1 : safe[i].Span.Start;
            var line = new StringBuilder($"第{text.AsSpan(0, start).Count('\n') + 1}行 ");
            var (done, end) = (start, LineEnd(text, safe[i].Span.End));
            for (; i < safe.Count && safe[i].Span.Start < end; i++)
            {
                line.Append(text, done, safe[i].Span.Start - done).Append("[-").Append(safe[i].Text).Append("-]");
                if (safe[i].Suggestion is { Length: > 0 } right) line.Append("{+").Append(right).Append("+}");
                done = safe[i].Span.End;
                end = Math.Max(end, LineEnd(text, done));
            }

            yield return line.Append(text, done, end - done).ToString().TrimEnd('\r');
        }
    }

    private static int LineEnd(string text, int from) => text.IndexOf('\n', from) is var at && at < 0 ? text.Length : at;
}
