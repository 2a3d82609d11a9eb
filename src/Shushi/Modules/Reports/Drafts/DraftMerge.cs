using DiffPlex;
using DiffPlex.Chunkers;

namespace Shushi.Modules.Reports.Drafts;

/// <summary>A place that two people wrote differently at once: theirs stands in the text, the other one's is kept here to choose.</summary>
/// <param name="At">The first paragraph of theirs in the merged text.</param>
public sealed record DraftConflict(int At, IReadOnlyList<string> Mine, IReadOnlyList<string> Theirs);

/// <summary>Two people's changes of one text in one.</summary>
public sealed record MergedDraft(IReadOnlyList<string> Paragraphs, IReadOnlyList<DraftConflict> Conflicts);

/// <summary>Merges by paragraph: what one side changed is taken; what both changed differently is a conflict.</summary>
public sealed class DraftMerge
{
    private readonly IReadOnlyList<string> before, mine, theirs;
    private readonly List<string> merged = [];
    private readonly List<DraftConflict> conflicts = [];

    private DraftMerge(IReadOnlyList<string> before, IReadOnlyList<string> mine, IReadOnlyList<string> theirs) =>
        (this.before, this.mine, this.theirs) = (before, mine, theirs);

    /// <summary>Merges what was made of a text by two people.</summary>
    public static MergedDraft Merge(IReadOnlyList<string> before, IReadOnlyList<string> mine, IReadOnlyList<string> theirs)
    {
        var merge = new DraftMerge(before, mine, theirs);
        merge.Run();
        return new MergedDraft(merge.merged, merge.conflicts);
    }

    private void Run()
    {
        var (inMine, inTheirs) = (PlacesOf(before, mine), PlacesOf(before, theirs));
        var (b, m, t) = (0, 0, 0);
        for (var i = 0; i < before.Count; i++)
        {
            if (inMine[i] < 0 || inTheirs[i] < 0) continue; // changed by one at least: settled with the next one that both kept
            Settle([.. before.Take(b..i)], [.. mine.Take(m..inMine[i])], [.. theirs.Take(t..inTheirs[i])]);
            merged.Add(before[i]);
            (b, m, t) = (i + 1, inMine[i] + 1, inTheirs[i] + 1);
        }

        Settle([.. before.Skip(b)], [.. mine.Skip(m)], [.. theirs.Skip(t)]);
    }

    /// <summary>One stretch between two paragraphs that nobody changed.</summary>
    private void Settle(string[] was, string[] mine, string[] theirs)
    {
        if (mine.SequenceEqual(was) || mine.SequenceEqual(theirs)) merged.AddRange(theirs);
        else if (theirs.SequenceEqual(was)) merged.AddRange(mine);
        else if (was.Length > 1 && was.Length == mine.Length && was.Length == theirs.Length) // paragraphs side by side, each changed for itself
            for (var i = 0; i < was.Length; i++) Settle([was[i]], [mine[i]], [theirs[i]]);
        else
        {
            conflicts.Add(new DraftConflict(merged.Count, mine, theirs));
            merged.AddRange(theirs);
        }
    }

    /// <summary>Where each paragraph stands in another text; -1 where it does not.</summary>
    private static int[] PlacesOf(IReadOnlyList<string> text, IReadOnlyList<string> other)
    {
        var places = Enumerable.Repeat(-1, text.Count).ToArray();
        var (a, b) = (0, 0);
        foreach (var block in Differ.Instance.CreateDiffs(string.Join('\n', text), string.Join('\n', other), false, false, LineChunker.Instance).DiffBlocks)
        {
            while (a < block.DeleteStartA) places[a++] = b++;
            (a, b) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
        }

        while (a < text.Count && b < other.Count) places[a++] = b++;
        return places;
    }
}
