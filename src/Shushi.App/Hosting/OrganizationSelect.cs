using Shushi.Platform.Organizations;

namespace Shushi.App.Hosting;

/// <summary>A choice among the organizations in sight: those below the page's organization first, indented as the tree.</summary>
public sealed record OrganizationSelect(DeskPage Page, string Key, string Text, bool Required, string? DescribedBy = null, string Invalid = "")
{
    private OrgTree Tree => Page.Workspace.Organizations;

    /// <summary>The options by group, each with its depth in the group.</summary>
    public IReadOnlyList<(string Label, IReadOnlyList<(Organization Org, int Level)> Options)> Groups
    {
        get
        {
            var here = Tree.Under(Page.Org).Select(o => (o, Depth(o) - Depth(Page.Org))).ToList();
            var elsewhere = Tree.All.Except(here.Select(h => h.o)).Select(o => (o, Depth(o) - 1)).ToList();
            return elsewhere.Count == 0 ? [(Page.Org.ShortName, here)] : [(Page.Org.ShortName, here), ("其他组织", elsewhere)];
        }
    }

    /// <summary>Whether an option is the one chosen.</summary>
    public bool Is(Organization org) => Text == org.Id.ToString() || (Found is [var one] && one.Id == org.Id);

    /// <summary>What was typed and is no organization in sight: shown again, not lost.</summary>
    public string? Unknown => Text.Length > 0 && Found.Count != 1 ? Text : null;

    private IReadOnlyList<Organization> Found => Text.Length == 0 ? [] : Tree.Search(Text);

    private int Depth(Organization org) => Tree.PathTo(org).Count;
}
