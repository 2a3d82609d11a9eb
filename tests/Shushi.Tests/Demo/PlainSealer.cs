using Shushi.Platform.Identity;
using Shushi.Platform.Records;

namespace Shushi.Tests.Demo;

/// <summary>Seals nothing, so that tests can read what the world would seal and compare two builds.</summary>
internal sealed class PlainSealer : ISealer
{
    public Sealed Seal(string plain) => new() { Cipher = plain, Index = Index(plain) };

    public string Open(Sealed value) => value.Cipher ?? "";

    public string Index(string plain) => "#" + plain;

    public string Digest(string text) => "#" + text;
}
