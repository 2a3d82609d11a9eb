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

    /// <summary>The passages excluded by the organizations themselves, not by those below them.</summary>
    public static async Task<IReadOnlyList<string>> KeptBy(Workspace workspace, IReadOnlyList<Guid> keepers) =>
        await workspace.Db.Set<PassageExclusion>().AsNoTracking().Where(e => keepers.Contains(e.OrgId))
            .OrderBy(e => e.On).ThenBy(e => e.Id).Select(e => e.Passage).ToListAsync();

    /// <summary>What is taken off when the actor compares a unit's text: within the unit, what the unit excluded; from above, only what was excluded above the units, for a unit does not lessen how it is looked at.</summary>
    public static async Task<IReadOnlyList<string>> SeenBy(Workspace workspace, Organization unit) => IsAbove(workspace, unit)
        ? await KeptBy(workspace, workspace.Organizations.All.Where(o => workspace.Organizations.UnitOf(o) is null && !OrgRange.Under(unit.OrgPath).Contains(o.OrgPath)).Select(o => o.Id).ToList())
        : await Of(workspace, unit);

    /// <summary>Who keeps what the actor excludes in a unit's text: the unit; from above, the organization at the head of the actor's range.</summary>
    public static Organization KeeperFor(Workspace workspace, Organization unit) => IsAbove(workspace, unit) ? workspace.Organizations.All[0] : unit;

    private static bool IsAbove(Workspace workspace, Organization unit) => !OrgRange.Under(unit.OrgPath).Contains(workspace.Actor.Range);
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
