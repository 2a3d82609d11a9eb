using System.Globalization;
using System.Text.RegularExpressions;
using Shushi.Office.Documents;
using Shushi.Platform;
using Shushi.Platform.Identity;
using Shushi.Platform.Metrics;

namespace Shushi.Modules.Reports;

/// <summary>How a report becomes a document.</summary>
/// <param name="Date">The day of the export, and 成文日期 where the report states none.</param>
/// <param name="IsDraft">Whether places that a person still has to write may stay, marked, with 草稿 at the head of each page.</param>
/// <param name="WithSources">Whether the list of the figures' sources is annexed.</param>
public sealed record DocumentChoice(DateOnly Date, bool IsDraft = false, bool WithSources = false);

/// <summary>Makes an official paper of a composed report, each figure traced to the ledgers.</summary>
public static partial class ReportDocument
{
    /// <summary>Under these the file keeps where its figures come from; <see cref="DocumentVerifier"/> reads them.</summary>
    internal const string Org = "org", Year = "year", From = "from", To = "to", AsOf = "asOf", Fingerprint = "fingerprint", Revision = "revision", Value = "value", Of = "of", Records = "records";

    /// <summary>The paper.</summary>
    /// <exception cref="RefusedException">Figures are missing, or a person still has to write something and it is no draft; the message names each place.</exception>
    public static OfficialDocument Make(ComposedReport report, ISealer sealer, DocumentChoice choice)
    {
        report.RequireFigures();
        var lines = report.Lines.Select(l => (l.Kind, Pieces: Pieces(l).ToList())).ToList();
        if (!choice.IsDraft) RequireWritten(lines);
        var title = lines.FirstOrDefault(l => l.Kind == LineKind.Title).Pieces is { } first ? Text(first) : $"{report.Unit.ShortName}{Number(report.Year)}年度述职报告";
        var body = lines.Where(l => l.Kind != LineKind.Title).ToList();
        var addressee = body is [{ Kind: LineKind.Paragraph } head, ..] && Text(head.Pieces) is { Length: <= 40 } words && words.EndsWith('：') ? words : null;
        if (addressee is not null) body.RemoveAt(0);
        var date = body is [.., { Kind: LineKind.Paragraph } end] && DateOnly.TryParseExact(Text(end.Pieces), "yyyy年M月d日", CultureInfo.InvariantCulture, DateTimeStyles.None, out var written) ? written : (DateOnly?)null;
        if (date is not null) body.RemoveAt(body.Count - 1);
        var signature = body is [.., { Kind: LineKind.Paragraph } last] && Text(last.Pieces) is { Length: <= 30 } name && name.All(char.IsLetterOrDigit) ? name : null;
        if (signature is not null) body.RemoveAt(body.Count - 1);
        return new OfficialDocument
        {
            Title = title,
            Addressee = addressee,
            Body = body.Select(l => (DocumentBlock)new TextBlock(LevelOf(l.Kind, Text(l.Pieces)), l.Pieces)).ToList(),
            Annexes = choice.WithSources ? [SourcesTable.Annex(report)] : [],
            Signature = signature ?? report.Unit.ShortName,
            Date = date ?? choice.Date,
            Mark = lines.Any(l => l.Pieces.Any(p => p is PromptPiece)) ? "草稿" : null,
            Trace = new TraceHead(HeadFacts(report, choice), text => DigestOf(sealer, text)),
        };
    }

    /// <summary>The keyed digest of a document's trace: the installation's own key, for this purpose alone.</summary>
    public static string DigestOf(ISealer sealer, string canonical) => sealer.Digest("document\n" + canonical);

    private static string Text(IEnumerable<TextPiece> pieces) => string.Concat(pieces.Select(p => p.Text));

    private static void RequireWritten(List<(LineKind Kind, List<TextPiece> Pieces)> lines)
    {
        var (chapter, places) = ("报告开头", new List<string>());
        foreach (var (kind, pieces) in lines)
        {
            if (kind is LineKind.Chapter or LineKind.Section) chapter = Text(pieces);
            places.AddRange(pieces.OfType<PromptPiece>().Select(p => $"{chapter}的“{p.Text}”"));
        }

        if (places.Count > 0)
            throw new RefusedException($"报告还有{Number(places.Count)}处要由本人写的内容没有写，不能作为正式稿导出：{string.Join('；', places)}。请写好后再导出，或先导出草稿。");
    }

    // a request may go over several segments: words, the year, words
    private static IEnumerable<TextPiece> Pieces(ReportLine line)
    {
        var words = "";
        foreach (var segment in line.Segments)
        {
            if (segment is not FigureSegment { Figure: var figure })
            {
                words += segment.Text;
                continue;
            }

            foreach (var piece in Words(words)) yield return piece;
            words = "";
            yield return new TracedPiece(new TracedValue(figure.Metric.Code, figure.Metric.Label, FigureSegment.WordsOf(figure), Facts(figure)));
        }

        foreach (var piece in Words(words)) yield return piece;
    }

    private static IEnumerable<TextPiece> Words(string words)
    {
        var end = 0;
        foreach (Match match in Requests().Matches(words))
        {
            if (match.Index > end) yield return new PlainPiece(words[end..match.Index]);
            yield return new PromptPiece(match.Value);
            end = match.Index + match.Length;
        }

        if (end < words.Length) yield return new PlainPiece(words[end..]);
    }

    private static TextLevel LevelOf(LineKind kind, string text) => kind switch
    {
        LineKind.Chapter => TextLevel.Heading1,
        LineKind.Section when Third().IsMatch(text) => TextLevel.Heading3,
        LineKind.Section => TextLevel.Heading2,
        _ => TextLevel.Body,
    };

    private static Dictionary<string, string> HeadFacts(ComposedReport report, DocumentChoice choice) => new(StringComparer.Ordinal)
    {
        ["kind"] = "annual-report",
        [Org] = report.Unit.OrgId.ToString(),
        ["unit"] = report.Unit.ShortName,
        [Year] = Number(report.Year),
        [AsOf] = Day(report.AsOf),
        ["exportedOn"] = Day(choice.Date),
        ["algorithm"] = "HMAC-SHA-256",
    };

    private static Dictionary<string, string> Facts(Figure figure)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Org] = figure.OrgId.ToString(),
            [Value] = Number(figure.Value),
            ["unit"] = figure.Metric.Unit,
            [Records] = Number(figure.Records),
            [Fingerprint] = figure.Fingerprint,
            [From] = Day(figure.Period.From),
            [To] = Day(figure.Period.To),
            [AsOf] = Day(figure.AsOf),
            [Revision] = Number(figure.Metric.Revision),
            ["definition"] = figure.Metric.Definition,
        };
        if (figure.Of is { } of) facts[Of] = Number(of);
        return facts;
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(ReportTemplate.ToFillPattern, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Requests();

    [GeneratedRegex(@"^\d{1,2}[\.．]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Third();
}
