using System.Security.Cryptography;
using System.Text;

namespace Shushi.Demo;

/// <summary>Ids of the demo district: the same name always gives the same id, so that links, screenshots and tests survive a rebuild.</summary>
public static class WorldIds
{
    /// <summary>A UUID of version 8 (RFC 9562) from the SHA-256 of a stable name.</summary>
    public static Guid Of(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("shushi/demo/" + name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
