using Shushi.Modules.Similarity;

namespace Shushi.Demo;

/// <summary>A passage of the district's own wording that the bureau's reports may share.</summary>
internal static class WorldExclusions
{
    public static void Record(Draft draft, WorldOrganizations organizations) => draft.Event(organizations["001.003"], "exclusions/2024-01", new PassageExclusion
    {
        On = new DateOnly(2024, 1, 8),
        Passage = "按照区直机关工委统一要求，各支部对照年度重点任务清单逐项报告完成情况，未完成的写明原因和时限。",
        Reason = "通知要求各单位照录的表述，不计入重复。",
    });
}
