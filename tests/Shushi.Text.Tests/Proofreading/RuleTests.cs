namespace Shushi.Text.Tests.Proofreading;

public sealed class RuleTests
{
    public static TheoryData<string, string, string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var row in CsvData.Read("Proofreading/cases.csv"))
                data.Add(row[0], row[1], row[2], row[3]);
            return data;
        }
    }

    public static TheoryData<string> Numbers => [.. ProofreadingRules.All.Select(rule => rule.Number)];

    [Theory, MemberData(nameof(Cases))]
    public void A_rule_remarks_on_its_cases_and_not_on_the_others(string rule, string text, string remarks, string suggestion)
    {
        var found = Remarks(rule, text);

        Assert.Equal(remarks, string.Join(" / ", found.Select(remark => remark.Text.Replace(' ', '␣').Replace('\n', '/'))));
        if (suggestion.Length > 0)
            Assert.Equal(suggestion == "-" ? "" : suggestion, found[0].Suggestion);
    }

    [Theory, MemberData(nameof(Numbers))]
    public void Every_rule_has_two_cases_of_each_kind(string rule)
    {
        var rows = CsvData.Read("Proofreading/cases.csv").Where(row => row[0] == rule).ToList();

        Assert.InRange(rows.Count(row => row[2].Length > 0), 2, int.MaxValue);
        Assert.InRange(rows.Count(row => row[2].Length == 0), 2, int.MaxValue);
    }

    [Theory, MemberData(nameof(Numbers))]
    public void The_example_of_a_rule_is_remarked_on_and_the_mended_one_is_not(string number)
    {
        var rule = ProofreadingRules.Of(number);

        Assert.NotEmpty(Remarks(number, rule.Wrong));
        Assert.Empty(Remarks(number, rule.Right));
    }

    [Fact]
    public void Rules_are_numbered_once_and_described()
    {
        var rules = ProofreadingRules.All;

        Assert.Equal(Enumerable.Range(1, rules.Count).Select(n => $"PF-{n:00}"), rules.Select(rule => rule.Number));
        Assert.All(rules, rule => Assert.All([rule.Title, rule.Rationale, rule.Source, rule.Fix], Assert.NotEmpty));
    }

    private static IReadOnlyList<Remark> Remarks(string rule, string text)
    {
        var options = new ProofreadingOptions { Switches = ProofreadingRules.All.ToDictionary(each => each.Number, each => each.Number == rule), Year = YearOf(text), UnitType = TypeOf(text) };
        return Proofreader.Read(ReportText.Parse(Body(text)), options);
    }

    // A case may begin with [2023 statistics]: the year and the trade that are known of the report; / ends a line.
    private static int? YearOf(string text) => text.StartsWith('[') && int.TryParse(text.AsSpan(1, 4), out var year) ? year : null;

    private static string? TypeOf(string text) => text.StartsWith('[') && text[1..text.IndexOf(']')].Split(' ') is [_, var type] ? type : null;

    private static string Body(string text) => (text.StartsWith('[') ? text[(text.IndexOf(']') + 1)..] : text).Replace('/', '\n');
}
