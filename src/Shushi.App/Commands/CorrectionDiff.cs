using System.Text;

namespace Shushi.App.Commands;

/// <summary>The changed lines of a corrected text: [-what stood-]{+what stands now+}.</summary>
internal static class CorrectionDiff
{
    private const int MostCells = 4_000_000;

    /// <summary>Corrections never join or cut lines, so the two texts are held against each other line by line.</summary>
    public static IEnumerable<string> Lines(string before, string after)
    {
        foreach (var (index, (old, now)) in before.Split('\n').Zip(after.Split('\n')).Index())
            if (!string.Equals(old, now, StringComparison.Ordinal)) yield return $"第{index + 1}行 {Marked(old.TrimEnd('\r'), now.TrimEnd('\r'))}";
    }

    private static string Marked(string old, string now)
    {
        var (start, oldEnd, nowEnd) = (0, old.Length, now.Length);
        while (start < Math.Min(oldEnd, nowEnd) && old[start] == now[start]) start++;
        while (oldEnd > start && nowEnd > start && old[oldEnd - 1] == now[nowEnd - 1]) (oldEnd, nowEnd) = (oldEnd - 1, nowEnd - 1);
        var text = new StringBuilder().Append(old, 0, start);
        if ((long)(oldEnd - start) * (nowEnd - start) > MostCells) Change(text, old[start..oldEnd], now[start..nowEnd]);
        else Compare(text, old[start..oldEnd], now[start..nowEnd]);
        return text.Append(old, oldEnd, old.Length - oldEnd).ToString();
    }

    /// <summary>By the longest common subsequence.</summary>
    private static void Compare(StringBuilder text, string old, string now)
    {
        var length = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var j = now.Length - 1; j >= 0; j--)
                length[i, j] = old[i] == now[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        for (var (i, j) = (0, 0); i < old.Length || j < now.Length;)
        {
            var (fromOld, fromNow) = (i, j);
            while (i < old.Length && (j == now.Length || (old[i] != now[j] && length[i + 1, j] >= length[i, j + 1]))) i++;
            while (j < now.Length && (i == old.Length || (old[i] != now[j] && length[i + 1, j] < length[i, j + 1]))) j++;
            Change(text, old[fromOld..i], now[fromNow..j]);
            for (; i < old.Length && j < now.Length && old[i] == now[j]; i++, j++) text.Append(old[i]);
        }
    }

    private static void Change(StringBuilder text, string old, string now)
    {
        if (old.Length > 0) text.Append("[-").Append(old).Append("-]");
        if (now.Length > 0) text.Append("{+").Append(now).Append("+}");
    }
}
