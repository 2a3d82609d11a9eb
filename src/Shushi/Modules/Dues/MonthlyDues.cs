using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Members;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Data;
using Shushi.Platform.Records;

namespace Shushi.Modules.Dues;

/// <summary>How dues were paid.</summary>
public enum PayChannel
{
    Cash,
    Transfer,
    Mobile,
    PartyPlatform,
}

/// <summary>党费: what one member owed and paid for one month. It belongs to the month, whenever it was paid.</summary>
public sealed class MonthlyDues : Record
{
    public Guid PersonId { get; set; }

    /// <summary>所属期: the first day of the month.</summary>
    public DateOnly Month { get; set; }

    public long Due { get; set; }

    public long? Paid { get; set; }

    /// <summary>Null while unpaid.</summary>
    public DateOnly? PaidOn { get; set; }

    public PayChannel? Channel { get; set; }

    /// <summary>Why it is unpaid or was paid late.</summary>
    public string? Reason { get; set; }

    /// <summary>The day a 大额党费 within the payment was sent up whole.</summary>
    public DateOnly? SentUpOn { get; set; }
}

/// <summary>党费. Branches keep it as a wide workbook, a row a member and a column a month (1月…12月): an import makes one of these records of each filled cell.</summary>
public sealed class DuesLedger : Ledger<MonthlyDues>
{
    public static readonly CodeTable<PayChannel> Channels = new("交纳方式",
        (PayChannel.Cash, "现金"), (PayChannel.Transfer, "转账"), (PayChannel.Mobile, "微信支付宝"), (PayChannel.PartyPlatform, "党费平台"));

    public DuesLedger()
        : base("dues", "党费", "组织和党员", "党员逐月应交和实交的党费，以所属月份为准，一人一月一条。")
    {
        var month = Month(x => x.Month, "所属月份").Listed();
        var person = Person(x => x.PersonId, "姓名").Also("名字", "党员姓名").Listed();
        var due = Money(x => x.Due, "应交（元）").Also("应交党费", "应交金额", "月应交").Listed();
        var paid = Money(x => x.Paid, "实交（元）").Also("实交党费", "实交金额", "已交").Listed();
        var paidOn = Date(x => x.PaidOn, "交纳日期").Also("交纳时间", "缴纳日期", "缴纳时间", "交费日期").Listed().Help("未交的不填。");
        Code(x => x.Channel, "交纳方式", Channels).Filtered();
        Text(x => x.Reason, "未交或迟交原因", 100);
        Date(x => x.SentUpOn, "大额党费上缴日期").Help("一次多交1000元以上的，多交部分全额逐级上缴的日期。");
        Titled(month, person);
        Once(month, person);
        Wide(month, paid, new WideRest([due, paidOn], "只有各月金额，没有应交数额和交纳日期，怎样登记？",
            "金额为实交，应交与实交相同，交纳日期记为各月最后一天；金额为0的记为当月不需交纳",
            (first, amount) => [amount, amount.Trim().TrimStart('0', '.').Length == 0 ? "" : first.AddMonths(1).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]));
    }

    public override string OwnerLabel => "所在支部";

    public override bool IsDated => true;

    public override IEnumerable<int> YearsOf(Record record, DateOnly today) => [((MonthlyDues)record).Month.Year];

    public override Record Blank(DateOnly today) => new MonthlyDues { Month = new DateOnly(today.Year, today.Month, 1) };

    public override async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew)
    {
        var dues = (MonthlyDues)record;
        if (Amounts(dues, workspace.Today) is { } problem) return [problem];
        await workspace.Db.LockChain(); // two that register the same month at once must see one another
        var taken = await workspace.Db.Set<MonthlyDues>().IgnoreQueryFilters([ShushiContext.ScopeFilter])
            .AnyAsync(d => d.Id != dues.Id && d.PersonId == dues.PersonId && d.Month == dues.Month);
        if (taken)
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"此人{dues.Month.Year}年{dues.Month.Month}月的党费已经登记过，请查找原有记录修改。");
            return Outcome.Refuse(message, nameof(MonthlyDues.Month));
        }

        // Dues lie at the branch where the member owed them, whoever registers them.
        var standings = workspace.Db.Set<Standing>().IgnoreQueryFilters([ShushiContext.ScopeFilter]).Where(s => s.PersonId == dues.PersonId);
        if ((await Payers.Of(standings, dues.Month, dues.Month)).FirstOrDefault(p => p.Owes(dues.Month)) is { } payer)
            (dues.OrgId, dues.OrgPath) = (payer.OrgId, payer.OrgPath);
        return [];
    }

    public override void Map(ModelBuilder model, ShushiContext context)
    {
        base.Map(model, context);
        var entity = model.Entity<MonthlyDues>();
        entity.HasIndex(d => new { d.PersonId, d.Month }).IsUnique().HasFilter("\"DeletedAt\" IS NULL");
        entity.HasIndex(d => d.Month);
    }

    protected override IQueryable<MonthlyDues> InOrder(IQueryable<MonthlyDues> rows) => rows.OrderByDescending(d => d.Month).ThenBy(d => d.OrgPath).ThenBy(d => d.Id);

    protected override IQueryable<MonthlyDues> During(IQueryable<MonthlyDues> rows, Period period) => rows.Where(d => d.Month >= period.From && d.Month <= period.To);

    private static Problem? Amounts(MonthlyDues dues, DateOnly today)
    {
        if (dues.Due < 0) return new Problem(nameof(MonthlyDues.Due), "“应交”不能是负数，请核对。");
        if (dues.Paid < 0) return new Problem(nameof(MonthlyDues.Paid), "“实交”不能是负数，请核对。");
        if (dues.PaidOn > today) return new Problem(nameof(MonthlyDues.PaidOn), "交纳日期在今天之后，请核对。");
        if (dues.PaidOn is not null && dues.Paid is null) return new Problem(nameof(MonthlyDues.Paid), "填了交纳日期，请一并填写“实交”。");
        return dues.Paid > 0 && dues.PaidOn is null ? new Problem(nameof(MonthlyDues.PaidOn), "填了实交数额，请一并填写“交纳日期”。") : null;
    }
}
