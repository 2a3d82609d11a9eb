using System.Globalization;
using Shushi.Modules.Appraisal;
using Shushi.Platform.Records;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>评议轮次和收材料: the last round, and where each subject stands.</summary>
public sealed class RoundsCard : IDeskCard
{
    public IReadOnlyList<string> Needs { get; } = ["rounds.read", "submissions.read", "comments.read", "grades.read", "feedbacks.read"];

    public async Task<CardView?> Make(DeskData desk)
    {
        if (await Rounds.All(desk.Workspace) is not [var last, ..])
            return new CardView("述职评议") { Id = "rounds", Empty = "还没有评议轮次。", AllUrl = desk.Home + "/rounds" };
        var round = await Rounds.Get(desk.Workspace, last.Id);
        var cards = await Board.Of(desk.Workspace, round);
        var url = $"{desk.Home}/appraisal/reports?round={round.Id}";
        return new CardView(round.Title)
        {
            Id = "rounds",
            AllUrl = url,
            Tiles = [new(cards.Count.ToString(CultureInfo.InvariantCulture), "述职人", url)],
            Rows = cards.Select(c => RowOf(desk, round, c)).ToList(),
            Empty = "本轮还没有述职人。",
        };
    }

    private static CardRow RowOf(DeskData desk, Round round, SubjectCard card)
    {
        var isOpen = card.State is SubjectState.Waiting or SubjectState.AwaitingConfirmation or SubjectState.Returned;
        var isLate = isOpen && round.DueOn < desk.Today;
        return new CardRow(desk.Workspace.Lookups.Title(new RecordRef("members", card.Subject.PersonId)), null, desk.Workspace.Organizations.Find(card.Subject.OrgId)?.ShortName ?? "",
            Board.Label(card.State) + (isLate ? "，已过报送时限" : ""), isLate ? Light.Late : isOpen ? Light.Look : card.State == SubjectState.Withdrawn ? Light.None : Light.Good)
        {
            Act = card.Submission is { } submission && desk.Workspace.May("check.use") ? ("预审", $"{desk.Home}/submissions/{submission.Id}/precheck") : null,
        };
    }
}
