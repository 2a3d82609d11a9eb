using Shushi.Modules.Checking;

namespace Shushi.Demo;

/// <summary>Words that the bureau uses otherwise than the rules of proofreading expect.</summary>
internal static class WorldHouseWords
{
    public static void Record(Draft draft, WorldOrganizations organizations)
    {
        var bureau = organizations["001.003"];
        draft.Event(bureau, "words/2024-01", new HouseWord { On = new DateOnly(2024, 1, 5), Word = "青澜码上办", Use = HouseWordUse.Allowed, Note = "本市便民服务平台的名称。" });
        draft.Event(bureau, "words/2024-02", new HouseWord { On = new DateOnly(2024, 1, 5), Word = "区直工委", Use = HouseWordUse.Replaced, Replacement = "区直机关工委", Note = "简称统一。" });
    }
}
