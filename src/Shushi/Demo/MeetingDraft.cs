using Shushi.Modules.Meetings;
using Shushi.Platform.Organizations;

namespace Shushi.Demo;

/// <summary>Writes meetings: numbers lines and gives each its key.</summary>
internal sealed class MeetingDraft(Draft draft)
{
    public DateOnly Today => draft.Today;

    public static AgendaLine Line(Topic topic, Nature nature, string subject, string? speaker = null, string? result = null) =>
        new() { Topic = topic, Nature = nature, Subject = subject, Speaker = speaker, Result = result };

    /// <summary>A resolution of the 党组 with the secretary speaking last, as the procedure for major matters asks.</summary>
    public static AgendaLine Resolution(Topic topic, string subject, BureauPlan bureau, long? amount = null) =>
        new() { Topic = topic, Nature = Nature.Decision, Subject = subject, Amount = amount, LastSpeaker = bureau.Leaders[0].Name, Result = "一致同意" };

    /// <summary>Chance absences, never of the host: at most so many.</summary>
    public static IReadOnlyList<PersonPlan> SomeAbsent(string key, IReadOnlyList<PersonPlan> expected, PersonPlan host, int atMost)
    {
        var dice = new Dice("absences/" + key);
        return dice.Pick(expected.Where(p => p != host).ToList(), dice.Next(atMost + 1));
    }

    public static string KeyOf(Organization organization, DateOnly on, MeetingKind kind) => $"meetings/{organization.OrgPath}/{on:O}/{kind}";

    /// <summary>Keeps a meeting that is not ahead.</summary>
    public void Hold(Organization organization, Meeting meeting, IReadOnlyList<PersonPlan> absent, params IReadOnlyList<AgendaLine> agenda)
    {
        if (meeting.On > draft.Today) return;
        var key = KeyOf(organization, meeting.On, meeting.Kinds[0]);
        var id = WorldIds.Of(key);
        meeting.Absences = absent.Select((p, n) => new Absence { RecordId = id, Ordinal = n + 1, PersonId = p.Id, Reason = Reason(p, meeting.On) }).ToList();
        meeting.Agenda = agenda.ToList();
        foreach (var (n, line) in meeting.Agenda.Index()) (line.RecordId, line.Ordinal) = (id, n + 1);
        foreach (var (n, row) in meeting.Participants.Index()) (row.RecordId, row.Ordinal) = (id, n + 1);
        draft.Event(organization, key, meeting);
    }

    private static string Reason(PersonPlan person, DateOnly on)
    {
        var retired = person.On(on) is { Service: Modules.Members.Service.Retired };
        return new Dice($"reason/{person.Key}/{on:O}").Pick(retired ? WorldTexts.RetiredAbsenceReasons : WorldTexts.AbsenceReasons);
    }
}
