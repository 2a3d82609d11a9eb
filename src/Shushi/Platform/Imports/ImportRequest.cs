using System.Security.Cryptography;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.Platform.Imports;

/// <summary>What is to be imported where.</summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="Place">The organization it is done for.</param>
/// <param name="Path">The file.</param>
/// <param name="FileName">Its name as people know it.</param>
/// <param name="Answers">Answers by the keys of their questions.</param>
public sealed record ImportRequest(ILedger Ledger, Organization Place, string Path, string FileName, IReadOnlyDictionary<string, string> Answers)
{
    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public string Hash()
    {
        using var file = File.OpenRead(Path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
