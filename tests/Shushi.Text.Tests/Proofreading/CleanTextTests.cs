namespace Shushi.Text.Tests.Proofreading;

/// <summary>Sound paragraphs of many kinds of units: a remark on them cries wolf.</summary>
public sealed class CleanTextTests
{
    public static TheoryData<string, string> Texts
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var pair in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Proofreading/clean.txt")).Chunk(2))
                data.Add(pair[0].TrimStart('#', ' '), pair[1]);
            return data;
        }
    }

    [Theory, MemberData(nameof(Texts))]
    public void A_sound_paragraph_gets_no_remark_above_style(string kind, string text)
    {
        var remarks = Proofreader.Read(ReportText.Parse(text), ProofreadingOptions.Default);

        Assert.NotEmpty(kind);
        Assert.Empty(remarks.Where(remark => remark.Severity > RemarkSeverity.Info).Select(remark => $"{remark.Rule} {remark.Text} {remark.Message}"));
    }

    [Fact]
    public void All_remarks_on_sound_text_together_are_fewer_than_one_in_a_thousand_characters()
    {
        var texts = Texts.Select(row => row.Data.Item2).ToList();
        var remarks = texts.SelectMany(text => Proofreader.Read(ReportText.Parse(text), ProofreadingOptions.Default)).ToList();

        Assert.True(remarks.Count * 1000 <= texts.Sum(text => text.Length), string.Join('\n', remarks.Select(remark => $"{remark.Rule} {remark.Text} {remark.Message}")));
    }
}
