using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Platform.Rules;

namespace Shushi.App.Hosting;

/// <summary>Duties as pages show them: where each stands, where it is fulfilled or waived, and the words that remind of it.</summary>
public sealed class DutyList(Workspace workspace)
{
    /// <summary>The states in the order people look at them, with their words and colours.</summary>
    public static readonly IReadOnlyList<(DutyState State, string Label, string Style)> States =
    [
        (DutyState.Overdue, "已过期限", "state-overdue"), (DutyState.Due, "办理中", "state-due"), (DutyState.Ahead, "未到期", "state-ahead"),
        (DutyState.Fulfilled, "已办", "state-done"), (DutyState.Exempted, "免办", "state-exempted"),
    ];

    /// <summary>The word of a state.</summary>
    public static string Label(DutyState state) => States.First(s => s.State == state).Label;

    /// <summary>The class of a state.</summary>
    public static string Style(DutyState state) => States.First(s => s.State == state).Style;

    /// <summary>Where a duty is fulfilled; null for those who may not.</summary>
    public string? NewUrl(Duty duty)
    {
        if (Workspace.Catalog.Ledger(duty.Ledger) is not { IsKeptByActs: false } ledger || !Workspace.May(ledger.EditPermission)) return null;
        if (duty.About is { } record) return $"/o/{duty.OrgId}/{ledger.Name}/{record}/edit";
        var whole = Workspace.Catalog.ActsOf(ledger, onList: true).FirstOrDefault(a => Workspace.May(a.Permission)); // a month of dues is registered as a whole, a meeting quickly
        return whole is null
            ? $"/o/{duty.OrgId}/{ledger.Name}/new"
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/o/{duty.OrgId}/{ledger.Name}/{whole.Verb}?month={duty.Window.From:yyyy-MM}&to={duty.Window.To:yyyy-MM-dd}&what={Uri.EscapeDataString(duty.What)}");
    }

    /// <summary>Where a duty is waived; null for those who may not.</summary>
    public string? ExemptUrl(Ruled<Duty> duty) => Workspace.May(Workspace.Catalog.LedgerOf<Exemption>().EditPermission)
        ? $"/o/{duty.Value.OrgId}/{ExemptionLedger.LedgerName}/new?Rule={Uri.EscapeDataString(duty.Rule.Number)}&What={Uri.EscapeDataString(duty.Value.What)}&From={duty.Value.Window.From:yyyy-MM-dd}&Until={duty.Value.Window.To.AddDays(1):yyyy-MM-dd}"
        : null;

    /// <summary>The record that fulfils or waives a duty; null when there is none or it may not be seen.</summary>
    public string? RecordUrl(Duty duty)
    {
        if (duty.FulfilledBy.Count > 0)
            return Workspace.Catalog.Ledger(duty.Ledger) is { } ledger && Workspace.May(ledger.ReadPermission) ? $"/o/{duty.OrgId}/{ledger.Name}/{duty.FulfilledBy[0]}" : null;
        return duty.ExemptedBy is { } exemption ? $"/o/{duty.OrgId}/{ExemptionLedger.LedgerName}/{exemption}" : null;
    }

    /// <summary>A reminder for a work group: by organization, what is missing, by when and on what ground.</summary>
    public string Reminder(IEnumerable<Ruled<Duty>> duties)
    {
        var open = duties.Where(d => d.Value.StateOn(Workspace.Today) is DutyState.Overdue or DutyState.Due).ToList();
        if (open.Count == 0) return "";
        var lines = Workspace.Organizations.All.Where(o => open.Exists(d => d.Value.OrgId == o.Id))
            .Select(o => $"{Workspace.Organizations.Name(o.Id)}：{string.Join('；', open.Where(d => d.Value.OrgId == o.Id).Select(Words))}。");
        return string.Join('\n', lines.Prepend($"【应办提醒】截至{Workspace.Today.InWords()}，以下事项台账中还没有记录，已办的请补登，未办的请抓紧办理或说明情况：")) + "\n";
    }

    private Workspace Workspace { get; } = workspace;

    private string Words(Ruled<Duty> duty) =>
        $"{duty.Value.Window}：{duty.Value.What}（{(duty.Value.StateOn(Workspace.Today) == DutyState.Overdue ? "已过期限" : $"{duty.Value.Window.To:M月d日}前")}，依据{duty.Rule.Article}）";
}
