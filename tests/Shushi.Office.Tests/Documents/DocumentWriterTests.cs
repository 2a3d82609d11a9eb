using Shushi.Office.Documents;

namespace Shushi.Office.Tests.Documents;

public sealed class DocumentWriterTests
{
    [Fact]
    public void Full_paper_is_valid_to_the_SDK() => Papers.ExpectValid(Papers.Bytes(Papers.Full()));

    [Fact]
    public void Plain_paper_is_valid_to_the_SDK() => Papers.ExpectValid(Papers.Bytes(Papers.Plain("一段文字。")));

    [Fact]
    public void The_same_paper_gives_the_same_bytes() => Assert.Equal(Papers.Bytes(Papers.Full()), Papers.Bytes(Papers.Full()));

    [Fact]
    public void The_page_is_that_of_the_standard()
    {
        var docx = Papers.Bytes(Papers.Full());
        var (text, styles) = (Papers.Part(docx, "word/document.xml"), Papers.Part(docx, "word/styles.xml"));
        Assert.Contains("""<w:pgSz w:w="11906" w:h="16838" /><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" """, text, StringComparison.Ordinal); // 37, 26, 35, 28 mm
        Assert.Contains("""<w:docGrid w:type="lines" w:linePitch="579" />""", text, StringComparison.Ordinal);
        foreach (var font in new[] { "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体" })
            Assert.Contains($"w:eastAsia=\"{font}\"", styles, StringComparison.Ordinal);
        Assert.Contains("<w:evenAndOddHeaders", Papers.Part(docx, "word/settings.xml"), StringComparison.Ordinal);
        Assert.Contains("""w:rightChars="100" """, Papers.Part(docx, "word/footer1.xml"), StringComparison.Ordinal);
        Assert.Contains("""w:leftChars="100" """, Papers.Part(docx, "word/footer2.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Twenty_two_lines_of_twenty_eight_characters_fit_and_no_more()
    {
        const int Width = 11906 - 1588 - 1474, Height = 16838 - 2098 - 1985;
        Assert.InRange(Width, 28 * (320 - 5), (29 * (320 - 5)) - 1);
        Assert.InRange(Height, 22 * 579, (23 * 579) - 1);
    }

    [Theory]
    [InlineData("述职报告", "述职报告")]
    [InlineData("云川区统计局党组书记2023年度抓基层党建工作述职报告", "云川区统计局党组书记2023年度|抓基层党建工作述职报告")]
    public void Long_titles_are_broken_between_words(string title, string lines)
    {
        var broken = Office.Documents.Writing.TitleLines.Of(title);
        Assert.All(broken, l => Assert.InRange(Office.Documents.Writing.TitleLines.Width(l), 1, 40));
        Assert.Equal(title, string.Concat(broken));
        Assert.Equal(lines, string.Join('|', broken));
    }

    [Fact]
    public void What_no_XML_can_hold_is_left_out()
    {
        var docx = Papers.Bytes(Papers.Plain("甲\u0001\uD800乙\uFFFF𠀀"));
        Papers.ExpectValid(docx);
        Assert.EndsWith("甲乙𠀀", DocumentReader.Read(new MemoryStream(docx)).Text, StringComparison.Ordinal);
    }
}
