using Shushi.Modules.Dues;
using Shushi.Platform.Rules;
using Xunit;

namespace Shushi.Tests.Rules;

public sealed class DuesRulesTests
{
    private const string Branch = "001.002.001", General = "001.002", Unit = "001";

    public static IEnumerable<TheoryDataRow<int>> Rows() => RuleTable.Theory("dues");

    [Theory, MemberData(nameof(Rows))]
    public void Row_OfTheTable_IsJudgedAsWritten(int index)
    {
        var row = RuleTable.Read("dues")[index];
        var branch = row.Facts("branch");
        RuleTable.Check(row, new DuesFacts
        {
            Period = row.Period,
            Today = row.Today,
            Branches = [new DuesBranchFact(Facts.Id(1), "第一支部", branch.Day("成立") ?? new DateOnly(2010, 1, 1), null) { Payers = branch.Parts.Where(p => !p.Has("成立")).Select(PayerOf).ToList() }],
            Assessments = row.Facts("assessments").Parts.Select(Assessment).ToList(),
            Dues = row.Facts("dues").Parts.SelectMany(Dues).ToList(),
            Remittances = row.Facts("remittances").Parts.Select(Remittance).ToList(),
            Remitters = [new RemitterFact(Facts.Id(2), General, "总支")],
            Admitted = row.Facts("admitted").Parts.Select(f => new AdmittedFact(Facts.Id(1), Person("王五"), "王五", f.AllDays[0]) { FirstMonth = f.Day("首月"), AssessedFrom = f.Day("核定") }).ToList(),
        });
    }

    [Fact]
    public void Messages_AboutAWrongAmount_TellNothingOfTheIncome()
    {
        var facts = new DuesFacts
        {
            Period = Platform.Period.Year(2023),
            Today = new DateOnly(2023, 12, 31),
            Assessments =
            [
                new AssessmentFact(Facts.Id(1), Facts.Id(2), Facts.Id(3), "张三", PayerKind.Salaried, new DateOnly(2023, 1, 1)) { Income = 876543, Monthly = 1000 },
                new AssessmentFact(Facts.Id(4), Facts.Id(2), Facts.Id(5), "李四", PayerKind.Retired, new DateOnly(2023, 1, 1)) { Income = 476543, Monthly = 1000 },
            ],
        };
        var messages = DuesRules.Set.Rules.Cast<Rule<DuesFacts>>().SelectMany(r => r.Apply(facts)).OfType<Finding>().Select(f => f.Message).ToList();
        Assert.Equal(2, messages.Count);
        Assert.All(messages, m => Assert.DoesNotMatch(@"\d", m));
    }

    [Theory]
    [InlineData(PayerKind.Salaried, 0, 0)]
    [InlineData(PayerKind.Salaried, 9, 0)]
    [InlineData(PayerKind.Salaried, 100, 1)]
    [InlineData(PayerKind.Salaried, 300000, 1500)]
    [InlineData(PayerKind.Salaried, 500001, 7500)]
    [InlineData(PayerKind.Retired, 500000, 2500)]
    [InlineData(PayerKind.Relief, 900000, 20)]
    [InlineData(PayerKind.Farmer, 900000, null)]
    public void Standard_IsOneRateOnTheWholeBase(PayerKind payer, long income, int? due) => Assert.Equal(due, DuesRates.Of(payer, income));

    [Theory]
    [InlineData("5230.50", 523050L)]
    [InlineData("5230", 523000L)]
    [InlineData("5230.505", null)]
    [InlineData("五千", null)]
    [InlineData("-5230", null)]
    [InlineData("5,230", null)]
    public void Base_IsReadInYuan(string text, long? fen)
    {
        Assert.Equal(fen, DuesRates.BaseOf(text));
        Assert.Equal(fen is null, DuesRates.FaultOfBase(text) is not null);
    }

    private static Guid Person(string name) => Facts.Id(1000 + name.Sum(c => c));

    private static string NameIn(Facts f) => f.Has("李四") ? "李四" : "张三";

    private static Payer PayerOf(Facts f) =>
        new(Facts.Id(1), Branch, Person(NameIn(f)), f.AllDays[0], f.AllDays.Count > 1 ? f.AllDays[1] : null, f.Has("接收"), f.Has("离开"));

    private static AssessmentFact Assessment(Facts f, int index)
    {
        var kind = Enum.Parse<PayerKind>(f.Clauses.Select(c => AssessmentLedger.Payers.Find(c)).First(c => c is not null)!.Code);
        return new AssessmentFact(Facts.Id(10 + index), Facts.Id(1), Person(NameIn(f)), NameIn(f), kind, f.Day("起始")!.Value)
        {
            IsInScope = !f.Has("别的组织"),
            Until = f.Day("截止"),
            Income = f.Number("基数"),
            Monthly = f.Number("每月")!.Value,
            SetOn = f.Day("核定") ?? f.Day("起始")!.Value,
            IncomeSince = f.Day("新收入"),
            IsReduced = f.Has("减免"),
            ApprovedOn = f.Day("批准 "),
            ApprovedBy = f.Has("批准组织") ? "机关党总支" : null,
        };
    }

    /// <summary>One month, or a row of unpaid ones.</summary>
    private static IEnumerable<DuesFact> Dues(Facts f, int index)
    {
        var unpaid = f.Days("未交");
        return (unpaid.Count > 0 ? unpaid : [f.AllDays[0]]).Select((month, n) => new DuesFact(Facts.Id(100 + (20 * index) + n), Facts.Id(1), Branch, Person(NameIn(f)), month)
        {
            Name = NameIn(f),
            Due = f.Number("应交") ?? 5000,
            Paid = f.Number("实交") ?? 0,
            PaidOn = f.Day("交于"),
            SentUpOn = f.Day("上缴"),
        });
    }

    private static RemittanceFact Remittance(Facts f, int index)
    {
        var (above, months) = (f.Has("上级单位"), f.Days("所属"));
        return new RemittanceFact(Facts.Id(50 + index), above ? Facts.Id(3) : Facts.Id(2), above ? Unit : General, f.AllDays[0], months[0], months[1], f.Number("上缴")!.Value)
        {
            IsInScope = !above,
            ReceivedOn = f.Day("收据"),
        };
    }
}
