using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Members;
using Shushi.Modules.Members.Rosters;
using Shushi.Platform;
using Shushi.Platform.Organizations;

namespace Shushi.App.Pages.Members;

/// <summary>粘贴名册: paste, look, confirm; then the 底数表. Nothing of the text is kept.</summary>
public sealed class RosterPasteModel : DeskPage
{
    public override string Needs => RosterPaste.Act.Permission;

    public string? Text { get; private set; }

    public string Since { get; private set; } = "";

    /// <summary>What was understood; null before anything is pasted.</summary>
    public RosterReading? Reading { get; private set; }

    /// <summary>Whether the actor may set up branches and groups.</summary>
    public bool MayMakePlaces => Workspace.May(Workspace.Catalog.LedgerOf<Organization>().EditPermission);

    public void OnGet() => Since = Workspace.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnPost(string? text, string? since)
    {
        (Text, Since) = (text, since ?? "");
        if (WrongText() is { } wrong) return Refused([wrong]);
        Reading = await RosterPaste.Read(Workspace, Org, Text!);
        return Reading.Fault is { } fault ? Refused([new Problem("Text", fault)]) : Page();
    }

    /// <summary>登记.</summary>
    public async Task<IActionResult> OnPostApply(string? text, string? since, string? places)
    {
        (Text, Since) = (text, since ?? "");
        if (WrongText() is { } wrong) return Refused([wrong]);
        Reading = await RosterPaste.Read(Workspace, Org, Text!);
        if (Reading.Fault is { } fault) return Refused([new Problem("Text", fault)]);
        if (!DateOnly.TryParseExact(Since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Refused([new Problem("Since", "“起算日期”应是存在的日期，如2023-01-01。")]);
        var (outcome, people) = await RosterPaste.Apply(Workspace, Org, Text!, day, places == "yes");
        if (!outcome.Done) return Refused(outcome.Problems);
        Flash(string.Create(CultureInfo.InvariantCulture, $"已登记{people}人{(Reading.Missing.Count > 0 && places == "yes" ? $"，建立支部和党小组{Reading.Missing.Count}个" : "")}。"));
        return LocalRedirect(Workspace.May("figures.read") ? $"{Home}/members/numbers" : $"{Home}/members");
    }

    protected override Task Prepare()
    {
        Workspace.Require(Workspace.Catalog.LedgerOf<Standing>().EditPermission);
        var ledger = Workspace.Catalog.LedgerOf<Person>();
        Crumbs = [new Crumb(ledger.Label, $"{Home}/{ledger.Name}"), new Crumb(RosterPaste.Act.Label)];
        return Task.CompletedTask;
    }

    private Problem? WrongText() => string.IsNullOrWhiteSpace(Text) ? new Problem("Text", "请从表格中复制名册，连同列名一起粘贴。")
        : Text.Length > RosterPaste.MostCharacters ? new Problem("Text", "内容太长，请分几次粘贴。") : null;
}
