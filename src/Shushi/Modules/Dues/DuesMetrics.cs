using Shushi.Platform.Metrics;

namespace Shushi.Modules.Dues;

/// <summary>Figures of dues, by the month dues belong to and not by the day they were paid.</summary>
public static class DuesMetrics
{
    private const string ReceivedHint = "工委已出具收据";

    public static IReadOnlyList<Metric> All { get; } =
    [
        new Metric<MonthlyDues>(MetricKind.Sum)
        {
            Code = "dues.due", Label = "应交党费", Unit = "元", Keeper = "党费管理员",
            Definition = "所属月份在期内的应交党费合计。",
            Phrases = ["应(交|收)党费(共|共计|合计)?{n}元"],
            Rows = InPeriod,
            Amount = d => d.Due,
        },
        new Metric<MonthlyDues>(MetricKind.Sum)
        {
            Code = "dues.paid", Label = "实交党费", Unit = "元", Keeper = "党费管理员",
            Definition = "所属月份在期内的实交党费合计，补交的计入所属月份。",
            Phrases = ["(实交|实收|收缴|收取|交纳)党费(共|共计|合计)?{n}元"],
            Rows = Paid,
            Amount = d => d.Paid ?? 0,
        },
        new Metric<Remittance>(MetricKind.Sum)
        {
            Code = "remittances.sum", Label = "上缴党费", Unit = "元", Keeper = "党费管理员",
            Definition = $"所属起止月份都在期内、{ReceivedHint}的上缴数额合计。",
            Phrases = ["上缴党费(共|共计|合计)?{n}元", "上缴(机关)?工委党费{n}元"],
            Rows = Received,
            Amount = r => r.Amount,
        },
        new Metric<Remittance>(MetricKind.Sum)
        {
            Code = "remittances.months", Label = "党费足额上缴月份", Unit = "个月", Keeper = "党费管理员",
            Definition = $"所属起止月份都在期内、{ReceivedHint}，且所含各月应交、实交合计与上缴数额相等的上缴所含月数。",
            Phrases = ["{n}个月(的)?党费…上缴", "(足额|全额)上缴(的)?(有)?{n}个月"],
            Rows = InFull,
            Amount = r => ((r.ToMonth.Year - r.FromMonth.Year) * 12) + r.ToMonth.Month - r.FromMonth.Month + 1,
        },
        new Metric<MonthlyDues>(MetricKind.Ratio)
        {
            Code = "dues.remitted", Label = "党费全额上缴", Unit = "人次", Keeper = "党费管理员",
            Definition = $"所属月份在期内的党费中，已足额交纳并包含在{ReceivedHint}的上缴之内的；期内没有登记上缴的组织不计算。",
            Phrases = ["党费…{all}上缴", "{all}上缴…党费"],
            Rows = s => InPeriod(s).Where(d => s.Rows<Remittance>().Any(r => r.FromMonth <= s.Period.To && r.ToMonth >= s.Period.From)),
            Hit = s =>
            {
                var (remittances, asOf) = (s.Rows<Remittance>(), s.AsOf);
                return d => (d.Paid ?? 0) >= d.Due
                    && remittances.Any(r => r.FromMonth <= d.Month && r.ToMonth >= d.Month && r.ReceivedOn <= asOf && (d.OrgPath + ".").StartsWith(r.OrgPath + "."));
            },
        },
        new Metric<MonthlyDues>(MetricKind.Ratio)
        {
            Code = "dues.in_full", Label = "党费足额交纳", Unit = "人次", Keeper = "党费管理员",
            Definition = "所属月份在期内的党费中，实交不少于应交的。",
            Phrases = ["{all}交纳…党费", "{all}交纳(了)?党费", "党费…{all}交纳", "{all}收缴…党费"],
            Rows = InPeriod,
            Hit = _ => d => (d.Paid ?? 0) >= d.Due,
        },
        new Metric<MonthlyDues>(MetricKind.Distinct)
        {
            Code = "dues.months", Label = "党费收缴月份", Unit = "个月", Keeper = "党费管理员",
            Definition = "期内有党员交纳党费的所属月份，同一月份只计一次。",
            Phrases = ["(收缴|收取|交纳)…{n}个月(的)?党费"],
            Rows = Paid,
            Key = d => d.Month.Year + "-" + d.Month.Month,
        },
        new Metric<MonthlyDues>(MetricKind.Distinct)
        {
            Code = "dues.payers", Label = "交纳党费党员", Unit = "名", Keeper = "党费管理员",
            Definition = "交纳过期内所属月份党费的党员，一人只计一次；期内转出的也计入。",
            Phrases = ["{n}(名|人)?党员…交纳(了)?党费", "交纳党费(的)?党员{n}(名|人)"],
            Rows = Paid,
            Key = d => d.PersonId.ToString(),
        },
        new Metric<MonthlyDues>(MetricKind.Count)
        {
            Code = "dues.unpaid", Label = "未交党费", Unit = "人次", Keeper = "党费管理员",
            Definition = "所属月份在期内、登记为未交的党费，一人一月计一次；应交为零的不计。",
            Phrases = ["未交(纳)?党费{n}人次", "{n}人次未交(纳)?党费"],
            Rows = s => InPeriod(s).Where(d => d.Due > 0 && d.PaidOn == null),
        },
    ];

    /// <summary>By 所属期: a month belongs to the period in which its first day lies.</summary>
    private static IQueryable<MonthlyDues> InPeriod(MetricScope s)
    {
        var (from, to) = (s.From, s.To);
        return s.Rows<MonthlyDues>().Where(d => d.Month >= from && d.Month <= to);
    }

    private static IQueryable<MonthlyDues> Paid(MetricScope s) => InPeriod(s).Where(d => d.PaidOn != null);

    private static IQueryable<Remittance> Received(MetricScope s)
    {
        var (from, to, asOf) = (s.From, s.Period.To, s.AsOf);
        return s.Rows<Remittance>().Where(r => r.FromMonth >= from && r.ToMonth <= to && r.ReceivedOn <= asOf);
    }

    /// <summary>Remittances of exactly what was due and paid for their months below their organization.</summary>
    private static IQueryable<Remittance> InFull(MetricScope s)
    {
        var dues = s.Rows<MonthlyDues>();
        return Received(s).Where(r =>
            r.Amount == dues.Where(d => d.Month >= r.FromMonth && d.Month <= r.ToMonth && (d.OrgPath + ".").StartsWith(r.OrgPath + ".")).Sum(d => d.Due)
            && r.Amount == dues.Where(d => d.Month >= r.FromMonth && d.Month <= r.ToMonth && (d.OrgPath + ".").StartsWith(r.OrgPath + ".")).Sum(d => d.Paid ?? 0));
    }
}
