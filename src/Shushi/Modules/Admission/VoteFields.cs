using System.Linq.Expressions;
using Shushi.Platform.Records;

namespace Shushi.Modules.Admission;

/// <summary>The fields of a vote: acceptance and conversion ask for the same ones.</summary>
internal static class VoteFields
{
    public static void Vote<T>(this FieldSet<T> fields)
        where T : class, IVote
    {
        fields.Code(Of<T, BallotMode?>(nameof(IVote.Ballot)), "表决方式", AcceptanceLedger.Ballots);
        fields.Number(Of<T, int?>(nameof(IVote.Entitled)), "有表决权人数").Help("应到会的正式党员，不含预备党员和受留党察看处分的党员。");
        fields.Number(Of<T, int?>(nameof(IVote.Present)), "到会人数");
        fields.Number(Of<T, int?>(nameof(IVote.Written)), "会前书面意见数");
        fields.Number(Of<T, int?>(nameof(IVote.Yes)), "赞成票").Listed();
        fields.Number(Of<T, int?>(nameof(IVote.No)), "反对票");
        fields.Number(Of<T, int?>(nameof(IVote.Abstained)), "弃权票");
    }

    private static Expression<Func<T, TValue>> Of<T, TValue>(string name)
    {
        var row = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, TValue>>(Expression.Convert(Expression.Property(row, name), typeof(TValue)), row);
    }
}
