namespace Shushi.Text;

/// <summary>One thing a report says is wrong, or one thing it means to do.</summary>
/// <param name="Lead">What it is in a few words: its heading, or its first sentence where that is short; empty where it has none.</param>
/// <param name="Text">All of it, without its mark; begins with the lead where the lead is its own first sentence.</param>
public sealed record ReportPoint(string Lead, string Text);

/// <summary>The problems and the next steps of a report, each in the order of the text.</summary>
/// <param name="Problems">What it says is wrong.</param>
/// <param name="Plans">What it means to do.</param>
public sealed record ReportPoints(IReadOnlyList<ReportPoint> Problems, IReadOnlyList<ReportPoint> Plans);
