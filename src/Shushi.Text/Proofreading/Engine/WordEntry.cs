using System.Runtime.InteropServices;

namespace Shushi.Text.Proofreading;

/// <summary>A word or a pattern with gaps (履行…要求) that a rule looks for.</summary>
internal sealed record WordEntry
{
    /// <summary>The index of its rule: 4 for PF-04.</summary>
    public required int Rule { get; init; }

    /// <summary>What the scan looks for.</summary>
    public required string Head { get; init; }

    /// <summary>What must follow, each after a gap inside the clause; empty for a plain word.</summary>
    public string[] Tails { get; init; } = [];

    /// <summary>The most units between two parts.</summary>
    public int Gap { get; init; }

    /// <summary>Whether the gap may cross commas, up to the end of the sentence.</summary>
    public bool IsWide { get; init; }

    /// <summary>What to write instead, … standing for what stood in the gap; null where nothing is certain.</summary>
    public string? Right { get; init; }

    public bool IsSafe { get; init; }

    /// <summary>Longer words in which the entry means something else: 申报截止到.</summary>
    public string[] Unless { get; init; } = [];

    /// <summary>Whether it only tells a rule where to look.</summary>
    public bool IsTag { get; init; }

    /// <summary>The message, or a word that the rule itself understands.</summary>
    public string Note { get; init; } = "";
}

/// <summary>Where an entry's head stands.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Hit(int Start, WordEntry Entry);
