using Shushi.Platform.Records;

namespace Shushi.Platform.Imports;

/// <summary>Finds the code that a word means: its label, then what comes near to it. Several are given back where several come equally near.</summary>
internal static class CodeMatcher
{
    /// <summary>The items that the text may mean; empty when none.</summary>
    public static IReadOnlyList<CodeItem> Find(CodeTable table, string text)
    {
        if (table.Find(text) is { } exact) return [exact];
        var wanted = Texts.Key(text);
        if (wanted.Length == 0) return [];
        var bare = Texts.KeyWithoutBrackets(text);
        var labels = table.Items.Select(i => (Item: i, Label: Texts.Key(i.Label))).ToList();
        Func<string, bool>[] nearer =
        [
            l => l == wanted,
            l => l == bare || Texts.KeyWithoutBrackets(l) == wanted,
            l => l.Length == wanted.Length + 1 && l.StartsWith(wanted, StringComparison.Ordinal), // 汉 → 汉族
            l => wanted.Length == l.Length + 1 && wanted.StartsWith(l, StringComparison.Ordinal), // 男性 → 男
            l => l.EndsWith(wanted, StringComparison.Ordinal), // 党员大会 → 支部党员大会
            l => l.StartsWith(wanted, StringComparison.Ordinal) || (l.Length > 1 && wanted.StartsWith(l, StringComparison.Ordinal)),
            l => (wanted.Length > 1 && l.Contains(wanted, StringComparison.Ordinal)) || (l.Length > 1 && wanted.EndsWith(l, StringComparison.Ordinal)),
        ];
        return nearer.Select(near => labels.Where(l => near(l.Label)).Select(l => l.Item).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }
}
