namespace Shushi.Text;

/// <summary>A heading and the text it governs, up to the next heading.</summary>
/// <param name="Level">1 for 一、, 2 for （一）, 3 for 1., 4 for （1）; the number of marks for a bare Markdown heading; 0 for the opening and the closing.</param>
/// <param name="Number">The mark as it counts in a path: 一, （二）, 1.; empty where there is none.</param>
/// <param name="Title">The heading without its mark.</param>
/// <param name="Path">The marks of the chapters above, then the heading: <c>一（二）落实重点任务情况</c>.</param>
/// <param name="Heading">Where the heading stands, mark and title; empty for the opening and the closing.</param>
/// <param name="Span">The heading and its text, up to the next heading of any level.</param>
/// <param name="IsPlan">Whether the chapter is about next steps, not results.</param>
public sealed record Chapter(int Level, string Number, string Title, string Path, TextSpan Heading, TextSpan Span, bool IsPlan);
