using System.Globalization;
using Shushi.Office.Tables;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;

namespace Shushi.Platform.Imports;

/// <summary>Where a cell stands: what its reading may depend on.</summary>
/// <param name="OrgPath">Where the record lies.</param>
/// <param name="Year">The year of its table, or null.</param>
/// <param name="Cell">Its name for questions.</param>
/// <param name="Column">Its column.</param>
internal readonly record struct CellPlace(string OrgPath, int? Year, string Cell, SheetColumn Column);

/// <summary>Turns a cell, as offices fill them, into the exact text that its field reads. What it cannot tell for certain it asks.</summary>
internal sealed class CellReader(OrgMatcher places, LinkMatcher links, Asked asked)
{
    private static readonly string[] Yes = ["是", "有", "√", "✓", "✔", "☑", "Y", "YES", "TRUE", "1", "对", "已"];
    private static readonly string[] No = ["否", "无", "×", "✗", "✘", "X", "☒", "N", "NO", "FALSE", "0", "没有", "不是", "未"];

    /// <summary>Reads a cell that holds something.</summary>
    public CellValue Read(Field field, Cell cell, CellPlace place)
    {
        if (cell.Kind == CellKind.Error) return CellValue.Wrong($"“{field.Label}”的单元格是错误值“{cell.Text}”，请在表里改正公式或填写内容。");
        if (field.Kind == FieldKind.YesNo) return YesNo(field, cell.Text);
        if (Texts.IsBlankMark(cell.Text)) return CellValue.Of("");
        return field.Kind switch
        {
            FieldKind.Text => CellValue.Of(Texts.OneLine(cell.Text)),
            FieldKind.LongText => CellValue.Of(cell.Text.Trim()),
            FieldKind.Number => Number(field, cell.Text),
            FieldKind.Money => CellValue.Of(NumberTexts.Yuan(cell.Text, place.Column.Unit) ?? cell.Text),
            FieldKind.Date => Date(field, cell, place),
            FieldKind.Month => Month(field, cell, place),
            FieldKind.Code => Code(field, cell.Text, place),
            FieldKind.Codes => Several(cell.Text, t => Code(field, t, place), t => field.Table!.Find(t) is not null),
            FieldKind.Organization => Organization(field.Label, cell.Text, place.Cell),
            FieldKind.Link => links.Find(field, cell.Text, place.OrgPath, place.Cell),
            FieldKind.Links => Several(cell.Text, t => links.Find(field, t, place.OrgPath, place.Cell), _ => false),
            FieldKind.Sealed when field is SealedField { IsProse: true } => CellValue.Of(cell.Text.Trim()),
            FieldKind.Sealed => Sealed(field, cell),
            _ => CellValue.Of(cell.Text),
        };
    }

    /// <summary>The organization that a text means.</summary>
    public CellValue Organization(string label, string text, string cell)
    {
        var found = places.Find(Texts.OneLine(text));
        if (found.Count == 1) return CellValue.Of(found[0].Id.ToString());
        if (found.Count == 0) return CellValue.Wrong($"“{label}”里没有“{text}”这个组织，或不在您的管理范围内，请填写组织的全称或简称。");
        var options = found.Select(o => new AnswerOption(o.Id.ToString(), $"{o.ShortName}（{o.Name}）")).ToList();
        var about = $"place|{label}|{text}|{string.Join(',', options.Select(o => o.Value).Order(StringComparer.Ordinal))}";
        return asked.Ask(about, $"“{label}”的“{text}”是哪个组织？", options, cell) is { } answer ? CellValue.Of(answer) : CellValue.Waiting;
    }

    private static CellValue YesNo(Field field, string text)
    {
        var key = Texts.Tight(text).ToUpperInvariant();
        if (Yes.Contains(key) || (Texts.KeyWithoutBrackets(text) is var bare && Yes.Contains(bare))) return CellValue.Of("是");
        if (No.Contains(key) || key is "" or "-" or "—" or "/") return CellValue.Of("否");
        return CellValue.Wrong($"“{field.Label}”应填“是”或“否”，“{text}”不是。");
    }

    private static CellValue Number(Field field, string text) =>
        CellValue.Of(NumberTexts.Whole(text, field.Label.Contains("分钟", StringComparison.Ordinal))?.ToString(CultureInfo.InvariantCulture) ?? Texts.Tight(text));

