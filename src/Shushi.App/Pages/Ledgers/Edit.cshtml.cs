using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;

namespace Shushi.App.Pages.Ledgers;

/// <summary>A field in which the newest record and what was typed differ.</summary>
public sealed record Clash(string Label, string Newest, string TypedText);

/// <summary>修改: a record of any ledger.</summary>
public sealed class EditModel : LedgerPage
{
    public override string Needs => Ledger.EditPermission;

    public RecordForm Form { get; private set; } = null!;

    /// <summary>Filled when somebody else was faster.</summary>
    public IReadOnlyList<Clash>? Clashes { get; private set; }

    public async Task OnGet(Guid id)
    {
        if (!MayEdit) throw new NotVisibleException();
        var record = await Load(id);
        Form = new RecordForm(this, Typed.From(Ledger, record, Workspace.Lookups), record.Version);
    }

    public async Task<IActionResult> OnPost(Guid id, [FromForm(Name = "_version")] int version)
    {
        Form = new RecordForm(this, Typed.From(Request.Form), version);
        if (Request.Form.ContainsKey("_addline") || Request.Form.ContainsKey("_dropline")) return Page();
        try
        {
            var outcome = await Workspace.EditRecord(Ledger, id, version, Form.Inputs);
            if (!outcome.Done) return Refused(outcome.Problems);
            Flash(outcome.Changed ? "已保存。" : "内容没有变化，不需要保存。");
            return LocalRedirect(RecordUrl(id));
        }
        catch (VersionClashException)
        {
            return await ShowClash(id);
        }
    }

    protected override async Task Prepare()
    {
        await Workspace.LoadChoices(Ledger);
        if (!Guid.TryParse(RouteData.Values["id"] as string, out var id)) return;
        Crumbs = [new Crumb(Ledger.Label, ListUrl), new Crumb(Workspace.TitleOf(Ledger, await Load(id)), RecordUrl(id)), new Crumb("修改")];
        Workspace.Db.ChangeTracker.Clear();
    }

    /// <summary>What was typed stays in the form; above it stands what somebody else saved meanwhile.</summary>
    private async Task<IActionResult> ShowClash(Guid id)
    {
        var newest = await Load(id);
        var stored = Typed.From(Ledger, newest, Workspace.Lookups);
        Clashes = Ledger.Fields.Where(f => !f.ByAct && !Hides(f) && f.Kind is not (FieldKind.Details or FieldKind.Sealed))
            .Where(f => Form.Inputs.Has(f.Name) && !stored.All(f.Name).SequenceEqual(Form.Inputs.All(f.Name)))
            .Select(f => new Clash(f.Label, Show(f, newest), Shown.Text(Workspace, f, string.Join(',', Form.Inputs.All(f.Name))))).ToList();
        Form = Form with { Version = newest.Version };
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
