using System.Globalization;
using System.Text.RegularExpressions;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;
using Shushi.Platform.Tables;

namespace Shushi.Platform.Imports;

/// <summary>The names under which the columns of a ledger, or of its lines, are known.</summary>
internal sealed partial class HeaderNames
{
    private static readonly string[] OwnerNames =
        ["所属组织", "所在组织", "所属党组织", "所在党组织", "党组织名称", "党组织", "所属党支部", "所在党支部", "所属支部", "所在支部", "党支部", "支部", "支部名称", "党支部名称", "组织名称", "组织"];

    private static readonly string[] SerialNames = [LedgerTable.SerialHeader, "编号", "序", "NO", "NO.", "№", "顺序号"];

    private readonly Dictionary<string, ColumnTarget> targets = new(StringComparer.Ordinal);
    private readonly bool isWide;

    private HeaderNames(IReadOnlyList<Field> fields, bool isLines, bool isWide)
    {
        (Fields, IsLines, this.isWide) = (fields, isLines, isWide);
    }

    /// <summary>The fields an import reads.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>Whether these are the columns of lines.</summary>
    public bool IsLines { get; }

    /// <summary>The names of a ledger's first sheet.</summary>
    public static HeaderNames Of(LedgerTable table)
    {
        var ledger = table.Ledger;
        var names = new HeaderNames(table.Fields.Where(f => !f.ByAct).ToList(), isLines: false, ledger.WideShape is not null);
        names.Add(new ColumnTarget(ColumnUse.Id), LedgerTable.IdHeader);
        if (ledger.HasOwner) names.Add(new ColumnTarget(ColumnUse.Owner), ledger.OwnerLabel);
        names.AddFields(ledger.Fields.Where(f => f is not DetailsField), names.Fields);
        if (ledger.HasOwner) names.Add(new ColumnTarget(ColumnUse.Owner), OwnerNames);
        names.Add(new ColumnTarget(ColumnUse.Serial), SerialNames);
        return names;
    }

    /// <summary>The names of a sheet of lines.</summary>
    public static HeaderNames Of(DetailsField details)
    {
        var names = new HeaderNames(details.Columns.Where(f => !f.ByAct).ToList(), isLines: true, isWide: false);
        names.Add(new ColumnTarget(ColumnUse.Id), LedgerTable.IdHeader);
        names.AddFields(details.Columns, names.Fields);
        names.Add(new ColumnTarget(ColumnUse.Title), LedgerTable.TitleHeader);
        names.Add(new ColumnTarget(ColumnUse.Serial), SerialNames);
        return names;
    }

    /// <summary>What a header stands for; null when nothing.</summary>
    public ColumnTarget? Find(string header)
    {
        var key = Texts.Key(header);
        if (key.Length == 0) return null;
        if (targets.TryGetValue(key, out var target) || targets.TryGetValue(Texts.KeyWithoutBrackets(header), out target)) return target;
        if (!isWide || MonthName().Match(key) is not { Success: true } match) return null;
        var month = Array.IndexOf(ChineseMonths, match.Groups["m"].Value) + 1;
        if (month == 0 && !int.TryParse(match.Groups["m"].Value, out month)) return null;
        int? year = match.Groups["y"] is { Success: true } y ? int.Parse(y.Value, CultureInfo.InvariantCulture) : null;
        return month is >= 1 and <= 12 ? new ColumnTarget(ColumnUse.Month, Month: month, Year: year) : null;
    }

    private static readonly string[] ChineseMonths = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

    private void AddFields(IEnumerable<Field> fields, IReadOnlyList<Field> read)
    {
        var all = fields.ToList();
        foreach (var field in all) Add(TargetOf(field, read), field.Label, field.Label + LedgerTable.ByActMark);
        foreach (var field in all) Add(TargetOf(field, read), [.. field.Aliases]);
        foreach (var field in all) Add(TargetOf(field, read), Texts.KeyWithoutBrackets(field.Label));
    }

    private static ColumnTarget TargetOf(Field field, IReadOnlyList<Field> read) =>
        read.Contains(field) ? new ColumnTarget(ColumnUse.Field, field) : new ColumnTarget(ColumnUse.Left, field);

    private void Add(ColumnTarget target, params string[] names)
    {
        foreach (var name in names) targets.TryAdd(Texts.Key(name), target);
    }

    [GeneratedRegex(@"^(?:(?<y>\d{4})年)?(?<m>\d{1,2}|十[一二]?|[一二三四五六七八九])月份?(?:\(.*\))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthName();
}
