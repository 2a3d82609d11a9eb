using System.Xml.Linq;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Shushi.Office.Documents;

namespace Shushi.Office.Tests.Documents;

public sealed class DocumentMarkerTests
{
    private static readonly DateTime _at = new(2023, 12, 5, 8, 0, 0, DateTimeKind.Utc);

    private static byte[] Mark(byte[] docx, params DocumentRemark[] remarks)
    {
        using var target = new MemoryStream();
        DocumentMarker.Mark(new MemoryStream(docx), target, remarks, "述实", _at);
        return target.ToArray();
    }

    private static (string Text, string Message)[] Comments(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        var main = document.MainDocumentPart!;
        return main.WordprocessingCommentsPart!.Comments!.Elements<Comment>().Select(c => (Covered(main.Document!.Body!, c.Id!.Value!), c.InnerText)).ToArray();
    }

    private static string Covered(Body body, string id)
    {
        var (text, isIn) = ("", false);
        foreach (var element in body.Descendants())
        {
            if (element is CommentRangeStart s && s.Id == id)
                isIn = true;
            else if (element is CommentRangeEnd e && e.Id == id)
                isIn = false;
            else if (isIn && element is Text t)
                text += t.Text;
        }

        return text;
    }

    [Fact]
    [Trait("pace", "slow")]
    public void Comments_cover_their_stretches_and_nothing_else_changes()
    {
        var docx = Papers.Bytes(Papers.Full());
        var text = DocumentReader.Read(new MemoryStream(docx)).Text;
        DocumentRemark On(string words, string message) => new(text.IndexOf(words, StringComparison.Ordinal), words.Length, message);
        var marked = Mark(docx, On("转正8名", "台账为7"), On("发展党员6", "请核对\n依据6条"), On("党员6名，转正", "重叠"), On("（一）抓组织建设", "标题"), On("甲", "表格"), new DocumentRemark(0, 0, "全文"));
        Papers.ExpectValid(marked);
        Assert.Equal([("", "全文"), ("（一）抓组织建设", "标题"), ("发展党员6", "请核对依据6条"), ("党员6名，转正", "重叠"), ("转正8名", "台账为7"), ("甲", "表格")], Comments(marked));
        Assert.Equal(text, DocumentReader.Read(new MemoryStream(marked)).Text);
        Assert.True(DocumentReader.Read(new MemoryStream(marked)).Trace!.IsUntouched(Papers.Digest));
        foreach (var part in new[] { "word/styles.xml", "word/footer1.xml", "customXml/item1.xml" })
            Assert.Equal(Papers.Part(docx, part), Papers.Part(marked, part));
    }

    [Fact]
    public void Marked_again_keeps_the_first_comments()
    {
        var once = Mark(Papers.Bytes(Papers.Plain("一二三四")), new DocumentRemark(5, 2, "甲"));
        var twice = Mark(once, new DocumentRemark(6, 2, "乙"));
        Papers.ExpectValid(twice);
        Assert.Equal(["甲", "乙"], Comments(twice).Select(c => c.Message));
    }

    [Fact]
    public void Macros_stay_where_they_are()
    {
        var docm = Papers.With(Papers.Bytes(Papers.Plain("一二三四")), ("word/vbaProject.bin", _ => "code"),
            ("[Content_Types].xml", x => x.Replace("wordprocessingml.document.main+xml", "x", StringComparison.Ordinal)
                .Replace("application/vnd.openxmlformats-officedocument.x", "application/vnd.ms-word.document.macroEnabled.main+xml", StringComparison.Ordinal)));
        Assert.Equal("code", Papers.Part(Mark(docm, new DocumentRemark(4, 1, "甲")), "word/vbaProject.bin"));
    }

    [Fact]
    public void A_remark_outside_the_text_is_refused() =>
        Assert.Throws<ArgumentException>(() => Mark(Papers.Bytes(Papers.Plain("一")), new DocumentRemark(0, 100, "甲")));

    [Fact]
    [Trait("pace", "slow")]
    public void Any_remarks_leave_the_text_as_it_is()
    {
        var docx = DocumentReaderTests.WithBody("""<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>甲乙</w:t><w:tab/><w:t>丙丁</w:t><w:br/></w:r><w:r><w:t>戊</w:t></w:r></w:p><w:p/><w:p><w:hyperlink><w:r><w:t>己庚辛</w:t></w:r></w:hyperlink></w:p>""");
        var text = DocumentReader.Read(new MemoryStream(docx)).Text;
        Gen.Select(Gen.Int[0, text.Length], Gen.Int[0, text.Length]).Array[0, 6].Sample(spans =>
        {
            var remarks = spans.Select(s => new DocumentRemark(Math.Min(s.Item1, s.Item2), Math.Abs(s.Item1 - s.Item2), "请核对")).ToArray();
            var marked = Mark(docx, remarks);
            Assert.Equal(text, DocumentReader.Read(new MemoryStream(marked)).Text);
            if (remarks.Length == 0)
                return;
            var wanted = remarks.OrderBy(r => r.Start).ThenByDescending(r => r.Length).Select(r => text.Substring(r.Start, r.Length).Replace("\t", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
            Assert.Equal(wanted, Comments(marked).Select(c => c.Text));
            Assert.NotNull(XDocument.Parse(Papers.Part(marked, "word/comments1.xml")));
        }, iter: 300);
    }
}
