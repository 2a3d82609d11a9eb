using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;

namespace Shushi.Modules.Appraisal;

/// <summary>点评: what a leader of the upper level says of a subject, by the division of work.</summary>
public sealed class Comment : EventRecord
{
    public Guid RoundId { get; set; }

    public Guid PersonId { get; set; }

    public string Author { get; set; } = "";

    /// <summary>分工.</summary>
    public string AuthorField { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>What is to be put right: each becomes a problem of the list.</summary>
    public List<CommentPoint> Points { get; set; } = [];
}

/// <summary>A problem that a comment names.</summary>
public sealed class CommentPoint : DetailRow
{
    public string Aspect { get; set; } = "";

    public string Problem { get; set; } = "";
}

/// <summary>点评. Lies with the office that runs the round; the unit reads it in the feedback.</summary>
public sealed class CommentLedger : Ledger<Comment>
{
    public CommentLedger()
        : base("comments", "点评", "评议", "述职评议会上“一述一评”的点评，按点评人分工登记；指出的问题在反馈时列入问题清单。")
    {
        Date(x => x.On, "日期").Listed();
        var round = Link(x => x.RoundId, "评议轮次", "rounds").Listed();
        var person = Person(x => x.PersonId, "述职人").Listed();
        Text(x => x.Author, "点评人", 40).Listed();
        Text(x => x.AuthorField, "点评人分工", 100).Listed();
        LongText(x => x.Text, "点评意见", 2000);
        Details(x => x.Points, "指出的问题", p =>
        {
            p.Text(x => x.Aspect, "方面", 60);
            p.Text(x => x.Problem, "问题", 300);
        }).Help("至少一个；反馈时逐项列入问题清单。");
        Titled(round, person);
    }

    public override string OwnerLabel => "组织评议的机关";

    public override async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew)
    {
        var comment = (Comment)record;
        if (!isNew && await Open(await Stored(comment, workspace), workspace) is { Count: > 0 } closed) return closed;
        var (round, problem) = await Rounds.OfEntry(workspace, comment.RoundId, comment.PersonId, comment.OrgId);
        if (round is null) return [problem!];
        if (comment.Points.Count == 0) return Outcome.Refuse("请至少写出一个指出的问题；反馈时要逐项整改。", nameof(Comment.Points));
        return await Open(comment, workspace);
    }

    public override Task<IReadOnlyList<Problem>> Deleting(Record record, Workspace workspace) => Open((Comment)record, workspace);

    /// <summary>As it stands before the change: what belongs to a subject who was fed back may not be moved to another.</summary>
    private static async Task<Comment> Stored(Comment comment, Workspace workspace) => await workspace.Db.Set<Comment>().AsNoTracking().FirstAsync(c => c.Id == comment.Id);

    private static async Task<IReadOnlyList<Problem>> Open(Comment comment, Workspace workspace) =>
        await workspace.Db.Set<Feedback>().AnyAsync(f => f.RoundId == comment.RoundId && f.PersonId == comment.PersonId)
            ? Outcome.Refuse("对这位述职人的反馈已经发出，点评不能再改。")
            : [];
}
