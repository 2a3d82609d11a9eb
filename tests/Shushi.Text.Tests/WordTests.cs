using Shushi.Text.Words;

namespace Shushi.Text.Tests;

public sealed class WordTests
{
    [Theory]
    [InlineData("words.csv")]
    [InlineData("terms.csv")]
    [InlineData("measures.csv")]
    public void Every_row_of_a_word_list_is_complete_and_stands_once(string name)
    {
        var rows = Table.Read(name);

        Assert.All(rows, row => Assert.Equal(3, row.Count(cell => cell.Trim().Length > 0)));
        Assert.Equal(rows.Count, rows.Select(row => (row[0], row[1])).Distinct().Count());
    }

    [Theory]
    [InlineData("一[个|户][不落|没少]", "一个不落 一个没少 一户不落 一户没少")]
    [InlineData("全部", "全部")]
    public void A_cell_stands_for_each_of_its_choices(string cell, string words) => Assert.Equal(words.Split(' '), Table.Spelled(cell));

    [Theory]
    [InlineData("场次全年", 0, "场次")]
    [InlineData("场全年", 0, "场")]
    [InlineData("全年", 0, null)]
    [InlineData("场", 1, null)]
    public void The_longest_word_at_a_position_is_found(string text, int start, string? expected) =>
        Assert.Equal(expected, new WordList(["场", "场次", "次"]).StartingAt(text, start, text.Length));

    [Theory]
    [InlineData("开展场次", "场次")]
    [InlineData("开展次", "次")]
    [InlineData("开展", null)]
    public void The_longest_word_before_a_position_is_found(string text, string? expected) =>
        Assert.Equal(expected, new WordList(["场", "场次", "次"]).EndingAt(text, text.Length, 0));

    [Theory]
    [InlineData(0, "零")]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(105, "一百零五")]
    [InlineData(110, "一百一十")]
    [InlineData(20_000, "二万")]
    [InlineData(100_010_000, "一亿零一万")]
    [InlineData(3_000_000_000_005, "三万亿零五")]
    public void A_number_is_written_the_usual_way(long number, string text) => Assert.Equal(text, ChineseNumber.Write(number));

    [Theory]
    [InlineData("两", 2)]
    [InlineData("二〇二四", 2024)]
    [InlineData("一百五", 150)]
    [InlineData("一万二", 12_000)]
    public void A_numeral_is_read(string text, double value)
    {
        Assert.True(ChineseNumber.TryRead(text, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("百十百")]
    [InlineData("五个")]
    public void What_is_no_numeral_is_refused(string? text) => Assert.False(ChineseNumber.TryRead(text, out _));
}
