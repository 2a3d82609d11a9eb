using System.Buffers.Binary;
using System.IO.Compression;

namespace Shushi.Browser.Tests;

/// <summary>A picture of a screen with at most 256 colours: a third of the bytes, and no difference to be seen.</summary>
public static class SmallPng
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The same picture with a palette. Takes what Chromium writes: eight bits, with or without alpha, not interlaced.</summary>
    public static byte[] Of(byte[] png)
    {
        var (width, height, pixels) = Read(png);
        var palette = Palette(pixels);
        var nearest = new Dictionary<int, byte>();
        for (var i = 0; i < palette.Count; i++) nearest[palette[i]] = (byte)i;
        var rows = new byte[height * (width + 1)];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var colour = pixels[(y * width) + x];
                if (!nearest.TryGetValue(colour, out var index)) nearest[colour] = index = Nearest(palette, colour);
                rows[(y * (width + 1)) + 1 + x] = index;
            }
        }

        return Write(width, height, palette, rows);
    }

    /// <summary>The commonest colours; screens have few, and shades of letters beside them.</summary>
    private static List<int> Palette(int[] pixels) =>
        pixels.CountBy(p => p).OrderByDescending(p => p.Value).ThenBy(p => p.Key).Take(256).Select(p => p.Key).ToList();

    private static byte Nearest(List<int> palette, int colour)
    {
        var (best, least) = (0, int.MaxValue);
        for (var i = 0; i < palette.Count; i++)
        {
            var (red, green, blue) = ((palette[i] >> 16) - (colour >> 16), ((palette[i] >> 8) & 255) - ((colour >> 8) & 255), (palette[i] & 255) - (colour & 255));
            var distance = (red * red) + (green * green) + (blue * blue);
            if (distance < least) (best, least) = (i, distance);
        }

        return (byte)best;
    }

    private static (int Width, int Height, int[] Pixels) Read(byte[] png)
    {
        var head = png.AsSpan(16);
        var (width, height, depth, kind) = (BinaryPrimitives.ReadInt32BigEndian(head), BinaryPrimitives.ReadInt32BigEndian(head[4..]), head[8], head[9]);
        if (depth != 8 || kind is not (2 or 6) || head[12] != 0) throw new NotSupportedException($"A PNG of depth {depth}, kind {kind}.");
        using var data = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8)) data.Write(png, at + 8, length);
            at += length + 12;
        }

        data.Position = 0;
        var size = kind == 2 ? 3 : 4;
        var rows = new byte[height * ((width * size) + 1)];
        using var unpacked = new ZLibStream(data, CompressionMode.Decompress);
        unpacked.ReadExactly(rows);
        return (width, height, Unfilter(rows, width, height, size));
    }

    private static int[] Unfilter(byte[] rows, int width, int height, int size)
    {
        var (stride, pixels) = (width * size, new int[width * height]);
        var above = new byte[stride];
        for (var y = 0; y < height; y++)
        {
            var filter = rows[y * (stride + 1)];
            var row = rows.AsSpan((y * (stride + 1)) + 1, stride);
            for (var i = 0; i < stride; i++)
            {
                var (left, up, corner) = (i < size ? 0 : row[i - size], above[i], i < size ? 0 : above[i - size]);
                row[i] = unchecked((byte)(row[i] + filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 }));
            }

            for (var x = 0; x < width; x++) pixels[(y * width) + x] = (row[x * size] << 16) | (row[(x * size) + 1] << 8) | row[(x * size) + 2];
            row.CopyTo(above);
        }

        return pixels;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    private static byte[] Write(int width, int height, List<int> palette, byte[] rows)
    {
        using var png = new MemoryStream();
        png.Write(Signature);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 3);
        Chunk(png, "IHDR"u8, head);
        Chunk(png, "PLTE"u8, [.. palette.SelectMany(c => new[] { (byte)(c >> 16), (byte)((c >> 8) & 255), (byte)(c & 255) })]);
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) stream.Write(rows);
        Chunk(png, "IDAT"u8, packed.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(name);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(name, data));
        png.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var part in (byte[][])[name.ToArray(), data.ToArray()])
        {
            foreach (var value in part)
            {
                crc ^= value;
                for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320u;
            }
        }

        return ~crc;
    }
}
