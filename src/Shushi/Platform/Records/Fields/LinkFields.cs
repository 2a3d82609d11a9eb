using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shushi.Platform.Records.Fields;

/// <summary>An organization in sight.</summary>
public sealed class OrganizationField(PropertyInfo property, string label) : ScalarField(property, label)
{
    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Organization;

    /// <inheritdoc/>
    public override string Write(object? value) => value is Guid id ? id.ToString() : "";

    /// <inheritdoc/>
    public override string Show(object? value, Lookups lookups) => value is Guid id ? lookups.Organizations.Name(id) : "";

    /// <inheritdoc/>
    protected override Reading Parse(string text, Lookups lookups)
    {
        var found = lookups.Organizations.Search(text);
        return found.Count switch
        {
            1 => Reading.Ok(found[0].Id),
            0 => Reading.Bad($"“{Label}”里没有“{text}”这个组织，或不在您的管理范围内，请从列表中选择。"),
            _ => Reading.Bad($"“{Label}”叫“{text}”的组织有{found.Count}个，请从列表中选择。"),
        };
    }
}

/// <summary>A record of another ledger, by id or by its title.</summary>
public sealed class LinkField(PropertyInfo property, string label, string ledger) : ScalarField(property, label)
{
    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Link;

    /// <inheritdoc/>
    public override string LinksTo { get; } = ledger;

    /// <inheritdoc/>
    public override string Write(object? value) => value is Guid id ? id.ToString() : "";

    /// <inheritdoc/>
    public override string Show(object? value, Lookups lookups) => value is Guid id ? lookups.Title(new RecordRef(LinksTo, id)) : "";

    /// <inheritdoc/>
    protected override Reading Parse(string text, Lookups lookups) => Links.Find(Label, text, LinksTo, lookups);

    /// <inheritdoc/>
    /// <remarks>By id also where the record is no choice: more may exist than choices are loaded.</remarks>
    public override Expression? Condition(Expression row, string text, Lookups lookups) => Guid.TryParse(text, out var id)
        ? Expression.Equal(Expression.Property(row, Property), QueryValue.Of(id, Property.PropertyType))
        : base.Condition(row, text, lookups);

    /// <inheritdoc/>
    public override IEnumerable<RecordRef> References(object? value) => value is Guid id ? [new RecordRef(LinksTo, id)] : [];
}

/// <summary>Several records of another ledger. The property is a list of ids.</summary>
public sealed class LinksField : Field
{
    private readonly int min, max;

    /// <param name="property">A list of ids.</param>
    /// <param name="label">Its label.</param>
    /// <param name="ledger">The ledger it links to.</param>
    /// <param name="min">The fewest; with one or more it is required.</param>
    /// <param name="max">The most.</param>
    public LinksField(PropertyInfo property, string label, string ledger, int min, int max)
        : base(property, label) => (LinksTo, this.min, this.max, Required) = (ledger, min, max, min > 0);

    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Links;

    /// <inheritdoc/>
    public override string LinksTo { get; }

    /// <inheritdoc/>
    public override string Write(object? value) => string.Join(',', (List<Guid>)value!);

    /// <inheritdoc/>
    public override string Show(object? value, Lookups lookups) =>
        string.Join('、', ((List<Guid>)value!).Select(id => lookups.Title(new RecordRef(LinksTo, id))));

    /// <inheritdoc/>
    public override Reading Read(Inputs inputs, string key, Lookups lookups)
    {
        var ids = new List<Guid>();
        foreach (var text in inputs.All(key).SelectMany(t => t.Split(',', '，', '、')))
        {
            var reading = Links.Find(Label, text, LinksTo, lookups);
            if (reading.Error is not null) return reading;
            if (reading.Value is Guid id && !ids.Contains(id)) ids.Add(id);
        }

        return ids.Count >= min && ids.Count <= max
            ? Reading.Ok(ids)
            : Reading.Bad(min == max ? $"“{Label}”应选{min}项，现在是{ids.Count}项。" : $"“{Label}”应选{min}至{max}项，现在是{ids.Count}项。");
    }

    /// <inheritdoc/>
    public override IEnumerable<RecordRef> References(object? value) => ((List<Guid>)value!).Select(id => new RecordRef(LinksTo, id));

    /// <inheritdoc/>
    public override void Map(EntityTypeBuilder entity) => entity.PrimitiveCollection(Property.PropertyType, Name);
}

internal static class Links
{
    /// <summary>By id, also one that the record points to already although it is no choice any more; or by title.</summary>
    public static Reading Find(string label, string text, string ledger, Lookups lookups)
    {
        var wanted = text.Trim();
        if (Guid.TryParse(wanted, out var id) && lookups.Knows(new RecordRef(ledger, id))) return Reading.Ok(id);
        var found = lookups.Choices(ledger).Where(c => c.Title == wanted).ToList();
        return found.Count switch
        {
            1 => Reading.Ok(found[0].Id),
            0 => Reading.Bad($"“{label}”没有“{wanted}”，或不在您的管理范围内，请从列表中选择。"),
            _ => Reading.Bad($"“{label}”叫“{wanted}”的有{found.Count}条，请从列表中选择。"),
        };
    }
}
