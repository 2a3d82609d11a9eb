namespace Shushi.Text.Similarity;

/// <summary>Equal characters of two reduced texts: from A in the first and B in the second, so many.</summary>
internal readonly record struct Block(int A, int B, int Length)
{
    public int EndA => A + Length;

    public int EndB => B + Length;
}
