namespace Shushi.Text.Tests;

public sealed class ReportTextTests
{
    public static TheoryData<string, string, string, bool> Structures
    {
        get
        {
            var data = new TheoryData<string, string, string, bool>();
            foreach (var row in CsvData.Read("structure.csv"))
                data.Add(row[0], row[1], row[2], bool.Parse(row[3]));
            return data;
        }
    }

    [Theory, MemberData(nameof(Structures))]
    public void A_position_knows_its_section_and_whether_it_is_a_plan(string text, string word, string section, bool plan)
    {
        var report = ReportText.Parse(text.Replace("/", "\r\n", StringComparison.Ordinal));
        var at = report.Text.IndexOf(word, StringComparison.Ordinal);

        Assert.Equal(section, report.ChapterAt(at).Path);
        Assert.Equal(plan, report.IsPlan(at));
    }

    [Fact]
    public void Clauses_are_cut_at_marks_but_not_inside_numbers_and_titles()
    {
        var report = ReportText.Parse("发放1,234份、学习《甲，乙》；14:30开会。再会！");

        Assert.Equal(["发放1,234份", "学习《甲，乙》", "14:30开会", "再会"], report.Clauses.Select(span => span.Of(report.Text)));
        Assert.Equal(["发放1,234份、学习《甲，乙》；14:30开会。", "再会！"], report.Sentences.Select(span => span.Of(report.Text)));
    }
}
