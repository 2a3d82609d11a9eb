namespace Shushi.Office.Packages;

/// <summary>Counts what really comes out of the archive; what its directory declares may lie. A part read twice counts once.</summary>
internal sealed class UnpackBudget(long most)
{
    private readonly Dictionary<string, long> _seen = new(StringComparer.OrdinalIgnoreCase);
    private long _total;

    /// <summary>Notes how far a part has been read.</summary>
    public void Reach(string part, long length)
    {
        var before = _seen.GetValueOrDefault(part);
        if (length <= before)
            return;
        _seen[part] = length;
        _total += length - before;
        Expect(_total);
    }

    /// <summary>Throws when so many bytes are too many.</summary>
    public void Expect(long total)
    {
        if (total > most)
            throw Faults.TooLarge(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"文件解开后超过 {most >> 20} MB"));
    }
}
