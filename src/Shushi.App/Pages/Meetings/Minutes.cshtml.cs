using Shushi.App.Hosting;
using Shushi.Modules.Meetings;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;

namespace Shushi.App.Pages.Meetings;

/// <summary>会议记录: one meeting on a sheet, with room for what was said.</summary>
public sealed class MinutesModel : PrintPage
{
    public override string Needs => "meetings.read";

    public override bool IsLandscape => false;

    public override IReadOnlyList<string> Signatures => ["主持人", "记录人"];

    public Meeting Meeting { get; private set; } = null!;

    public MeetingLedger Ledger => (MeetingLedger)Workspace.Catalog.LedgerOf<Meeting>();

    public bool SeesMinutes => Workspace.May(MeetingLedger.MinutesPermission);

    public async Task OnGet(Guid id)
    {
        Meeting = (Meeting)await LedgerActs.Load(Workspace, Ledger, id);
        await Workspace.LoadTitles(Ledger, [Meeting]);
        Heading = Show(nameof(Meeting.Kinds)) + "记录";
        When = Meeting.On.InWords();
        BackUrl = $"{Home}/meetings/{id}";
    }

    /// <summary>A field as people read it.</summary>
    public string Show(string field) => Ledger[field].Show(Ledger[field].Get(Meeting), Workspace.Lookups);

    /// <summary>A person by name.</summary>
    public string Name(Guid person) => Workspace.Lookups.Title(new RecordRef("members", person));
}
