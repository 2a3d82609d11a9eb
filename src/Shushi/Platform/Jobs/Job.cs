namespace Shushi.Platform.Jobs;

/// <summary>Something that takes longer than a request: its progress, and how it ended.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="Owner">The account it works for; one at a time each.</param>
/// <param name="About">What it works on, so that a page finds it again.</param>
/// <param name="Label">What it is called on its page.</param>
public sealed record Job(Guid Id, Guid Owner, Guid About, string Label)
{
    private volatile int done;
    private volatile string? error;

    /// <summary>How many rows, or other pieces, are done.</summary>
    public int Done
    {
        get => done;
        set => done = value;
    }

    /// <summary>Why it stopped, a Chinese sentence; null while it runs and when it went well.</summary>
    public string? Error
    {
        get => error;
        internal set => error = value;
    }

    /// <summary>Ends when the work does, well or not; never throws.</summary>
    public Task Ended { get; internal set; } = Task.CompletedTask;

    /// <summary>Whether it still runs.</summary>
    public bool Runs => !Ended.IsCompleted;
}
