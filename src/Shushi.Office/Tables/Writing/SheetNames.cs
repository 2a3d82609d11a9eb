using System.Buffers;
using System.Globalization;
using Shushi.Office.Tables.Reading;

namespace Shushi.Office.Tables.Writing;

/// <summary>Names a tab may bear: 31 characters, some forbidden, each name once.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private static readonly SearchValues<char> _forbidden = SearchValues.Create("[]:*?/\\");
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Take(string wanted)
    {
        var name = Cut(Clean(wanted), Longest);
        for (var n = 2; !_taken.Add(name); n++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $"({n})");
            name = Cut(Clean(wanted), Longest - suffix.Length) + suffix;
        }

        return name;
    }

    private static string Clean(string wanted)
    {
        var kept = string.Concat(XText.Safe(wanted).Select(c => _forbidden.Contains(c) || char.IsControl(c) ? '_' : c)).Trim().Trim('\'');
        return kept.Length == 0 ? "工作表" : kept;
    }

    private static string Cut(string name, int length) =>
        name.Length <= length ? name : name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)].TrimEnd('\'');
}
