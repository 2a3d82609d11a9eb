using System.Reflection;
using System.Text;
using Shushi.Platform.Organizations;

namespace Shushi.Platform.Records.Fields;

/// <summary>Lines of a record, each with fields of its own.</summary>
public abstract class DetailsField(PropertyInfo property, string label) : Field(property, label)
{
    /// <inheritdoc/>
    public sealed override FieldKind Kind => FieldKind.Details;

    /// <summary>The fields of a line.</summary>
    public abstract IReadOnlyList<Field> Columns { get; }

    /// <summary>The lines of a record, in their order.</summary>
    public abstract IReadOnlyList<DetailRow> Rows(object record);

    /// <summary>The type of a line.</summary>
    public abstract Type RowType { get; }

    /// <summary>Reads the lines; problems carry the line's key.</summary>
    public abstract IEnumerable<Problem> ReadRows(Inputs inputs, object record, Lookups lookups);

    /// <inheritdoc/>
    public sealed override Reading Read(Inputs inputs, string key, Lookups lookups) =>
        throw new NotSupportedException("Lines are read with ReadRows.");

    /// <summary>All lines, one below the other, field by field.</summary>
    public sealed override string Write(object? value)
    {
        var text = new StringBuilder();
        foreach (var row in ((IEnumerable<DetailRow>)value!).OrderBy(r => r.Ordinal))
            text.AppendJoin('|', Columns.Select(c => Escape(c.Write(c.Get(row))))).Append('\n');
        return text.ToString();
    }

    /// <summary>The lines that <see cref="Write"/> wrote, each as the texts of its columns.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Split(string written)
    {
        var (lines, cells, cell) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder());
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] == '\\' && i + 1 < written.Length) cell.Append(written[++i] == 'n' ? '\n' : written[i]);
            else if (written[i] is '|' or '\n') EndCell(written[i] == '\n');
            else cell.Append(written[i]);
        }

        return lines;

        void EndCell(bool isLast)
        {
            cells.Add(cell.ToString());
            cell.Clear();
            if (!isLast) return;
            lines.Add(cells);
            cells = [];
        }
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <inheritdoc/>
    public sealed override string Show(object? value, Lookups lookups) =>
        string.Join('；', ((IEnumerable<DetailRow>)value!).OrderBy(r => r.Ordinal)
            .Select(row => string.Join(' ', Columns.Select(c => c.Show(c.Get(row), lookups)).Where(t => t.Length > 0))));

    /// <inheritdoc/>
    public sealed override IEnumerable<RecordRef> References(object? value) =>
        ((IEnumerable<DetailRow>)value!).SelectMany(row => Columns.SelectMany(c => c.References(c.Get(row))));
}

/// <summary>Lines of a given type.</summary>
/// <typeparam name="TRow">The line.</typeparam>
public sealed class DetailsField<TRow>(PropertyInfo property, string label, FieldSet<TRow> fields) : DetailsField(property, label)
    where TRow : DetailRow, new()
{
    /// <inheritdoc/>
    public override IReadOnlyList<Field> Columns => fields.Fields;

    /// <inheritdoc/>
    public override Type RowType => typeof(TRow);

    /// <inheritdoc/>
    public override IReadOnlyList<DetailRow> Rows(object record) =>
        ((IEnumerable<TRow>)Get(record)!).OrderBy(r => r.Ordinal).ToList<DetailRow>();

    /// <inheritdoc/>
    public override IEnumerable<Problem> ReadRows(Inputs inputs, object record, Lookups lookups)
    {
        var problems = new List<Problem>();
        var read = new List<TRow>();
        foreach (var place in inputs.Rows(Name))
        {
            var prefix = FormattableString.Invariant($"{Name}[{place}].");
            if (Columns.All(c => c is YesNoField || inputs.All(prefix + c.Name).Count == 0)) continue;
            var row = new TRow { Ordinal = read.Count + 1 };
            problems.AddRange(fields.ReadInto(row, inputs, lookups, prefix));
            if (row is IOfOrganization placed && lookups.Organizations.Find(placed.OrgId) is { } org) placed.OrgPath = org.OrgPath;
            read.Add(row);
        }

        if (problems.Count == 0) Replace((List<TRow>)Get(record)!, read);
        return problems;
    }

    /// <summary>Keeps the rows that stand where a row stood, so that a change is a change and not a deletion and an addition.</summary>
    private void Replace(List<TRow> rows, List<TRow> read)
    {
        rows.Sort((a, b) => a.Ordinal.CompareTo(b.Ordinal));
        for (var i = 0; i < read.Count; i++)
        {
            if (i >= rows.Count)
            {
                rows.Add(read[i]);
                continue;
            }

            rows[i].Ordinal = i + 1;
            foreach (var column in Columns.Where(c => !c.ByAct)) column.Set(rows[i], column.Get(read[i]));
            if (rows[i] is IOfOrganization placed) placed.OrgPath = ((IOfOrganization)read[i]).OrgPath;
        }

        rows.RemoveRange(read.Count, Math.Max(0, rows.Count - read.Count));
    }
}
