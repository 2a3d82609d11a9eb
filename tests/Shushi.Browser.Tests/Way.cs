namespace Shushi.Browser.Tests;

/// <summary>How people come to the pages.</summary>
public enum Way
{
    /// <summary>A wide window.</summary>
    Desk,

    /// <summary>A narrow one.</summary>
    Telephone,

    /// <summary>A wide window with JavaScript off.</summary>
    NoScript,
}

/// <summary>The ways, for journeys that are gone in each of them.</summary>
public static class Ways
{
    public static TheoryData<Way> All { get; } = [Way.Desk, Way.Telephone, Way.NoScript];

    public static TheoryData<Way> Scripted { get; } = [Way.Desk, Way.Telephone];

    public static int Width(this Way way) => way == Way.Telephone ? 390 : 1440;

    public static bool HasScript(this Way way) => way != Way.NoScript;

    /// <summary>What this way takes, so that journeys on one site do not meet.</summary>
    public static T Of<T>(this Way way, T desk, T telephone, T noScript) => way switch { Way.Desk => desk, Way.Telephone => telephone, _ => noScript };
}
