using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Assignments;
using Shushi.Modules.Rectification;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Text;

namespace Shushi.Modules.Checking;

/// <summary>A line read from last year's report, for a person to look at before it is listed.</summary>
/// <param name="Aspect">方面; of a next step nothing.</param>
/// <param name="Text">The problem, or the task.</param>
/// <param name="IsListed">Whether the list holds it already.</param>
public sealed record ReadLine(string Aspect, string Text, bool IsListed);

/// <summary>What last year's report holds for this year's ledgers.</summary>
/// <param name="Problems">For the 问题清单.</param>
/// <param name="Tasks">For the 重点任务清单.</param>
/// <param name="Claims">Its figures; each with the metrics it needs, or with none.</param>
public sealed record LastYearReading(IReadOnlyList<ReadLine> Problems, IReadOnlyList<ReadLine> Tasks, IReadOnlyList<CheckedClaim> Claims);

/// <summary>导入去年述职报告: its problems become the 问题清单, its next steps tasks, its figures a list of what each needs.</summary>
public static class LastYearReport
{
    /// <summary>The most characters of a problem and of a task, as their ledgers have them.</summary>
    public const int LongestProblem = 300, LongestTask = 200, LongestAspect = 60;

    /// <summary>What a problem without a heading of its own is listed under.</summary>
    public const string OtherAspect = "抓党建工作";

    public static Act Act { get; } = new("reports.take-over", "导入去年述职报告", "problems.edit");

    /// <summary>The prefixes of what is wrong with a problem and with a task of the form.</summary>
    public static string ProblemKey(int n) => string.Create(CultureInfo.InvariantCulture, $"problem[{n}].");

    /// <summary>The prefix of what is wrong with a task.</summary>
    public static string TaskKey(int n) => string.Create(CultureInfo.InvariantCulture, $"task[{n}].");

    /// <summary>Reads a report of an organization and a year; writes nothing.</summary>
    public static async Task<LastYearReading> Read(Workspace workspace, Organization place, int year, string text)
    {
        var points = PointReader.Read(text);
        var (problems, tasks) = (await ListedProblems(workspace, place), await ListedTasks(workspace, place));
        var claims = (await ReportChecker.Check(workspace, place, year, text)).Claims.Where(c => c.Verdict != Verdict.NotCheckable).OrderBy(c => c.Claim.Span.Start).ToList();
        return new LastYearReading(
            points.Problems.Select(p => (Aspect: p.Lead.Length > 0 ? p.Lead : OtherAspect, Text: Shorten(p.Text, LongestProblem))).Select(p => new ReadLine(p.Aspect, p.Text, problems.Contains(Plain(p.Text)))).ToList(),
            points.Plans.Select(p => Shorten(p.Text.Length <= LongestTask || p.Lead.Length == 0 ? p.Text : p.Lead, LongestTask)).Select(t => new ReadLine("", t, tasks.Contains(Plain(t)))).ToList(),
            claims);
    }

    /// <summary>Lists what was ticked, in one act. What the lists hold already is left out, so that the same form sent twice lists nothing twice.</summary>
    /// <param name="workspace">Who, where and when.</param>
    /// <param name="place">Whose lists.</param>
    /// <param name="problems">The problems by the keys of their ledger's form.</param>
    /// <param name="tasks">The tasks likewise.</param>
    /// <returns>The outcome, and how many of each were listed.</returns>
    public static async Task<(Outcome Outcome, int Problems, int Tasks)> Apply(Workspace workspace, Organization place,
        IReadOnlyList<(int Number, Inputs Inputs)> problems, IReadOnlyList<(int Number, Inputs Inputs)> tasks)
    {
        if (tasks.Count > 0) workspace.Require(workspace.Catalog.LedgerOf<Assignment>().EditPermission);
        await workspace.LoadChoices(workspace.Catalog.LedgerOf<ListedProblem>());
        var (listed, taken) = (0, 0);
        var outcome = await workspace.Run(Act, place, null, async () =>
        {
            await workspace.Db.LockChain(); // two that take over the same report at once must see one another
            var (wrongProblems, newProblems) = await Made<ListedProblem>(workspace, problems, ProblemKey);
            var (wrongTasks, newTasks) = await Made<Assignment>(workspace, tasks, TaskKey);
            if (wrongProblems.Count + wrongTasks.Count > 0) return [.. wrongProblems, .. wrongTasks];
            var (knownProblems, knownTasks) = (await ListedProblems(workspace, place), await ListedTasks(workspace, place));
            foreach (var problem in newProblems.Where(p => knownProblems.Add(Plain(p.Description))))
            {
                workspace.Db.Add(problem);
                listed++;
            }

            foreach (var task in newTasks.Where(t => knownTasks.Add(Plain(t.Title))))
            {
                workspace.Db.Add(task);
                taken++;
            }

            return [];
        });
        return (outcome, listed, taken);
    }

    /// <summary>Records of what was typed, read and checked as their ledger's form does.</summary>
    private static async Task<(List<Problem> Wrong, List<T> Records)> Made<T>(Workspace workspace, IReadOnlyList<(int Number, Inputs Inputs)> lines, Func<int, string> key)
        where T : Record, new()
    {
        var (ledger, wrong, made) = (workspace.Catalog.LedgerOf<T>(), new List<Problem>(), new List<T>());
        foreach (var (number, inputs) in lines)
        {
            var record = (T)ledger.Blank(workspace.Today);
            record.Id = workspace.Clock.NewId();
            var problems = LedgerActs.Read(workspace, ledger, record, inputs);
            if (problems.Count == 0) problems = await LedgerActs.Check(workspace, ledger, record, isNew: true);
            wrong.AddRange(problems.Select(p => new Problem(key(number) + p.Field, string.Create(CultureInfo.InvariantCulture, $"{ledger.Label}第{number + 1}条：{p.Message}"))));
            made.Add(record);
        }

        return (wrong, made);
    }

    private static async Task<HashSet<string>> ListedProblems(Workspace workspace, Organization place) =>
        (await workspace.Db.Set<ListedProblem>().AsNoTracking().Where(p => p.OrgId == place.Id).Select(p => p.Description).ToListAsync()).Select(Plain).ToHashSet(StringComparer.Ordinal);

    private static async Task<HashSet<string>> ListedTasks(Workspace workspace, Organization place) =>
        (await workspace.Db.Set<Assignment>().AsNoTracking().Where(a => a.OrgId == place.Id).Select(a => a.Title).ToListAsync()).Select(Plain).ToHashSet(StringComparer.Ordinal);

    /// <summary>Words by which two descriptions are the same: without blanks and marks.</summary>
    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>The whole sentences that fit.</summary>
    private static string Shorten(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = text.LastIndexOf('。', most - 1);
        return end > 0 ? text[..(end + 1)] : text[..(most - 1)] + "…";
    }
}
