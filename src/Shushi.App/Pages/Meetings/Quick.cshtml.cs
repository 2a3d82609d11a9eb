using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Meetings;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.App.Pages.Meetings;

/// <summary>快速登记: a meeting in under a minute, everybody there but those ticked as absent.</summary>
public sealed class QuickModel : DeskPage
{
    /// <summary>How many agenda lines stand open.</summary>
    public const int Lines = 3;

    private static readonly string[] AsTyped = [nameof(Meeting.On), nameof(Meeting.Place), nameof(Meeting.StudyMinutes), nameof(Meeting.Minutes)];
    private static readonly string[] AgendaParts = [nameof(AgendaLine.Topic), nameof(AgendaLine.Nature), nameof(AgendaLine.Subject)];

    private HashSet<string> absent = new(StringComparer.OrdinalIgnoreCase);

    public Act Act => QuickMeetings.Act;

    public override string Needs => Act.Permission;

    /// <summary>The organizations to choose from.</summary>
    public IReadOnlyList<Organization> Places { get; private set; } = [];

    /// <summary>Who meets.</summary>
    public Organization Place { get; private set; } = null!;

    public MeetingRoster Roster { get; private set; } = null!;

    public Inputs Inputs { get; private set; } = Inputs.Of();

    /// <summary>The id the meeting will have: the same form sent twice makes one meeting.</summary>
    public Guid MeetingId { get; private set; }

    public IReadOnlyList<CodeItem> UsualKinds => Kinds(isUsual: true);

    public IReadOnlyList<CodeItem> OtherKinds => Kinds(isUsual: false);

    /// <summary>Whether the number expected must be typed, for the roster does not know it.</summary>
    public bool AsksExpected => Roster.ExpectedAt([]) is null;

    public async Task OnGet(Guid? at, string? what, string? to)
    {
        await Show(at);
        MeetingId = Workspace.Clock.NewId();
        var last = await QuickMeetings.LastOf(Workspace, Place);
        var asked = MeetingLedger.Kinds.Items.Where(k => what?.Contains(k.Label, StringComparison.Ordinal) == true).Select(k => k.Code).ToList();
        var kinds = asked.Count > 0 ? asked : last?.Kinds.Select(k => k.ToString()).ToList() ?? [];
        var isOver = DateOnly.TryParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end) && end < Workspace.Today;
        List<(string Key, string Text)> texts =
        [
            .. kinds.Select(k => (nameof(Meeting.Kinds), k)), (nameof(Meeting.Place), last?.Place ?? ""),
            (nameof(Meeting.On), isOver ? "" : Workspace.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), // what is overdue happened, if it did, on another day
        ];
        if (AsksExpected && last is not null) texts.Add((nameof(Meeting.Expected), last.Expected.ToString(CultureInfo.InvariantCulture)));
        if (Place.Kind == OrgKind.LeadingGroup) texts.AddRange([("Agenda[0].Topic", nameof(Topic.FirstTopic)), ("Agenda[0].Nature", nameof(Nature.Relay))]);
        Inputs = Inputs.Of(texts);
    }

    public async Task<IActionResult> OnPost(Guid at, [FromForm(Name = "_id")] Guid id)
    {
        absent = Request.Form["_absent"].OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        (Inputs, MeetingId) = (Typed.From(Request.Form), id);
        await Show(at);
        if (id == Guid.Empty) return Refused([new Problem("", "页面已经失效，请重新打开。")]);
        var outcome = await QuickMeetings.Run(Workspace, id, Filled());
        return outcome.Done ? LocalRedirect($"{Home}/meetings/{id}/counted") : Refused(outcome.Problems);
    }

    public bool IsAbsent(Attendee attendee) => absent.Contains(attendee.PersonId.ToString());

    public string ReasonOf(Attendee attendee) => Inputs.One("Reason." + attendee.PersonId);

    public bool IsChosen(CodeItem kind) => Inputs.All(nameof(Meeting.Kinds)).Contains(kind.Code);

    public IReadOnlyList<Problem> ProblemsOf(string key) => Problems.Where(p => p.Field == key).ToList();

    private IReadOnlyList<CodeItem> Kinds(bool isUsual)
    {
        var usual = QuickMeetings.UsualOf(Place.Kind).Select(k => k.ToString()).ToList();
        return isUsual ? usual.Select(k => MeetingLedger.Kinds.Find(k)!).ToList() : MeetingLedger.Kinds.Items.Where(k => !usual.Contains(k.Code)).ToList();
    }

    private async Task Show(Guid? at)
    {
        var ledger = Workspace.Catalog.LedgerOf<Meeting>();
        Workspace.Require(ledger.ReadPermission);
        Crumbs = [new Crumb(ledger.Label, $"{Home}/{ledger.Name}"), new Crumb(Act.Label)];
        Places = QuickMeetings.Places(Workspace, Org);
        Place = Places.FirstOrDefault(o => at is null || o.Id == at) ?? throw (at is null
            ? new RefusedException("这里没有召开会议的组织，请切换到单位或党支部。")
            : new NotVisibleException("没有找到该组织，或不在您的管理范围内。"));
        Roster = await MeetingRoster.Of(Workspace, Place, Workspace.Today);
    }

    /// <summary>What was typed, by the keys of the ledger's form: the roster gives the number expected, the ticks the absences, lines without a subject fall away.</summary>
    private Inputs Filled()
    {
        var kinds = Inputs.All(nameof(Meeting.Kinds)).Select(k => MeetingLedger.Kinds.Find(k)?.Code).OfType<string>().Select(Enum.Parse<MeetingKind>).ToList();
        var people = MeetingRoster.IsCommitteeOnly(kinds) && Roster.IsWhole ? Roster.Committee : Roster.People;
        var title = Inputs.One(nameof(Meeting.Title));
        if (title.Length == 0 && kinds.Count > 0 && DateOnly.TryParseExact(Inputs.One(nameof(Meeting.On)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            title = QuickMeetings.TitleOf(kinds, on);
        return Inputs.Of(
        [
            (nameof(Meeting.OrgId), Place.Id.ToString()),
            .. Inputs.All(nameof(Meeting.Kinds)).Select(k => (nameof(Meeting.Kinds), k)),
            (nameof(Meeting.Title), title),
            .. AsTyped.Select(k => (k, Inputs.One(k))),
            (nameof(Meeting.Expected), Roster.ExpectedAt(kinds)?.ToString(CultureInfo.InvariantCulture) ?? Inputs.One(nameof(Meeting.Expected))),
            .. people.Where(IsAbsent).SelectMany((a, n) => new[] { ($"Absences[{n}].PersonId", a.PersonId.ToString()), ($"Absences[{n}].Reason", ReasonOf(a)) }),
            .. Enumerable.Range(0, Lines).Where(n => Inputs.One($"Agenda[{n}].Subject").Length > 0)
                .SelectMany(n => AgendaParts.Select(part => ($"Agenda[{n}].{part}", Inputs.One($"Agenda[{n}].{part}")))),
        ]);
    }
}
