using System.Text;
using System.Text.RegularExpressions;
using Shushi.Text.Words;

namespace Shushi.Text;

internal enum PhraseSlot { Number, All, When }

/// <summary>Translates a phrase into the expressions for the text before and after its slot.</summary>
internal sealed class PhraseSyntax
{
    private const string Blanks = @"(?<g>[ \t\u3000|]*)";
    private const string Numeral = @"(?<g>[0-9][0-9,.]*[万亿]?|[〇零一二三四五六七八九十百千万亿两]+)";

    private static readonly string OtherNumber = $"[0-9]|[〇零一二三四五六七八九十百千万亿两]+(?:{Alternatives(Measures.Names)})";
    private static readonly string Gap = $@"(?<g>(?:(?!其中|{OtherNumber})[^。！？!?\r\n]){{0,16}}?)";
    private static readonly string Fillers = $"(?<g>(?:{Alternatives(Lexicon.Fillers.All)})*)";

    private static readonly string Boundary =
        $@"(?<=\A|[，、；：。,;:！？“”""（）()\s]|(?:{Alternatives([.. Lexicon.Acts.All.Where(word => word.Length > 1), .. Lexicon.Leads.All])})[了过]?)";

    private readonly string _pattern;
    private readonly StringBuilder _current = new();
    private string? _before;
    private PhraseSlot _slot;
    private readonly Stack<List<int>> _groups = new();
    private int _at;

    private PhraseSyntax(string pattern) => _pattern = pattern;

    public PhraseSlot Slot => _slot;

    public string Before => _before!;

    public string After => _current.ToString();

    public static PhraseSyntax Read(string pattern)
    {
        var syntax = new PhraseSyntax(PhraseText.Fold(pattern));
        while (syntax._at < pattern.Length)
            syntax.Take(pattern[syntax._at++]);
        if (syntax._groups.Count > 0)
            throw syntax.Error("a bracket is not closed");
        if (syntax._before is null)
            throw syntax.Error("it needs one of {n}, {all}, {when}");
        return syntax;
    }

    private static string Alternatives(IEnumerable<string> words) =>
        string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape));

    private void Take(char character)
    {
        switch (character)
        {
            case '^':
                TakeAnchor();
                break;
            case '(':
                _current.Append("(?:");
                _groups.Push([_current.Length]);
                break;
            case ')':
                TakeClosing();
                break;
            case '|' when _groups.Count > 0:
                _current.Append('|');
                _groups.Peek().Add(_current.Length);
                break;
            case '{':
                TakeSlot();
                break;
            case '…':
                _current.Append(Gap);
                break;
            case '?' or '|' or '}':
                throw Error($"{character} has nothing to refer to");
            default:
                TakeLiteral(character);
                break;
        }
    }

    private void TakeLiteral(char character)
    {
        if (!char.IsWhiteSpace(character))
            _current.Append(Blanks).Append(Regex.Escape(character.ToString()));
    }

    private void TakeAnchor()
    {
        if (_at != 1)
            throw Error("^ stands first or not at all");
        _current.Append(Boundary);
    }

    private void TakeClosing()
    {
        if (!_groups.TryPop(out var starts))
            throw Error("a bracket is not opened");
        _current.Append(LongestFirst(starts)).Append(')');
        if (_at >= _pattern.Length || _pattern[_at] != '?')
            return;
        _current.Append('?');
        _at++;
    }

    /// <summary>Takes the alternatives of a group off the end, to put 场次 before 场.</summary>
    private string LongestFirst(List<int> starts)
    {
        var text = _current.ToString();
        var alternatives = starts.Select((start, index) => text[start..(index + 1 < starts.Count ? starts[index + 1] - 1 : text.Length)]).ToList();
        _current.Length = starts[0];
        return string.Join('|', alternatives.OrderByDescending(alternative => alternative.Length));
    }

    private void TakeSlot()
    {
        var end = _pattern.IndexOf('}', _at);
        var name = end < 0 ? "" : _pattern[_at..end];
        _at = end + 1;
        if (name == "x")
        {
            _current.Append(Blanks).Append(Numeral);
            return;
        }
        _slot = name switch
        {
            "n" => PhraseSlot.Number,
            "all" => PhraseSlot.All,
            "when" => PhraseSlot.When,
            _ => throw Error($"the slot {{{name}}} is unknown"),
        };
        if (_before is not null || _groups.Count > 0)
            throw Error("{n}, {all} or {when} stands once, outside brackets");
        _before = _current.Append(Fillers).Append(Blanks).ToString();
        _current.Clear();
    }

    private FormatException Error(string what) => new($"The phrase {_pattern} cannot be read: {what}.");
}
