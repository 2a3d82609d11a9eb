using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shushi.Platform.Records.Fields;

/// <summary>One code. The property is an enum of the table or, for tables from CSV, the code as text.</summary>
public sealed class CodeField(PropertyInfo property, string label, CodeTable table) : ScalarField(property, label)
{
    private readonly Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Code;

    /// <inheritdoc/>
    public override CodeTable Table { get; } = table;

    /// <inheritdoc/>
    public override string Write(object? value) => value?.ToString() ?? "";

    /// <inheritdoc/>
    public override string Show(object? value, Lookups lookups) => value is null ? "" : Table.Label(value.ToString()!);

    /// <inheritdoc/>
    protected override Reading Parse(string text, Lookups lookups)
    {
        if (Table.Find(text) is not { } item) return Reading.Bad(Codes.NotIn(Label, text, Table));
        return Reading.Ok(type.IsEnum ? Enum.Parse(type, item.Code) : item.Code);
    }

    /// <inheritdoc/>
    public override void Map(EntityTypeBuilder entity)
    {
        var column = entity.Property(Property.PropertyType, Name).HasMaxLength(60);
        if (type.IsEnum) column.HasConversion<string>();
    }
}

/// <summary>Several codes of a table. The property is a list of an enum.</summary>
public sealed class CodesField(PropertyInfo property, string label, CodeTable table) : Field(property, label)
{
    private readonly Type type = property.PropertyType.GetGenericArguments()[0];

    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Codes;

    /// <inheritdoc/>
    public override CodeTable Table { get; } = table;

    /// <summary>Asks for one code at least.</summary>
    public CodesField AtLeastOne()
    {
        Required = true;
        return this;
    }

    /// <inheritdoc/>
    public override string Write(object? value) => string.Join(',', ((IEnumerable)value!).Cast<object>().Select(v => v.ToString()));

    /// <inheritdoc/>
    public override string Show(object? value, Lookups lookups) =>
        string.Join('、', ((IEnumerable)value!).Cast<object>().Select(v => Table.Label(v.ToString()!)));

    /// <inheritdoc/>
    public override Reading Read(Inputs inputs, string key, Lookups lookups)
    {
        var texts = inputs.All(key).SelectMany(t => t.Split(',', '，', '、', ';', '；')).Where(t => !string.IsNullOrWhiteSpace(t)).ToList();
        var list = (IList)Activator.CreateInstance(Property.PropertyType)!;
        foreach (var text in texts)
        {
            if (Table.Find(text) is not { } item) return Reading.Bad(Codes.NotIn(Label, text, Table));
            var value = Enum.Parse(type, item.Code);
            if (!list.Contains(value)) list.Add(value);
        }

        return Required && list.Count == 0 ? Reading.Bad($"“{Label}”至少选一项。") : Reading.Ok(list);
    }

    /// <inheritdoc/>
    public override Expression? Condition(Expression row, string text, Lookups lookups)
    {
        if (Table.Find(text) is not { } item) return null;
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [type],
            Expression.Property(row, Property), QueryValue.Of(Enum.Parse(type, item.Code), type));
    }

    /// <inheritdoc/>
    public override void Map(EntityTypeBuilder entity) =>
        entity.PrimitiveCollection(Property.PropertyType, Name).ElementType().HasConversion(
            typeof(Microsoft.EntityFrameworkCore.Storage.ValueConversion.EnumToStringConverter<>).MakeGenericType(type));
}

internal static class Codes
{
    public static string NotIn(string label, string text, CodeTable table)
    {
        var offered = string.Join('、', table.Items.Take(8).Select(i => i.Label));
        return $"“{label}”没有“{text}”这一项，可填：{offered}{(table.Items.Count > 8 ? "等" : "")}。";
    }
}
