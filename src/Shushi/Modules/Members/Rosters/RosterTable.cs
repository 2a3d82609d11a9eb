using Shushi.Office.Tables;
using Shushi.Platform.Imports;
using Shushi.Platform.Records;

namespace Shushi.Modules.Members.Rosters;

/// <summary>A roster as it is pasted from a spreadsheet: cells parted by tabs, the first row that names a name is the header.</summary>
internal sealed class RosterTable
{
    /// <summary>Columns of no field of the person.</summary>
    public const string Branch = "支部", Group = "党小组", Stage = "党内身份", Service = "在职状态";

    private const int RowsToHeader = 10;

    private static readonly (string Column, string[] Names)[] Others =
    [
        (Branch, ["支部", "党支部", "所在支部", "所属支部", "所在党支部", "所属党支部", "支部名称", "党支部名称", "所在组织", "所在党组织", "党组织"]),
        (Group, ["党小组", "小组", "所在党小组", "所属党小组"]),
        (Stage, ["党内身份", "人员类别", "党员类别", "身份", "党员身份", "政治面貌"]),
        (Service, ["在职状态", "在职情况", "是否在职", "在职离退休"]),
    ];

    private readonly Dictionary<string, int> columns;

    private RosterTable(Dictionary<string, int> columns, IReadOnlyList<(int Number, string[] Cells)> rows) => (this.columns, Rows) = (columns, rows);

    /// <summary>The rows below the header that name somebody.</summary>
    public IReadOnlyList<(int Number, string[] Cells)> Rows { get; }

    /// <summary>Reads a pasted table; null where no row is a header.</summary>
    public static RosterTable? Read(string text, ILedger people)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select((l, i) => (Number: i + 1, Cells: l.Split('\t').Select(Texts.OneLine).ToArray())).ToList();
        var names = Names(people);
        foreach (var (number, cells) in lines.Take(RowsToHeader))
        {
            var found = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < cells.Length; i++)
                if (names.TryGetValue(Texts.Key(cells[i]), out var column) || names.TryGetValue(Texts.KeyWithoutBrackets(cells[i]), out column)) found.TryAdd(column, i);
            if (!found.ContainsKey(nameof(Person.Name)) || found.Count < 2) continue;
            var table = new RosterTable(found, []);
            return new RosterTable(found, lines.Where(l => l.Number > number && table.Text(l.Cells, nameof(Person.Name)).Length > 0).ToList());
        }

        return null;
    }

    /// <summary>What a row says in a column; empty where it says nothing.</summary>
    public string Text(string[] cells, string column) =>
        columns.TryGetValue(column, out var at) && at < cells.Length && !Texts.IsBlankMark(cells[at]) ? cells[at] : "";

    /// <summary>Whether the table has a column.</summary>
    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>A day as the cell writes it, for a field to read.</summary>
    public static string Day(string text) =>
        DateTexts.Read(new Cell(CellKind.Text, text)) is { Grasp: DateGrasp.Day } guess ? guess.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : text;

    /// <summary>The code a word means; the word itself where that is not clear, for the field to say what may be filled.</summary>
    public static string Code(CodeTable table, string text) => CodeMatcher.Find(table, text) is [var one] ? one.Code : text;

    private static Dictionary<string, string> Names(ILedger people)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in people.Fields)
            foreach (var name in field.Aliases.Prepend(field.Label)) names.TryAdd(Texts.Key(name), field.Name);
        foreach (var (column, others) in Others)
            foreach (var name in others) names.TryAdd(Texts.Key(name), column);
        return names;
    }
}
