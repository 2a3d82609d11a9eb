using System.Linq.Expressions;

namespace Shushi.Platform.Organizations;

/// <summary>Something that lies at a place in the organization tree.</summary>
public interface IOfOrganization
{
    /// <summary>The organization it belongs to.</summary>
    Guid OrgId { get; set; }

    /// <summary>That organization's path, e.g. <c>001.002.003</c>; follows when the organization is moved.</summary>
    string OrgPath { get; set; }
}

/// <summary>A subtree of the organization tree as the half-open range of its paths: [001.002, 001.002/), ordinal.</summary>
/// <param name="From">The root's path.</param>
/// <param name="To">The first path behind the subtree.</param>
public readonly record struct OrgRange(string From, string To)
{
    /// <summary>A range that holds nothing: what is seen when nobody said what may be seen.</summary>
    public static OrgRange None => new("", "");

    /// <summary>Every organization.</summary>
    public static OrgRange Everything => new("0", "A");

    /// <summary>The subtree under a path.</summary>
    public static OrgRange Under(string path) => new(path, path + "/");

    /// <summary>Whether a path lies in it.</summary>
    public bool Contains(string path) =>
        string.CompareOrdinal(path, From) >= 0 && string.CompareOrdinal(path, To) < 0;

    /// <summary>Whether all of another range lies in it.</summary>
    public bool Contains(OrgRange other) =>
        string.CompareOrdinal(other.From, From) >= 0 && string.CompareOrdinal(other.To, To) <= 0;
}

/// <summary>The one expression by which a row is inside a range. Two-argument <c>string.Compare</c> is what both engines turn into an index search.</summary>
public static class OrgScope
{
#pragma warning disable CA1309, CA1310 // translated to the database's own comparison, never run here
    /// <summary>Inside when the row's own path is.</summary>
    public static Expression<Func<T, string, string, bool>> Own<T>()
        where T : IOfOrganization =>
        (r, from, to) => string.Compare(r.OrgPath, from) >= 0 && string.Compare(r.OrgPath, to) < 0;
#pragma warning restore CA1309, CA1310

    /// <summary>The scope expression with its two bounds filled in.</summary>
    public static Expression<Func<T, bool>> Bind<T>(Expression<Func<T, string, string, bool>> scope, Expression from, Expression to)
    {
        var body = new Replace(scope.Parameters[1], from).Visit(scope.Body)!;
        body = new Replace(scope.Parameters[2], to).Visit(body)!;
        return Expression.Lambda<Func<T, bool>>(body, scope.Parameters[0]);
    }

    /// <summary>The scope expression for a given range, as parameters rather than constants of the query.</summary>
    public static Expression<Func<T, bool>> Bind<T>(Expression<Func<T, string, string, bool>> scope, OrgRange range)
    {
        Expression<Func<string>> from = () => range.From, to = () => range.To;
        return Bind(scope, from.Body, to.Body);
    }
}

/// <summary>Puts one expression in the place of another.</summary>
internal sealed class Replace(Expression what, Expression with) : ExpressionVisitor
{
    public override Expression? Visit(Expression? node) => node == what ? with : base.Visit(node);
}
