using Shushi.Modules.Admission;
using Shushi.Modules.Members;

namespace Shushi.Demo;

/// <summary>Somebody on the way into the Party.</summary>
internal sealed class Candidate
{
    public required PersonPlan Person { get; init; }

    public required BranchPlan Branch { get; init; }

    public required DateOnly AppliedOn { get; init; }

    public required DateOnly ConfirmedOn { get; init; }

    public required IReadOnlyList<PersonPlan> Contacts { get; init; }

    /// <summary>Listed as 发展对象; also by those whom no meeting has accepted yet.</summary>
    public DateOnly? ObjectOn { get; set; }

    public DateOnly? AcceptedOn { get; set; }

    public DateOnly? FullOn { get; set; }
}

/// <summary>Admissions of the statistics bureau: who is confirmed as an activist when, and who is accepted at which meeting.</summary>
internal static class WorldAdmission
{
    // Confirmed on a day, so many in each of the four branches.
    private static readonly (DateOnly On, int[] Branches)[] Intakes =
    [
        (new(2020, 11, 20), [1, 1, 1, 1]), (new(2021, 6, 18), [1, 1, 1, 1]), (new(2021, 11, 19), [1, 0, 1, 1]), (new(2022, 6, 17), [2, 3, 2, 1]),
        (new(2022, 11, 17), [2, 1, 2, 1]), (new(2023, 6, 16), [2, 1, 1, 1]), (new(2023, 11, 17), [1, 1, 1, 1]),
    ];

    // From 2024 on the pattern of WorldMovements turns: three are accepted in summer, one in winter.
    private static readonly (DateOnly Meeting, int[] Branches)[] Acceptances =
    [
        (new(2022, 5, 27), [0, 1, 2, 3]), (new(2022, 11, 18), [0, 1, 2, 3]), (new(2023, 6, 2), [0, 2, 3]), (new(2023, 11, 24), [0, 1, 2]),
    ];

    private static readonly Dictionary<DateOnly, DateOnly[]> Reviews = new()
    {
        [new(2021, 11, 19)] = [new(2022, 5, 18), new(2022, 11, 16), new(2023, 5, 5)],
        [new(2022, 6, 17)] = [new(2022, 12, 15), new(2023, 6, 14)],
    };

    /// <summary>Plans all admissions up to a year: first who is confirmed, then who of them, in order, is accepted.</summary>
    public static void Plan(BureauPlan bureau, PersonFactory factory, Planting planting, int lastYear)
    {
        foreach (var (on, branches) in Intakes)
            for (var b = 0; b < branches.Length; b++)
                for (var n = 0; n < branches[b]; n++) Confirm(bureau, factory, b, on);
        for (var year = 2024; year <= lastYear; year++)
        {
            var turn = WorldMovements.TurnOf(year);
            for (var n = 0; n < 4; n++) Confirm(bureau, factory, (turn + n) % 4, WorldCalendar.CommitteeMeeting(year, n < 2 ? 6 : 11));
        }

        foreach (var (meeting, branches) in Acceptances) Accept(bureau, planting, meeting, branches);
        for (var year = 2024; year <= lastYear; year++)
        {
            var turn = WorldMovements.TurnOf(year);
            Accept(bureau, planting, WorldCalendar.Summer(year), [turn, (turn + 1) % 4, (turn + 2) % 4]);
            Accept(bureau, planting, WorldCalendar.Winter(year), [(turn + 3) % 4]);
            ListTooEarly(bureau, planting, year);
        }
    }

    /// <summary>Writes the three ledgers.</summary>
    public static void Record(Draft draft, BureauPlan bureau, Planting planting)
    {
        foreach (var candidate in bureau.Candidates)
        {
            var key = candidate.Person.Key;
            draft.State(candidate.Branch.Organization, "activists/" + key, Activist(draft, candidate));
            if (candidate.ObjectOn is { } day) planting.Found("FZ-08", candidate.Branch.Organization, day, WorldIds.Of("activists/" + key));
            if (candidate.AcceptedOn is not null) draft.Event(candidate.Branch.Organization, "acceptances/" + key, Acceptance(draft, bureau, candidate, planting));
            if (candidate.FullOn is not null) draft.Event(candidate.Branch.Organization, "conversions/" + key, Conversion(draft, bureau, candidate));
        }

        foreach (var candidate in bureau.Candidates.Where(c => c.FullOn is not null))
            planting.Found("FZ-25", candidate.Branch.Organization, candidate.FullOn!.Value, WorldIds.Of("conversions/" + candidate.Person.Key));
    }

