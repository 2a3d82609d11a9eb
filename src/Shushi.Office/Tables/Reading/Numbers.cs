using System.Globalization;

namespace Shushi.Office.Tables.Reading;

/// <summary>Stored numbers as people write them.</summary>
internal static class Numbers
{
    /// <summary>The shortest text that gives the same number, without exponent; null where it is no number. Whole numbers keep every digit stored.</summary>
    public static string? Text(ReadOnlySpan<char> stored)
    {
        if (IsWhole(stored))
            return stored.ToString();
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
            return null;
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = shortest.IndexOf('E', StringComparison.Ordinal);
        return value == 0 ? "0" : exponent < 0 ? shortest : Expand(shortest[..exponent], int.Parse(shortest.AsSpan(exponent + 1), CultureInfo.InvariantCulture));
    }

    private static bool IsWhole(ReadOnlySpan<char> text)
    {
        var digits = text.StartsWith("-") ? text[1..] : text;
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9') && (digits[0] != '0' || text.Length == 1);
    }

    private static string Expand(string mantissa, int exponent)
    {
        var sign = mantissa[0] == '-' ? "-" : "";
        var digits = mantissa.TrimStart('-').Replace(".", "", StringComparison.Ordinal);
        var point = 1 + exponent; // the mantissa has one digit before its point
        if (point <= 0)
            return $"{sign}0.{new string('0', -point)}{digits}";
        return point >= digits.Length ? sign + digits.PadRight(point, '0') : $"{sign}{digits[..point]}.{digits[point..]}";
    }
}
