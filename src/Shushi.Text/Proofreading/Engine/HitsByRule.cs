namespace Shushi.Text.Proofreading;

/// <summary>Where the words of all rules stand: one array, rule after rule, each in the order of the text.</summary>
internal sealed class HitsByRule
{
    private readonly Hit[] _hits;
    private readonly int[] _ends = new int[WordEntries.Rules + 1];

    /// <param name="inOrder">The hits of all rules in the order of the text.</param>
    public HitsByRule(List<Hit> inOrder)
    {
        _hits = new Hit[inOrder.Count];
        foreach (var hit in inOrder)
            _ends[hit.Entry.Rule + 1]++;
        for (var rule = 1; rule < _ends.Length; rule++)
            _ends[rule] += _ends[rule - 1];
        // each rule's place, first where its hits begin, moves to where they end
        foreach (var hit in inOrder)
            _hits[_ends[hit.Entry.Rule]++] = hit;
    }

    public ArraySegment<Hit> this[int rule]
    {
        get
        {
            var start = rule == 0 ? 0 : _ends[rule - 1];
            return new(_hits, start, _ends[rule] - start);
        }
    }
}