    /// <summary>Full members who miss a members' meeting; the votes taken there leave them out.</summary>
    public static IReadOnlyList<PersonPlan> Absent(BureauPlan bureau, BranchPlan branch, DateOnly on)
    {
        var dice = new Dice($"absent/{branch.Organization.OrgPath}/{on:O}");
        var may = bureau.FullMembers(branch, on.AddDays(-1)).Except(branch.Committee).ToList();
        return dice.Pick(may, dice.Next(3));
    }

    private static void Confirm(BureauPlan bureau, PersonFactory factory, int b, DateOnly on)
    {
        var branch = bureau.Branches[b];
        var ordinal = bureau.Candidates.Count;
        var born = on.Year - 33;
        var person = factory.Make(ordinal % 2 == 0, born, born + 7, WorldPeople.PositionIn(b, ordinal), group: ordinal % 3);

        // 2021-04-12 for those confirmed on 2021-11-19, 2021-12-06 for those of 2022-06-17; others applied some weeks earlier.
        var weeksEarlier = Reviews.ContainsKey(on) ? 0 : 7 * new Dice("applied/" + person.Key).Next(9);
        var applied = Workdays.Nearest(on.AddDays((on.Month > 6 ? -221 : -193) - weeksEarlier));
        person.Steps.Add(new(applied, branch, Stage.Applicant, Service.InService, StandingReason.Registered));
        person.Steps.Add(new(on, branch, Stage.Activist, Service.InService, StandingReason.Registered));
        bureau.People.Add(person);
        bureau.Candidates.Add(new Candidate
        {
            Person = person,
            Branch = branch,
            AppliedOn = applied,
            ConfirmedOn = on,
            Contacts = [branch.Committee[ordinal % 5], branch.Committee[(ordinal + 2) % 5]],
        });
    }

    private static void Accept(BureauPlan bureau, Planting planting, DateOnly meeting, int[] branches)
    {
        foreach (var branch in branches.Select(b => bureau.Branches[b]))
        {
            var next = bureau.Candidates.First(c => c.Branch == branch && c.AcceptedOn is null);
            var full = WorldCalendar.Conversion(meeting);
            var early = meeting.AddDays(51 * 7);
            if (planting.Breaks("FZ-25", branch.Organization, early)) full = early;
            next.ObjectOn ??= meeting.AddDays(WorldCalendar.Steps(meeting).ObjectOn);
            (next.AcceptedOn, next.FullOn) = (meeting, full);
            next.Person.Steps.Add(new(meeting, branch, Stage.Probationary, Service.InService, StandingReason.Admitted));
            next.Person.Steps.Add(new(full, branch, Stage.Full, Service.InService, StandingReason.MadeFull));
        }
    }

    // Somebody confirmed last winter is listed in summer already: the planted breach of the year of cultivation.
    private static void ListTooEarly(BureauPlan bureau, Planting planting, int year)
    {
        var day = WorldCalendar.CommitteeMeeting(year, 8);
        var lastWinter = WorldCalendar.CommitteeMeeting(year - 1, 11);
        var one = bureau.Candidates.Find(c => c.ConfirmedOn == lastWinter && c.ObjectOn is null && planting.Breaks("FZ-08", c.Branch.Organization, day));
        one?.ObjectOn = day;
    }

    private static Activist Activist(Draft draft, Candidate c) => new()
    {
        PersonId = c.Person.Id,
        AppliedOn = c.AppliedOn,
        TalkedOn = Workdays.Nearest(c.AppliedOn.AddDays(14)),
        From = c.ConfirmedOn,
        FiledOn = draft.Past(Workdays.UpTo(c.ConfirmedOn.AddDays(6))),
        Contacts = c.Contacts.Select(p => p.Id).ToList(),
        Reviews = ReviewsUntil(c, draft.Today).Select((on, n) => new ActivistReview { RecordId = WorldIds.Of("activists/" + c.Person.Key), Ordinal = n + 1, On = on }).ToList(),
        NoticeFrom = draft.Past(c.ObjectOn?.AddDays(-7)),
        NoticeTo = draft.Past(c.ObjectOn?.AddDays(-1)),
        ObjectOn = draft.Past(c.ObjectOn),
        ObjectFiledOn = draft.Past(ConsentOn(c)),
        Until = c.AcceptedOn,
        End = draft.Past(c.AcceptedOn) is null ? null : ActivistEnd.Accepted,
    };

    // Since the revision of 2026-05-11 the upper committee consents before the public notice; before, the listing was filed.
    private static DateOnly? ConsentOn(Candidate c) => c.ObjectOn >= new DateOnly(2026, 5, 11) ? c.ObjectOn.Value.AddDays(-10) : c.ObjectOn;

