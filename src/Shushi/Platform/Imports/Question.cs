using System.Security.Cryptography;
using System.Text;

namespace Shushi.Platform.Imports;

/// <summary>One possible answer.</summary>
/// <param name="Value">What is given back.</param>
/// <param name="Label">What people choose.</param>
public sealed record AnswerOption(string Value, string Label);

/// <summary>What an import asks instead of guessing; asked once however many cells it concerns.</summary>
/// <param name="Key">Sixteen hexadecimal digits, the same whenever the file is read again.</param>
/// <param name="Text">A Chinese question.</param>
/// <param name="Options">Its answers.</param>
/// <param name="Cells">The first cells concerned, e.g. <c>名册!E5</c>.</param>
/// <param name="Count">How many cells are concerned.</param>
/// <param name="Answer">The answer given, or null.</param>
public sealed record Question(string Key, string Text, IReadOnlyList<AnswerOption> Options, IReadOnlyList<string> Cells, int Count, string? Answer);

/// <summary>Collects questions while a file is read, and gives the answers that are there.</summary>
/// <param name="answers">Answers by key.</param>
internal sealed class Asked(IReadOnlyDictionary<string, string> answers)
{
    private const int MostCells = 10;

    private readonly Dictionary<string, Pending> pending = new(StringComparer.Ordinal);

    /// <summary>All questions, in the order they came up.</summary>
    public IReadOnlyList<Question> Questions => pending.Values.Select(p => new Question(p.Key, p.Text, p.Options, p.Cells, p.Count, p.Answer)).ToList();

    /// <summary>Asks; the answer when it is there already, else null.</summary>
    /// <param name="about">What makes the question the same question.</param>
    /// <param name="text">The question.</param>
    /// <param name="options">Its answers.</param>
    /// <param name="cell">The cell concerned; empty for the whole file.</param>
    public string? Ask(string about, string text, IReadOnlyList<AnswerOption> options, string cell)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about)).AsSpan(0, 8));
        if (!pending.TryGetValue(key, out var question))
        {
            var given = answers.TryGetValue(key, out var answer) && options.Any(o => o.Value == answer) ? answer : null;
            pending[key] = question = new Pending(key, text, options, given);
        }

        question.Count++;
        if (cell.Length > 0 && question.Cells.Count < MostCells) question.Cells.Add(cell);
        return question.Answer;
    }

    private sealed record Pending(string Key, string Text, IReadOnlyList<AnswerOption> Options, string? Answer)
    {
        public List<string> Cells { get; } = [];

        public int Count { get; set; }
    }
}
