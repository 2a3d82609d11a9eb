namespace Shushi.Office.Packages;

/// <summary>The part that says what kind each of the others is.</summary>
internal static class PartTypes
{
    public const string Part = "[Content_Types].xml";

    /// <summary>All kinds it names.</summary>
    public static List<string> Read(Package package)
    {
        using var xml = package.OpenXml(Part);
        var types = new List<string>();
        while (xml.ReadStart())
        {
            if (xml.Name is "Override" or "Default" && xml.Attribute("ContentType") is { } type)
                types.Add(type);
        }

        return types;
    }
}
