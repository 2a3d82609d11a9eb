using Shushi.App.Hosting;
using Shushi.Modules.Appraisal;

namespace Shushi.App.Pages.Appraisal;

/// <summary>等次确定: scores, suggestions and decisions, in the order of the meeting. Nobody is ranked.</summary>
public sealed class GradingModel : RoundPage
{
    public override string Needs => Grades.DecideAct.Permission;

    public IReadOnlyList<(ScoreSheet Sheet, Suggestion Suggestion, Grade? Grade)> Rows { get; private set; } = [];

    public int? MostGood => Grades.MostGood(Round);

    protected override bool IsOfOffice => true;

    protected override string Here => "等次确定";

    public async Task OnGet()
    {
        if (Found is null) return;
        Modules.Appraisal.Rounds.Own(Workspace, Found);
        var sheets = await ScoreSheet.Of(Workspace, Found);
        var grades = (await Board.Of(Workspace, Found)).ToDictionary(c => c.Subject.PersonId, c => c.Grade);
        Rows = sheets.Zip(Grades.Suggest(Found, sheets), (s, g) => (s, g, grades[s.Subject.PersonId])).ToList();
    }
}
