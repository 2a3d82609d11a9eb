using Shushi.Modules.Members;
using Shushi.Modules.Reviews;

namespace Shushi.Demo;

/// <summary>民主评议, at the same meeting as the 组织生活会 of the year: every member takes part, the full ones are graded.</summary>
internal static class WorldReviews
{
    public static void Record(Draft draft, BureauPlan bureau)
    {
        for (var year = WorldCalendar.FirstYear - 1; year < draft.Today.Year; year++)
            foreach (var branch in bureau.Branches) Review(draft, bureau, branch, year);
    }

    // A fifth of the full members or a little more is 优秀, never over a third.
    private static void Review(Draft draft, BureauPlan bureau, BranchPlan branch, int year)
    {
        var on = WorldCalendar.LifeMeeting(year);
        var full = bureau.FullMembers(branch, on);
        var excellent = new Dice($"excellent/{branch.Organization.OrgPath}/{year}").Pick(full, Math.Min((full.Count / 5) + 1, full.Count / 3));
        foreach (var person in bureau.Members(branch, on))
        {
            draft.Event(branch.Organization, $"reviews/{person.Key}/{year}", new MemberReview
            {
                On = on,
                ForYear = year,
                PersonId = person.Id,
                Grade = person.On(on)!.Stage != Stage.Full ? null : excellent.Contains(person) ? ReviewGrade.Excellent : ReviewGrade.Qualified,
            });
        }
    }
}
