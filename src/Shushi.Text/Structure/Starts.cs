namespace Shushi.Text;

/// <summary>Where the parts of a text begin, and which of them stands at a position: asked many times for each number of a report, so it takes a step or two, not a search.</summary>
internal sealed class Starts
{
    private const int StretchBits = 5;

    private readonly int[] _starts;

    /// <summary>How many parts begin before each stretch of 32 units.</summary>
    private readonly int[] _before;

    /// <param name="starts">In ascending order, none below 0.</param>
    /// <param name="length">Of the text.</param>
    public Starts(int[] starts, int length)
    {
        _starts = starts;
        _before = new int[(length >> StretchBits) + 1];
        for (var (stretch, part) = (0, 0); stretch < _before.Length; stretch++)
        {
            while (part < starts.Length && starts[part] < stretch << StretchBits)
                part++;
            _before[stretch] = part;
        }
    }

    /// <summary>The last part that begins at a position or before it; -1 where none does. Any position is accepted.</summary>
    public int LastBy(int position)
    {
        if (position < 0)
            return -1;
        var next = _before[Math.Min(position >> StretchBits, _before.Length - 1)];
        while (next < _starts.Length && _starts[next] <= position)
            next++;
        return next - 1;
    }
}
