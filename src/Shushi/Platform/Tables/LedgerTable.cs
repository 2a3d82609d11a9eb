using System.Globalization;
using Shushi.Office.Tables;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;

namespace Shushi.Platform.Tables;

/// <summary>A ledger as a table: which columns it has, and what stands in the cells of a record. Export, template and import read the same one.</summary>
/// <remarks>Load the ledger's choices first, and the titles of the records shown.</remarks>
public sealed class LedgerTable
{
    /// <summary>The hidden column that tells an import which record a row is, at which version.</summary>
    public const string IdHeader = "记录号";

    /// <summary>The running number; lines of a second sheet name their record by it.</summary>
    public const string SerialHeader = "序号";

    /// <summary>What a line's sheet calls the record it belongs to, for people.</summary>
    public const string TitleHeader = "所属记录";

    /// <summary>What stands in <see cref="SerialHeader"/> of the template's sample row: imports leave the row out.</summary>
    public const string SampleMark = "示例";

    /// <summary>Behind the label of a field that only an act sets.</summary>
    public const string ByActMark = "（办理生成）";

    private readonly Dictionary<string, HashSet<string>> twice = new(StringComparer.Ordinal);

    /// <param name="workspace">The actor: what may not be seen has no column.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="only">The fields wanted; null for all.</param>
    public LedgerTable(Workspace workspace, ILedger ledger, IReadOnlyCollection<Field>? only = null)
    {
        (Workspace, Ledger) = (workspace, ledger);
        var seen = ledger.Fields.Where(f => !workspace.Hides(f) && only?.Contains(f) != false).ToList();
        Fields = seen.Where(f => f is not DetailsField).ToList();
        Details = seen.OfType<DetailsField>().ToList();
    }

    /// <summary>The ledger.</summary>
    public ILedger Ledger { get; }

    /// <summary>The fields that are columns of the first sheet.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>The fields that have a sheet of their own.</summary>
    public IReadOnlyList<DetailsField> Details { get; }

    private Workspace Workspace { get; }

    private Lookups Lookups => Workspace.Lookups;

    /// <summary>The header of a field's column.</summary>
    public static string HeaderOf(Field field) => field.ByAct ? field.Label + ByActMark : field.Label;

    /// <summary>A record's id with its version, as <see cref="IdHeader"/> holds it.</summary>
    public static string IdOf(Record record) => string.Create(CultureInfo.InvariantCulture, $"{record.Id}:{record.Version}");

    /// <summary>The columns of the first sheet.</summary>
    /// <param name="places">What the owner's drop-down offers.</param>
    public IReadOnlyList<TableColumn> Columns(IReadOnlyList<string> places)
    {
        var columns = new List<TableColumn> { new(IdHeader, ColumnKind.Text, IsHidden: true), new(SerialHeader, ColumnKind.Text) };
        if (Ledger.HasOwner) columns.Add(new TableColumn(Ledger.OwnerLabel, ColumnKind.Text, IsRequired: true, "从列表中选择，或填写组织的全称、简称。", places));
        columns.AddRange(Fields.Select(ColumnOf));
        return columns;
    }

    /// <summary>The columns of the sheet of lines.</summary>
    public static IReadOnlyList<TableColumn> Columns(DetailsField details) =>
    [
        new(IdHeader, ColumnKind.Text, IsHidden: true), new(SerialHeader, ColumnKind.Text, IsRequired: true, "填第一张表里所属记录的序号。"),
        new(TitleHeader, ColumnKind.Text), .. details.Columns.Select(ColumnOf),
    ];

    /// <summary>The cells of a record's row.</summary>
    public IReadOnlyList<string> Row(Record record, int serial)
    {
        var cells = new List<string> { IdOf(record), serial.ToString(CultureInfo.InvariantCulture) };
        if (Ledger.HasOwner) cells.Add(Place(record.OrgId));
        cells.AddRange(Fields.Select(f => Cell(f, record)));
        return cells;
    }

    /// <summary>The rows of a record's lines.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows(DetailsField details, Record record, int serial)
    {
        var (id, number, title) = (IdOf(record), serial.ToString(CultureInfo.InvariantCulture), Workspace.TitleOf(Ledger, record));
        return details.Rows(record).Select(line => (IReadOnlyList<string>)[id, number, title, .. details.Columns.Select(c => Cell(c, line))]);
    }

    /// <summary>What stands in the cell of a value: exact, and read back to the same value.</summary>
    public string Cell(Field field, object row)
    {
        var value = field.Get(row);
        return field.Kind switch
        {
            FieldKind.Code or FieldKind.Codes or FieldKind.Sealed => field.Show(value, Lookups),
            FieldKind.Organization => value is Guid id ? Place(id) : "",
            FieldKind.Link => value is Guid id ? Title(new RecordRef(field.LinksTo!, id)) : "",
            FieldKind.Links => string.Join('、', ((List<Guid>)value!).Select(id => Title(new RecordRef(field.LinksTo!, id)))),
            _ => field.Write(value),
        };
    }

    /// <summary>How an organization is written so that it is found again: by its short name, else its name, else its path.</summary>
    public string Place(Guid id)
    {
        if (Workspace.Organizations.Find(id) is not { } place) return "—";
        return new[] { place.ShortName, place.Name }.FirstOrDefault(n => Workspace.Organizations.Search(n).Count == 1) ?? place.OrgPath;
    }

    /// <summary>How a linked record is written so that it is found again: by its title, with its organization where several bear it.</summary>
    public string Title(RecordRef target)
    {
        var title = Lookups.Title(target);
        if (!Twice(target.Ledger).Contains(title)) return title;
        var same = Lookups.Choices(target.Ledger).Where(c => c.Title == title).ToList();
        return same.Find(c => c.Id == target.Id) is { } own && same.Count(c => c.OrgId == own.OrgId) == 1
            ? $"{title}（{Place(own.OrgId)}）"
            : target.Id.ToString();
    }

    private HashSet<string> Twice(string ledger)
    {
        if (twice.TryGetValue(ledger, out var known)) return known;
        return twice[ledger] = Lookups.Choices(ledger).GroupBy(c => c.Title, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static TableColumn ColumnOf(Field field) => new(
        HeaderOf(field),
        field.Kind switch
        {
            FieldKind.LongText => ColumnKind.LongText,
            FieldKind.Number => ColumnKind.Number,
            FieldKind.Money => ColumnKind.Money,
            FieldKind.Date => ColumnKind.Date,
            _ => ColumnKind.Text,
        },
        field.Required,
        FieldNotes.Of(field),
        field.ByAct ? null : field.Kind switch
        {
            FieldKind.Code => field.Table!.Items.Select(i => i.Label).ToList(),
            FieldKind.YesNo => ["是", "否"],
            _ => null,
        });
}
