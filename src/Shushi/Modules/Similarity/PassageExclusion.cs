using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.Modules.Similarity;

/// <summary>比对排除: a passage that a unit's texts may share, for a stated reason; from then on it is taken off like a base text.</summary>
public sealed class PassageExclusion : EventRecord
{
    /// <summary>The passage as it stood.</summary>
    public string Passage { get; set; } = "";

    /// <summary>Why it may be shared.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The passages excluded by the organizations of a subtree.</summary>
    public static async Task<IReadOnlyList<string>> Of(Workspace workspace, Organization root) =>
        await workspace.Catalog.LedgerOf<PassageExclusion>().In(workspace.Db.Set<PassageExclusion>(), OrgRange.Under(root.OrgPath)).AsNoTracking()
            .OrderBy(e => e.On).ThenBy(e => e.Id).Select(e => e.Passage).ToListAsync();
}

/// <summary>比对排除.</summary>
public sealed class PassageExclusionLedger : Ledger<PassageExclusion>
{
    public PassageExclusionLedger()
        : base("exclusions", "比对排除段落", "述职", "雷同比对中经核实可以相同的段落，写明理由；此后比对时先行扣除。")
    {
        var on = Date(x => x.On, "排除日期").Listed();
        var passage = LongText(x => x.Passage, "段落").Listed().Help("与材料中的文字一致，标点和空格不论；至少30个字才起作用。");
        LongText(x => x.Reason, "理由", 300).Listed().Help("例如：上级统一表述、本单位沿用的制度条文。");
        Titled(on, passage);
    }
}
