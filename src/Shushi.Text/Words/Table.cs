using System.Reflection;

namespace Shushi.Text.Words;

/// <summary>The embedded word lists: a header line, then rows of plain cells; the last column of each names the source.</summary>
internal static class Table
{
    public static IReadOnlyList<string[]> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Skip(1)
            .Select(line => line.Split(','))];
    }

    /// <summary>The words a cell stands for: <c>一[个|户][不落|不少]</c> is four of them, a plain one itself.</summary>
    public static IEnumerable<string> Spelled(string cell)
    {
        var open = cell.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
            return [cell];
        var close = cell.IndexOf(']', open);
        return from choice in cell[(open + 1)..close].Split('|')
               from rest in Spelled(cell[(close + 1)..])
               select cell[..open] + choice + rest;
    }
}
