namespace Shushi.Text.Tests;

public sealed class StretchesTests
{
    [Theory]
    [InlineData("", "0-6")]
    [InlineData("1+2", "0-1 1-3:0 3-6")]
    [InlineData("0+6", "0-6:0")]
    [InlineData("1+3 2+3", "0-1 1-2:0 2-4:0,1 4-5:1 5-6")]
    [InlineData("2+1 0+6", "0-2:1 2-3:0,1 3-6:1")]
    [InlineData("1+2 3+2", "0-1 1-3:0 3-5:1 5-6")]
    [InlineData("1+2 1+2", "0-1 1-3:0,1 3-6")]
    [InlineData("3+0", "0-6")]
    public void Spans_AreCutWhereAnyBeginsOrEnds(string spans, string expected) =>
        Assert.Equal(expected, string.Join(' ', Stretches.Cut(6, Read(spans)).Select(s => $"{s.Span.Start}-{s.Span.End}{(s.Covering.Count == 0 ? "" : ":" + string.Join(',', s.Covering))}")));

    [Theory]
    [InlineData("5+2")]
    [InlineData("-1+2")]
    public void Span_OutsideTheText_IsRefused(string span) => Assert.Throws<ArgumentOutOfRangeException>(() => Stretches.Cut(6, Read(span)));

    [Fact]
    public void EmptyText_HasNoStretch() => Assert.Empty(Stretches.Cut(0, []));

    private static List<TextSpan> Read(string spans) => [.. spans.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('+'))
        .Select(s => new TextSpan(int.Parse(s[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(s[1], System.Globalization.CultureInfo.InvariantCulture)))];
}
