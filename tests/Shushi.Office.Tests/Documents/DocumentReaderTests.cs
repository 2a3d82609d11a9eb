using Shushi.Office.Documents;

namespace Shushi.Office.Tests.Documents;

public sealed class DocumentReaderTests
{
    private static ReadDocument Read(byte[] docx) => DocumentReader.Read(new MemoryStream(docx));

    [Fact]
    public void Written_paper_is_read_back_with_its_trace()
    {
        var read = Read(Papers.Bytes(Papers.Full()));
        Assert.Contains("今年发展党员6名，转正8名。", read.Text, StringComparison.Ordinal);
        Assert.Equal(["1.acceptances.approved", "2.conversions.full", "3.acceptances.approved"], read.Values.Select(v => v.Id));
        Assert.All(read.Values, v => Assert.Equal(v.Text, read.Text.Substring(v.Start, v.Length)));
        var trace = read.Trace!;
        Assert.Equal("2023", trace.Facts["year"]);
        Assert.Equal(("发展党员", "6", "今年发展党员", "名，转正8名。", "（一）抓组织建设"), (trace.Values[0].Label, trace.Values[0].Text, trace.Values[0].Before, trace.Values[0].After, trace.Values[0].Place));
        Assert.Equal("口径：“甲”<乙>&丙", trace.Values[0].Facts["definition"]);
        Assert.True(trace.IsUntouched(Papers.Digest));
        Assert.Equal(trace.Words, Tracing.DocumentTraceOf(read));
    }

    [Fact]
    public void Paragraphs_tell_headings_and_tables()
    {
        var read = Read(Papers.Bytes(Papers.Full()));
        string Of(ReadParagraph p) => read.Text.Substring(p.Start, p.Length);
        Assert.Equal([("一、履职情况", 1), ("（一）抓组织建设", 2), ("1．分项", 3), ("（1）细项", 4), ("二、下一步打算", 1)], read.Paragraphs.Where(p => p.Level > 0).Select(p => (Of(p), p.Level)));
        Assert.Equal(["数字", "值", "发展党员", "6", "转正", "8", "甲", "乙"], read.Paragraphs.Where(p => p.IsInTable).Select(Of));
    }

    [Theory]
    [InlineData("""<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:br w:type="page"/></w:r></w:p>""", "甲\t乙\n丙")]
    [InlineData("""<w:p><w:ins w:id="1"><w:r><w:t>新</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>""", "新")]
    [InlineData("""<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r></w:p>""", "显")]
    [InlineData("""<w:p><w:hyperlink><w:r><w:t>链</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r></w:p>""", "链")]
    [InlineData("""<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p><w:r><w:t>乙</w:t></w:r></w:p>""", "甲\n\n乙")]
    [InlineData("""<w:sdt><w:sdtContent><w:p><w:r><w:t>块</w:t></w:r></w:p></w:sdtContent></w:sdt>""", "块")]
    [InlineData("""<w:p><w:r><w:t>前</w:t><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>后</w:t></w:r></w:p>""", "前后\n框")]
    public void Text_is_what_people_see(string body, string text) => Assert.Equal(text, Read(WithBody(body)).Text);

    [Fact]
    public void A_strict_document_is_read()
    {
        var strict = Papers.With(Papers.Bytes(Papers.Plain("严格。")), ("word/document.xml", x => x.Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)));
        Assert.EndsWith("严格。", Read(strict).Text, StringComparison.Ordinal);
    }

    internal static byte[] WithBody(string body) => Papers.With(Papers.Bytes(Papers.Plain("")), ("word/document.xml",
        _ => $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>"""));
}

file static class Tracing
{
    public static string DocumentTraceOf(ReadDocument read) => Office.Documents.Tracing.DocumentTrace.DigestOfWords(read.Words);
}
