namespace Shushi.Text;

/// <summary>The small plain file in which a house keeps its wishes.</summary>
/// <remarks>One wish a line: <c>允许 词</c>, <c>错词 =&gt; 正词</c>, <c>PF-29=off</c>; empty lines and lines that begin with # are passed over.</remarks>
public static class ProofreadingSettings
{
    /// <summary>The word before an allowed word.</summary>
    public const string Allow = "允许";

    /// <summary>The wishes of some lines.</summary>
    /// <param name="lines">The lines of the file.</param>
    /// <param name="problems">Takes the lines that are not understood.</param>
    public static ProofreadingOptions Read(IEnumerable<string> lines, ICollection<string> problems)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(problems);
        var allowed = new List<string>();
        var house = new Dictionary<string, string>(StringComparer.Ordinal);
        var switches = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var line in lines.Select(line => line.Trim().TrimStart('\uFEFF')).Where(line => line.Length > 0 && line[0] != '#'))
            if (!Take(line, allowed, house, switches))
                problems.Add(line);
        return new() { Allowed = allowed, House = house, Switches = switches };
    }

    private static bool Take(string line, List<string> allowed, Dictionary<string, string> house, Dictionary<string, bool> switches)
    {
        if (line.Split("=>", StringSplitOptions.TrimEntries) is [{ Length: > 0 } wrong, { Length: > 0 } right])
            house[wrong] = right;
        else if (line.StartsWith(Allow, StringComparison.Ordinal) && line[Allow.Length..].Trim() is { Length: > 0 } word && char.IsWhiteSpace(line[Allow.Length]))
            allowed.Add(word);
        else if (line.Split('=', StringSplitOptions.TrimEntries) is [var number, var state] && SwitchOf(number, state) is var (known, isOn))
            switches[known] = isOn;
        else
            return false;
        return true;
    }

    private static (string Number, bool IsOn)? SwitchOf(string number, string state)
    {
        var rule = ProofreadingRules.All.FirstOrDefault(rule => string.Equals(rule.Number, number, StringComparison.OrdinalIgnoreCase));
        if (rule is null)
            return null;
        return state.ToUpperInvariant() switch { "ON" or "开" => (rule.Number, true), "OFF" or "关" => (rule.Number, false), _ => null };
    }
}
