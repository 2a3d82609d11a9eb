namespace Shushi.Text.Proofreading;

/// <summary>PF-14: the marks before headings and list items.</summary>
internal static class HeadingMarks
{
    public static bool IsLineStart(Reading reading, int at)
    {
        while (Han.IsBlank(reading.At(at - 1)))
            at--;
        return Han.IsLineEnd(reading.At(at - 1));
    }
}
