using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Data;
using Shushi.Platform.Records;

namespace Shushi.Modules.Reviews;

/// <summary>What a 民主评议 found of a member.</summary>
public enum ReviewGrade
{
    Excellent,
    Qualified,
    BarelyQualified,
    Unqualified,
}

/// <summary>民主评议: a member took part, and was graded, for a year.</summary>
public sealed class MemberReview : EventRecord
{
    public Guid PersonId { get; set; }

    /// <summary>所属年度 where it differs from the day's: the year before, reviewed in February.</summary>
    public int? ForYear { get; set; }

    /// <summary>Null for those who take part and are not graded: 预备党员.</summary>
    public ReviewGrade? Grade { get; set; }

    public string? Note { get; set; }
}

/// <summary>民主评议.</summary>
public sealed class MemberReviewLedger : Ledger<MemberReview>
{
    public static readonly CodeTable<ReviewGrade> Grades = new("评议等次",
        (ReviewGrade.Excellent, "优秀"), (ReviewGrade.Qualified, "合格"), (ReviewGrade.BarelyQualified, "基本合格"), (ReviewGrade.Unqualified, "不合格"));

    public MemberReviewLedger()
        : base("reviews", "民主评议", "组织生活", "民主评议党员的参加情况和等次，一人一年一条。")
    {
        var on = Date(x => x.On, "评议日期").Listed();
        var person = Person(x => x.PersonId, "姓名").Listed();
        Number(x => x.ForYear, "所属年度", Period.FirstYear, Period.LastYear).Listed().Help("只在与评议日期的年度不同时填写，如次年初评议上一年度。");
        Code(x => x.Grade, "等次", Grades).Filtered().Help("预备党员参加评议，不评定等次。");
        Text(x => x.Note, "备注", 100);
        Titled(on, person);
    }

    public override string OwnerLabel => "所在支部";

    public override IEnumerable<int> YearsOf(Record record, DateOnly today) => [((MemberReview)record).ForYear ?? ((MemberReview)record).On.Year];

    public override async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew)
    {
        var review = (MemberReview)record;
        if (review.On > workspace.Today) return Outcome.Refuse("评议日期在今天之后，待评议后登记。", nameof(MemberReview.On));
        await workspace.Db.LockChain(); // two that register the same person at once must see one another
        var year = review.ForYear ?? review.On.Year;
        var taken = await workspace.Db.Set<MemberReview>().IgnoreQueryFilters([ShushiContext.ScopeFilter])
            .AnyAsync(r => r.Id != review.Id && r.PersonId == review.PersonId && (r.ForYear ?? r.On.Year) == year);
        return taken
            ? Outcome.Refuse(string.Create(CultureInfo.InvariantCulture, $"此人{year}年度的民主评议已经登记过，请查找原有记录修改。"), nameof(MemberReview.PersonId))
            : [];
    }

    protected override IQueryable<MemberReview> During(IQueryable<MemberReview> rows, Period period)
    {
        var year = period.From.Year;
        return period == Period.Year(year) ? rows.Where(r => (r.ForYear ?? r.On.Year) == year) : base.During(rows, period);
    }
}
