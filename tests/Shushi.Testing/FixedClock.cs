using Shushi.Platform;

namespace Shushi.Testing;

/// <summary>A clock that stands at noon (UTC+8) of a day until it is moved.</summary>
public sealed class FixedClock(DateOnly day) : TimeProvider
{
    /// <summary>The day the tests live on.</summary>
    public static readonly DateOnly Day = new(2026, 11, 24);

    /// <summary>Now; may be set.</summary>
    public DateTimeOffset Now { get; set; } = new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.FromHours(8));

    /// <summary>A clock at <see cref="Day"/>.</summary>
    public static FixedClock Standing => new(Day);

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
