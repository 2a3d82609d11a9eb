using System.Buffers;

namespace Shushi.Text.Proofreading;

/// <summary>PF-16: regulations and documents, and their title marks.</summary>
internal static class Titles
{
    private static readonly string[] Kinds = ["决定", "意见", "方案", "通知", "办法", "条例", "规定", "通报", "建议", "细则", "要点", "规划", "纲要", "准则", "措施"];
    private static readonly SearchValues<string> Issued = SearchValues.Create(["通过", "印发", "下发", "制定", "出台", "发布", "审议", "修订", "转发", "颁布", "起草", "签订"], StringComparison.Ordinal);

    public static void Read(Reading reading)
    {
        ReadRegulations(reading);
        ReadSplit(reading);
        ReadQuoted(reading);
    }

    /// <summary>组织工作条例 without title marks.</summary>
    private static void ReadRegulations(Reading reading)
    {
        var end = 0;
        foreach (var hit in reading.Hits(16))
        {
            var span = new TextSpan(hit.Start, hit.Entry.Head.Length);
            if (span.Start < end || IsInTitle(reading, span))
                continue;
            if (reading.HasBefore(span.Start, "中国共产党"))
                span = TextSpan.Between(span.Start - 5, span.End);
            if (reading.Has(span.End, "（试行）"))
                span = span with { Length = span.Length + 4 };
            reading.Add(span, $"法规名称要加书名号，第一次出现用全称{hit.Entry.Right}。", hit.Entry.Right);
            end = span.End;
        }
    }

    private static bool IsInTitle(Reading reading, TextSpan span)
    {
        if (reading.At(span.End) is '》' or '”')
            return true;
        var from = Math.Max(0, span.Start - 40);
        var before = reading.Text.AsSpan(from, span.Start - from);
        return before.LastIndexOfAny('《', '“') > before.LastIndexOfAny('》', '”', '\n');
    }

    /// <summary>关于……的《决定》: the title is cut in two.</summary>
    private static void ReadSplit(Reading reading)
    {
        var text = reading.Text;
        bool? isDefined = null;
        for (var at = Look.Next(text, 0, "的《"); at >= 0; at = Look.Next(text, at + 2, "的《"))
        {
            if (Kinds.FirstOrDefault(kind => reading.Has(at + 2, kind) && reading.At(at + 2 + kind.Length) == '》') is not { } found)
                continue;
            var before = Look.ClauseBefore(text, at, 30);
            if (before.Length >= 6 && !text.AsSpan(before.End - 6, 6).ContainsAny(Issued) && !(isDefined ??= text.Contains("简称《", StringComparison.Ordinal)))
                reading.Add(TextSpan.Between(at, at + 3 + found.Length), $"文件名称被拆开，请把全称写进书名号，如《关于……的{found}》。");
        }
    }

    /// <summary>“关于……的通知”: a document in quotation marks.</summary>
    private static void ReadQuoted(Reading reading)
    {
        var text = reading.Text;
        for (var at = Look.Next(text, 0, "“关于"); at >= 0; at = Look.Next(text, at + 3, "“关于"))
        {
            var length = text.AsSpan(at, Math.Min(80, text.Length - at)).IndexOf('”');
            if (length > 6 && Kinds.Any(kind => reading.HasBefore(at + length, "的" + kind)))
                reading.Add(new(at, length + 1), "文件名称用书名号，不用引号。", $"《{text.AsSpan(at + 1, length - 1)}》");
        }
    }
}
