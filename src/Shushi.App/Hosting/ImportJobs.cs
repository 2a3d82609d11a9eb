using Shushi.Platform;
using Shushi.Platform.Data;
using Shushi.Platform.Identity;
using Shushi.Platform.Imports;
using Shushi.Platform.Jobs;

namespace Shushi.App.Hosting;

/// <summary>Reads and applies imports as jobs: a short file is done before its page is shown, a long one goes on without it.</summary>
public sealed class ImportJobs(HostOptions host, ImportDesk desk, JobRunner jobs)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The files and previews.</summary>
    public ImportDesk Desk => desk;

    /// <summary>The job that works on a preview, or worked on it last; null when there is none.</summary>
    public Job? JobOf(Guid account, ImportPreview preview) => jobs.Find(account, preview.Id);

    /// <summary>Reads the file, with the answers given.</summary>
    /// <exception cref="RefusedException">The account has a job under way.</exception>
    public Task Look(LedgerPage page, ImportPreview preview) => Start(page, preview, "预览导入", async (workspace, request, job) =>
        preview with { State = PreviewState.Shown, Refusal = null, Outcome = await Importer.Preview(workspace, request, done => job.Done = done) });

    /// <summary>Imports what was shown.</summary>
    /// <exception cref="RefusedException">The account has a job under way.</exception>
    public Task Apply(LedgerPage page, ImportPreview preview, bool onlyGood) => Start(page, preview, "导入", async (workspace, request, job) =>
    {
        var (outcome, rows) = await Importer.Apply(workspace, request, preview.Outcome?.Fingerprint ?? "", onlyGood, done => job.Done = done);
        return outcome.Done
            ? preview with { State = PreviewState.Applied, Refusal = null, Outcome = rows }
            : preview with { Refusal = outcome.Problems[0].Message, Outcome = rows };
    });

    private async Task Start(LedgerPage page, ImportPreview preview, string label, Func<Workspace, ImportRequest, Job, Task<ImportPreview>> work)
    {
        var (actor, ledger, org) = (page.Workspace.Actor, page.Ledger, page.Org.Id);
        var job = jobs.Start(page.Account.Id, preview.Id, $"{label}{ledger.Label}", async job =>
        {
            await using var db = host.Database.Open();
            var workspace = await Workspace.Open(db, actor, host.Clock);
            var request = new ImportRequest(ledger, workspace.Organization(org), desk.FileOf(preview), preview.FileName, preview.Answers);
            await desk.Save(await work(workspace, request, job));
        });
        await Task.WhenAny(job.Ended, Task.Delay(Patience));
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
