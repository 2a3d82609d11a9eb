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
        Assert.All(answers, likely => Assert.InRange(likely.Count, 3, 4));
        Assert.Equal(Bearing(), (await Likely(store, all)).Order());
    }

    [Fact]
    public async Task AnotherVersion_IsReadAnew_AndTheFormerForgotten()
    {
        using var store = new FingerprintStore();
        await Likely(store, Versions(_texts.Keys));
        var (moved, from) = (_texts.Keys.First(), Bearing().First());
        (_texts[moved], _texts[from]) = (_texts[from], _texts[moved]);

        var likely = await Likely(store, [.. _texts.Keys.Select(id => new TextVersion(id, id == moved || id == from ? 2 : 1))]);

        Assert.Equal(Bearing(), likely.Order());
        Assert.Equal((_texts.Count, _texts.Count + 2), (store.Count, _read));
    }

    [Fact]
    public async Task WithoutRoom_WhatIsNotAskedAboutGoes_AndWhatIsNotKnownIsLikely()
    {
        var fingerprints = PreparedTexts().Sum();
        using var store = new FingerprintStore(fingerprints / 2);
        var (half, others) = (Versions(_texts.Keys.Take(150)), Versions(_texts.Keys.Skip(250)));

        await Likely(store, half);
        await Likely(store, others);
        Assert.Equal(150, store.Count);
        Assert.Equal(300, _read);

        var likely = await Likely(store, Versions(_texts.Keys));
        Assert.Superset(Bearing().ToHashSet(), likely.ToHashSet());
        Assert.InRange(likely.Count, _texts.Count - store.Count, _texts.Count - store.Count + Bearing().Count());
    }

    [Fact]
    public async Task ATextThatIsGoneWhenItIsRead_IsLikely()
    {
        using var store = new FingerprintStore();
        var gone = new TextVersion(IdOf(_texts.Count), 1);

        var likely = await Likely(store, [.. Versions(_texts.Keys), gone]);

        Assert.Equal([.. Bearing(), gone.Id], likely.Order().ToHashSet());
    }

    private static string Own(int number)
    {
        var random = new Random(number);
        return string.Concat(Enumerable.Range(0, 60).Select(_ => (char)random.Next(0xAC00, 0xD700)));
    }

    private static IReadOnlyList<TextVersion> Versions(IEnumerable<Guid> ids) => [.. ids.Select(id => new TextVersion(id, 1))];

    private IEnumerable<Guid> Bearing() => _texts.Where(t => t.Value.EndsWith(Shared, StringComparison.Ordinal)).Select(t => t.Key).Order();

    private IEnumerable<long> PreparedTexts() => _texts.Values.Select(text =>
    {
        var index = new FingerprintIndex();
        index.Add(PreparedText.Of(text, Baseline.FormulasOnly));
        return index.Fingerprints;
    });

    private Task<IReadOnlyList<Guid>> Likely(FingerprintStore store, IReadOnlyList<TextVersion> inSight) => store.Likely(PreparedText.Of(Shared, Baseline.FormulasOnly), 0.05, 100, inSight, Read);

    private async Task<IReadOnlyList<(Guid Id, string Text)>> Read(IReadOnlyList<Guid> ids)
    {
        await Task.Yield();
        Interlocked.Add(ref _read, ids.Count);
        return [.. ids.Where(_texts.ContainsKey).Select(id => (id, _texts[id]))];
    }
}
