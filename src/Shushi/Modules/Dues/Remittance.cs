using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;

namespace Shushi.Modules.Dues;

/// <summary>党费上缴: dues of some months handed to the 工委, and its receipt.</summary>
public sealed class Remittance : EventRecord
{
    /// <summary>The first month it covers.</summary>
    public DateOnly FromMonth { get; set; }

    /// <summary>The last month it covers, included.</summary>
    public DateOnly ToMonth { get; set; }

    public long Amount { get; set; }

    /// <summary>The date of the 工委's receipt; null until it is there.</summary>
    public DateOnly? ReceivedOn { get; set; }

    public string? ReceiptNumber { get; set; }
}

/// <summary>党费上缴.</summary>
public sealed class RemittanceLedger : Ledger<Remittance>
{
    public RemittanceLedger()
        : base("remittances", "党费上缴", "组织和党员", "向工委上缴的党费和收到的收据，一次上缴可以包含几个月。")
    {
        var on = Date(x => x.On, "上缴日期").Listed();
        Month(x => x.FromMonth, "所属起始月份").Listed();
        var to = Month(x => x.ToMonth, "所属截止月份").Listed();
        Money(x => x.Amount, "上缴数额（元）").Listed();
        Date(x => x.ReceivedOn, "收据日期").Listed();
        Text(x => x.ReceiptNumber, "收据编号", 40).Listed();
        Titled(on, to);
    }

    public override string OwnerLabel => "上缴组织";

    public override async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew)
    {
        var remittance = (Remittance)record;
        if (remittance.ToMonth < remittance.FromMonth) return Outcome.Refuse("所属截止月份早于起始月份，请核对。", nameof(Remittance.ToMonth));
        if (remittance.Amount <= 0) return Outcome.Refuse("“上缴数额”应大于零，请核对。", nameof(Remittance.Amount));
        return await base.Prepare(record, workspace, isNew);
    }
}
