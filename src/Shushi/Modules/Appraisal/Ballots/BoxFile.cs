using Shushi.Platform;
using Shushi.Platform.Records;

namespace Shushi.Modules.Appraisal.Ballots;

/// <summary>
/// The closed box as a file that anybody can count again: the scheme, the shuffled ballots, the totals claimed; and, for those who decide on grades,
/// the score sheets with what each item rests on.
/// </summary>
public static class BoxFile
{
    /// <summary>The object to serialise; null while the box is not closed.</summary>
    public static async Task<object?> Of(Workspace workspace, Round round)
    {
        if (await BallotBoxes.TallyOf(workspace, round) is not { } tally) return null;
        var (_, ballots) = await BallotBoxes.Contents(workspace, round.Id);
        var subjects = round.Subjects.OrderBy(s => s.Ordinal).ToList();
        return new
        {
            format = "shushi-box-1",
            round = round.Title,
            year = round.ForYear,
            points = new { good = round.PointsGood, fair = round.PointsFair, average = round.PointsAverage, poor = round.PointsPoor },
            abstentionsCount = round.AbstentionsCount,
            classes = tally.Classes.Select(c => new { name = c.Class, weight = c.Weight, issued = c.Issued, returned = c.Returned, sheetsIssued = c.Sheets, sheetsReturned = c.ReturnedSheets }),
            subjects = subjects.Select(s => new { name = workspace.Lookups.Title(new RecordRef("members", s.PersonId)), takesPart = s.TakesPart, total = s.TakesPart ? tally.ScoreOf(s.PersonId) : null }),
            ballots = ballots.Select(b => new { @class = b.Class, choices = b.Choices }),
            sheets = workspace.May(Grades.DecideAct.Permission) ? (await ScoreSheet.Of(workspace, round)).Select(s => Written(s, subjects.IndexOf(s.Subject))) : null,
        };
    }

    private static object Written(ScoreSheet sheet, int subject) => new
    {
        subject,
        total = sheet.Total,
        items = sheet.Items.Select(i => new { name = i.Indicator.Name, source = i.Indicator.Source.ToString(), points = i.Indicator.Points, value = i.Value, of = i.Of, deductedTenths = i.Indicator.DeductedTenths, marks = i.Marks, score = i.Score }),
    };
}
