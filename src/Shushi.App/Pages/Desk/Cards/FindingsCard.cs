using Shushi.Platform.Rules;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>请核对: what the rules find in the records of the year.</summary>
public sealed class FindingsCard : IDeskCard
{
    public IReadOnlyList<string> Needs { get; } = ["rules.read"];

    public async Task<CardView?> Make(DeskData desk)
    {
        var findings = (await desk.Book()).Findings.Where(f => desk.Workspace.Catalog.Ledger(f.Value.Ledger) is { } ledger && desk.Workspace.May(ledger.ReadPermission)).ToList();
        return new CardView(findings.Count == 0 ? "请核对" : $"请核对（{findings.Count}处）")
        {
            Id = "findings",
            Empty = "没有需要核对的记录。",
            Rows = findings.Select(f => new CardRow(f.Value.Message, UrlOf(f.Value), $"{desk.Workspace.Organizations.Name(f.Value.OrgId)} · {f.Rule.Article}")).ToList(),
        };
    }

    private static string UrlOf(Finding finding) => $"/o/{finding.OrgId}/{finding.Ledger}{(finding.RecordId is { } id ? $"/{id}" : "")}";
}
