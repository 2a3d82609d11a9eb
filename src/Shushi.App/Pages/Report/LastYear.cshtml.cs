using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Assignments;
using Shushi.Modules.Checking;
using Shushi.Modules.Rectification;
using Shushi.Platform;
using Shushi.Platform.Records;

namespace Shushi.App.Pages.Report;

/// <summary>A line of the preview as it stands in the form.</summary>
/// <param name="Number">Its place.</param>
/// <param name="IsTicked">Whether it is to be listed.</param>
/// <param name="Aspect">方面; of a task nothing.</param>
/// <param name="Text">The words, which may be changed.</param>
/// <param name="IsListed">Whether the list holds it already.</param>
public sealed record PreviewLine(int Number, bool IsTicked, string Aspect, string Text, bool IsListed);

/// <summary>导入去年述职报告: paste or upload, look, tick, list. The text itself is not kept.</summary>
public sealed class LastYearModel : DeskPage
{
    private const int MostLines = 100;
    private static readonly string[] Common = [nameof(ListedProblem.Source), nameof(ListedProblem.OwnerId), nameof(ListedProblem.On), nameof(ListedProblem.DueOn)];

    public override string Needs => LastYearReport.Act.Permission;

    public int Year { get; private set; }

    public string? Text { get; private set; }

    /// <summary>What was typed; the form is drawn from it.</summary>
    public Inputs Inputs { get; private set; } = Inputs.Of();

    /// <summary>Whether the preview is shown.</summary>
    public bool IsRead { get; private set; }

    public IReadOnlyList<PreviewLine> Found { get; private set; } = [];

    public IReadOnlyList<PreviewLine> Tasks { get; private set; } = [];

    public IReadOnlyList<CheckedClaim> Claims { get; private set; } = [];

    public bool MayAssign => Workspace.May(Workspace.Catalog.LedgerOf<Assignment>().EditPermission);

    /// <summary>The two lists the problems of a report may stand on.</summary>
    public IReadOnlyList<CodeItem> Sources { get; } =
        [ProblemLedger.Sources.Find(nameof(ProblemSource.SelfCheck))!, ProblemLedger.Sources.Find(nameof(ProblemSource.LastYearFeedback))!];

    /// <summary>Whom a problem can be given to.</summary>
    public IReadOnlyList<Choice> People => Workspace.Lookups.Choices("members");

    public void OnGet(string? year)
    {
        Year = YearOf(year);
        Inputs = Defaults();
    }

    public async Task<IActionResult> OnPost(string? text, IFormFile? file, string? year)
    {
        (Year, Text, Inputs) = (YearOf(year), text, Defaults());
        try
        {
            if (file is { Length: > 0 }) Text = await Uploaded.Text(file);
        }
        catch (RefusedException refused)
        {
            return Refused([new Problem("file", refused.Message)]);
        }

        if (string.IsNullOrWhiteSpace(Text)) return Refused([new Problem("Text", "请粘贴去年的述职报告，或选择docx、txt、md文件。")]);
        if (Text.Length > ReportChecker.MostCharacters) return Refused([new Problem("Text", "正文太长，请只提交一份报告。")]);
        await Read();
        return Page();
    }

    /// <summary>列入台账.</summary>
    public async Task<IActionResult> OnPostApply(string? text, string? year)
    {
        (Year, Text, Inputs, IsRead) = (YearOf(year), text, Typed.From(Request.Form), true);
        await Workspace.LoadChoices(Workspace.Catalog.LedgerOf<ListedProblem>());
        (Found, Tasks) = (Sent("problem", "Description"), Sent("task", "Title"));
        var (problems, tasks) = (Found.Where(l => l.IsTicked).ToList(), Tasks.Where(l => l.IsTicked).ToList());
        if (problems.Count + tasks.Count == 0) return Refused([new Problem("", "还没有勾选要列入的问题或任务。")]);
        var (outcome, listed, taken) = await LastYearReport.Apply(Workspace, Org, problems.ConvertAll(l => (l.Number, OfProblem(l))), tasks.ConvertAll(l => (l.Number, OfTask(l))));
        if (!outcome.Done) return Refused(outcome.Problems);
        var known = problems.Count + tasks.Count - listed - taken;
        Flash(string.Create(CultureInfo.InvariantCulture, $"已列入问题清单{listed}条、重点任务清单{taken}条{(known > 0 ? $"；{known}条清单上已有，没有重复列入" : "")}。"));
        return LocalRedirect($"{Home}/{(problems.Count > 0 ? "problems" : "assignments")}?year={Workspace.Today.Year}");
    }

