using Shushi.Text.Similarity;

namespace Shushi.Modules.Similarity;

/// <summary>A text that lies elsewhere. Another version is another text.</summary>
public readonly record struct TextVersion(Guid Id, int Version);

/// <summary>
/// The fingerprints of stored texts, kept between requests, so that of thousands only those that may share something are read.
/// It holds no text and decides nothing about who sees what: each question names the texts in sight, and the answer is as if there were no others.
/// </summary>
/// <param name="most">So many fingerprints at most, 8 bytes each; what has no room is named among the likely texts, for nobody knows that it is not.</param>
public sealed class FingerprintStore(long most = FingerprintStore.MostFingerprints) : IDisposable
{
    /// <summary>20,000 reports of 4,000 characters: 128 MiB, twice that while they are put in order.</summary>
    public const long MostFingerprints = 16 * 1024 * 1024;

    private const int Batch = 100;

    private readonly Dictionary<Guid, (int Version, int Number)> held = [];
    private readonly FingerprintIndex index = new();
    private readonly Lock gate = new();
    private readonly SemaphoreSlim reading = new(1, 1);

    /// <summary>How many texts it knows.</summary>
    public int Count
    {
        get
        {
            lock (gate) return held.Count;
        }
    }

    /// <summary>Of the texts in sight those that may share so much with a report: the likeliest, and any it has no room for.</summary>
    /// <param name="report">The report, with what is taken off it.</param>
    /// <param name="share">0 to 1, of the shorter text.</param>
    /// <param name="mostLikely">So many of the likeliest.</param>
    /// <param name="inSight">The texts asked about.</param>
    /// <param name="read">Reads texts by their ids; asked only for those that are not known yet.</param>
    public async Task<IReadOnlyList<Guid>> Likely(PreparedText report, double share, int mostLikely, IReadOnlyList<TextVersion> inSight, Func<IReadOnlyList<Guid>, Task<IReadOnlyList<(Guid Id, string Text)>>> read)
    {
        if (Unknown(inSight).Count > 0) await Learn(inSight, read);
        lock (gate)
        {
            var known = inSight.Where(IsKnown).ToDictionary(t => held[t.Id].Number, t => t.Id);
            var among = new bool[index.End];
            foreach (var number in known.Keys) among[number] = true;
            return [.. index.Likely(report, share, mostLikely, among).Select(number => known[number]), .. inSight.Where(t => !IsKnown(t)).Select(t => t.Id)];
        }
    }

    public void Dispose() => reading.Dispose();

    /// <summary>One request reads at a time: who waits finds most of it read.</summary>
    private async Task Learn(IReadOnlyList<TextVersion> inSight, Func<IReadOnlyList<Guid>, Task<IReadOnlyList<(Guid Id, string Text)>>> read)
    {
        await reading.WaitAsync();
        try
        {
            foreach (var batch in Unknown(inSight).Chunk(Batch))
            {
                if (!HasRoom(inSight)) return;
                var versions = batch.ToDictionary(t => t.Id, t => t.Version);
                foreach (var (id, text) in await read([.. versions.Keys]))
                    Keep(new TextVersion(id, versions[id]), PreparedText.Of(text, Baseline.FormulasOnly));
            }
        }
        finally
        {
            reading.Release();
        }
    }

    private List<TextVersion> Unknown(IReadOnlyList<TextVersion> texts)
    {
        lock (gate) return [.. texts.Where(t => !IsKnown(t))];
    }

    private bool IsKnown(TextVersion text) => held.TryGetValue(text.Id, out var known) && known.Version == text.Version;

    /// <summary>Where it is full, what is not asked about now is forgotten.</summary>
    private bool HasRoom(IReadOnlyList<TextVersion> inSight)
    {
        lock (gate)
        {
            if (index.Fingerprints < most) return true;
            foreach (var id in held.Keys.Except(inSight.Select(t => t.Id)).ToList()) Forget(id);
            return index.Fingerprints < most;
        }
    }

    private void Keep(TextVersion text, PreparedText prepared)
    {
        lock (gate)
        {
            Forget(text.Id);
            held.Add(text.Id, (text.Version, index.Add(prepared)));
        }
    }

    private void Forget(Guid id)
    {
        if (held.Remove(id, out var known)) index.Remove(known.Number);
    }
}
