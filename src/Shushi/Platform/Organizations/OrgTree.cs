using Shushi.Platform.Records;

namespace Shushi.Platform.Organizations;

/// <summary>The organizations in sight, in official order.</summary>
public sealed class OrgTree
{
    private readonly Dictionary<Guid, Organization> byId;
    private readonly Dictionary<string, Organization> byPath;
    private readonly Dictionary<Guid, int> places;

    /// <param name="organizations">Any order; dissolved ones included, for records keep pointing at them.</param>
    public OrgTree(IEnumerable<Organization> organizations)
    {
        byId = organizations.ToDictionary(o => o.Id);
        byPath = byId.Values.ToDictionary(o => o.OrgPath, StringComparer.Ordinal);
        All = byId.Values.OrderBy(SortKey, StringComparer.Ordinal).ToList();
        places = All.Index().ToDictionary(o => o.Item.Id, o => o.Index);
    }

    /// <summary>All of them, parents before children, siblings by their sort numbers.</summary>
    public IReadOnlyList<Organization> All { get; }

    /// <summary>The place of an organization in official order; behind all others when it is out of sight.</summary>
    public int PlaceOf(Guid id) => places.GetValueOrDefault(id, int.MaxValue);

    /// <summary>The organization of an id, or null.</summary>
    public Organization? Find(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>The short name of an organization, a group's behind its branch's, for every branch has a first group; a dash when it is out of sight.</summary>
    public string Name(Guid id) => Find(id) switch
    {
        null => "—",
        { Kind: OrgKind.Group, ParentId: { } branch } group when Find(branch) is { } parent => parent.ShortName + group.ShortName,
        var other => other.ShortName,
    };

    /// <summary>By id, path, full or short name; several when a name is borne by several.</summary>
    public IReadOnlyList<Organization> Search(string text)
    {
        var wanted = text.Trim();
        if (Guid.TryParse(wanted, out var id)) return Find(id) is { } one ? [one] : [];
        if (byPath.TryGetValue(wanted, out var atPath)) return [atPath];
        return All.Where(o => o.Name == wanted || o.ShortName == wanted).ToList();
    }

    /// <summary>The subtree, root first.</summary>
    public IEnumerable<Organization> Under(Organization root) => All.Where(o => OrgRange.Under(root.OrgPath).Contains(o.OrgPath));

    /// <summary>The way from the top to the organization, itself last.</summary>
    public IReadOnlyList<Organization> PathTo(Organization organization)
    {
        var way = new List<Organization>();
        for (var o = organization; o is not null; o = o.ParentId is { } parent ? Find(parent) : null) way.Insert(0, o);
        return way;
    }

    /// <summary>The unit an organization belongs to: itself or the nearest above that is one; null at the upper level.</summary>
    public Organization? UnitOf(Organization organization) => PathTo(organization).LastOrDefault(o => o.Kind == OrgKind.Unit);

    private string SortKey(Organization organization) =>
        string.Concat(PathTo(organization).Select(o => o.Sort.ToString("D4", System.Globalization.CultureInfo.InvariantCulture) + o.OrgPath[^3..] + "."));
}
