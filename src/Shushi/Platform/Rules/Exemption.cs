using Shushi.Platform.Records;

namespace Shushi.Platform.Rules;

/// <summary>免办: a duty that an organization need not fulfil, for a stated reason. Settles the duties of its rule whose windows lie inside it.</summary>
public sealed class Exemption : StateRecord
{
    /// <summary>The rule's number, without the year of its version: ZH-05.</summary>
    public string Rule { get; set; } = "";

    /// <summary>What is waived, as the duty names it.</summary>
    public string What { get; set; } = "";

    /// <summary>Why, and with whose consent.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Whether it settles a duty of a rule.</summary>
    public bool Settles(Rule rule, Duty duty) =>
        OrgId == duty.OrgId && Rule == rule.Number && What == duty.What && From <= duty.Window.From && (Until is null || Until > duty.Window.To);
}

/// <summary>免办事项.</summary>
public sealed class ExemptionLedger : Ledger<Exemption>
{
    /// <summary>The ledger's name.</summary>
    public const string LedgerName = "exemptions";

    /// <summary>Describes it.</summary>
    public ExemptionLedger()
        : base(LedgerName, "免办事项", "组织生活", "经上级同意可以不办的应办事项，写明理由；免办不是补记，数字不受影响。")
    {
        Text(x => x.Rule, "规则编号", 20).Filtered().Help("应办事项所依据的规则，如ZH-05；从应办清单点“免办”会自动填好。");
        var what = Text(x => x.What, "事项", 300).Listed().Help("与应办清单上的事项名称一致。");
        var from = Date(x => x.From, "免办起").Listed();
        Date(x => x.Until, "恢复之日").Listed().Help("从这一天起恢复应办；不填为一直免办。");
        LongText(x => x.Reason, "理由", 500).Listed().Help("写明情况和同意的组织。");
        Titled(what, from);
    }

    /// <inheritdoc/>
    public override string OwnerLabel => "免办的组织";

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew)
    {
        var exemption = (Exemption)record;
        if (workspace.Catalog.Rules.All(r => r.Number != exemption.Rule))
            return [new Problem(nameof(Exemption.Rule), $"没有编号为“{exemption.Rule}”的规则，请从应办清单点“免办”。")];
        return await base.Prepare(record, workspace, isNew);
    }
}
