using System.Globalization;
using System.Text.RegularExpressions;
using Shushi.Office.Documents;
using Shushi.Office.Documents.Tracing;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Reports;

/// <summary>Holds an exported report against its export and against the ledgers, figure by figure.</summary>
public static partial class DocumentVerifier
{
    /// <summary>Verifies a document.</summary>
    /// <param name="workspace">Who asks: the unit's figures must lie in the actor's range.</param>
    /// <param name="file">The file; seekable.</param>
    /// <param name="name">What it is called.</param>
    /// <exception cref="RefusedException">The file is damaged, no docx, or not exported by this product; the message says so.</exception>
    /// <exception cref="NotVisibleException">The unit is not in the actor's range.</exception>
    public static async Task<VerifiedDocument> Verify(Workspace workspace, Stream file, string name)
    {
        workspace.Require("reports.read");
        var document = ReportFile.Read(file, name);
        var trace = document.Trace ?? throw new RefusedException($"“{name}”里没有数字的出处信息：它不是由本系统导出的，或出处信息已被去掉（例如把文字复制到了另一个文档）。请用“报告核验”逐项核对其中的数字。");
        if (!Guid.TryParse(Fact(trace, ReportDocument.Org), out var orgId)) throw new RefusedException($"“{name}”的出处信息不完整，认不出是哪个单位的报告，不能核对。请重新导出。");
        var unit = workspace.Organizations.All.FirstOrDefault(o => o.OrgId == orgId || o.Id == orgId)
            ?? throw new NotVisibleException($"“{name}”是“{Fact(trace, "unit")}”的报告，不在您的管理范围内，或不在这个数据库里。");
        await using var snapshot = await workspace.Db.BeginSnapshot();
        var figures = new List<VerifiedFigure>();
        var known = new Dictionary<(string, Period), Figure>();
        foreach (var record in trace.Values) figures.Add(await VerifyOne(workspace, unit, document, record, known));
        await snapshot.CommitAsync();
        return new VerifiedDocument(unit.Id, Fact(trace, "unit"), Fact(trace, ReportDocument.Year), Fact(trace, ReportDocument.AsOf), Fact(trace, "exportedOn"),
            trace.IsUntouched(t => ReportDocument.DigestOf(workspace.Db.Sealer, t)), DocumentTrace.DigestOfWords(document.Words) != trace.Words,
            Requests().Count(document.Text), figures);
    }

    private static async Task<VerifiedFigure> VerifyOne(Workspace workspace, Organization unit, ReadDocument document, TracedRecord record, Dictionary<(string, Period), Figure> known)
    {
        var (text, shown, start) = TextTracer.Trace(document, record);
        var verified = new VerifiedFigure(record.Id, record.Name, record.Label, record.Text, shown, record.Place, shown is null ? 0 : document.ParagraphAt(start),
            text, LedgerState.Unknown, null, (int)(Number(record, ReportDocument.Records) ?? 0), 0, null);
        if (workspace.Catalog.Metrics.FirstOrDefault(m => m.Code == record.Name) is not { } metric || PeriodOf(record) is not { } period || period.From > workspace.Today) return verified;
        if (!known.TryGetValue((metric.Code, period), out var figure)) known[(metric.Code, period)] = figure = await metric.Evaluate(workspace, unit, period);
        return verified with { Ledger = Compare(record, figure), Now = FigureSegment.WordsOf(figure), RecordsNow = figure.Records, Link = ComposedReport.LinkTo(figure) };
    }

    private static LedgerState Compare(TracedRecord record, Figure figure)
    {
        if (Number(record, ReportDocument.Revision) != figure.Metric.Revision) return LedgerState.DefinitionChanged;
        if (Number(record, ReportDocument.Value) != figure.Value || Number(record, ReportDocument.Of) != figure.Of) return LedgerState.ValueChanged;
        return record.Facts.GetValueOrDefault(ReportDocument.Fingerprint) == figure.Fingerprint ? LedgerState.Agrees : LedgerState.EvidenceChanged;
    }

    /// <summary>The period of the figure; where it was still running, only as far as it went then.</summary>
    private static Period? PeriodOf(TracedRecord record)
    {
        if (Day(record, ReportDocument.From) is not { } from || Day(record, ReportDocument.To) is not { } to) return null;
        var last = Day(record, ReportDocument.AsOf) is { } asOf && asOf < to ? asOf : to;
        return from <= last ? new Period(from, last) : null;
    }

    private static string Fact(DocumentTrace trace, string name) => trace.Facts.GetValueOrDefault(name, "");

    private static long? Number(TracedRecord record, string name) =>
        long.TryParse(record.Facts.GetValueOrDefault(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static DateOnly? Day(TracedRecord record, string name) =>
        DateOnly.TryParseExact(record.Facts.GetValueOrDefault(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(ReportTemplate.ToFillPattern + "|" + GapSegment.Mark, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Requests();
}
