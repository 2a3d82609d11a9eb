using System.Globalization;

namespace Shushi.Modules.Members;

/// <summary>公民身份号码 by GB 11643-1999: 6 division digits, 8 birth digits, 3 serial digits, 1 check character.</summary>
public static class CitizenId
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private const string Checks = "10X98765432";

    /// <summary>What is wrong with a number, a Chinese sentence; null when nothing is.</summary>
    public static string? Fault(string number)
    {
        if (number.Length != 18 || !number[..17].All(char.IsAsciiDigit)) return "公民身份号码应为18位，前17位是数字，请核对。";
        if (BirthDate(number) is null) return "公民身份号码中的出生日期不存在，请核对。";
        return CheckCharacter(number) == number[17] ? null : "公民身份号码的校验码不对，请核对是否输错。";
    }

    /// <summary>The check character of the first 17 digits.</summary>
    public static char CheckCharacter(string number) => Checks[Weights.Select((w, i) => w * (number[i] - '0')).Sum() % 11];

    /// <summary>The birth date in it, or null when there is no such day.</summary>
    public static DateOnly? BirthDate(string number) =>
        DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The sex in it as a GB/T 2261.1 code: 1 男, 2 女.</summary>
    public static string Sex(string number) => (number[16] - '0') % 2 == 1 ? "1" : "2";
}
