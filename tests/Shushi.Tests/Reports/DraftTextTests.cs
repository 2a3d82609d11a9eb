using Shushi.Modules.Reports;
using Shushi.Modules.Reports.Drafts;

namespace Shushi.Tests.Reports;

/// <summary>Paragraphs and source, merging, comparing: what needs no database.</summary>
public sealed class DraftTextTests
{
    private static readonly string[] Three = ["## 一、学习", "学习8次。", "调研2次。"];

    [Fact]
    public void BuiltInTemplate_IsInNormalForm() => Assert.Equal(ReportTemplate.BuiltInSource, DraftText.Normal(ReportTemplate.BuiltInSource));

    [Theory]
    [InlineData("")]
    [InlineData("# 题目\r\n## 章\r\n一段{{发展党员}}名\r\n\r\n\r\n　　又一段 {{ 党组会@上年 }}次。  ")]
    [InlineData("没有换行的[[问题清单: 来源=上年述职反馈]]一段\u2028\u0000另一\u200B段}}{{{{")]
    [InlineData("##没有空格的标题{{\n###   三级\n#")]
    public void NormalForm_KeepsEveryLineOfTheTemplate_AndIsItsOwnNormalForm(string text)
    {
        var normal = DraftText.Normal(text);

        Assert.Equal(normal, DraftText.Normal(normal));
        Assert.Equal(Lines(text.Replace("\0", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal)), Lines(normal));
        Assert.Equal(DraftText.Paragraphs(normal), ReportTemplate.Parse(normal).Lines.Select(l => l.Prefix + string.Concat(l.Parts.Select(p => p.Source))));
    }

    [Fact]
    public void Merge_TakesWhatOneSideChanged()
    {
        var merged = DraftMerge.Merge(Three, ["## 一、学习", "学习9次。", "调研2次。"], [.. Three, "走访3户。"]);

        Assert.Empty(merged.Conflicts);
        Assert.Equal(["## 一、学习", "学习9次。", "调研2次。", "走访3户。"], merged.Paragraphs);
    }

    [Fact]
    public void Merge_OfNeighbouringParagraphsChangedByTwo_TakesBoth()
    {
        var merged = DraftMerge.Merge(Three, ["## 一、学习", "学习9次。", "调研2次。"], ["## 一、学习", "学习8次。", "调研5次。"]);

        Assert.Empty(merged.Conflicts);
        Assert.Equal(["## 一、学习", "学习9次。", "调研5次。"], merged.Paragraphs);
    }

    [Fact]
    public void Merge_OfOneParagraphChangedByBoth_KeepsTheirsAndOffersMine()
    {
        var merged = DraftMerge.Merge(Three, ["## 一、学习", "学习9次。", "调研2次。"], ["## 一、学习", "学习10次。", "调研2次。"]);

        Assert.Equal(["## 一、学习", "学习10次。", "调研2次。"], merged.Paragraphs);
        var conflict = Assert.Single(merged.Conflicts);
        Assert.Equal((1, "学习9次。", "学习10次。"), (conflict.At, conflict.Mine[0], conflict.Theirs[0]));
    }

    [Fact]
    public void Merge_OfTheSameChange_IsNoConflict()
    {
        string[] both = ["## 一、学习", "学习9次。", "调研2次。"];
        var merged = DraftMerge.Merge(Three, both, both);

        Assert.Empty(merged.Conflicts);
        Assert.Equal(both, merged.Paragraphs);
    }

    [Fact]
    public void Merge_OfAParagraphDeletedHereAndChangedThere_IsAConflict()
    {
        var merged = DraftMerge.Merge(Three, ["## 一、学习", "调研2次。"], ["## 一、学习", "学习10次。", "调研2次。"]);

        Assert.Contains("学习10次。", merged.Paragraphs);
        Assert.Empty(Assert.Single(merged.Conflicts).Mine);
    }

    /// <summary>Every pair of short texts made of one: what either side wrote stands in the text or among what may be chosen, and one side's change alone is taken whole.</summary>
    [Fact]
    public void Merge_LosesNothing()
    {
        string[] before = ["甲", "乙"];
        var texts = Texts(3).ToList();
        foreach (var mine in texts)
        {
            Assert.Equal(mine, DraftMerge.Merge(before, mine, before).Paragraphs);
            Assert.Equal(mine, DraftMerge.Merge(before, before, mine).Paragraphs);
            foreach (var theirs in texts)
            {
                var merged = DraftMerge.Merge(before, mine, theirs);
                Assert.Empty(mine.Concat(theirs).Except(before).Except(merged.Paragraphs).Except(merged.Conflicts.SelectMany(c => c.Mine)));
            }
        }
    }

    private static IEnumerable<string[]> Texts(int most) => most == 0 ? [[]]
        : Texts(most - 1).SelectMany(t => t.Length == most - 1 ? new[] { t, [.. t, "甲"], [.. t, "乙"], [.. t, "丙"], [.. t, "丁"] } : [t]);

    [Fact]
    public void Differences_AreToldInsideAParagraph_AndByWholeParagraphs()
    {
        var compared = DraftDifferences.Between(Three, ["## 一、学习", "学习18次。", "全是另外的话，与从前毫不相干。", "走访3户。"]);

        Assert.False(compared[0].IsChanged);
        Assert.Contains(new Piece(PieceKind.Added, "1"), compared[1].Pieces);
        Assert.Equal([PieceKind.Removed, PieceKind.Added, PieceKind.Added], compared.Skip(2).Select(c => Assert.Single(c.Pieces).Kind));
    }

    [Fact]
    public void Differences_GiveBackBothTexts()
    {
        string[] later = ["## 一、学习和调研", "调研2次，走访。", "新的一段。"];
        var pieces = DraftDifferences.Between(Three, later).SelectMany(c => c.Pieces).ToList();

        Assert.Equal(string.Concat(Three), string.Concat(pieces.Where(p => p.Kind != PieceKind.Added).Select(p => p.Text)));
        Assert.Equal(string.Concat(later), string.Concat(pieces.Where(p => p.Kind != PieceKind.Removed).Select(p => p.Text)));
    }

    private static IEnumerable<(LineKind Kind, string Parts)> Lines(string text) =>
        ReportTemplate.Parse(text).Lines.Select(l => (l.Kind, string.Concat(l.Parts.Select(p => p.Source))));
}
