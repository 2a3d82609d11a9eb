namespace Shushi.Testing;

/// <summary>The checkout the tests were built from.</summary>
public static class Repository
{
    /// <summary>Its folder: the nearest above the test program that holds the solution.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Shushi.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Shushi.slnx lies nowhere above the test program.");
    }
}
