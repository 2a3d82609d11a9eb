using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Platform;
using Shushi.Platform.Acts;

namespace Shushi.App.Pages.Ledgers;

/// <summary>登记: a new record of any ledger.</summary>
public sealed class NewModel : LedgerPage
{
    public override string Needs => Ledger.EditPermission;

    public RecordForm Form { get; private set; } = null!;

    public void OnGet()
    {
        var known = Ledger.Fields.Select(f => f.Name).Append(nameof(Platform.Records.Record.OrgId)).ToHashSet(StringComparer.Ordinal);
        var presets = Request.Query.Where(q => known.Contains(q.Key)).ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal);
        Form = new RecordForm(this, Typed.Blank(Ledger, Workspace.Today, Workspace.Lookups, presets), null);
    }

    public async Task<IActionResult> OnPost()
    {
        Form = new RecordForm(this, Typed.From(Request.Form), null);
        if (Request.Form.ContainsKey("_addline") || Request.Form.ContainsKey("_dropline")) return Page();
        var outcome = await Workspace.CreateRecord(Ledger, Form.Inputs);
        if (!outcome.Done) return Refused(outcome.Problems);
        Flash(await Saved(outcome.RecordId!.Value));
        return LocalRedirect(RecordUrl(outcome.RecordId.Value));
    }

    protected override async Task Prepare()
    {
        if (!MayEdit) throw new NotVisibleException();
        Crumbs = [new Crumb(Ledger.Label, ListUrl), new Crumb("登记")];
        await Workspace.LoadChoices(Ledger);
    }

    private async Task<string> Saved(Guid id)
    {
        if (!Workspace.May("figures.read")) return "已登记。";
        var record = await Ledger.Find(Workspace, id);
        var counted = record is null ? [] : await CountedIn.Of(Workspace, Ledger, record);
        return counted.Count == 0 ? "已登记。" : $"已登记。本次{Ledger.Label}同时计入：{string.Join('、', counted.Select(c => c.Metric.Label).Distinct())}。";
    }
}
