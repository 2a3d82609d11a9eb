using System.Buffers;
using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>The chapters of a text, its list marks, and the paragraphs about next steps outside such a chapter.</summary>
internal sealed class Outline
{
    private const string Opening = "引言";
    private const string Ending = "结尾";
    private const string OtherPoints = "二三四五六七八九十";
    private const string Signs = "●▲◆★■□◇△【〔（(—–-·*◎○▪• ";
    private const int LongestLead = 6, LongestIntent = 6, NoLevel = int.MaxValue;

    /// <summary>What tells that a sentence with 明年, 下一步 … is about what will be done: 明年打算，…; 下一步，要….</summary>
    private static readonly SearchValues<char> Intents = SearchValues.Create("，：将要打再拟继");
    private static readonly string[] EndingWords = ["以上述职", "以上报告", "以上是我", "以上汇报", "特此报告", "专此报告", "述职完毕", "报告完毕", "以上，请"];
    private static readonly string[] ProblemWords = ["问题", "不足", "短板", "差距"];
    private static readonly string[] ResultWords = ["情况", "回顾", "总结", "成效"];
    private static readonly string[] FirstNumbers = ["（一）", "1.", "（1）", "①"];

    private readonly string _text;
    private readonly List<Chapter> _chapters = [];
    private readonly List<TextSpan> _marks = [];
    private readonly List<TextSpan> _plans = [];
    private readonly Stack<(int Level, string Number, bool IsPlan)> _above = new();
    private int _planFrom = -1;

    /// <summary>The level of the chapter in which a paragraph such as 2024年，着重办好以下几件事： announced plans: the points below it are plans.</summary>
    private int _plansBelow = NoLevel;

    private readonly int? _nextYear;

    private Outline(string text) => (_text, _nextYear) = (text, ReportYear.Of(text) + 1);

    public IReadOnlyList<Chapter> Chapters => _chapters;

    public IReadOnlyList<TextSpan> Marks => _marks;

    public IReadOnlyList<TextSpan> Plans => _plans;

    public static Outline Read(string text)
    {
        var outline = new Outline(text);
        outline.Open(new(0, "", Opening, Opening, default, default, false), 0);
        foreach (var line in Lines(text))
            outline.Take(line);
        outline.Close(text.Length);
        return outline;
    }

