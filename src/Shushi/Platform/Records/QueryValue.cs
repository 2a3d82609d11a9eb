using System.Linq.Expressions;

namespace Shushi.Platform.Records;

/// <summary>A value inside a built expression that reaches the database as a parameter: a constant would give each text a query plan of its own.</summary>
internal static class QueryValue
{
    /// <summary>The value as an expression of the type.</summary>
    public static Expression Of(object? value, Type type) =>
        Expression.Convert(Expression.Property(Expression.Constant(new Holder(value)), nameof(Holder.Value)), type);

    private sealed record Holder(object? Value);
}