    /// <summary>What a claim needs: the metric and the ledger that holds it; null where no ledger does.</summary>
    public (string Label, string FigureUrl, ILedger Ledger)? NeedOf(CheckedClaim claim) => (claim.Figure?.Metric ?? (claim.Candidates.Count > 0 ? claim.Candidates[0] : null)) is { } metric
        ? (metric.Label, string.Create(CultureInfo.InvariantCulture, $"{Home}/figures/{metric.Code}?year={Year}"), Workspace.Catalog.LedgerOf(metric.RecordType))
        : null;

    public IReadOnlyList<Problem> ProblemsOf(string prefix) => Problems.Where(p => p.Field.StartsWith(prefix, StringComparison.Ordinal)).ToList();

    protected override Task Prepare()
    {
        Workspace.Require("check.use");
        Crumbs = [new Crumb("述职报告", Home + "/report"), new Crumb(LastYearReport.Act.Label)];
        return Task.CompletedTask;
    }

    private async Task Read()
    {
        var reading = await LastYearReport.Read(Workspace, Org, Year, Text!);
        await Workspace.LoadChoices(Workspace.Catalog.LedgerOf<ListedProblem>());
        (IsRead, Claims) = (true, reading.Claims);
        Found = reading.Problems.Take(MostLines).Select((l, n) => new PreviewLine(n, !l.IsListed, Cut(l.Aspect, LastYearReport.LongestAspect), l.Text, l.IsListed)).ToList();
        Tasks = MayAssign ? reading.Tasks.Take(MostLines).Select((l, n) => new PreviewLine(n, !l.IsListed, "", l.Text, l.IsListed)).ToList() : [];
    }

    private List<PreviewLine> Sent(string name, string words) => Inputs.Rows(name).Take(MostLines)
        .Select(n => new PreviewLine(n, Inputs.Has($"{name}[{n}].take"), Inputs.One($"{name}[{n}].Aspect"), Inputs.One($"{name}[{n}].{words}"), Inputs.Has($"{name}[{n}].listed"))).ToList();

    private Inputs OfProblem(PreviewLine line) => Inputs.Of(
    [
        ("OrgId", Org.Id.ToString()), (nameof(ListedProblem.Aspect), line.Aspect), (nameof(ListedProblem.Description), line.Text),
        .. Common.Select(k => (k, Inputs.One(k))),
        (nameof(ListedProblem.ListYear), (Year + 1).ToString(CultureInfo.InvariantCulture)),
    ]);

    private Inputs OfTask(PreviewLine line) => Inputs.Of(
    [
        ("OrgId", Org.Id.ToString()), (nameof(Assignment.Title), line.Text), (nameof(Assignment.Source), nameof(AssignmentSource.ReportPlan)),
        (nameof(Assignment.Progress), nameof(Progress.NotBegun)), (nameof(Assignment.On), Inputs.One(nameof(Assignment.On))), (nameof(Assignment.DueOn), Inputs.One("TaskDueOn")),
        (nameof(Assignment.ListYear), (Year + 1).ToString(CultureInfo.InvariantCulture)),
    ]);

    private Inputs Defaults() => Inputs.Of(
        (nameof(ListedProblem.Source), nameof(ProblemSource.SelfCheck)),
        (nameof(ListedProblem.On), Workspace.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("TaskDueOn", string.Create(CultureInfo.InvariantCulture, $"{Math.Max(Year + 1, Workspace.Today.Year)}-12-31")));

    private int YearOf(string? year) => Years.Of(year, Workspace.Today.AddYears(-1));

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