    private static IEnumerable<TextSpan> Lines(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny("\n\r\u2028\u2029");
            var end = length < 0 ? text.Length : start + length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
                yield return TextSpan.Between(start, end);
            start = end + 1;
        }
    }

    private void Take(TextSpan line)
    {
        if (Heading.Read(_text, line) is { } heading)
        {
            _marks.Add(heading.Mark);
            if (heading.IsTitle && !IsReportTitle(heading))
                Take(heading);
            return;
        }
        var start = line.Start;
        while (char.IsWhiteSpace(_text[start]))
            start++;
        if (WordsAt.Any(_text, start, EndingWords))
        {
            _plansBelow = NoLevel;
            Open(new(0, "", Ending, Ending, default, default, false), line.Start);
        }
        else if (_planFrom < 0 && StartsPlan(start, line.End))
        {
            _planFrom = line.Start;
            if (_text.AsSpan(start, line.End - start).TrimEnd() is [.., '：' or ':'])
                _plansBelow = _above.TryPeek(out var top) ? top.Level : 1;
        }
        else if (_planFrom < 0)
            TakePlansInside(start, line.End);
    }

    /// <summary>…。明年打算，…: the sentences inside a paragraph that tell plans.</summary>
    private void TakePlansInside(int start, int end)
    {
        for (var at = start; NextSentence(at, end) is > 0 and var next;)
        {
            at = next;
            if (Lexicon.PlanHeadings.StartingAt(_text, next, end) is not { } word || !_text.AsSpan(next + word.Length, Math.Min(LongestIntent, end - next - word.Length)).ContainsAny(Intents))
                continue;
            at = PlanEnd(next, end);
            _plans.Add(TextSpan.Between(next, at));
        }
    }

    /// <summary>一是…。下一步，…。二是…: what the paragraph had begun to tell goes on; a plan that begins with 一是 has its own 二是.</summary>
    private int PlanEnd(int start, int end)
    {
        for (var at = start; NextSentence(at, end) is > 0 and var next; at = next)
            if (next + 1 < end && _text[next + 1] == '是' && OtherPoints.Contains(_text[next], StringComparison.Ordinal) && !_text.AsSpan(start, next - start).Contains("一是", StringComparison.Ordinal))
                return next;
        return end;
    }

    private int NextSentence(int from, int end)
    {
        var stop = _text.AsSpan(from, end - from).IndexOf('。');
        return stop < 0 || from + stop + 1 >= end ? 0 : from + stop + 1;
    }

    /// <summary>下一步…, ●下步打算, 改。2025年：…: perhaps behind a sign or a word of its own; not behind 一是….</summary>
    private bool StartsPlan(int start, int end)
    {
        while (start < end && Signs.Contains(_text[start], StringComparison.Ordinal))
            start++;
        if (IsPlanAt(start, end))
            return true;
        var lead = _text.AsSpan(start, Math.Min(LongestLead, end - start)).IndexOfAny('。', '：', '，');
        return lead > 0 && _text[start + 1] != '是' && IsPlanAt(start + lead + 1, end);
    }

    private bool IsPlanAt(int start, int end) =>
        Lexicon.PlanHeadings.StartingAt(_text, start, end) is not null
        || (_nextYear is { } year && ReportYear.At(_text, start) == year && !(start + 5 < end && Numerals.IsDigit(_text[start + 5])));

    /// <summary>The first line as a Markdown heading names the report, not a chapter.</summary>
    private bool IsReportTitle(Heading heading) =>
        heading is { Level: 1, Number: "" } && _chapters.Count == 1 && string.IsNullOrWhiteSpace(_text[..heading.Mark.Start]);

    private void Take(Heading heading)
    {
        while (_above.TryPeek(out var top) && top.Level >= heading.Level)
            _above.Pop();
        var title = heading.Title.Of(_text).Trim();
        var number = heading.Number.Length > 0 && heading.Level == 1 ? heading.Number + "、" : heading.Number;
        var path = string.Concat(_above.Reverse().Select(above => above.Number)) + number + title;
        FollowAnnouncement(heading);
        var isBelowPlan = heading.Level > _plansBelow || (_above.TryPeek(out var parent) && parent.IsPlan);
        var isPlan = (isBelowPlan && !IsAboutProblems(title)) || IsPlanTitle(title, heading.Level);
        _above.Push((heading.Level, heading.Number, isPlan));
        var span = TextSpan.Between(heading.Mark.Start, heading.Title.End);
        Open(new(heading.Level, heading.Number, title, path, span, default, isPlan), span.Start);
    }

    /// <summary>A heading of the announcement's own level that begins a count of its own behind it stands below it too; any other ends what was announced.</summary>
    private void FollowAnnouncement(Heading heading)
    {
        if (heading.Level == _plansBelow && heading.Level > 1 && FirstNumbers.Contains(heading.Number))
            _plansBelow--;
        else if (heading.Level <= _plansBelow)
            _plansBelow = NoLevel;
    }

    private bool IsPlanTitle(string title, int level)
    {
        if (ProblemWords.Any(word => title.Contains(word, StringComparison.Ordinal)))
            return false;
        if (ResultWords.Any(word => title.EndsWith(word, StringComparison.Ordinal)))
            return false;
        if (_nextYear is { } year && ReportYear.At(title, 0) == year)
            return true;
        return Lexicon.Contains(title, Lexicon.PlanHeadings) || (level == 1 && Lexicon.Contains(title, Lexicon.TopPlanHeadings));
    }

    private static bool IsAboutProblems(string title) =>
        title.Contains("问题", StringComparison.Ordinal) && !Lexicon.Contains(title, Lexicon.PlanHeadings);

    private void Open(Chapter chapter, int start)
    {
        Close(start);
        _chapters.Add(chapter with { Span = new(start, 0) });
    }

    private void Close(int end)
    {
        if (_planFrom >= 0)
            _plans.Add(TextSpan.Between(_planFrom, end));
        _planFrom = -1;
        if (_chapters.Count > 0)
            _chapters[^1] = _chapters[^1] with { Span = TextSpan.Between(_chapters[^1].Span.Start, end) };
    }
}
