namespace Shushi.Text.Proofreading;

/// <summary>PF-28: standing formulas, whole and in their usual words.</summary>
internal static class Formulas
{
    private const int From = 2022;

    public static void Read(Reading reading)
    {
        var parts = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var hit in reading.Hits(28))
            if (hit.Entry.Note == "part")
                (parts.TryGetValue(hit.Entry.Head, out var places) ? places : parts[hit.Entry.Head] = []).Add(hit.Start);
            else
                ReadAltered(reading, hit);
        if (parts.ContainsKey("四个意识"))
            ReadSet(reading, parts);
    }

    private static void ReadAltered(Reading reading, Hit hit)
    {
        var (entry, span) = (hit.Entry, new TextSpan(hit.Start, hit.Entry.Head.Length));
        if (entry.Note == "verb")
            reading.Add(span, $"习惯搭配是“{entry.Right}”，请核对。", entry.Right);
        else if (reading.At(span.Start - 1) is '“' || reading.At(span.End) is '”')
            reading.Add(span, $"规范表述是“{entry.Right}”，请核对。", entry.Right, severity: RemarkSeverity.Error);
    }

    /// <summary>四个意识, 四个自信, 两个维护 in one sentence: none left out, and 两个确立 somewhere in the report.</summary>
    private static void ReadSet(Reading reading, Dictionary<string, List<int>> parts)
    {
        var at = parts["四个意识"][0];
        var sentence = reading.Report.SentenceAt(at);
        var (hasFaith, hasUphold) = (IsIn("四个自信"), IsIn("两个维护"));
        if (!hasFaith && !hasUphold)
            return;
        var missing = new List<string>(2);
        if (!hasFaith)
            missing.Add("“四个自信”");
        if (!hasUphold)
            missing.Add("“两个维护”");
        if (!parts.ContainsKey("两个确立") && (reading.Year ?? From) >= From)
            missing.Add("“两个确立”");
        if (missing.Count > 0)
            reading.Add(new(at, 4), $"固定表述不完整，缺{string.Concat(missing)}，请核对。");

        bool IsIn(string part) => parts.TryGetValue(part, out var places) && places.Exists(sentence.Contains);
    }
}
