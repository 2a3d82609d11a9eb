using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Appraisal;
using Shushi.Platform;

namespace Shushi.App.Pages.Appraisal;

/// <summary>得分和等次 of one subject: every point open to its fact, and the committee's decision.</summary>
public sealed class DecideModel : RoundPage
{
    public override string Needs => Grades.DecideAct.Permission;

    public ScoreSheet? Sheet { get; private set; }

    public Suggestion Suggestion { get; private set; } = null!;

    public string Level { get; private set; } = nameof(GradeLevel.Fair);

    public string? Opinion { get; private set; }

    public string? Reason { get; private set; }

    protected override string Here => Grades.DecideAct.Label;

    public async Task OnGet(Guid? person)
    {
        await Show(person);
        if (Sheet is null) return;
        var grade = (await Board.Of(Workspace, Round)).First(c => c.Subject.PersonId == Sheet.Subject.PersonId).Grade;
        (Opinion, Reason) = (grade?.Opinion, grade?.Reason);
        Level = (grade?.Level ?? Suggestion.Level ?? GradeLevel.Fair).ToString();
    }

    public async Task<IActionResult> OnPost(Guid person, string? level, string? opinion, string? reason)
    {
        (Level, Opinion, Reason) = (level ?? "", opinion, reason);
        await Show(person);
        if (GradeLedger.Levels.Find(Level) is not { } item) return Refused([new Problem("level", "请选择“确定等次”。")]);
        var outcome = await Grades.Decide(Workspace, Round.Id, person, Enum.Parse<GradeLevel>(item.Code), opinion ?? "", reason);
        return Answer(outcome, $"已确定{NameOf(person)}的等次。", $"{Home}/appraisal/grades?round={Round.Id}");
    }

    private async Task Show(Guid? person)
    {
        Modules.Appraisal.Rounds.Own(Workspace, Round);
        var sheets = await ScoreSheet.Of(Workspace, Round);
        var place = person is null ? 0 : sheets.ToList().FindIndex(s => s.Subject.PersonId == person);
        if (place < 0) throw new NotVisibleException("这一轮评议里没有这位述职人，或已不再参加。");
        if (place < sheets.Count) (Sheet, Suggestion) = (sheets[place], Grades.Suggest(Round, sheets)[place]);
    }
}
