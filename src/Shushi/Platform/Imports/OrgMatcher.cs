using System.Text.RegularExpressions;
using Shushi.Platform.Organizations;

namespace Shushi.Platform.Imports;

/// <summary>Finds the organization that a cell, a sheet's name or a title means.</summary>
internal sealed partial class OrgMatcher
{
    private readonly OrgTree tree;
    private readonly OrgRange near;
    private readonly List<(Organization Place, string Name, string Short)> known;
    private readonly Dictionary<string, IReadOnlyList<Organization>> found = new(StringComparer.Ordinal);

    /// <param name="tree">The organizations in sight.</param>
    /// <param name="near">Preferred where several bear a name: the subtree the import is for.</param>
    public OrgMatcher(OrgTree tree, OrgRange near)
    {
        (this.tree, this.near) = (tree, near);
        known = tree.All.Select(o => (o, Plain(o.Name), Plain(o.ShortName))).ToList();
    }

    /// <summary>The organizations a text may mean; several when it is not clear.</summary>
    public IReadOnlyList<Organization> Find(string text)
    {
        if (found.TryGetValue(text, out var before)) return before;
        var exact = tree.Search(text);
        return found[text] = Nearest(exact.Count > 0 ? exact : Tolerant(Plain(text)));
    }

    /// <summary>The organization that a title row names, e.g. 机关第一党支部党员名册; the one whose name is longest, null when none or not clear.</summary>
    public Organization? InTitle(string title)
    {
        var plain = Plain(title);
        var named = known.Select(k => (k.Place, Length: new[] { k.Name, k.Short }.Where(n => n.Length > 1 && plain.Contains(n, StringComparison.Ordinal)).Select(n => n.Length).DefaultIfEmpty(0).Max()))
            .Where(k => k.Length > 0).ToList();
        if (named.Count == 0) return null;
        var best = Nearest(named.Where(n => n.Length == named.Max(m => m.Length)).Select(n => n.Place).ToList());
        return best.Count == 1 && !tree.Under(best[0]).Skip(1).Any(o => o.Kind is not OrgKind.Group) ? best[0] : null;
    }

    private List<Organization> Tolerant(string text)
    {
        if (text.Length < 2) return [];
        Func<(Organization Place, string Name, string Short), bool>[] nearer =
        [
            k => k.Name == text || k.Short == text,
            k => k.Name.EndsWith(text, StringComparison.Ordinal) || k.Short.EndsWith(text, StringComparison.Ordinal) || (k.Short.Length > 2 && text.EndsWith(k.Short, StringComparison.Ordinal)),
            k => k.Name.Contains(text, StringComparison.Ordinal) || k.Short.Contains(text, StringComparison.Ordinal),
        ];
        return nearer.Select(n => known.Where(k => n(k)).Select(k => k.Place).ToList()).FirstOrDefault(f => f.Count > 0) ?? [];
    }

    private IReadOnlyList<Organization> Nearest(IReadOnlyList<Organization> places)
    {
        if (places.Count < 2) return places;
        var within = places.Where(p => near.Contains(p.OrgPath)).ToList();
        var live = (within.Count > 0 ? within : places).Where(p => p.Until is null).ToList();
        return live.Count > 0 ? live : places;
    }

    /// <summary>Without what one writer adds and another leaves out.</summary>
    private static string Plain(string text) => Added().Replace(Texts.Key(text), "").Replace("党支部", "支部", StringComparison.Ordinal).Replace("党总支部", "党总支", StringComparison.Ordinal);

    [GeneratedRegex("中国共产党|中共|委员会$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Added();
}
