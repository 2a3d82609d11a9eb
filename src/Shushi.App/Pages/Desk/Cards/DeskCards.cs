namespace Shushi.App.Pages.Desk.Cards;

/// <summary>The one list of which role sees which card, in the order they stand.</summary>
public static class DeskCards
{
    private static readonly IDeskCard[] Branch =
        [new QuickCard(), new DueCard(), new BranchMonthCard(), new AdmissionCard(), new UnpaidDuesCard(), new RectificationCard(), new FindingsCard(), new MeetingsByMonthCard(), new RecentMeetingsCard()];

    private static readonly IDeskCard[] Upper =
        [new RoundsCard(), new ApprovalCard(), new UnitGapsCard()];

    private static readonly IDeskCard[] Officers =
        [new QuickCard(), new AccountsCard(), new RecentDeedsCard()];

    private static readonly IDeskCard[] Others =
        [new QuickCard(), new DueCard(), new UnpaidDuesCard(), new DuesByMonthCard(), new RectificationCard(), new FindingsCard(), new RecentMeetingsCard()];

    private static readonly Dictionary<string, IDeskCard[]> ByRole = new(StringComparer.Ordinal)
    {
        ["clerk"] =
        [
            new QuickCard(), new DueCard(), new BranchGapsCard(), new MissingFiguresCard(), new RectificationCard(), new DuesByMonthCard(),
            new MeetingsByMonthCard(), new CoverageCard(), new FindingsCard(), new RecentMeetingsCard(),
        ],
        ["branch-secretary"] = Branch,
        ["organization-commissioner"] = Branch,
        ["dues-keeper"] = [new QuickCard(), new UnpaidDuesCard(), new DuesByMonthCard(), new DueCard(), new FindingsCard()],
        ["general-branch-secretary"] =
            [new CoverageCard(), new BranchGapsCard(), new ToSignCard(), new ElectionCard(), new RoundsCard(), new DueCard(), new RectificationCard(), new MeetingsByMonthCard()],
        ["leading-group-secretary"] =
            [new KeyFiguresCard(), new LeaderDutiesCard(), new ToSignCard(), new RectificationCard(), new OutputsCard(), new CoverageCard()],
        ["deputy"] = [new MyBranchesCard(), new MyListCard(), new DueCard(), new RectificationCard(), new RecentMeetingsCard()],
        ["work-committee"] = Upper,
        ["organization-department"] = Upper,
        ["system-administrator"] = Officers,
        ["security-administrator"] = Officers,
        ["auditor"] = Officers,
        ["member"] = [new MemberCard(), new RecentMeetingsCard()],
    };

    /// <summary>The cards of a role.</summary>
    public static IReadOnlyList<IDeskCard> Of(string role) => ByRole.GetValueOrDefault(role, Others);
}
