namespace Shushi.Demo;

/// <summary>How many days before or after the branch meeting each step of an admission falls. Whole weeks apart, so that weekdays stay what they are.</summary>
internal sealed record AdmissionSteps(int ObjectOn, int PoliticalReview, int Training, int CommitteeReview, int LeadingGroup, int Talk, int Approved, int Oath)
{
    /// <summary>预审, a Tuesday before the meeting on a Friday.</summary>
    public const int Precheck = -17;
}

/// <summary>The days that meetings and admissions share.</summary>
internal static class WorldCalendar
{
    public const int FirstYear = 2022;

    private static readonly AdmissionSteps SummerOf2022 = new(-84, -49, -45, -21, 3, 13, 25, 28);
    private static readonly AdmissionSteps SummerOf2023 = new(-84, -49, -45, -25, 3, 13, 25, 28);
    private static readonly AdmissionSteps LaterSummers = new(-182, -49, -45, -25, 3, 13, 25, 28);
    private static readonly AdmissionSteps WinterOf2022 = new(-105, -35, -80, -24, 10, 18, 21, 28);
    private static readonly AdmissionSteps WinterOf2023 = new(-112, -42, -80, -24, 10, 18, 21, 28);
    private static readonly AdmissionSteps LaterWinters = new(-105, -42, -80, -28, 10, 18, 21, 28);

    private static readonly (int Month, int Day)[] LeadingGroupOf2023 =
    [
        (1, 9), (1, 16), (2, 6), (2, 20), (3, 6), (3, 20), (4, 3), (4, 17), (5, 8), (5, 22), (6, 5), (6, 19),
        (7, 10), (7, 24), (8, 14), (8, 28), (9, 4), (9, 15), (10, 9), (10, 23), (11, 6), (11, 20), (12, 4), (12, 18),
    ];

    // Months whose committee meeting is not tied to an admission.
    private static readonly int[] CommitteeDays = [8, 8, 10, 8, 0, 17, 10, 0, 5, 0, 17, 0];

    /// <summary>The members' meeting that accepts in summer.</summary>
    public static DateOnly Summer(int year) => year == 2022 ? new(2022, 5, 27) : Workdays.From(year, 6, 2, DayOfWeek.Friday);

    /// <summary>The members' meeting that accepts in winter.</summary>
    public static DateOnly Winter(int year) => year == 2022 ? new(2022, 11, 18) : Workdays.From(year, 11, 20, DayOfWeek.Friday);

    /// <summary>The meeting that makes full whom last summer's or winter's accepted: a week after this year's, for a year must be over.</summary>
    public static DateOnly Conversion(DateOnly acceptance)
    {
        var year = acceptance.Year + 1;
        var meeting = acceptance.Month < 7 ? Summer(year) : Winter(year);
        return year == 2023 ? meeting : meeting.AddDays(7);
    }

    public static AdmissionSteps Steps(DateOnly acceptance) => (acceptance.Year, acceptance.Month < 7) switch
    {
        (2022, true) => SummerOf2022,
        (2023, true) => SummerOf2023,
        (_, true) => LaterSummers,
        (2022, false) => WinterOf2022,
        (2023, false) => WinterOf2023,
        _ => LaterWinters,
    };

    /// <summary>The members' meetings every branch holds, one a quarter.</summary>
    public static IReadOnlyList<DateOnly> MembersMeetings(int year) =>
        [Workdays.From(year, 3, 22, DayOfWeek.Friday), Summer(year), Workdays.From(year, 9, 8, DayOfWeek.Friday), Winter(year)];

    /// <summary>The committee meeting of a month; four of them are days of the admission calendar.</summary>
    public static DateOnly CommitteeMeeting(int year, int month) => month switch
    {
        5 => Summer(year).AddDays(Steps(Summer(year)).CommitteeReview),
        8 => Winter(year).AddDays(Steps(Winter(year)).ObjectOn),
        10 => Winter(year).AddDays(Steps(Winter(year)).CommitteeReview),
        12 when year >= 2023 => Summer(year + 1).AddDays(Steps(Summer(year + 1)).ObjectOn),
        12 => Workdays.Nearest(year, 12, 8),
        _ => Workdays.Nearest(year, month, CommitteeDays[month - 1]),
    };

    /// <summary>组织生活会 and 民主评议 of a year, early in the next; those of 2023 closed the campaign and came in January.</summary>
    public static DateOnly LifeMeeting(int forYear) => forYear == 2023 ? new(2024, 1, 18) : Workdays.Nearest(forYear + 1, 2, 24);

    /// <summary>The 24 meetings of the 党组, two a month; those after the branch meetings follow them.</summary>
    public static IReadOnlyList<DateOnly> LeadingGroup(int year) => year == 2023
        ? LeadingGroupOf2023.Select(d => new DateOnly(2023, d.Month, d.Day)).ToList()
        : Enumerable.Range(1, 12).SelectMany(month => LeadingGroup(year, month)).ToList();

    private static DateOnly[] LeadingGroup(int year, int month) => month switch
    {
        6 => [Summer(year).AddDays(3), Summer(year).AddDays(17)],
        12 => [Winter(year).AddDays(10), Monday(year, 12, 18)],
        _ => [Monday(year, month, 4), Monday(year, month, 18)],
    };

    private static DateOnly Monday(int year, int month, int day) => Workdays.Nearest(Workdays.From(year, month, day, DayOfWeek.Monday));
}
