using Shushi.Platform;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Dues;

/// <summary>Rules of dues: what is assessed, who owes when, and sums that agree. No message tells anything of an income.</summary>
public static class DuesRules
{
    private const int LongUnpaid = 6, AlarmUnpaid = 3, ReceiptDays = 31;

    public static IRuleSet Set { get; } = new RuleSet<DuesFacts>(DuesFacts.Load,
    [
        RuleMaker.One<DuesFacts>("DF-02", "按月领取工资的党员按收入基数和比例交纳", Regulations.DuesOfSalaried, f => Standard(f, PayerKind.Salaried)),
        RuleMaker.One<DuesFacts>("DF-05", "离退休党员按养老金和比例交纳", Regulations.DuesOfRetired, f => Standard(f, PayerKind.Retired)),
        RuleMaker.One<DuesFacts>("DF-06", "农民党员每月交纳0.2元至1元", Regulations.DuesOfOthers, Farmers),
        RuleMaker.One<DuesFacts>("DF-07", "学生、下岗失业和领取抚恤救济、低保的党员每月交纳0.2元", Regulations.DuesOfOthers, f => Standard(f, PayerKind.Relief)),
        RuleMaker.One<DuesFacts>("DF-08", "预备党员从支部大会通过接收的当月起交纳", Regulations.FirstDues, FirstMonth),
        RuleMaker.One<DuesFacts>("DF-09", "收入变动的从新收入首发当月起按新基数交纳", Regulations.ChangedIncome, ChangedIncome),
        RuleMaker.One<DuesFacts>("DF-10", "减免党费须经批准", Regulations.ReducedDues, Reductions),
        RuleMaker.One<DuesFacts>("DF-11", "党员按月交纳党费", Regulations.MonthlyDues, Monthly),
        RuleMaker.One<DuesFacts>("DF-12", "连续6个月不交纳党费的须核对处理", Regulations.SixMonthsUnpaid, f => Unpaid(f, LongUnpaid, int.MaxValue,
            "没有正当理由的按自行脱党处理，请核对原因并登记补交。")),
        RuleMaker.One<DuesFacts>("DF-12a", "连续3个月不交纳党费的及时提醒", Regulations.ThreeMonthsUnpaid, f => Unpaid(f, AlarmUnpaid, LongUnpaid - 1, "请核对原因，提醒本人。")),
        RuleMaker.One<DuesFacts>("DF-14", "一次多交1000元以上的全额逐级上缴", Regulations.LargeDues, LargeExtras),
        RuleMaker.One<DuesFacts>("DF-15", "党费数额一般年初核定，年内不变", Regulations.YearlyAssessment, f => Yearly(f).Concat(MidYear(f))),
        RuleMaker.One<DuesFacts>("DF-20", "党费按所属月份应交、实交、上缴相等", Regulations.DuesAgree,
            f => [.. Short(f), .. DuesSums.Unequal(f), .. NotReceived(f), .. DuesSums.Uncovered(f)]),
    ]);

    private static IEnumerable<Ruling> Standard(DuesFacts facts, PayerKind payer) =>
        from a in facts.Assessments
        where a.IsInScope && a.Payer == payer && DuesRates.Of(payer, a.Income) is { } standard && (a.IsReduced ? a.Monthly > standard : a.Monthly != standard)
        select About(a, payer == PayerKind.Relief ? $"每月应交{Yuan(a.Monthly)}元，规定为{Yuan(DuesRates.OfRelief)}元，请核对。" : "每月应交数额与收入基数、规定比例不符，请核对。");

    private static IEnumerable<Ruling> Farmers(DuesFacts facts) =>
        from a in facts.Assessments
        where a.IsInScope && a.Payer == PayerKind.Farmer && (a.Monthly > DuesRates.FarmerMost || (a.Monthly < DuesRates.FarmerLeast && !a.IsReduced))
        select About(a, $"每月应交{Yuan(a.Monthly)}元，规定为{Yuan(DuesRates.FarmerLeast)}元至{Yuan(DuesRates.FarmerMost)}元，请核对。");

    private static IEnumerable<Ruling> FirstMonth(DuesFacts facts)
    {
        foreach (var person in facts.Admitted)
        {
            var month = MonthOf(person.On);
            if (person.FirstMonth > month)
                yield return new Finding(person.OrgId, person.On, "dues", null, $"{person.Name}：{person.On.Iso()}支部大会通过接收，{Name(person.FirstMonth.Value)}才开始交纳党费，请核对并补登{Name(month)}的党费。");
            else if (person.FirstMonth < month)
                yield return new Finding(person.OrgId, person.On, "dues", null, $"{person.Name}：{person.On.Iso()}支部大会通过接收，却登记了{Name(person.FirstMonth.Value)}的党费，请核对所属月份。");
            if (person.AssessedFrom > month)
                yield return new Finding(person.OrgId, person.On, "assessments", null, $"{person.Name}：{person.On.Iso()}支部大会通过接收，党费核定从{Name(person.AssessedFrom.Value)}开始，请核对起始月份。");
        }
    }

    private static IEnumerable<Ruling> ChangedIncome(DuesFacts facts) =>
        from a in facts.Assessments
        where a.IsInScope && a.IncomeSince is not null && a.IncomeSince != a.From
        select About(a, $"新收入从{Name(a.IncomeSince!.Value)}开始发放，核定从{Name(a.From)}开始，请核对起始月份。");

    private static IEnumerable<Ruling> Reductions(DuesFacts facts)
    {
        foreach (var a in facts.Assessments.Where(a => a.IsInScope && a.IsReduced))
        {
            if (a.ApprovedOn is null || string.IsNullOrWhiteSpace(a.ApprovedBy)) yield return About(a, "登记为减免，没有批准日期或批准组织，请补登。");
            else if (a.ApprovedOn > a.From.AddMonths(1).AddDays(-1)) yield return About(a, $"减免在{a.ApprovedOn.Value.Iso()}批准，却从{Name(a.From)}起减免，请核对。");
        }
    }

