using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>The year a report is about, by its own words: what stands under the year after it is a plan.</summary>
internal static class ReportYear
{
    private const int Opening = 600;

    /// <summary>What follows the year in a title or an opening sentence; 工作, 党建 and 履职 only where none of the first does, for 2021年工作调动 names another.</summary>
    private static readonly string[] Tails = ["度", "以来", "抓", "述职", "基层"], LooseTails = ["党建", "工作", "履职", "履行"];

    /// <summary>The year that the opening names as the report's (2023年度, 2023年以来, 2023年抓基层党建), else the one named most often in the text, the earlier of two that are as frequent; null where no year is named.</summary>
    public static int? Of(string text)
    {
        var seen = new SortedDictionary<int, int>();
        int? loose = null;
        for (var at = text.IndexOf('年', StringComparison.Ordinal); at >= 0; at = text.IndexOf('年', at + 1))
        {
            if (At(text, at - 4) is not { } year)
                continue;
            if (at < Opening && WordsAt.Any(text, at + 1, Tails))
                return year;
            if (at < Opening && WordsAt.Any(text, at + 1, LooseTails))
                loose ??= year;
            seen[year] = seen.GetValueOrDefault(year) + 1;
        }
        return loose ?? (seen.Count == 0 ? null : seen.MaxBy(pair => pair.Value).Key);
    }

    /// <summary>The year whose four digits start at a position, before 年; digits may be of full width.</summary>
    public static int? At(string text, int at)
    {
        if (at < 0 || at + 4 >= text.Length || text[at + 4] != '年' || (at > 0 && Numerals.IsDigit(text[at - 1])))
            return null;
        var year = 0;
        for (var i = at; i < at + 4; i++)
        {
            if (!Numerals.IsDigit(text[i]))
                return null;
            year = (year * 10) + (text[i] >= '０' ? text[i] - '０' : text[i] - '0');
        }
        return year is >= 1949 and <= 2100 ? year : null;
    }
}
