using System.Linq.Expressions;
using System.Reflection;

namespace Shushi.Platform.Records;

/// <summary>What a field holds; list, form, schema and template choose their control by it.</summary>
public enum FieldKind
{
    /// <summary>One line.</summary>
    Text,

    /// <summary>Several lines.</summary>
    LongText,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>分, shown and typed as 元 with two decimals.</summary>
    Money,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A month, stored as its first day.</summary>
    Month,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>One code of a table.</summary>
    Code,

    /// <summary>Several codes of a table.</summary>
    Codes,

    /// <summary>An organization.</summary>
    Organization,

    /// <summary>A record of another ledger; a person is one of the roster's.</summary>
    Link,

    /// <summary>Several records of another ledger.</summary>
    Links,

    /// <summary>Lines of their own, one level.</summary>
    Details,

    /// <summary>A personal value, sealed at rest.</summary>
    Sealed,
}

/// <summary>One field of a ledger, described once. List, form, filter, import, export, API and history read this description.</summary>
public abstract class Field(PropertyInfo property, string label)
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>The property's name: the key in forms, JSON and workbooks.</summary>
    public string Name => Property.Name;

    /// <summary>Its Chinese label.</summary>
    public string Label { get; } = label;

    /// <summary>What it holds.</summary>
    public abstract FieldKind Kind { get; }

    /// <summary>Whether it must be filled. Follows the property: a non-nullable one is required.</summary>
    public bool Required { get; protected set; } = IsNotNullable(property);

    /// <summary>One sentence under the control, or null.</summary>
    public string? Hint { get; private set; }

    /// <summary>Shown as a column of the list.</summary>
    public bool InList { get; private set; }

    /// <summary>Offered as a filter of the list.</summary>
    public bool InFilter { get; private set; }

    /// <summary>Only an act of its own sets it; forms show it and imports leave it.</summary>
    public bool ByAct { get; private set; }

    /// <summary>The extra permission without which the value is masked, or null.</summary>
    public string? Permission { get; private set; }

    /// <summary>Other names that offices give it in their tables.</summary>
    public IReadOnlyList<string> Aliases { get; private set; } = [];

    /// <summary>The two fields that one cell of an import such as <c>28/30</c> fills, this one among them; null for almost all.</summary>
    public FieldPair? Pair { get; private set; }

    /// <summary>The described property.</summary>
    public PropertyInfo Property { get; } = property;

    /// <summary>Adds a sentence under the control.</summary>
    public Field Help(string hint) => With(() => Hint = hint);

    /// <summary>Makes it a column of the list.</summary>
    public Field Listed() => With(() => InList = true);

    /// <summary>Makes it a column and a filter of the list.</summary>
    public Field Filtered() => With(() => InList = InFilter = true);

    /// <summary>Leaves it to an act of its own.</summary>
    public Field SetByAct() => With(() => (ByAct, Required) = (true, false));

    /// <summary>Masks it for everyone without the permission.</summary>
    public Field VisibleWith(string permission) => With(() => Permission = permission);

    /// <summary>Gives it other names under which an import knows it: 姓名 is also 名字.</summary>
    public Field Also(params string[] names) => With(() => Aliases = [.. Aliases, .. names]);

    /// <summary>Lets an import read <c>28/30</c> in a cell of either: 28 here, 30 in the other.</summary>
    public Field Over(Field second) => With(() => Pair = second.Pair = new FieldPair(this, second));

    /// <summary>The value of a row.</summary>
    public object? Get(object row) => Property.GetValue(row);

    /// <summary>Sets the value of a row.</summary>
    public void Set(object row, object? value) => Property.SetValue(row, value);

    /// <summary>The value as exact text: what forms carry, exports hold and digests cover. Empty when there is none.</summary>
    public abstract string Write(object? value);

    /// <summary>The value as people read it.</summary>
    public virtual string Show(object? value, Lookups lookups) => Write(value);

    /// <summary>Reads the field from what was typed; an error names what is wrong and what to do.</summary>
    public abstract Reading Read(Inputs inputs, string key, Lookups lookups);

    /// <summary>Records of other ledgers that the value points to.</summary>
    public virtual IEnumerable<RecordRef> References(object? value) => [];

    /// <summary>A condition on the row for a filter text; null when the text says nothing.</summary>
    public virtual Expression? Condition(Expression row, string text, Lookups lookups) => null;

    /// <summary>The codes it takes, where it takes codes.</summary>
    public virtual CodeTable? Table => null;

    /// <summary>The ledger it links to, where it links.</summary>
    public virtual string? LinksTo => null;

    /// <summary>Makes the described value part of the model (conversion, length).</summary>
    public virtual void Map(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder entity) { }

    private Field With(Action change)
    {
        change();
        return this;
    }

    private static bool IsNotNullable(PropertyInfo property)
    {
        if (property.PropertyType.IsValueType) return Nullable.GetUnderlyingType(property.PropertyType) is null;
        if (property.PropertyType != typeof(string)) return false;
        lock (Nullability) return Nullability.Create(property).WriteState == NullabilityState.NotNull;
    }
}

/// <summary>Two numbers that offices write in one cell, <c>28/30</c>.</summary>
/// <param name="First">Takes what stands before the stroke.</param>
/// <param name="Second">Takes what stands behind it.</param>
public sealed record FieldPair(Field First, Field Second);

/// <summary>A value read, or the reason why not.</summary>
/// <param name="Value">The value when <paramref name="Error"/> is null.</param>
/// <param name="Error">A Chinese sentence, or null.</param>
public readonly record struct Reading(object? Value, string? Error)
{
    /// <summary>Nothing was typed.</summary>
    public static Reading Empty => new(null, null);

    /// <summary>A value.</summary>
    public static Reading Ok(object? value) => new(value, null);

    /// <summary>A refusal.</summary>
    public static Reading Bad(string error) => new(null, error);
}

/// <summary>A pointer to a record of a ledger.</summary>
public readonly record struct RecordRef(string Ledger, Guid Id);

/// <summary>What was typed: texts by key. Keys of detail rows read <c>Agenda[0].Topic</c>.</summary>
public sealed class Inputs(IReadOnlyDictionary<string, IReadOnlyList<string>> values)
{
    /// <summary>From single texts.</summary>
    public static Inputs Of(params IEnumerable<(string Key, string Text)> values) =>
        new(values.GroupBy(v => v.Key).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)g.Select(v => v.Text).ToList()));

    /// <summary>All texts of a key that are not blank.</summary>
    public IReadOnlyList<string> All(string key) =>
        values.TryGetValue(key, out var texts) ? texts.Where(t => !string.IsNullOrWhiteSpace(t)).ToList() : [];

    /// <summary>The first text of a key, trimmed; empty when there is none.</summary>
    public string One(string key) => values.TryGetValue(key, out var texts) && texts.Count > 0 ? texts[0].Trim() : "";

    /// <summary>Whether the key was sent at all.</summary>
    public bool Has(string key) => values.ContainsKey(key);

    /// <summary>The places of detail rows sent under a key, ascending.</summary>
    public IReadOnlyList<int> Rows(string key) =>
        values.Keys.Where(k => k.StartsWith(key + "[", StringComparison.Ordinal))
            .Select(k => k[(key.Length + 1)..])
            .Select(k => k.IndexOf(']') is var end && end > 0
                && int.TryParse(k.AsSpan(0, end), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : -1)
            .Where(n => n is >= 0 and < 1000).Distinct().Order().ToList();
}