    private static List<DateOnly> ReviewsUntil(Candidate c, DateOnly today)
    {
        var last = c.AcceptedOn < today ? c.AcceptedOn.Value : today;
        var all = Reviews.GetValueOrDefault(c.ConfirmedOn, []).ToList();
        for (var on = all.LastOrDefault(c.ConfirmedOn); ; all.Add(on))
        {
            on = Workdays.UpTo(on.AddMonths(6).AddDays(-1));
            if (on > last) break;
        }

        return all.Where(on => on <= last).ToList();
    }

    private static Acceptance Acceptance(Draft draft, BureauPlan bureau, Candidate c, Planting planting)
    {
        var meeting = c.AcceptedOn!.Value;
        var steps = WorldCalendar.Steps(meeting);
        var vote = Vote.At(bureau, c.Branch, meeting, c.Person.Key);
        planting.Found("FZ-18", c.Branch.Organization, meeting, WorldIds.Of("acceptances/" + c.Person.Key));
        return new Acceptance
        {
            On = meeting,
            PersonId = c.Person.Id,
            Introducers = c.Contacts.Select(p => p.Id).ToList(),
            PoliticalReviewOn = meeting.AddDays(steps.PoliticalReview),
            TrainingFrom = meeting.AddDays(steps.Training),
            TrainingDays = 3,
            CommitteeReviewOn = meeting.AddDays(steps.CommitteeReview),
            PrecheckOn = meeting.AddDays(AdmissionSteps.Precheck),
            Ballot = planting.Breaks("FZ-18", c.Branch.Organization, meeting) ? BallotMode.ShowOfHands : BallotMode.Secret,
            Entitled = vote.Entitled,
            Present = vote.Present,
            Written = vote.Written,
            Yes = vote.Yes,
            No = vote.No,
            Abstained = vote.Abstained,
            LeadingGroupOn = draft.Past(meeting.AddDays(steps.LeadingGroup)),
            TalkedOn = draft.Past(meeting.AddDays(steps.Talk)),
            ApprovedOn = draft.Past(meeting.AddDays(steps.Approved)),
            OathOn = draft.Past(meeting.AddDays(steps.Oath)),
            ApprovalNumber = draft.Past(meeting.AddDays(steps.Approved)) is { } day ? ApprovalNumber(day, "接收") : null,
        };
    }

    private static Conversion Conversion(Draft draft, BureauPlan bureau, Candidate c)
    {
        var meeting = c.FullOn!.Value;
        var vote = Vote.At(bureau, c.Branch, meeting, c.Person.Key);
        var (leadingGroup, approved) = (meeting.Year, meeting.Month < 7) switch
        {
            (2023, true) => (3, 25),
            (2023, false) => (10, 21),
            (_, true) => (10, 21),
            _ => (3, 14),
        };
        return new Conversion
        {
            On = meeting,
            PersonId = c.Person.Id,
            AcceptanceId = WorldIds.Of("acceptances/" + c.Person.Key),
            RequestedOn = Workdays.UpTo(meeting.AddDays(-9)),
            Entitled = vote.Entitled,
            Present = vote.Present,
            Written = vote.Written,
            Yes = vote.Yes,
            No = vote.No,
            Abstained = vote.Abstained,
            LeadingGroupOn = draft.Past(meeting.AddDays(leadingGroup)),
            ApprovedOn = draft.Past(meeting.AddDays(approved)),
            ApprovalNumber = draft.Past(meeting.AddDays(approved)) is { } day ? ApprovalNumber(day, "转正") : null,
        };
    }

    private static string ApprovalNumber(DateOnly day, string what) => $"云直工复〔{day.Year}〕{(day.DayOfYear / 9) + (what == "转正" ? 1 : 0)}号";

    /// <summary>A ballot: those entitled the day before, less the absent, some of whom wrote.</summary>
    private sealed record Vote(int Entitled, int Present, int Written, int Yes, int No, int Abstained)
    {
        public static Vote At(BureauPlan bureau, BranchPlan branch, DateOnly on, string key)
        {
            var entitled = bureau.FullMembers(branch, on.AddDays(-1)).Count;
            var absent = Absent(bureau, branch, on).Count;
            var dice = new Dice($"vote/{key}/{on:O}");
            var written = dice.Next(absent + 1);
            var abstained = dice.Next(4) == 0 ? 1 : 0;
            return new Vote(entitled, entitled - absent, written, entitled - absent + written - abstained, 0, abstained);
        }
    }
}
