using Shushi.Text.Similarity;

namespace Shushi.Modules.Similarity;

/// <summary>A text that lies elsewhere. Another version is another text.</summary>
public readonly record struct TextVersion(Guid Id, int Version);

/// <summary>The texts to hold a report against.</summary>
/// <param name="Ids">The likeliest first.</param>
/// <param name="LeftOut">How many more may share as much, by their fingerprints.</param>
/// <param name="WithoutRoom">How many more there were of which nothing is known.</param>
public sealed record LikelyTexts(IReadOnlyList<Guid> Ids, int LeftOut, int WithoutRoom);

/// <summary>Reads texts by their ids; one that is gone is left out.</summary>
public delegate Task<IReadOnlyList<(Guid Id, string Text)>> TextReading(IReadOnlyList<Guid> ids, CancellationToken cancellation);

/// <summary>
/// The fingerprints of stored texts, kept between requests, so that of thousands only those that may share something are read.
/// It holds no text and decides nothing about who sees what: each question names the texts in sight, and the answer is as if there were no others.
/// </summary>
/// <param name="most">So many fingerprints at most, 8 bytes each; a text counts as <see cref="OfText"/> more. What has no room may be likely, for nobody knows that it is not.</param>
public sealed class FingerprintStore(long most = FingerprintStore.MostFingerprints) : IDisposable
{
    /// <summary>20,000 reports of 4,000 characters: 128 MiB, three times that while all are replaced by others; before the collector came by, a process was seen at 0.8 GiB.</summary>
    public const long MostFingerprints = 16 * 1024 * 1024;

    /// <summary>What a text takes beside its fingerprints.</summary>
    private const int OfText = 16;

    private const int Batch = 100;

    private readonly Dictionary<Guid, (int Version, int Number, long Asked)> held = [];
    private readonly FingerprintIndex index = new();
    private readonly Lock gate = new();
    private readonly SemaphoreSlim reading = new(1, 1);
    private long questions;

    /// <summary>How many texts it knows.</summary>
    public int Count
    {
        get
        {
            lock (gate) return held.Count;
        }
    }

    private bool IsFull => index.Fingerprints + (OfText * held.Count) >= most;

    /// <summary>Of the texts in sight those that may share so much with a report: the likeliest, and as many at most of those it has no room for. Where all have room, the answer does not depend on the order in which they were learned.</summary>
    /// <param name="report">The report, with what is taken off it.</param>
    /// <param name="share">0 to 1, of the shorter text.</param>
    /// <param name="mostLikely">So many of the likeliest.</param>
    /// <param name="inSight">The texts asked about.</param>
    /// <param name="read">Asked only for texts that are not known yet.</param>
    /// <param name="cancellation">Gives up waiting and reading; what was read stays known.</param>
    public async Task<LikelyTexts> Likely(PreparedText report, double share, int mostLikely, IReadOnlyList<TextVersion> inSight, TextReading read, CancellationToken cancellation = default)
    {
        if (Unknown(inSight).Count > 0) await Learn(inSight, read, cancellation);
        lock (gate)
        {
            questions++;
            var known = inSight.Where(IsKnown).OrderBy(t => t.Id).Select(t => (held[t.Id].Number, t.Id)).ToList();
            foreach (var (_, id) in known) held[id] = held[id] with { Asked = questions };
            var ids = known.ToDictionary(k => k.Number, k => k.Id);
            var likely = index.Likely(report, share, [.. known.Select(k => k.Number)]);
            var unknown = inSight.Where(t => !IsKnown(t)).Select(t => t.Id).Order().ToList();
            return new LikelyTexts([.. likely.Take(mostLikely).Select(number => ids[number]), .. unknown.Take(mostLikely)], Math.Max(0, likely.Count - mostLikely), Math.Max(0, unknown.Count - mostLikely));
        }
    }

    public void Dispose() => reading.Dispose();

    /// <summary>One request reads at a time: who waits finds most of it read.</summary>
    private async Task Learn(IReadOnlyList<TextVersion> inSight, TextReading read, CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            var others = OutOf(inSight);
            foreach (var batch in Unknown(inSight).Chunk(Batch))
            {
                if (!HasRoom(others)) return;
                var versions = batch.ToDictionary(t => t.Id, t => t.Version);
                foreach (var (id, text) in await read([.. versions.Keys], cancellation))
                    Keep(new TextVersion(id, versions[id]), PreparedText.Of(text, Baseline.FormulasOnly), others);
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

    /// <summary>What is known and not asked about now, the longest unasked first.</summary>
    private Queue<Guid> OutOf(IReadOnlyList<TextVersion> inSight)
    {
        lock (gate) return new(held.Keys.Except(inSight.Select(t => t.Id)).OrderBy(id => held[id].Asked).ThenBy(id => id));
    }

    /// <summary>Where it is full, of the others as many are forgotten as is needed.</summary>
    private bool HasRoom(Queue<Guid> others)
    {
        lock (gate)
        {
            while (IsFull && others.TryDequeue(out var id)) Forget(id);
            return !IsFull;
        }
    }

    private void Keep(TextVersion text, PreparedText prepared, Queue<Guid> others)
    {
        lock (gate)
        {
            Forget(text.Id);
            if (HasRoom(others)) held.Add(text.Id, (text.Version, index.Add(prepared), questions));
        }
    }

    private void Forget(Guid id)
    {
        if (held.Remove(id, out var known)) index.Remove(known.Number);
    }
}
