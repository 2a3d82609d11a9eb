using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shushi.Platform.Records.Fields;

/// <summary>A personal value: sealed at rest, masked on the page for everyone without its permission.</summary>
public sealed class SealedField : ScalarField
{
    private readonly int max;
    private readonly Func<string, string?>? check;

    /// <param name="property">Of type <see cref="Sealed"/>.</param>
    /// <param name="label">Its label.</param>
    /// <param name="max">The most characters.</param>
    /// <param name="check">Says what is wrong with a plain text, or null; may be null itself.</param>
    /// <param name="permission">Who may read it in clear.</param>
    public SealedField(PropertyInfo property, string label, int max, Func<string, string?>? check, string permission)
        : base(property, label)
    {
        (this.max, this.check) = (max, check);
        VisibleWith(permission);
    }

    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Sealed;

    /// <summary>Whether it holds sentences rather than a number: kept as typed, in several lines.</summary>
    public bool IsProse { get; init; }

    /// <summary>
    /// What stands in for a value that may not be read: an unchanged masked text leaves the value as it is.
    /// Only a number long enough to be told from others shows its ends; an amount or a sentence shows nothing.
    /// </summary>
    public static string Mask(string plain) =>
        plain.Length is >= 11 and <= 20 && plain.All(char.IsAsciiLetterOrDigit) ? plain[..3] + new string('*', plain.Length - 7) + plain[^4..] : "******";

    /// <summary>The blind index: enough for digests and for telling a change, and no page shows it.</summary>
    public override string Write(object? value) => (value as Sealed)?.Index ?? "";

    /// <summary>Whether the cipher text still is that of the indexed value: one person's cannot be put in another's place.</summary>
    public bool IsIntact(object row, Identity.ISealer sealer)
    {
        if (Get(row) is not Sealed { HasValue: true } value) return true;
        try
        {
            return sealer.Index(sealer.Open(value)) == value.Index;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public override string Show(object? value, Lookups lookups)
    {
        if (value is not Sealed { HasValue: true } sealedValue) return "";
        var plain = lookups.Sealer.Open(sealedValue);
        return Permission is null || lookups.May(Permission) ? plain : Mask(plain);
    }

    /// <inheritdoc/>
    protected override Reading Parse(string text, Lookups lookups)
    {
        var plain = IsProse ? text.Trim().ReplaceLineEndings("\n") : text.Trim().ToUpperInvariant();
        if (plain.Contains("***", StringComparison.Ordinal)) return Reading.Bad($"“{Label}”是隐去了几位的内容，请填写完整的，或留空。");
        if (plain.Length > max) return Reading.Bad($"“{Label}”最多{max}个字符，请核对。");
        return check?.Invoke(plain) is { } error ? Reading.Bad(error) : Reading.Ok(lookups.Sealer.Seal(plain));
    }

    /// <inheritdoc/>
    public override Expression? Condition(Expression row, string text, Lookups lookups)
    {
        var index = Expression.Property(Expression.Property(row, Property), nameof(Sealed.Index));
        return Expression.Equal(index, QueryValue.Of(lookups.Sealer.Index(IsProse ? text.Trim() : text.Trim().ToUpperInvariant()), typeof(string)));
    }

    /// <inheritdoc/>
    public override void Map(EntityTypeBuilder entity)
    {
        var complex = entity.ComplexProperty(Property.PropertyType, Name);
        complex.Property(nameof(Sealed.Cipher)).HasMaxLength(Math.Max(400, (4 * max) + 100)); // a character is up to 3 bytes, base64 makes 4 of 3
        complex.Property(nameof(Sealed.Index)).HasMaxLength(64);
    }
}
