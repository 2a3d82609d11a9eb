using System.Globalization;
using Shushi.Office.Tables.Reading;

namespace Shushi.Office.Tables.Writing;

/// <summary>What a workbook will consist of, known before the first row is written.</summary>
internal sealed class WorkbookPlan
{
    public const string ChoicesName = "选项";
    private readonly Dictionary<string, int> _choiceColumns = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<string>> _choices = [];

    public WorkbookPlan(IReadOnlyList<TableSheet> sheets)
    {
        if (sheets.Count == 0)
            throw new ArgumentException("工作簿至少要有一个工作表。", nameof(sheets));
        var names = new SheetNames();
        if (sheets.Any(s => s.Columns.Any(HasChoices)))
            ChoicesTab = names.Take(ChoicesName);
        Sheets = [.. sheets.Select((s, i) => new SheetPlan(s, names.Take(s.Name), i + 1))];
        foreach (var column in sheets.SelectMany(s => s.Columns).Where(HasChoices))
            Enter(column.Choices!);
    }

    public IReadOnlyList<SheetPlan> Sheets { get; }

    /// <summary>The lists that drop-downs offer, each once.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Choices => _choices;

    public string ChoicesTab { get; } = ChoicesName;

    public string ChoicesPart => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{Sheets.Count + 1}.xml");

    public static bool HasChoices(TableColumn column) => column.Choices is { Count: > 0 };

    /// <summary>Where a column's choices stand: '选项'!$A$1:$A$9.</summary>
    public string ChoicesRange(IReadOnlyList<string> choices)
    {
        var letters = CellReference.Letters(_choiceColumns[Key(choices)]);
        return string.Create(CultureInfo.InvariantCulture, $"'{ChoicesTab}'!${letters}$1:${letters}${choices.Count}");
    }

    private static string Key(IReadOnlyList<string> choices) => string.Join('\u001F', choices);

    private void Enter(IReadOnlyList<string> choices)
    {
        if (_choiceColumns.TryAdd(Key(choices), _choices.Count))
            _choices.Add(choices);
    }
}

/// <summary>One sheet of the plan.</summary>
internal sealed class SheetPlan
{
    public SheetPlan(TableSheet sheet, string name, int number)
    {
        if (sheet.Columns.Count is 0 or > CellReference.MostColumns)
            throw new ArgumentException($"工作表“{name}”至少要有一列，最多 16384 列。", nameof(sheet));
        Sheet = sheet;
        Name = name;
        Number = number;
        HeaderRow = sheet.Title is null ? 1 : 2;
        Comments = [.. sheet.Columns.Select((c, i) => (Column: i, c.Comment)).Where(c => !string.IsNullOrEmpty(c.Comment))
            .Select(c => new CellComment(HeaderRow, c.Column, CellText.Checked(c.Comment!, HeaderRow, c.Column)))];
    }

    public TableSheet Sheet { get; }

    /// <summary>What stands on the tab.</summary>
    public string Name { get; }

    /// <summary>From 1.</summary>
    public int Number { get; }

    public int HeaderRow { get; }

    /// <summary>The last row written so far.</summary>
    public int LastRow { get; set; }

    public IReadOnlyList<CellComment> Comments { get; }

    public string Part => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{Number}.xml");

    public string LastColumn => CellReference.Letters(Sheet.Columns.Count - 1);

    /// <summary>The name as a formula writes it.</summary>
    public string QuotedName => $"'{Name.Replace("'", "''", StringComparison.Ordinal)}'";
}
