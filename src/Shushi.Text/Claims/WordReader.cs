using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>Finds statements made by words alone: universal words, and acts said to be regular or timely.</summary>
internal static class WordReader
{
    private const int LongestTail = 24;
    private const int VerbWithin = 14;
    private const int CountedWithin = 14;

    /// <summary>What follows 都 and 全 where they say that all of what was counted is done.</summary>
    private const string AfterAll = "已实有过完办改建达到签销整解得作进按送走写没说", AfterWhole = "治有到过交完办解销清改达签建通";

    public static void ReadUniversals(Ground ground)
    {
        var counts = ground.Drafts.Where(draft => draft.Kind is ClaimKind.Count or ClaimKind.Approx or ClaimKind.ListCount).Select(draft => draft.Number.Start).Order().ToArray();
        foreach (var at in ground.WordPlaces)
            if (!ground.IsTaken(at) && Ground.BareUniversals.Contains(ground.Text[at], StringComparison.Ordinal) && IsOfCounted(ground, at, counts))
                AddUniversal(ground, new(at, 1));
            else if (!ground.IsTaken(at) && UniversalForms.LengthAt(ground.Text, at) is > 0 and var length && !IsExcluded(ground.Text, at))
                AddUniversal(ground, new(at, length));
            else if (!ground.IsTaken(at)
                && Lexicon.Universals.StartingAt(ground.Text, at, ground.Text.Length) is { } word
                && IsUniversal(ground.Text, at, word)
                && (word != "全体" || IsSubject(ground, at)))
                AddUniversal(ground, new(at, word.Length));
    }

    /// <summary>Run after the numbers: 定期召开会议12次 is quantified and no mere obligation.</summary>
    public static void ReadObligations(Ground ground)
    {
        var counts = ground.Drafts.Where(draft => draft.Kind is ClaimKind.Count or ClaimKind.Approx);
        var numbers = counts.Select(draft => draft.Number.Start).Order().ToArray();
        var next = 0;
        foreach (var at in ground.WordPlaces)
            if (at >= next && !ground.IsTaken(at) && Lexicon.Regularities.StartingAt(ground.Text, at, ground.Text.Length) is { } word)
                next = AddObligation(ground, new(at, word.Length), numbers);
    }

    /// <summary>2个后进村都实现了晋位; 参考98人，都过了线; 五处塌方全治了: the number stands in the clause, or 都 begins the one behind it.</summary>
    private static bool IsOfCounted(Ground ground, int at, int[] counts)
    {
        var (text, clause) = (ground.Text, ground.Report.ClauseAt(at));
        var isWhole = text[at] == '都' || (at + 1 < text.Length && text[at + 1] == '是');
        if (isWhole && at > clause.Start && Sorted.HasBetween(counts, at - 4, at) && Measures.EndsAt(text, at))
            return true;
        if (at + 1 >= clause.End || !(text[at] == '都' ? AfterAll : AfterWhole).Contains(text[at + 1], StringComparison.Ordinal))
            return false;
        if (text[at] == '全' && at > 0 && "完安健齐周保万两双成顾".Contains(text[at - 1], StringComparison.Ordinal))
            return false;
        if (at > clause.Start)
            return Sorted.HasBetween(counts, Math.Max(clause.Start, at - CountedWithin), at) && text[at - 1] is not ('么' or '谁' or '些' or '的' or '家' or '我');
        var sentence = ground.Report.SentenceAt(at);
        return text[at] == '都' && Sorted.HasBetween(counts, Math.Max(sentence.Start, at - CountedWithin), at);
    }

    private static bool IsUniversal(string text, int at, string word) =>
        (word == "均" && at > 1 && (Numerals.IsStart(text[at - 2]) || text[at - 2] is '余' or '多')) || !IsExcluded(text, at);

    private static bool IsExcluded(string text, int at) =>
        Lexicon.NotUniversal.StartingAt(text, at, text.Length) is not null
        || (at > 0 && Lexicon.NotUniversal.StartingAt(text, at - 1, text.Length) is not null);

    /// <summary>全体党员…, 支部全体党员…: the subject; not 带领全体党员.</summary>
    private static bool IsSubject(Ground ground, int at)
    {
        var clause = ground.Report.ClauseAt(at);
        return at == clause.Start || Lexicon.Subjects.EndingAt(ground.Text, at, clause.Start) is not null
            || (at - 2 == clause.Start && string.CompareOrdinal(ground.Text, at - 2, "支部", 0, 2) == 0);
    }

    private static void AddUniversal(Ground ground, TextSpan word)
    {
        var clause = ground.Report.ClauseAt(word.Start);
        var hasAlready = word.Start > clause.Start && ground.Text[word.Start - 1] is '已' or '均' && !ground.IsTaken(word.Start - 1);
        var start = hasAlready ? word.Start - 1 : word.Start;
        var end = word.End;
        var limit = Math.Min(clause.End, word.End + LongestTail);
        while (end < limit && !ground.IsTaken(end) && ground.Text[end] is not ('至' or '给')
            && Lexicon.Universals.StartingAt(ground.Text, end, limit) is null)
            end++;
        if (!ground.IsFree(TextSpan.Between(start, word.End)))
            return;
        ground.Take(TextSpan.Between(start, word.End));
        ground.Drafts.Add(new(ClaimKind.All, word, TextSpan.Between(start, end)) { Value = 1 });
    }

    private static int AddObligation(Ground ground, TextSpan word, int[] numbers)
    {
        var clause = ground.Report.ClauseAt(word.Start);
        var end = Math.Min(clause.End, word.End + LongestTail);
        var clear = Lexicon.Negations.EndingAt(ground.Text, word.Start, clause.Start) is null && !Sorted.HasBetween(numbers, word.End, clause.End);
        if (!clear || !HasVerb(ground.Text, word.End, Math.Min(end, word.End + VerbWithin)))
            return word.End;
        var list = ground.Text.IndexOf('等', word.End, end - word.End);
        ground.Drafts.Add(new(ClaimKind.Obligation, word, TextSpan.Between(word.Start, list < 0 ? end : list)));
        return end;
    }

    private static bool HasVerb(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
            if (Lexicon.Verbs.StartingAt(text, at, end) is not null)
                return true;
        return false;
    }
}
