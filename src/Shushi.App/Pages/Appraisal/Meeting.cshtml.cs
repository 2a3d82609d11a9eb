using Microsoft.AspNetCore.Http.Extensions;
using Shushi.App.Hosting;
using Shushi.Modules.Appraisal;
using Shushi.Platform.Records;

namespace Shushi.App.Pages.Appraisal;

/// <summary>述职评议会: the order of the meeting, one report one comment.</summary>
public sealed class MeetingModel : RoundPage
{
    public override string Needs => "comments.read";

    public IReadOnlyList<SubjectCard> Cards { get; private set; } = [];

    public bool MayComment => Workspace.May("comments.edit") && Workspace.Actor.Range.Contains(Round.OrgPath);

    protected override string Here => "述职评议会";

    public async Task OnGet()
    {
        if (Found is not null) Cards = await Board.Of(Workspace, Found);
    }

    /// <summary>The form of a comment with what is known of it.</summary>
    public string CommentUrl(Subject subject) => Home + "/comments/new" + new QueryBuilder
    {
        { nameof(Record.OrgId), Round.OrgId.ToString() }, { nameof(Comment.RoundId), Round.Id.ToString() }, { nameof(Comment.PersonId), subject.PersonId.ToString() },
        { nameof(Comment.Author), subject.Commenter ?? "" }, { nameof(Comment.AuthorField), subject.CommenterField ?? "" },
    };
}
