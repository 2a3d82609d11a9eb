using System.Security.Cryptography;
using System.Text;
using Shushi.Platform.Records;

namespace Shushi.Platform.Identity;

/// <summary>Seals personal values and makes keyed digests. One interface, so that another cipher can take its place.</summary>
public interface ISealer
{
    /// <summary>Seals a plain text.</summary>
    Sealed Seal(string plain);

    /// <summary>The plain text of a sealed value.</summary>
    /// <exception cref="CryptographicException">The key is another one, or the value was tampered with.</exception>
    string Open(Sealed value);

    /// <summary>The blind index of a plain text: equal texts have equal indexes, and nothing else can be told.</summary>
    string Index(string plain);

    /// <summary>A keyed digest over any text, hexadecimal: what the audit trail holds instead of the text.</summary>
    string Digest(string text);

    /// <summary>The same over texts one behind the other, which need not all be in memory.</summary>
    string Digest(IEnumerable<string> parts) => Digest(string.Concat(parts));
}

/// <summary>AES-256-GCM with a random nonce; HMAC-SHA-256 for indexes and digests. One 32-byte secret, a key of its own for each purpose.</summary>
public sealed class AesSealer : ISealer
{
    private const string KeyNumber = "1:";
    private const int NonceSize = 12, TagSize = 16;
    private readonly byte[] sealKey, indexKey, digestKey;

    /// <param name="secret">32 random bytes, kept outside the database.</param>
    public AesSealer(byte[] secret)
    {
        sealKey = Derive(secret, "seal");
        indexKey = Derive(secret, "index");
        digestKey = Derive(secret, "digest");
    }

    /// <summary>Reads the secret of a data folder, or makes one readable by its owner alone.</summary>
    public static AesSealer FromFile(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new FileStream(path, options);
            file.Write(RandomNumberGenerator.GetBytes(32));
        }

        var secret = File.ReadAllBytes(path);
        return secret.Length == 32 ? new AesSealer(secret) : throw new RefusedException($"密钥文件“{Path.GetFileName(path)}”已损坏（应为32字节），请从备份恢复。");
    }

    /// <inheritdoc/>
    public Sealed Seal(string plain)
    {
        var text = Encoding.UTF8.GetBytes(plain);
        var box = new byte[NonceSize + TagSize + text.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
        using var aes = new AesGcm(sealKey, TagSize);
        aes.Encrypt(box.AsSpan(0, NonceSize), text, box.AsSpan(NonceSize + TagSize), box.AsSpan(NonceSize, TagSize));
        return new Sealed { Cipher = KeyNumber + Convert.ToBase64String(box), Index = Index(plain) };
    }

    /// <inheritdoc/>
    public string Open(Sealed value)
    {
        if (value.Cipher is null) return "";
        if (!value.Cipher.StartsWith(KeyNumber, StringComparison.Ordinal)) throw new CryptographicException("The value was sealed with another key.");
        var box = Convert.FromBase64String(value.Cipher[KeyNumber.Length..]);
        var text = new byte[box.Length - NonceSize - TagSize];
        using var aes = new AesGcm(sealKey, TagSize);
        aes.Decrypt(box.AsSpan(0, NonceSize), box.AsSpan(NonceSize + TagSize), box.AsSpan(NonceSize, TagSize), text);
        return Encoding.UTF8.GetString(text);
    }

    /// <inheritdoc/>
    public string Index(string plain) => Hmac(indexKey, plain);

    /// <inheritdoc/>
    public string Digest(string text) => Hmac(digestKey, text);

    /// <inheritdoc/>
    public string Digest(IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, digestKey);
        foreach (var part in parts) hash.AppendData(Encoding.UTF8.GetBytes(part));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Hmac(byte[] key, string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));

    private static byte[] Derive(byte[] secret, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: Encoding.UTF8.GetBytes("shushi " + purpose));
}
