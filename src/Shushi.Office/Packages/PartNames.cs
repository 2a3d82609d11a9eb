namespace Shushi.Office.Packages;

/// <summary>Names of parts inside the archive.</summary>
internal static class PartNames
{
    /// <summary>Without a leading slash; some writers use the other slash.</summary>
    public static string Normalize(string name) => name.Replace('\\', '/').TrimStart('/');

    public static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The part that lists a part's relationships.</summary>
    public static string Relationships(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return part[..slash] + "_rels/" + part[slash..] + ".rels";
    }

    /// <summary>The part a relationship of another part points to; what climbs out of the archive ends at its root.</summary>
    public static string Resolve(string from, string target)
    {
        target = Uri.UnescapeDataString(target).Replace('\\', '/');
        if (target.StartsWith('/'))
            return target.TrimStart('/');
        var steps = new List<string>(from.Split('/')[..^1]);
        foreach (var step in target.Split('/'))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("." or ".." or ""))
                steps.Add(step);
        }

        return string.Join('/', steps);
    }
}
