namespace Shushi.Text;

/// <summary>不少于4次的要求: what a rule asks for, not what was done.</summary>
internal static class Requirement
{
    private const int Within = 10;
    private static readonly string[] Words = ["的要求", "的规定", "的标准", "的计划", "的目标", "的指标", "的达标", "的控制线"];

    /// <summary>Whether the words behind a quantity, in its clause, call it a requirement.</summary>
    public static bool Follows(Ground ground, TextSpan quantity)
    {
        var end = Math.Min(ground.Report.ClauseAt(quantity.Start).End, quantity.End + Within);
        if (quantity.End >= end)
            return false;
        var behind = TextSpan.Between(quantity.End, end).Of(ground.Text);
        return Words.Any(word => behind.Contains(word, StringComparison.Ordinal));
    }
}
