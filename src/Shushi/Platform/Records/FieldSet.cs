using System.Linq.Expressions;
using System.Reflection;
using Shushi.Platform.Records.Fields;

namespace Shushi.Platform.Records;

/// <summary>The fields of a row, in the order people fill them.</summary>
/// <typeparam name="T">The row described.</typeparam>
public class FieldSet<T>
    where T : class
{
    private readonly List<Field> fields = [];

    /// <summary>The fields, in order.</summary>
    public IReadOnlyList<Field> Fields => fields;

    /// <summary>The field of a property; throws when there is none.</summary>
    public Field this[string name] => fields.First(f => f.Name == name);

    /// <summary>One line of text.</summary>
    public Field Text(Expression<Func<T, string?>> of, string label, int max = 100) => Add(new TextField(Property(of), label, max, many: false));

    /// <summary>Several lines of text.</summary>
    public Field LongText(Expression<Func<T, string?>> of, string label, int max = 4000) => Add(new TextField(Property(of), label, max, many: true));

    /// <summary>A whole number.</summary>
    public Field Number(Expression<Func<T, int?>> of, string label, int min = 0, int max = 1_000_000) => Add(new NumberField(Property(of), label, min, max));

    /// <summary>Money in 分.</summary>
    public Field Money(Expression<Func<T, long?>> of, string label) => Add(new MoneyField(Property(of), label));

    /// <summary>A day.</summary>
    public Field Date(Expression<Func<T, DateOnly?>> of, string label)
    {
        var field = Add(new DateField(Property(of), label));
        return field.Name == nameof(StateRecord.Until) ? field.Help("从这一天起不再计入；到12月31日为止的，填次年1月1日。仍在延续的不填。") : field;
    }

    /// <summary>A month.</summary>
    public Field Month(Expression<Func<T, DateOnly?>> of, string label) => Add(new MonthField(Property(of), label));

    /// <summary>Yes or no.</summary>
    public Field YesNo(Expression<Func<T, bool>> of, string label) => Add(new YesNoField(Property(of), label));

    /// <summary>One code, an enum.</summary>
    public Field Code<TEnum>(Expression<Func<T, TEnum?>> of, string label, CodeTable<TEnum> table)
        where TEnum : struct, Enum => Add(new CodeField(Property(of), label, table));

    /// <summary>One code of a table from CSV.</summary>
    public Field Code(Expression<Func<T, string?>> of, string label, CodeTable table) => Add(new CodeField(Property(of), label, table));

    /// <summary>Several codes.</summary>
    public CodesField Codes<TEnum>(Expression<Func<T, List<TEnum>>> of, string label, CodeTable<TEnum> table)
        where TEnum : struct, Enum => Add(new CodesField(Property(of), label, table));

    /// <summary>An organization.</summary>
    public Field Organization(Expression<Func<T, Guid?>> of, string label) => Add(new OrganizationField(Property(of), label));

    /// <summary>A person of the roster.</summary>
    public Field Person(Expression<Func<T, Guid?>> of, string label) => Link(of, label, "members");

    /// <summary>Several persons of the roster.</summary>
    public Field People(Expression<Func<T, List<Guid>>> of, string label, int min = 0, int max = 99) =>
        Add(new LinksField(Property(of), label, "members", min, max));

    /// <summary>A record of another ledger.</summary>
    public Field Link(Expression<Func<T, Guid?>> of, string label, string ledger) => Add(new LinkField(Property(of), label, ledger));

    /// <summary>Lines of their own.</summary>
    public Field Details<TRow>(Expression<Func<T, List<TRow>>> of, string label, Action<FieldSet<TRow>> describe)
        where TRow : DetailRow, new()
    {
        var row = new FieldSet<TRow>();
        describe(row);
        return Add(new DetailsField<TRow>(Property(of), label, row));
    }

    /// <summary>A sealed personal value.</summary>
    public Field Sealed(Expression<Func<T, Sealed>> of, string label, int max, Func<string, string?>? check = null, string permission = "personal.read") =>
        Add(new SealedField(Property(of), label, max, check, permission));

    /// <summary>A sealed text of several lines: what was said in confidence.</summary>
    public Field SealedText(Expression<Func<T, Sealed>> of, string label, int max, string permission) =>
        Add(new SealedField(Property(of), label, max, check: null, permission) { IsProse = true });

    /// <summary>Reads every field that people may set into a row; a row with problems is half-read and must be thrown away.</summary>
    public IReadOnlyList<Problem> ReadInto(T row, Inputs inputs, Lookups lookups, string prefix = "")
    {
        var problems = new List<Problem>();
        foreach (var field in fields.Where(f => !f.ByAct && MayWrite(f, row, inputs, lookups, prefix)))
        {
            if (field is DetailsField details)
            {
                problems.AddRange(details.ReadRows(inputs, row, lookups));
                continue;
            }

            var reading = field.Read(inputs, prefix + field.Name, lookups);
            if (reading.Error is { } error) problems.Add(new Problem(prefix + field.Name, error));
            else field.Set(row, reading.Value ?? EmptyOf(field.Property.PropertyType));
        }

        return problems;
    }

    /// <summary>A value shown masked and given back as shown is not a change; one that may not be seen is not written.</summary>
    private static bool MayWrite(Field field, T row, Inputs inputs, Lookups lookups, string prefix)
    {
        if (field is OrganizationField && field.Get(row) is Guid held && held != Guid.Empty && inputs.One(prefix + field.Name) == held.ToString()) return false;
        if (field.Permission is null) return true;
        if (field is SealedField) return inputs.Has(prefix + field.Name) && inputs.One(prefix + field.Name).ReplaceLineEndings("\n") != field.Show(field.Get(row), lookups);
        return lookups.May(field.Permission);
    }

    private static object? EmptyOf(Type type) =>
        type == typeof(string) || Nullable.GetUnderlyingType(type) is not null ? null : Activator.CreateInstance(type);

    private TField Add<TField>(TField field)
        where TField : Field
    {
        fields.Add(field);
        return field;
    }

    private static PropertyInfo Property(LambdaExpression of)
    {
        var body = of.Body is UnaryExpression convert ? convert.Operand : of.Body;
        var property = (PropertyInfo)((MemberExpression)body).Member;
        return typeof(T).GetProperty(property.Name)!;
    }
}
