namespace Shushi.Platform.Records;

/// <summary>A personal value at rest: cipher text and a blind index for looking it up by equality. Both null when there is no value.</summary>
/// <remarks>The plain text exists only between <see cref="Identity.ISealer.Open"/> and the page; the database never holds it.</remarks>
public sealed class Sealed
{
    /// <summary>Cipher text, base64, with the key's number in front.</summary>
    public string? Cipher { get; set; }

    /// <summary>Keyed digest of the normalised plain text.</summary>
    public string? Index { get; set; }

    /// <summary>Whether a value is stored.</summary>
    public bool HasValue => Cipher is not null;
}
