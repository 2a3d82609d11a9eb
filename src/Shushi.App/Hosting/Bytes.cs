using System.Globalization;

namespace Shushi.App.Hosting;

/// <summary>Sizes as people read them.</summary>
public static class Bytes
{
    /// <summary>12字节, 34KB, 5.6MB.</summary>
    public static string Show(int size) => size switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{size}字节"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{size / 1024}KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{size / 1048576d:0.0}MB"),
    };
}
