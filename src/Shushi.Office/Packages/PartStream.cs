namespace Shushi.Office.Packages;

/// <summary>
/// A part as it is unpacked, watched: its bytes are counted, and no stretch of XML goes without a tag for long.
/// The second keeps a single attribute or text from filling the memory, for in XML a raw '&lt;' stands only where markup begins.
/// </summary>
internal sealed class PartStream(Stream inner, string part, UnpackBudget budget, bool isXml, long most) : Stream
{
    private const int LongestStretch = 1 << 20; // a cell's 32,767 characters as eight-byte references are a quarter of it
    private long _length, _lastTag;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = Unpack(buffer);
        budget.Reach(part, _length + read);
        var tag = buffer[..read].LastIndexOf((byte)'<');
        if (tag >= 0)
            _lastTag = _length + tag;
        _length += read;
        if (_length > most)
            throw Faults.TooLarge($"文件的“{part}”过大");
        if (isXml && _length - _lastTag > LongestStretch)
            throw Faults.TooLarge($"文件的“{part}”里有一段过长的内容");
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return inner.Read(buffer);
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException)
        {
            throw Faults.Damaged(part, problem);
        }
    }
}
