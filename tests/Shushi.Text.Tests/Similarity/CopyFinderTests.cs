using Shushi.Text.Similarity;

namespace Shushi.Text.Tests.Similarity;

public sealed class CopyFinderTests
{
    private const string Passage = "一年来，支部坚持每月到青林镇走访困难家庭，先后帮助解决用水纠纷6件，撰写统计信息44篇，群众反映较好，做法在片区推开。";

    [Fact]
    public void An_exact_copy_is_one_passage_and_the_whole_text()
    {
        var text = new Invented(1).Report(30);

        var comparison = CopyFinder.Compare(text, text, Baseline.FormulasOnly);

        Assert.Equal(1, comparison.Gross);
        Assert.Equal(1, comparison.GrossOfB);
        var passage = Assert.Single(comparison.Passages);
        Assert.Empty(passage.Changes);
        Assert.Equal(0, passage.A.Start);
    }

    [Fact]
    public void Words_replaced_inside_a_passage_are_its_changes()
    {
        var a = new Invented(2).Report(10) + Passage + new Invented(3).Report(10);
        var b = new Invented(4).Report(10) + Passage.Replace("统计", "交通").Replace("6件", "9件") + new Invented(5).Report(10);

        var passage = Assert.Single(CopyFinder.Compare(a, b).Passages);

        Assert.Equal([("6", "9"), ("统计", "交通")], passage.Changes.Select(change => (change.A.Of(a), change.B.Of(b))));
        Assert.Contains("青林镇走访困难家庭", passage.A.Of(a), StringComparison.Ordinal);
        Assert.EndsWith("做法在片区推开", passage.A.Of(a), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_put_in_or_left_out_is_a_change_with_an_empty_side()
    {
        var b = Passage.Replace("先后", "").Replace("群众反映", "基层群众反映");

        var changes = Assert.Single(CopyFinder.Compare(Passage, b).Passages).Changes;

        Assert.Equal([("先后", ""), ("", "基层")], changes.Select(change => (change.A.Of(Passage), change.B.Of(b))));
    }

    [Fact]
    public void White_space_punctuation_and_width_make_no_difference()
    {
        var b = Passage.Replace("，", " ,\r\n").Replace("。", "；").Replace("44", "４４").Replace("一年来", "一 年　来");

        var passage = Assert.Single(CopyFinder.Compare(Passage, b).Passages);

        Assert.Empty(passage.Changes);
        Assert.Equal(Passage[..^1], passage.A.Of(Passage));
        Assert.Equal(b[..^1], passage.B.Of(b));
    }

    [Fact]
    public void Paragraphs_in_another_order_are_a_passage_each()
    {
        var parts = Enumerable.Range(20, 4).Select(seed => new Invented(seed).Report(4)).ToArray();

        var comparison = CopyFinder.Compare(string.Concat(parts), string.Concat(parts.Reverse()));

        Assert.InRange(comparison.Gross, 0.98, 1);
        Assert.InRange(comparison.GrossOfB, 0.98, 1);
        Assert.InRange(comparison.Passages.Count, 4, 5);
    }

    [Fact]
    public void A_copy_shorter_than_a_passage_is_none()
    {
        var a = "甲乙丙丁戊己庚辛壬癸" + Passage[..20] + "子丑寅卯辰巳午未申酉戌亥";
        var b = "东南西北中发白春夏秋冬" + Passage[..20] + "梅兰竹菊";

        Assert.Empty(CopyFinder.Compare(a, b).Passages);
        Assert.Equal(0, CopyFinder.Compare(a, b).Gross);
    }

    [Fact]
    public void Base_text_counts_in_the_gross_share_only()
    {
        var notice = new Invented(7).Report(6);
        var a = notice + new Invented(8).Report(6);
        var b = new Invented(9).Report(6) + notice;

        var comparison = CopyFinder.Compare(a, b, new Baseline([notice]));

        Assert.InRange(comparison.Gross, 0.4, 0.6);
        Assert.Equal(0, comparison.Net);
        Assert.Equal(0, comparison.NetOfB);
        Assert.Empty(comparison.Passages);
    }

    [Fact]
    public void A_chain_of_set_formulas_is_no_passage()
    {
        const string Formulas = "坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻党的二十大精神，增强“四个意识”、坚定“四个自信”、做到“两个维护”。";

        var comparison = CopyFinder.Compare("甲科：" + Formulas + "其一", "乙站：" + Formulas + "其二", Baseline.FormulasOnly);

        Assert.Empty(comparison.Passages);
        Assert.True(comparison.Gross > 0.8);
        Assert.Equal(0, comparison.Net);
        Assert.Single(CopyFinder.Compare("甲科：" + Formulas, "乙站：" + Formulas).Passages);
    }

    [Fact]
    public void Honest_reports_on_one_outline_have_little_in_common_beside_it()
    {
        var outline = string.Join('\n', Enumerable.Range(1, 6).Select(at => $"{at}．本部分围绕第{at}项要求，对照责任清单，如实说明做了什么、有何成效、由谁负责、下一步怎样改进。"));
        string Filled(int seed) => string.Concat(outline.Split('\n').Select(line => line + "\n" + new Invented(seed).Report(5) + "\n"));

        var comparison = CopyFinder.Compare(Filled(31), Filled(32), new Baseline([outline]));

        Assert.InRange(comparison.Gross, 0.05, 1);
        Assert.InRange(comparison.Net, 0, 0.02);
    }

    [Fact]
    public void Last_years_report_with_its_numbers_changed_is_almost_all_the_same()
    {
        var last = new Invented(41).Report(40);
        var year = string.Concat(last.Select(c => char.IsAsciiDigit(c) ? (char)('0' + (c - '0' + 1) % 10) : c));

        var comparison = CopyFinder.Compare(year, last, Baseline.FormulasOnly);

        Assert.InRange(comparison.Net, 0.9, 1);
        Assert.All(comparison.Passages.SelectMany(passage => passage.Changes), change => Assert.Matches("^[0-9]*$", change.A.Of(year)));
        Assert.True(comparison.Passages.Sum(passage => passage.Changes.Count) >= 38);
    }

    [Fact]
    public void Planted_copies_of_fifty_characters_are_all_found_and_little_else()
    {
        var (planted, found, shown, right) = (0, 0, 0, 0);
        for (var seed = 0; seed < 420; seed++)
        {
            var maker = new Invented(1000 + seed);
            var copy = maker.Stretch(maker.Next(50, 200));
            var (headA, headB) = (maker.Report(maker.Next(0, 20)), maker.Report(maker.Next(0, 20)));
            var (a, b) = (headA + copy + maker.Report(8), headB + Rewrite(copy, seed) + maker.Report(8));
            var passages = CopyFinder.Compare(a, b, Baseline.FormulasOnly).Passages;
            var place = new TextSpan(headA.Length, copy.Length);
            planted++;
            // one passage shows the copy where nothing was put between its words; a changed one may come in pieces
            var (whole, pieces) = (passages.Max(passage => (int?)Shared(passage.A, place)) ?? 0, passages.Sum(passage => Shared(passage.A, place)));
            if ((IsUnchanged(seed) ? whole : pieces) >= 0.6 * copy.Length) found++;
            shown += passages.Sum(passage => passage.A.Length);
            right += passages.Sum(passage => Shared(passage.A, place));
        }

        TestContext.Current.SendDiagnosticMessage($"{found} of {planted} planted copies found, precision {(double)right / shown:0.000}");
        Assert.Equal(planted, found);
        Assert.InRange((double)right / shown, 0.95, 1);
    }

    /// <summary>By the first, second and fourth way of <see cref="Rewrite"/> only marks and widths differ.</summary>
    private static bool IsUnchanged(int seed) => seed % 7 is 0 or 1 or 3;

    [Fact]
    public void Nothing_is_found_in_nothing()
    {
        foreach (var (a, b) in new[] { ("", ""), ("", "一段话"), ("。，；", "。，；"), ("短", "短") })
        {
            var comparison = CopyFinder.Compare(a, b, Baseline.FormulasOnly);
            Assert.Empty(comparison.Passages);
            Assert.Equal((0, 0), (comparison.Gross, comparison.GrossOfB));
        }
    }

    [Fact]
    public void Texts_prepared_differently_are_not_compared() => Assert.Throws<ArgumentException>(() =>
        CopyFinder.Compare(PreparedText.Of(Passage), PreparedText.Of(Passage, null, new CopyOptions { Window = 5 })));

    private static int Shared(TextSpan one, TextSpan other) => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start));

    /// <summary>What is done to a copy: nothing, other marks, a word, full-width digits, other numbers, or another trade's words and numbers all through.</summary>
    private static string Rewrite(string copy, int seed) => (seed % 7) switch
    {
        0 => copy,
        1 => copy.Replace("，", "、\n").Replace("。", " "),
        2 => copy[..22] + "甲乙" + copy[24..],
        3 => string.Concat(copy.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c)),
        4 => string.Concat(copy.Select(c => char.IsAsciiDigit(c) ? (char)('0' + (c - '0' + 3) % 10) : c)),
        5 => copy[..24] + "另外还有" + copy[24..],
        _ => Swaps.Aggregate(copy, (text, swap) => text.Replace(swap.Of, swap.By)).Replace('6', '9'),
    };

    private static readonly (string Of, string By)[] Swaps = [("企业报表", "交通报表"), ("综合科", "运输科"), ("走访", "慰问"), ("青林镇", "青石镇")];
}
