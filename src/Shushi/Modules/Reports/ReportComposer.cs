using System.Globalization;
using Shushi.Modules.Rectification;
using Shushi.Modules.Reports.Drafts;
using Shushi.Platform;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Reports;

/// <summary>Composes a report from the ledgers: one snapshot, numbers only from metrics.</summary>
public static class ReportComposer
{
    /// <summary>Composes the report of a unit and a year: from a template, else from what the unit has written, else from what it begins with.</summary>
    /// <exception cref="RefusedException">The template has tokens that mean nothing; each is named with its line.</exception>
    public static async Task<ComposedReport> Compose(Workspace workspace, Organization unit, int year, ReportTemplate? template = null)
    {
        template ??= ReportTemplate.Parse((await ReportDrafts.Of(workspace, unit, year)).Text);
        Lint(workspace.Catalog, template, year);
        await using var snapshot = await workspace.Db.BeginSnapshot();
        var writer = new Writer(await TokenBook.Open(workspace, unit, year));
        var lines = new List<ReportLine>();
        foreach (var line in template.Lines) lines.AddRange(await writer.Write(line));
        await snapshot.CommitAsync();
        return new ComposedReport(unit, year, writer.AsOf, lines, writer.Gaps);
    }

    /// <summary>The tokens of a template that mean nothing, each with its line, in words.</summary>
    public static IReadOnlyList<string> FaultsOf(Catalog catalog, ReportTemplate template, int year) =>
        template.Lines.SelectMany(l => l.Parts.Select(p => (l.Number, Fault: TokenBook.FaultOf(catalog, l, p, year)))).Where(f => f.Fault is not null)
            .Select(f => string.Create(CultureInfo.InvariantCulture, $"第{f.Number}行{f.Fault}")).ToList();

    private static void Lint(Catalog catalog, ReportTemplate template, int year)
    {
        if (FaultsOf(catalog, template, year) is { Count: > 0 } faults) throw new RefusedException("模板有误：" + string.Join('；', faults) + "。");
    }

    private sealed class Writer(TokenBook tokens)
    {
        private string chapter = "报告开头";

        public List<Gap> Gaps { get; } = [];

        public DateOnly AsOf => tokens.AsOf;

        public async Task<IReadOnlyList<ReportLine>> Write(TemplateLine line)
        {
            if (line.Parts is [Block block]) return await Tell(block);
            var segments = new List<Segment>();
            foreach (var part in line.Parts) segments.Add(await tokens.Read(part));
            Gaps.AddRange(segments.OfType<GapSegment>().Select(g => new Gap(chapter, g.Figure)));
            var written = new ReportLine(line.Kind, segments);
            if (line.Kind is LineKind.Chapter or LineKind.Section) chapter = written.Text;
            return [written];
        }

        private async Task<IReadOnlyList<ReportLine>> Tell(Block block) =>
            (await tokens.ProblemsOf(block)).Select((p, i) => new ReportLine(LineKind.Paragraph,
                [new TextSegment(string.Create(CultureInfo.InvariantCulture, $"{i + 1}.{p.Description.TrimEnd('。')}。{Progress(p)}"))])).ToList();

        private static string Progress(ListedProblem problem)
        {
            if (problem.ClosedOn is { } closed)
                return $"整改结果：{problem.Result?.TrimEnd('。')}，{closed.InWords()}销号。";
            return problem.DueOn is { } due ? $"正在整改，时限为{due.InWords()}。" : "正在整改。";
        }
    }
}
