using Shushi.Platform.Records;

namespace Shushi.Modules.Service;

/// <summary>Whom a visit goes to.</summary>
public enum VisitedKind
{
    MemberInNeed,
    VeteranMember,
    ResidentInNeed,
    Other,
}

/// <summary>Where the money of a visit comes from.</summary>
public enum VisitFunds
{
    Dues,
    Budget,
    Union,
    Donation,
}

/// <summary>慰问: one person visited on a day, a second visit is a second record.</summary>
public sealed class Visit : EventRecord
{
    public VisitedKind Kind { get; set; }

    /// <summary>Who; may be left out.</summary>
    public string? Name { get; set; }

    /// <summary>What was given, in 分.</summary>
    public long? Amount { get; set; }

    public VisitFunds? Funds { get; set; }
}

/// <summary>慰问.</summary>
public sealed class VisitLedger : Ledger<Visit>
{
    public static readonly CodeTable<VisitedKind> Kinds = new("慰问对象",
        (VisitedKind.MemberInNeed, "困难党员"), (VisitedKind.VeteranMember, "老党员"), (VisitedKind.ResidentInNeed, "困难群众"), (VisitedKind.Other, "其他"));

    public static readonly CodeTable<VisitFunds> Funds = new("资金来源",
        (VisitFunds.Dues, "党费"), (VisitFunds.Budget, "财政经费"), (VisitFunds.Union, "工会经费"), (VisitFunds.Donation, "捐款"));

    public VisitLedger()
        : base("visits", "慰问", "作用发挥", "走访慰问困难党员、老党员和困难群众，一人一次一条。")
    {
        var on = Date(x => x.On, "慰问日期").Listed();
        var kind = Code(x => x.Kind, "慰问对象", Kinds).Filtered();
        Text(x => x.Name, "姓名", 40).Listed().Help("可以不填。");
        Money(x => x.Amount, "慰问金（元）").Listed();
        Code(x => x.Funds, "资金来源", Funds).Filtered();
        Titled(on, kind);
    }

    public override string OwnerLabel => "慰问组织";
}