    /// <summary>Owed by the branch within the month, fulfilled once everybody who owes has paid, be it later.</summary>
    private static IEnumerable<Ruling> Monthly(DuesFacts facts)
    {
        var dues = facts.Dues.ToLookup(d => (d.PersonId, d.Month));
        foreach (var branch in facts.Branches)
        {
            foreach (var window in Months(facts.Period).Where(branch.ExistedThroughout))
            {
                var owing = branch.Payers.Where(p => p.Owes(window.From) && !p.LeftIn(window.From)).ToList();
                if (owing.Count == 0) continue;
                var paid = owing.Select(p => dues[(p.PersonId, window.From)].FirstOrDefault(d => d.IsSettled && !(d.PaidOn > facts.Today))).OfType<DuesFact>().ToList();
                var missing = owing.Count - paid.Count;
                yield return new Duty(branch.Id, window, missing == 0 || missing == owing.Count ? "收取当月党费" : $"收取当月党费（{missing}人未交）", "dues",
                    missing == 0 ? paid.Select(d => d.Id).ToList() : []);
            }
        }
    }

    private static IEnumerable<Ruling> Unpaid(DuesFacts facts, int least, int most, string what)
    {
        var month = MonthOf(facts.AsOf.AddDays(1)).AddMonths(-1); // the last that is over
        foreach (var person in facts.Dues.Where(d => !d.IsSettled && d.Month <= month).GroupBy(d => d.PersonId))
        {
            foreach (var run in Runs(person.OrderBy(d => d.Month)).Where(r => r.Count >= least && r.Count <= most))
                yield return About(run[^1], $"{Name(run[0].Month)}至{Name(run[^1].Month)}连续{run.Count}个月没有交纳党费；{what}");
        }
    }

    private static IEnumerable<Ruling> LargeExtras(DuesFacts facts) =>
        from d in facts.Dues
        where d.Paid - d.Due >= DuesRates.LargeExtra && d.SentUpOn is null
        select About(d, $"实交比应交多{Yuan(d.Paid - d.Due)}元，达到1000元，应全额逐级上缴，请核对并登记上缴日期。");

    /// <summary>Owed by the branch in the first quarter: everybody who is there throughout it has an assessment of the year.</summary>
    private static IEnumerable<Ruling> Yearly(DuesFacts facts)
    {
        var assessments = facts.Assessments.Where(a => a.SetOn <= facts.Today).ToLookup(a => (a.PersonId, a.From.Year));
        return from branch in facts.Branches
               from year in Enumerable.Range(facts.Period.From.Year, facts.Period.To.Year - facts.Period.From.Year + 1)
               let window = Period.Quarter(year, 1)
               where window.Touches(facts.Period) && branch.ExistedThroughout(window)
               let owing = branch.Payers.Where(p => p.From <= window.From && (p.Until is null || p.Until > window.To)).ToList()
               where owing.Count > 0
               let all = owing.TrueForAll(p => assessments[(p.PersonId, year)].Any())
               select new Duty(branch.Id, window, "核定全年党费", "assessments", all ? owing.Select(p => assessments[(p.PersonId, year)].First().Id).ToList() : []);
    }

    private static IEnumerable<Ruling> MidYear(DuesFacts facts) =>
        from a in facts.Assessments
        where a.IsInScope && a.IncomeSince is null && !a.IsReduced
        let before = facts.Assessments.FirstOrDefault(b => b.PersonId == a.PersonId && b.Until == a.From && b.From.Year == a.From.Year && b.Payer == a.Payer && b.Monthly != a.Monthly)
        where before is not null && !before.IsReduced
        select About(a, $"{Name(a.From)}起改变了年初核定的数额，请核对；因收入变动的，登记新收入首发月份。");

    private static IEnumerable<Ruling> Short(DuesFacts facts) =>
        from d in facts.Dues
        where d.PaidOn is not null && d.Paid < d.Due
        select About(d, $"应交{Yuan(d.Due)}元，实交{Yuan(d.Paid)}元，请核对。");

    private static IEnumerable<Ruling> NotReceived(DuesFacts facts) =>
        from r in facts.Remittances
        where r.IsInScope && r.ReceivedOn is null && r.On.AddDays(ReceiptDays) < facts.Today
        select new Finding(r.OrgId, r.On, "remittances", r.Id, $"{r.On.Iso()}上缴的党费没有登记收据，请补登。");

    private static IEnumerable<List<DuesFact>> Runs(IEnumerable<DuesFact> months)
    {
        var run = new List<DuesFact>();
        foreach (var d in months)
        {
            if (run.Count > 0 && run[^1].Month.AddMonths(1) != d.Month)
            {
                yield return run;
                run = [];
            }

            run.Add(d);
        }

        if (run.Count > 0) yield return run;
    }

    private static IEnumerable<Period> Months(Period period)
    {
        for (var month = MonthOf(period.From); month <= period.To; month = month.AddMonths(1)) yield return Period.Month(month.Year, month.Month);
    }

    private static Finding About(AssessmentFact a, string message) => new(a.OrgId, a.From, "assessments", a.Id, $"{a.Name}：{message}");

    private static Finding About(DuesFact d, string message) => new(d.OrgId, d.End, "dues", d.Id, $"{d.Name}{Name(d.Month)}：{message}");

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static string Name(DateOnly month) => Period.Month(month.Year, month.Month).ToString();

    private static string Yuan(long fen) => Platform.Records.Fields.MoneyField.WriteFen(fen);
}
