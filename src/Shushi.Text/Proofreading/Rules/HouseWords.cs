namespace Shushi.Text.Proofreading;

/// <summary>PF-34: the house's own dictionary.</summary>
internal static class HouseWords
{
    public static void Read(Reading reading)
    {
        foreach (var (wrong, right) in reading.Options.House)
        {
            if (wrong.Length == 0 || string.Equals(wrong, right, StringComparison.Ordinal))
                continue;
            for (var at = Look.Next(reading.Text, 0, wrong); at >= 0; at = Look.Next(reading.Text, at + wrong.Length, wrong))
                if (!IsRightAlready(reading, at, wrong, right))
                    reading.Add(new(at, wrong.Length), $"本单位词表：“{wrong}”写作“{right}”。", right, isSafe: !right.Contains(wrong, StringComparison.Ordinal));
        }
    }

    /// <summary>机关工委 is right where it stands in 区直机关工委.</summary>
    private static bool IsRightAlready(Reading reading, int at, string wrong, string right)
    {
        var inside = right.IndexOf(wrong, StringComparison.Ordinal);
        return inside >= 0 && reading.Has(at - inside, right);
    }
}
