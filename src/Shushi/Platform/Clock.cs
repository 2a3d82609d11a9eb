namespace Shushi.Platform;

/// <summary>What the product reads from a <see cref="TimeProvider"/>: days in UTC+8, moments in UTC to the millisecond, record ids.</summary>
public static class Clock
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>Today's date in UTC+8, whatever zone the machine is set to.</summary>
    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The day in UTC+8 on which a UTC moment fell.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc + Beijing);

    /// <summary>A UTC moment as people here read it: <c>2023-06-02 17:05</c> in UTC+8.</summary>
    public static string ShowLocal(DateTime utc) =>
        (utc + Beijing).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Now, in UTC, truncated to milliseconds: what both engines store without loss.</summary>
    public static DateTime Now(this TimeProvider clock) => Truncate(clock.GetUtcNow().UtcDateTime);

    /// <summary>A UTC moment without its part below a millisecond.</summary>
    public static DateTime Truncate(DateTime utc) =>
        new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    /// <summary>A new record id (UUIDv7 by the clock's time).</summary>
#pragma warning disable RS0030 // the one place that makes ids
    public static Guid NewId(this TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow());
#pragma warning restore RS0030
}
