using System.Collections.Concurrent;

namespace Shushi.Platform.Jobs;

/// <summary>Runs jobs inside the process: one at a time for each account, whether or not its browser stays open. What a stopped process leaves half done, its transaction takes back.</summary>
/// <param name="clock">The clock.</param>
/// <param name="say">What a person reads of an exception that stopped a job.</param>
public sealed class JobRunner(TimeProvider clock, Func<Exception, string> say) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Guid, Job> byOwner = new();
    private readonly Lock gate = new();

    /// <summary>Begins a job.</summary>
    /// <exception cref="RefusedException">The account has one under way.</exception>
    public Job Start(Guid owner, Guid about, string label, Func<Job, Task> work)
    {
        lock (gate)
        {
            if (byOwner.TryGetValue(owner, out var before) && before.Runs) throw new RefusedException($"您的“{before.Label}”还在处理，请等它完成后再办理。");
            var job = new Job(clock.NewId(), owner, about, label);
            byOwner[owner] = job;
            job.Ended = Task.Run(() => Run(job, work));
            return job;
        }
    }

    /// <summary>The account's last job on a thing, running or ended; null when there is none.</summary>
    public Job? Find(Guid owner, Guid about) => byOwner.TryGetValue(owner, out var job) && job.About == about ? job : null;

    /// <summary>Waits for the jobs under way.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(byOwner.Values.Select(j => j.Ended));

    private async Task Run(Job job, Func<Job, Task> work)
    {
        try
        {
            await work(job);
        }
#pragma warning disable CA1031 // whatever stopped it is said on its page
        catch (Exception e)
#pragma warning restore CA1031
        {
            job.Error = say(e);
        }
    }
}
