using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>Tells 一 that counts (党课一次) from 一 that says no more than “a” (一个好班子).</summary>
internal static class CasualOne
{
    private static readonly string[] AsOne = ["作为", "做", "当", "是", "为", "像", "每", "以"];
    private const int ToldWithin = 100;
    private static readonly string[] Told = ["次", "回", "场", "个", "名", "位", "人", "件", "户", "家", "项", "起", "处", "笔"];
    private static readonly string?[] Persons = ["名", "人", "位", "个"];
    private static readonly string[] Rest = ["其中", "还有", "另有", "剩余", "尚有", "仍有", "只有", "仅有"];

    /// <summary>一个, 一项 mostly mean "a"; they count only right after a verb or at the end of a clause (党课一次).</summary>
    public static bool Is(Ground ground, int at, Quantity quantity)
    {
        if (quantity is { Unit: "大", Value: 10 })
            return true;
        if (CountReader.IsNone(ground.Text, quantity))
            return false;
        if (quantity.Value != 1 || quantity.IsInterval || quantity.IsRatio || (quantity.Measure is MeasureKind.List && quantity.Unit is not ("句话" or "大")))
            return false;
        if (quantity.Unit is "大" or "句")
            return true;
        if (quantity.Measure == MeasureKind.Money && quantity.Unit == "元")
            return false;
        if (IsEvent(ground.Text, at, quantity))
            return false;
        if (quantity.Unit == "名" && !WordsBefore.Any(ground.Text, at, AsOne))
            return false;
        if (IsOneOfSeveral(ground, at, quantity) || IsUtmost(ground.Text, at, quantity))
            return false;
        if (quantity.End < ground.Text.Length && ground.Text[quantity.End] is '又' or '就' or '般' or '心')
            return true;
        var clause = ground.Report.ClauseAt(at);
        var isDone = at > clause.Start && ground.Text[at - 1] is '各' or '了' or '过' && !ground.Text.AsSpan(clause.Start, at - clause.Start).Contains('没');
        if (isDone && quantity.Measure is MeasureKind.Count or MeasureKind.Act)
            return false;
        if (WordsBefore.Any(ground.Text, at, Rest))
            return false;
        var before = at > clause.Start && ground.Text[at - 1] is '了' or '过' ? at - 1 : at;
        var afterVerb = Lexicon.Acts.EndingAt(ground.Text, before, clause.Start) is { Length: > 1 };
        var endsClause = quantity.End >= clause.End && at > clause.Start + 1;
        return !afterVerb && !endsClause;
    }

    /// <summary>到会最多的一次51人: one of them, and how many it had.</summary>
    private static bool IsUtmost(string text, int at, Quantity quantity) =>
        at > 3 && text[at - 1] == '的' && quantity.Unit is "次" or "户" or "笔" or "条" or "场" or "名" or "人" or "家" && (text[at - 3] == '最' || text[at - 4] == '最');

    /// <summary>党课五次，一次…，一次…: what was counted is told one by one; 一件是…，一件是… says what they are.</summary>
    private static bool IsOneOfSeveral(Ground ground, int at, Quantity quantity)
    {
        if (at != ground.Report.ClauseAt(at).Start || quantity.Unit is null || !Told.Contains(quantity.Unit) || (quantity.End < ground.Text.Length && ground.Text[quantity.End] == '是'))
            return false;
        var sentence = ground.Report.SentenceAt(at);
        var near = TextSpan.Between(Math.Max(sentence.Start, at - ToldWithin), Math.Min(sentence.End, at + ToldWithin));
        return ground.Text.AsSpan(near.Start, near.Length).Count(ground.Text.AsSpan(at, quantity.End - at)) > 1 && IsTold(ground, near, quantity.Unit);
    }

    /// <summary>Whether their number stands before, in the same sentence.</summary>
    private static bool IsTold(Ground ground, TextSpan near, string unit)
    {
        for (var last = ground.Drafts.Count - 1; last >= 0 && near.Contains(ground.Drafts[last].Number); last--)
            if (ground.Drafts[last] is { Kind: ClaimKind.Count, Value: > 1 } draft && IsSame(draft.Unit, unit))
                return true;
        return false;
    }

    private static bool IsSame(string? first, string second) => first == second || (Persons.Contains(first) && Persons.Contains(second));

    /// <summary>有一位, 是一件, 防止了一起; 建一个, 开一门 among the plans.</summary>
    private static bool IsEvent(string text, int at, Quantity quantity)
    {
        if (at == 0 || quantity.Measure is not (MeasureKind.Count or MeasureKind.Act) || (quantity.End + 1 < text.Length && text[quantity.End] == '一'))
            return false;
        return quantity.Unit switch
        {
            "位" or "项" or "笔" or "户" or "起" => text[at - 1] is '有' or '是' or '建' or '办',
            "件" => text[at - 1] is '有' or '是',
            "条" or "场" or "门" or "个" => text[at - 1] is '建' or '办',
            _ => false,
        };
    }
}
