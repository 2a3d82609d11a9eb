using System.Collections.Concurrent;
using Shushi.Platform;
using Shushi.Platform.Data;
using Shushi.Platform.Identity;
using Shushi.Platform.Imports;
using Shushi.Platform.Jobs;

namespace Shushi.App.Hosting;

/// <summary>Reads and applies imports as jobs: a short file is done before its page is shown, a long one goes on without it.</summary>
public sealed class ImportJobs(HostOptions host, ImportDesk desk, JobRunner jobs, ILogger<ImportJobs> say)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Previews whose import was written and whose own state could not be.</summary>
    private readonly ConcurrentDictionary<Guid, ImportPreview> unsaved = new();

    /// <summary>What to answer to a page that shows an outcome that is no longer the preview's.</summary>
    public const string Outdated = "预览已更新，请重新查看后再导入。";

    /// <summary>The files and previews.</summary>
    public ImportDesk Desk => desk;

    /// <summary>The job that works on a preview, or worked on it last; null when there is none.</summary>
    public Job? JobOf(Guid account, ImportPreview preview) => jobs.Find(account, preview.Id);

    /// <summary>One of the account's previews of the page's ledger.</summary>
    /// <exception cref="NotVisibleException">There is none.</exception>
    public async Task<ImportPreview> Find(LedgerPage page, Guid id)
    {
        var preview = await desk.Find(id, page.Account.Id, page.Ledger.Name, page.Org.Id);
        return unsaved.GetValueOrDefault(id, preview);
    }

    /// <summary>Reads the file, with the answers given, added to those before.</summary>
    /// <exception cref="RefusedException">The account has a job under way, or the file was imported.</exception>
    public async Task Look(LedgerPage page, ImportPreview preview, IEnumerable<KeyValuePair<string, string>> answers)
    {
        NotApplied(preview);
        var given = answers.ToList();
        await Start(page, preview, "预览导入", async (current, workspace, request, job) =>
        {
            NotApplied(current);
            var all = new Dictionary<string, string>(current.Answers, StringComparer.Ordinal);
            foreach (var (key, answer) in given) all[key] = answer;
            current = current with { Answers = all };
            await desk.Save(current);
            var outcome = await Importer.Preview(workspace, request with { Answers = all }, done => job.Done = done);
            await desk.Save(current with { State = PreviewState.Shown, Refusal = null, Outcome = outcome });
        });
    }

    /// <summary>Imports what was shown.</summary>
    /// <param name="page">The page.</param>
    /// <param name="preview">The preview.</param>
    /// <param name="shown">The fingerprint of the outcome that the person saw.</param>
    /// <param name="onlyGood">Whether rows that cannot be taken are left out.</param>
    /// <exception cref="RefusedException">The account has a job under way.</exception>
    public Task Apply(LedgerPage page, ImportPreview preview, string shown, bool onlyGood) => Start(page, preview, "导入", async (current, workspace, request, job) =>
    {
        if (current.State == PreviewState.Applied) return;
        if (current.Outcome?.Fingerprint != shown) throw new RefusedException(Outdated);
        var (outcome, rows) = await Importer.Apply(workspace, request, shown, onlyGood, done => job.Done = done);
        if (outcome.Done) await Keep(current with { State = PreviewState.Applied, Refusal = null, Outcome = rows });
        else await desk.Save(current with { Refusal = outcome.Problems[0].Message, Outcome = rows });
    });

    /// <summary>Throws a preview away, as a job of the account: nothing else works on it meanwhile.</summary>
    /// <exception cref="RefusedException">The account has a job under way, or the file was imported.</exception>
    public async Task Drop(LedgerPage page, ImportPreview preview)
    {
        NotApplied(preview);
        var job = await Start(page, preview, "放弃导入", (current, _, _, _) =>
        {
            NotApplied(current);
            desk.Drop(current);
            return Task.CompletedTask;
        });
        await job.Ended;
        if (job.Error is { } error) throw new RefusedException(error);
    }

    private static void NotApplied(ImportPreview preview)
    {
        if (preview.State == PreviewState.Applied) throw new RefusedException("这个文件已经导入，不能再回答或放弃；要取消请到“导入过的文件”里撤销。");
    }

    /// <summary>The records are written: whatever becomes of the preview's own file, nobody may be told otherwise.</summary>
    private async Task Keep(ImportPreview applied)
    {
        unsaved[applied.Id] = applied;
        try
        {
            await desk.Save(applied);
            unsaved.TryRemove(applied.Id, out _);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
#pragma warning disable CA1848 // once in a blue moon
            say.LogWarning(e, "An import was written and the state of its preview could not be saved.");
#pragma warning restore CA1848
        }
    }

    private async Task<Job> Start(LedgerPage page, ImportPreview preview, string label, Func<ImportPreview, Workspace, ImportRequest, Job, Task> work)
    {
        var (actor, ledger, org, account) = (page.Workspace.Actor, page.Ledger, page.Org.Id, page.Account.Id);
        var job = jobs.Start(account, preview.Id, $"{label}{ledger.Label}", async job =>
        {
            var current = unsaved.GetValueOrDefault(preview.Id) ?? await desk.Find(preview.Id, account, ledger.Name, org);
            await using var db = host.Database.Open();
            var workspace = await Workspace.Open(db, actor, host.Clock);
            var request = new ImportRequest(ledger, workspace.Organization(org), desk.FileOf(current), current.FileName, current.Answers);
            await work(current, workspace, request, job);
        });
        await Task.WhenAny(job.Ended, Task.Delay(Patience));
        return job;
    }
}

/// <summary>Adds imports to the host.</summary>
public static class ImportServices
{
    /// <summary>The desk in the data folder, the runner, and what joins them.</summary>
    public static void AddImports(this IServiceCollection services, HostOptions options)
    {
        services.AddSingleton(new ImportDesk(Path.Combine(options.DataFolder, "imports"), options.Clock));
        services.AddSingleton(s => new JobRunner(options.Clock, e => Say(s.GetRequiredService<ILoggerFactory>(), e)));
        services.AddSingleton<ImportJobs>();
    }

    private static string Say(ILoggerFactory logs, Exception exception)
    {
#pragma warning disable CA1848 // once in a blue moon
        if (!Failures.IsExpected(exception)) logs.CreateLogger("Shushi.Jobs").LogError(exception, "A job failed.");
#pragma warning restore CA1848
        return Failures.MessageOf(exception, Failures.StatusOf(exception));
    }
}
