namespace Shushi.Text.Proofreading;

/// <summary>PF-17: what was left to be filled in.</summary>
internal static class Placeholders
{
    public static void Read(Reading reading)
    {
        foreach (var claim in reading.Claims)
            if (claim.Kind == ClaimKind.Placeholder)
                reading.Add(claim.Number, $"“{claim.Number.Of(reading.Text)}”待填写，请补全后再报送。");
    }

    /// <summary>PF-21: what was done 定期 or 及时, without a number.</summary>
    public static void ReadObligations(Reading reading)
    {
        foreach (var claim in reading.Claims)
            if (claim.Kind == ClaimKind.Obligation)
                reading.Add(claim.Span, "没有写次数，可补上有台账依据的数字。");
    }
}
