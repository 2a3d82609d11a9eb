using System.Globalization;

namespace Shushi.Modules.Dues;

/// <summary>What a month costs: one flat rate on the whole base, by the bracket the base lies in. 分 in, 分 out, half a 分 rounded up.</summary>
public static class DuesRates
{
    /// <summary>From this much over what is due, a payment is 大额党费 and goes up whole: 1000元.</summary>
    public const long LargeExtra = 1000_00;

    /// <summary>The fixed amount of students, the unemployed and those on relief: 0.20元.</summary>
    public const long OfRelief = 20;

    /// <summary>What a farmer pays, at least and at most: 0.20元 to 1元.</summary>
    public const long FarmerLeast = 20, FarmerMost = 100;

    private static readonly (long UpTo, int PerMille)[] Salaried = [(3000_00, 5), (5000_00, 10), (10_000_00, 15), (long.MaxValue, 20)];

    private static readonly (long UpTo, int PerMille)[] Retired = [(5000_00, 5), (long.MaxValue, 10)];

    /// <summary>The amount of a kind of payer with a base; null where the base does not decide it or is not known.</summary>
    public static long? Of(PayerKind payer, long? income) => (payer, income) switch
    {
        (PayerKind.Relief, _) => OfRelief,
        (PayerKind.Salaried, { } fen) => Flat(fen, Salaried),
        (PayerKind.Retired, { } fen) => Flat(fen, Retired),
        _ => null,
    };

    /// <summary>What is wrong with an income base as typed, a Chinese sentence; null when nothing is.</summary>
    public static string? FaultOfBase(string text) => BaseOf(text) is null ? "收入基数应是以元为单位的数字，最多两位小数，如5230.50。" : null;

    /// <summary>An income base as typed, in 分; null when it is none.</summary>
    public static long? BaseOf(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan) && yuan < 10_000_000 && decimal.Round(yuan, 2) == yuan
            ? (long)(yuan * 100)
            : null;

    private static long Flat(long income, (long UpTo, int PerMille)[] brackets) =>
        ((income * Array.Find(brackets, b => income <= b.UpTo).PerMille) + 500) / 1000;
}
