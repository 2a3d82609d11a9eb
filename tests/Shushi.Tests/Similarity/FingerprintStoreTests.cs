using Shushi.Modules.Similarity;
using Shushi.Text.Similarity;

namespace Shushi.Tests.Similarity;

public sealed class FingerprintStoreTests
{
    private const string Shared = "一年来，支部坚持每月走访困难家庭，先后帮助解决用水纠纷6件，撰写统计信息44篇，群众反映较好，做法在全区推开。";

    private readonly Dictionary<Guid, string> _texts = Enumerable.Range(0, 400).ToDictionary(IdOf, i => Own(i) + (i % 100 == 3 ? Shared : ""));
    private int _read;

    private static Guid IdOf(int number) => new(number + 1, 0, 0, new byte[8]);

    [Fact]
    public async Task EachTextIsReadOnce_AlsoByManyAtOnce()
    {
        using var store = new FingerprintStore();
        var all = Versions(_texts.Keys);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Likely(store, [.. all.Skip(i * 10)]))));

        Assert.Equal((_texts.Count, _texts.Count), (store.Count, _read));
        Assert.All(answers, likely => Assert.InRange(likely.Ids.Count, 3, 4));
        Assert.Equal(Bearing(), (await Likely(store, all)).Ids.Order());
    }

    [Fact]
    public async Task AnotherVersion_IsReadAnew_AndTheFormerForgotten()
    {
        using var store = new FingerprintStore();
        await Likely(store, Versions(_texts.Keys));
        var (moved, from) = (_texts.Keys.First(), Bearing().First());
        (_texts[moved], _texts[from]) = (_texts[from], _texts[moved]);

        var likely = await Likely(store, [.. _texts.Keys.Select(id => new TextVersion(id, id == moved || id == from ? 2 : 1))]);

        Assert.Equal(Bearing(), likely.Ids.Order());
        Assert.Equal((_texts.Count, _texts.Count + 2), (store.Count, _read));
    }

    [Fact]
    public async Task WithoutRoom_NoMoreIsForgottenThanIsNeeded_OfWhatWasNotAskedForLongest()
    {
        using var store = new FingerprintStore(Room(300));
        var (first, second, third) = (Versions(_texts.Keys.Take(150)), Versions(_texts.Keys.Skip(150).Take(140)), Versions(_texts.Keys.Skip(290).Take(60)));
        await Likely(store, first);
        await Likely(store, second);
        await Likely(store, first);
        Assert.Equal(290, _read);

        await Likely(store, third);
        Assert.Equal(350, _read);
        Assert.InRange(store.Count, 290, 310);

        await Likely(store, first); // nothing of it had to go
        await Likely(store, third);
        Assert.Equal(350, _read);
        await Likely(store, second);
        Assert.InRange(_read, 390, 410);
    }

    [Fact]
    public async Task WithoutRoomForAllInSight_SomeOfTheUnknownAreLikely_AndTheRestIsLeftOut()
    {
        using var store = new FingerprintStore(Room(200));
        var all = Versions(_texts.Keys);

        var likely = await Likely(store, all, 30);
        var read = _read;
        var again = await Likely(store, all, 30);

        Assert.InRange(store.Count, 190, 210);
        Assert.Equal(2 + 30, likely.Ids.Count);
        Assert.Equal((0, _texts.Count - store.Count - 30), (likely.LeftOut, likely.WithoutRoom));
        Assert.Equal(likely.Ids, again.Ids);
        Assert.Equal((read, likely.WithoutRoom), (_read, again.WithoutRoom));
    }

    [Fact]
    public async Task TextsWithoutLetters_TakeRoomToo()
    {
        using var store = new FingerprintStore(1000);
        foreach (var id in _texts.Keys) _texts[id] = "。";

        await Likely(store, Versions(_texts.Keys));

        Assert.InRange(store.Count, 10, 100);
    }

    [Fact]
    public async Task APassageOfAll_DoesNotHideACopy_InWhateverOrderTheTextsWereLearned()
    {
        var phrase = string.Concat(Enumerable.Range(1000, 5).Select(Own));
        foreach (var id in _texts.Keys) _texts[id] = Own(id.GetHashCode()) + phrase;
        var copied = IdOf(250);
        _texts[copied] += Shared;
        using var forwards = new FingerprintStore();
        using var backwards = new FingerprintStore();
        foreach (var id in _texts.Keys.Reverse()) await Likely(backwards, Versions([id]));

        var likely = await Likely(forwards, Versions(_texts.Keys), 100, Shared + phrase);
        var again = await Likely(backwards, Versions(_texts.Keys.Reverse()), 100, Shared + phrase);

        Assert.Equal(copied, likely.Ids[0]);
        Assert.Equal((100, 300, 300), (likely.Ids.Count, likely.LeftOut, again.LeftOut));
        Assert.Equal(likely.Ids, again.Ids);
    }

    [Fact]
    public async Task ARequestThatWasGivenUp_NeitherWaitsNorReads()
    {
        using var store = new FingerprintStore();
        using var gone = new CancellationTokenSource();
        var (started, held) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = store.Likely(Report(Shared), 0.05, 100, Versions(_texts.Keys), async (ids, token) =>
        {
            started.TrySetResult();
            await held.Task;
            return await Read(ids, token);
        });
        await started.Task;
        var second = store.Likely(Report(Shared), 0.05, 100, Versions(_texts.Keys), Read, gone.Token);
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal(0, _read);
        held.SetResult();
        Assert.Equal(Bearing(), (await first).Ids.Order());
    }

    [Fact]
    public async Task ATextThatIsGoneWhenItIsRead_IsLikely()
    {
        using var store = new FingerprintStore();
        var gone = new TextVersion(IdOf(_texts.Count), 1);

        var likely = await Likely(store, [.. Versions(_texts.Keys), gone]);

        Assert.Equal([.. Bearing(), gone.Id], likely.Ids.ToHashSet());
    }

    private static string Own(int number)
    {
        var random = new Random(number);
        return string.Concat(Enumerable.Range(0, 60).Select(_ => (char)random.Next(0xAC00, 0xD700)));
    }

    private static IReadOnlyList<TextVersion> Versions(IEnumerable<Guid> ids) => [.. ids.Select(id => new TextVersion(id, 1))];

    private IEnumerable<Guid> Bearing() => _texts.Where(t => t.Value.EndsWith(Shared, StringComparison.Ordinal)).Select(t => t.Key).Order();

    /// <summary>What so many of the texts take.</summary>
    private static long Room(int texts)
    {
        var index = new FingerprintIndex();
        foreach (var number in Enumerable.Range(0, texts)) index.Add(Report(Own(number)));
        return index.Fingerprints + (16 * texts);
    }

    private static PreparedText Report(string text) => PreparedText.Of(text, Baseline.FormulasOnly);

    private Task<LikelyTexts> Likely(FingerprintStore store, IReadOnlyList<TextVersion> inSight, int most = 100, string report = Shared) => store.Likely(Report(report), 0.05, most, inSight, Read);

    private async Task<IReadOnlyList<(Guid Id, string Text)>> Read(IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        await Task.Yield();
        Interlocked.Add(ref _read, ids.Count);
        return [.. ids.Where(_texts.ContainsKey).Select(id => (id, _texts[id]))];
    }
}
