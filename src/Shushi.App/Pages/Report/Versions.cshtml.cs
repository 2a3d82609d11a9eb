using System.Globalization;
using Shushi.App.Hosting;
using Shushi.Modules.Reports.Drafts;

namespace Shushi.App.Pages.Report;

/// <summary>述职报告稿 of a year: who kept which version when, and what differs between two.</summary>
public sealed class VersionsModel : UnitPage
{
    public override string Needs => ReportDrafts.Permission;

    public IReadOnlyList<DraftVersion> Versions { get; private set; } = [];

    /// <summary>What stands now; the newest kept version may be older.</summary>
    public ReportDraft Draft { get; private set; } = new();

    /// <summary>The compared versions by number: 0 is the built-in template; null is what stands now.</summary>
    public int? Earlier { get; private set; }

    public int? Later { get; private set; }

    public IReadOnlyList<ComparedParagraph> Differences { get; private set; } = [];

    /// <summary>The names to choose from, the newest first.</summary>
    public IEnumerable<(string Value, string Label)> Choices =>
        [("", "现在的报告稿"), .. Versions.Select(v => (v.Number.ToString(CultureInfo.InvariantCulture), $"第{v.Number}版")), ("0", "内置模板")];

    public async Task OnGet(int? from, int? to)
    {
        Crumbs = [new Crumb("述职报告", $"{Home}/report?year={Year}"), new Crumb("编写", $"{Home}/report/edit?year={Year}"), new Crumb("版本")];
        if (Unit is null) return;
        Versions = await ReportDrafts.Versions(Workspace, Unit, Year);
        Draft = await ReportDrafts.Of(Workspace, Unit, Year);
        (Earlier, Later) = (from ?? (Versions.Count > 0 ? Versions[0].Number : 0), to);
        Differences = DraftDifferences.Between(DraftText.Paragraphs(TextOf(Earlier)), DraftText.Paragraphs(TextOf(Later)));
    }

    private string TextOf(int? number) => number switch
    {
        null => Draft.Text,
        0 => Shushi.Modules.Reports.ReportTemplate.BuiltInSource,
        _ => (Versions.FirstOrDefault(v => v.Number == number) ?? throw new Platform.NotVisibleException("没有这一版报告稿。")).Text,
    };
}
