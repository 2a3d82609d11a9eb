namespace Shushi.Modules.Checking;

/// <summary>Measure words that count the same things.</summary>
internal static class Units
{
    private static readonly string[][] Alike =
    [
        ["名", "人", "位"],
        ["人次", "名", "个人", "人", "位", "户", "次"],
        ["次", "场", "场次", "场（次）", "回", "趟", "堂", "讲", "节", "轮", "期", "课"],
        ["篇", "条", "件", "份", "期", "个"],
        ["期", "次", "篇"],
        ["项", "条", "个", "件", "次"],
        ["个", "支", "家", "处", "项", "条"],
        ["件", "条", "个", "项", "起"],
        ["个问题", "个", "条", "项"],
        ["个方面", "方面"],
    ];

    /// <summary>八个同志: 个 counts persons where one stands behind it.</summary>
    public static bool AreAll(string? stated, string unit) => stated == "个" && unit == "名";

    /// <summary>Whether a stated measure word can stand for one that is expected.</summary>
    public static bool Agree(string? stated, string unit) =>
        stated is not null && (stated == unit || Alike.Any(group => group[0] == unit && group.Contains(stated)));
}
