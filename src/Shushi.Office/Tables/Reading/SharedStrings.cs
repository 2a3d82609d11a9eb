using System.Buffers.Binary;
using System.Text;
using Shushi.Office.Packages;

namespace Shushi.Office.Tables.Reading;

/// <summary>
/// The texts that cells share, as UTF-8 in large blocks: two million of them cost little more than their letters.
/// They stay in memory: a file beside it would lay personal data on the disk.
/// </summary>
internal sealed class SharedStrings
{
    private const int BlockSize = 1 << 20;
    private const int MostBytes = 256 << 20;
    private const int Overhead = sizeof(long) + sizeof(int);
    private readonly List<byte[]> _blocks = [];
    private readonly List<long> _starts = [];
    private int _used;
    private long _total;

    public int Count => _starts.Count;

    public static SharedStrings Read(Package package, string part)
    {
        using var xml = package.OpenXml(part);
        var strings = new SharedStrings();
        while (xml.ReadStart())
        {
            if (xml.Name != "si")
                continue;
            RichText.Read(xml, "si");
            strings.Add(xml.Text);
        }

        return strings;
    }

    public string this[int index]
    {
        get
        {
            var start = _starts[index];
            var place = _blocks[(int)(start >> 32)].AsSpan((int)(start & int.MaxValue));
            return XText.Decode(Encoding.UTF8.GetString(place.Slice(sizeof(int), BinaryPrimitives.ReadInt32LittleEndian(place))));
        }
    }

    private void Add(ReadOnlySpan<char> text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        _total += length + Overhead;
        if (_total > MostBytes)
            throw Faults.TooLarge("工作簿里的文字过多");
        if (_blocks.Count == 0 || _used + sizeof(int) + length > _blocks[^1].Length)
        {
            _blocks.Add(new byte[Math.Max(BlockSize, sizeof(int) + length)]);
            _used = 0;
        }

        var place = _blocks[^1].AsSpan(_used);
        BinaryPrimitives.WriteInt32LittleEndian(place, length);
        Encoding.UTF8.GetBytes(text, place[sizeof(int)..]);
        _starts.Add(((long)(_blocks.Count - 1) << 32) | (uint)_used);
        _used += sizeof(int) + length;
    }
}
