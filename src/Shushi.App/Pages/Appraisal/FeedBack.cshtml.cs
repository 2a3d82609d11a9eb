using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Appraisal;
using Shushi.Modules.Rectification;
using Shushi.Platform;

namespace Shushi.App.Pages.Appraisal;

/// <summary>发出反馈: the letters of a round, one after the other.</summary>
public sealed class FeedBackModel : RoundPage
{
    public override string Needs => Feedbacks.IssueAct.Permission;

    public IReadOnlyList<SubjectCard> Cards { get; private set; } = [];

    public string DueOn { get; private set; } = "";

    protected override string Here => Feedbacks.IssueAct.Label;

    public async Task OnGet()
    {
        var usual = new DateOnly(Round.ForYear + 1, 10, 31);
        DueOn = (usual > Workspace.Today ? usual : Workspace.Today.AddMonths(6)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await Show();
    }

    public async Task<IActionResult> OnPost(Guid person, string? dueOn)
    {
        DueOn = dueOn ?? "";
        await Show();
        if (!DateOnly.TryParseExact(DueOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Refused([new Problem(nameof(ListedProblem.DueOn), "“整改时限”应是存在的日期，如2024-10-31。")]);
        var listed = Cards.Any(c => c.Subject.PersonId == person && c.Comments.Any(m => m.Points.Count > 0)) ? "，问题已列入问题清单" : "";
        return Answer(await Feedbacks.Issue(Workspace, Round.Id, person, day), $"已向{NameOf(person)}发出反馈{listed}。", $"{RoundUrl}/feed-back");
    }

    /// <summary>The letter as it would go out.</summary>
    public string Preview(SubjectCard card) =>
        Feedbacks.LetterOf(Workspace, Round, card, DateOnly.TryParseExact(DueOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Round.PlanBy);

    private async Task Show()
    {
        Modules.Appraisal.Rounds.Own(Workspace, Round);
        Cards = await Board.Of(Workspace, Round);
    }
}