    private CellValue Date(Field field, Cell cell, CellPlace place)
    {
        var guess = DateTexts.Read(cell, place.Year);
        return guess.Grasp switch
        {
            DateGrasp.Day => CellValue.Of(Iso(guess.Day)),
            DateGrasp.Month => WithoutDay(field, cell, guess.Day, place),
            DateGrasp.JanuaryOrOctober => JanuaryOrOctober(field, cell, guess.Day, place, "yyyy-MM-dd"),
            DateGrasp.Year => CellValue.Wrong($"“{field.Label}”只写了年份“{cell.Text}”，请补上月和日。"),
            _ => CellValue.Of(Texts.Tight(cell.Text)),
        };
    }

    private CellValue Month(Field field, Cell cell, CellPlace place)
    {
        var guess = DateTexts.Read(cell, place.Year);
        return guess.Grasp switch
        {
            DateGrasp.Day or DateGrasp.Month => CellValue.Of(guess.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
            DateGrasp.JanuaryOrOctober => JanuaryOrOctober(field, cell, guess.Day, place, "yyyy-MM"),
            _ => CellValue.Of(Texts.Tight(cell.Text)),
        };
    }

    private CellValue WithoutDay(Field field, Cell cell, DateOnly first, CellPlace place)
    {
        List<AnswerOption> options = [new("first", string.Create(CultureInfo.InvariantCulture, $"记为{first.Year}年{first.Month}月1日"))];
        if (!field.Required) options.Add(new AnswerOption("empty", "不填"));
        var answer = asked.Ask($"day|{field.Label}|{Iso(first)}", $"“{field.Label}”的“{cell.Text}”没有写到日，怎么记？", options, place.Cell);
        return answer switch { null => CellValue.Waiting, "empty" => CellValue.Of(""), _ => CellValue.Of(Iso(first)) };
    }

    private CellValue JanuaryOrOctober(Field field, Cell cell, DateOnly january, CellPlace place, string format)
    {
        var october = january.AddMonths(9);
        var day = format.Length > 7 ? "1日" : "";
        AnswerOption[] options = [Option(january), Option(october)];
        var text = $"“{field.Label}”的“{cell.Text}”是1月还是10月？表格软件会把1996.10显示成1996.1。";
        return asked.Ask($"october|{field.Label}|{cell.Text}", text, options, place.Cell) is { } answer ? CellValue.Of(answer) : CellValue.Waiting;

        AnswerOption Option(DateOnly month) => new(month.ToString(format, CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Month}月{day}"));
    }

    private CellValue Code(Field field, string text, CellPlace place)
    {
        var found = CodeMatcher.Find(field.Table!, text);
        if (found.Count == 1) return CellValue.Of(found[0].Code);
        if (found.Count == 0) return CellValue.Of(text.Trim()); // the field says what may be filled
        var options = found.Select(i => new AnswerOption(i.Code, i.Label)).ToList();
        var answer = asked.Ask($"code|{field.Label}|{Texts.Key(text)}", $"“{field.Label}”的“{text}”是哪一项？", options, place.Cell);
        return answer is null ? CellValue.Waiting : CellValue.Of(answer);
    }

    /// <summary>Several things in one cell, one key each joined by commas; the whole text first, for labels may hold the sign that parts them.</summary>
    private static CellValue Several(string text, Func<string, CellValue> read, Func<string, bool> isWhole)
    {
        if (isWhole(text)) return read(text);
        var parts = text.Split([',', '，', '、', ';', '；', '/', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var values = parts.Select(read).ToList();
        if (values.Find(v => v.Error is not null) is { Error: not null } wrong) return wrong;
        return values.Exists(v => v.Waits) ? CellValue.Waiting : CellValue.Of(string.Join(',', values.Select(v => v.Text)));
    }

    private static CellValue Sealed(Field field, Cell cell) =>
        cell.Kind == CellKind.Number && cell.Text.Length > 15
            ? CellValue.Wrong($"“{field.Label}”在表里是数字，末几位已经丢失，请把这一列设为文本后重新填写。")
            : CellValue.Of(Texts.Tight(cell.Text).TrimStart('\''));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
