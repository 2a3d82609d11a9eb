using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shushi.Platform.Records.Fields;

/// <summary>A field that is one piece of text when written.</summary>
public abstract class ScalarField(PropertyInfo property, string label) : Field(property, label)
{
    /// <inheritdoc/>
    public sealed override Reading Read(Inputs inputs, string key, Lookups lookups)
    {
        var text = inputs.One(key);
        if (text.Length > 0) return Parse(text, lookups);
        return Required ? Reading.Bad($"请填写“{Label}”。") : Reading.Empty;
    }

    /// <summary>Reads a non-empty, trimmed text.</summary>
    protected abstract Reading Parse(string text, Lookups lookups);

    /// <inheritdoc/>
    public override Expression? Condition(Expression row, string text, Lookups lookups)
    {
        var reading = Parse(text, lookups);
        if (reading.Error is not null || reading.Value is null) return null;
        return Expression.Equal(Expression.Property(row, Property), QueryValue.Of(reading.Value, Property.PropertyType));
    }
}

/// <summary>One or several lines of text.</summary>
public sealed class TextField(PropertyInfo property, string label, int max, bool many) : ScalarField(property, label)
{
    /// <summary>The most characters it takes.</summary>
    public int Max { get; } = max;

    /// <inheritdoc/>
    public override FieldKind Kind => many ? FieldKind.LongText : FieldKind.Text;

    /// <inheritdoc/>
    public override string Write(object? value) => (string?)value ?? "";

    /// <inheritdoc/>
    protected override Reading Parse(string text, Lookups lookups)
    {
        if (text.Length > Max) return Reading.Bad(string.Create(CultureInfo.InvariantCulture, $"“{Label}”最多{Max}个字，现在有{text.Length}个，请删减。"));
        var bad = text.FirstOrDefault(c => char.IsControl(c) && !(many && c is '\n' or '\r' or '\t'));
        return bad == default
            ? Reading.Ok(text.ReplaceLineEndings("\n"))
            : Reading.Bad($"“{Label}”里有看不见的控制字符，请删去后重新输入。");
    }

    /// <inheritdoc/>
    public override Expression? Condition(Expression row, string text, Lookups lookups)
    {
        var value = Expression.Property(row, Property);
        var contains = Expression.Call(value, nameof(string.Contains), null, QueryValue.Of(text, typeof(string)));
        return Expression.AndAlso(Expression.NotEqual(value, Expression.Constant(null, typeof(string))), contains);
    }

    /// <inheritdoc/>
    public override void Map(EntityTypeBuilder entity) => entity.Property(Name).HasMaxLength(Max);
}

/// <summary>A whole number within bounds.</summary>
public sealed class NumberField(PropertyInfo property, string label, int min, int max) : ScalarField(property, label)
{
    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Number;

    /// <inheritdoc/>
    public override string Write(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    /// <inheritdoc/>
    protected override Reading Parse(string text, Lookups lookups) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? Reading.Ok(number)
            : Reading.Bad(string.Create(CultureInfo.InvariantCulture, $"“{Label}”应是{min}到{max}之间的整数，“{text}”不是。"));
}

/// <summary>Money: 分 inside, 元 with at most two decimals outside.</summary>
public sealed class MoneyField(PropertyInfo property, string label) : ScalarField(property, label)
{
    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Money;

    /// <inheritdoc/>
    public override string Write(object? value) => value is long fen ? WriteFen(fen) : "";

    /// <summary>分 as 元: 123456 → 1234.56.</summary>
    public static string WriteFen(long fen) =>
        string.Create(CultureInfo.InvariantCulture, $"{(fen < 0 ? "-" : "")}{Math.Abs(fen / 100)}.{Math.Abs(fen % 100):00}");

    /// <inheritdoc/>
    public override string Show(object? value, Lookups lookups) =>
        value is long fen ? (fen < 0 ? "-" : "") + Math.Abs(fen / 100).ToString("N0", CultureInfo.InvariantCulture) + WriteFen(fen)[^3..] : "";

    /// <inheritdoc/>
    protected override Reading Parse(string text, Lookups lookups)
    {
        var plain = text.Replace(",", "", StringComparison.Ordinal).TrimEnd('元');
        if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var yuan)
            && Math.Abs(yuan) < 1_000_000_000_000m && decimal.Round(yuan, 2) == yuan)
            return Reading.Ok((long)(yuan * 100));
        return Reading.Bad($"“{Label}”应是以元为单位的金额，最多两位小数，“{text}”不是。");
    }
}

/// <summary>A day.</summary>
public sealed class DateField(PropertyInfo property, string label) : ScalarField(property, label)
{
    private static readonly string[] Formats = ["yyyy-M-d", "yyyy.M.d", "yyyy/M/d", "yyyy年M月d日", "yyyyMMdd"];

    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Date;

    /// <inheritdoc/>
    public override string Write(object? value) => value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    /// <inheritdoc/>
    protected override Reading Parse(string text, Lookups lookups)
    {
        if (!DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Reading.Bad($"“{Label}”应是存在的日期，如2023-06-02，“{text}”不是。");
        return day.Year is >= Period.FirstYear - 50 and <= Period.LastYear
            ? Reading.Ok(day)
            : Reading.Bad($"“{Label}”的年份“{text}”不合常理，请核对。");
    }
}

/// <summary>A month, stored as its first day.</summary>
public sealed class MonthField(PropertyInfo property, string label) : ScalarField(property, label)
{
    private static readonly string[] Formats = ["yyyy-M", "yyyy.M", "yyyy/M", "yyyy年M月", "yyyyMM"];

    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.Month;

    /// <inheritdoc/>
    public override string Write(object? value) => value is DateOnly day ? day.ToString("yyyy-MM", CultureInfo.InvariantCulture) : "";

    /// <inheritdoc/>
    public override string Show(object? value, Lookups lookups) =>
        value is DateOnly day ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月") : "";

    /// <inheritdoc/>
    protected override Reading Parse(string text, Lookups lookups) =>
        DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= Period.FirstYear and <= Period.LastYear
            ? Reading.Ok(new DateOnly(day.Year, day.Month, 1))
            : Reading.Bad($"“{Label}”应是月份，如2023-06，“{text}”不是。");
}

/// <summary>Yes or no. Not sent means no.</summary>
public sealed class YesNoField : ScalarField
{
    private static readonly string[] Yes = ["是", "true", "on", "1"], No = ["否", "false", "off", "0"];

    /// <param name="property">Of type bool.</param>
    /// <param name="label">Its label.</param>
    public YesNoField(PropertyInfo property, string label)
        : base(property, label) => Required = false;

    /// <inheritdoc/>
    public override FieldKind Kind => FieldKind.YesNo;

    /// <inheritdoc/>
    public override string Write(object? value) => value is true ? "是" : "否";

    /// <inheritdoc/>
    protected override Reading Parse(string text, Lookups lookups)
    {
        if (Yes.Contains(text, StringComparer.OrdinalIgnoreCase)) return Reading.Ok(true);
        return No.Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Reading.Ok(false)
            : Reading.Bad($"“{Label}”应填“是”或“否”，“{text}”不是。");
    }
}
