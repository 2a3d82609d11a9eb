using Shushi.Platform.Records;

namespace Shushi.Modules.Integrity;

/// <summary>派驻机构沟通: the 党组 told the 派驻机构 of something or asked its opinion.</summary>
public sealed class Liaison : EventRecord
{
    public string Subject { get; set; } = "";

    /// <summary>Who spoke for the 派驻机构.</summary>
    public string Counterpart { get; set; } = "";
}

/// <summary>派驻机构沟通.</summary>
public sealed class LiaisonLedger : Ledger<Liaison>
{
    public LiaisonLedger()
        : base("liaisons", "派驻机构沟通", "党风廉政", "向派驻纪检监察组汇报重点工作、征求意见、会商问题，一次一条。")
    {
        var on = Date(x => x.On, "日期").Listed();
        var subject = Text(x => x.Subject, "事项", 200).Listed();
        Text(x => x.Counterpart, "沟通对象", 60).Listed();
        Titled(on, subject);
    }
}
