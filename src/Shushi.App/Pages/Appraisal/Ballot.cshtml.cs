using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Appraisal.Ballots;
using Shushi.Platform;

namespace Shushi.App.Pages.Appraisal;

/// <summary>民主测评: opening the box, printing the slips once, entering paper sheets.</summary>
public sealed class BallotModel(Hosting.HostOptions host) : RoundPage
{
    public override string Needs => BallotBoxes.OpenAct.Permission;

    /// <summary>Where the box stands; null before it is opened.</summary>
    public BoxState? State { get; private set; }

    /// <summary>Whether the box may be opened: for the first time, or anew.</summary>
    public bool MayOpen { get; private set; }

    public IReadOnlyList<PaperSheets.Progress> Progress { get; private set; } = [];

    /// <summary>The slips just made: shown once, stored nowhere.</summary>
    public IReadOnlyList<Slip> Slips { get; private set; } = [];

    public string? Group { get; private set; }

    public string? Lines { get; private set; }

    /// <summary>Where phones vote. It is the same on every slip: with the code in it, whoever keeps a log of addresses would keep the codes.</summary>
    public string VoteUrl => $"{host.PublicUrl?.TrimEnd('/') ?? $"{Request.Scheme}://{Request.Host}{Request.PathBase}"}/vote/{Round.Id}";

    /// <summary>Whether phones may reach an address: it is one, and names neither the machine that asks nor, as 0.0.0.0 does, whatever a machine listens on.</summary>
    public static bool IsReached(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && !uri.IsLoopback
        && !(IPAddress.TryParse(uri.IdnHost, out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)));

    protected override string Here => BallotBoxes.OpenAct.Label;

    public async Task OnGet()
    {
        Modules.Appraisal.Rounds.Own(Workspace, Round);
        State = (await BallotBoxes.Of(Workspace, Round.Id))?.State;
        MayOpen = Slips.Count == 0 && (State is null || await BallotBoxes.MayOpenAgain(Workspace, Round));
        if (State == BoxState.Open) Progress = await PaperSheets.ProgressOf(Workspace, Round);
    }

    public async Task<IActionResult> OnPostOpen()
    {
        var issues = Round.Classes.OrderBy(c => c.Ordinal).Select((c, n) => new Issue(c.Name, NumberOf($"Sheets{n}"), NumberOf($"Slips{n}"))).ToList();
        var (outcome, slips) = await BallotBoxes.Open(Workspace, Round.Id, issues);
        Slips = slips;
        await OnGet();
        return outcome.Done ? Page() : Refused(outcome.Problems);
    }

    public async Task<IActionResult> OnPostEnter(string? group, string? lines)
    {
        (Group, Lines) = (group, lines);
        var problems = await PaperSheets.Enter(Workspace, Round.Id, group ?? "", lines ?? "");
        await OnGet();
        if (problems.Count > 0) return Refused(problems);
        Flash($"已录入“{group}”的选票。");
        return LocalRedirect($"{RoundUrl}/ballot");
    }

    public async Task<IActionResult> OnPostClear(string? group)
    {
        var problems = await PaperSheets.Clear(Workspace, Round.Id, group ?? "");
        await OnGet();
        if (problems.Count > 0) return Refused(problems);
        Flash($"已清除“{group}”的录入，请两位经办人重新录入。");
        return LocalRedirect($"{RoundUrl}/ballot");
    }

    /// <summary>What was typed; empty before.</summary>
    public string Typed(string key) => Request.HasFormContentType ? Request.Form[key].ToString() : "";

    /// <summary>A number typed; nothing is none, nonsense is refused as too many.</summary>
    private int NumberOf(string key) => Typed(key).Trim() is not { Length: > 0 } text ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue / 4;
}
