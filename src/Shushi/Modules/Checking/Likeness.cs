namespace Shushi.Modules.Checking;

/// <summary>Whether two short texts speak of the same: the share of one's pairs of characters that the other has.</summary>
internal static class Likeness
{
    /// <summary>From here on two texts are taken to speak of the same.</summary>
    public const int Same = 50;

    /// <summary>The share of the pairs of <paramref name="of"/> found in <paramref name="within"/>, percent; 0 where there are none.</summary>
    public static int Of(string of, string within)
    {
        var wanted = Pairs(of);
        if (wanted.Count == 0) return 0;
        var there = Pairs(within);
        return 100 * wanted.Count(there.Contains) / wanted.Count;
    }

    private static HashSet<(char, char)> Pairs(string text)
    {
        var letters = text.Where(char.IsLetterOrDigit).ToList();
        return letters.Zip(letters.Skip(1)).ToHashSet();
    }
}
