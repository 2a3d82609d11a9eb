using Shushi.Platform.Records;

namespace Shushi.Modules.Organizations;

/// <summary>任期: the committee elected on a day, for some years. Ends when the next one is elected.</summary>
public sealed class Term : StateRecord
{
    /// <summary>For how many years it was elected.</summary>
    public int Years { get; set; } = 3;

    /// <summary>How many seats the committee has.</summary>
    public int Seats { get; set; }
}

/// <summary>班子和任期, first half: elections.</summary>
public sealed class TermLedger : Ledger<Term>
{
    public TermLedger()
        : base("terms", "任期", "组织和党员", "每一届委员会的当选日期和任期，到期前提示换届。")
    {
        var elected = Date(x => x.From, "当选日期").Listed();
        Number(x => x.Years, "任期（年）", 1, 5).Listed();
        Number(x => x.Seats, "委员职数", 1, 30).Listed();
        Date(x => x.Until, "届满改选日期").Listed();
        Titled(elected);
        OneAtATime(x => x.OrgId);
    }
}
