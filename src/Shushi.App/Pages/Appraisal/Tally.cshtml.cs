using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Appraisal.Ballots;
using Shushi.Platform;

namespace Shushi.App.Pages.Appraisal;

/// <summary>民主测评: turnout and results of a closed box; while it is open, nothing of either.</summary>
public sealed class TallyModel : RoundPage
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public override string Needs => BallotBoxes.OpenAct.Permission;

    public BallotTally? Tally { get; private set; }

    public bool IsOpen { get; private set; }

    protected override bool IsOfOffice => true;

    protected override string Here => "民主测评";

    public async Task OnGet()
    {
        if (Found is null) return;
        Modules.Appraisal.Rounds.Own(Workspace, Found);
        IsOpen = (await BallotBoxes.Of(Workspace, Found.Id))?.State == BoxState.Open;
        Tally = await BallotBoxes.TallyOf(Workspace, Found);
    }

    /// <summary>The shuffled box, for counting it again.</summary>
    public async Task<IActionResult> OnGetBox()
    {
        Modules.Appraisal.Rounds.Own(Workspace, Round);
        var box = await BoxFile.Of(Workspace, Round) ?? throw new RefusedException("票箱还没有封箱，不能导出。");
        return File(JsonSerializer.SerializeToUtf8Bytes(box, Written), "application/json; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"票箱{Round.ForYear}.json"));
    }
}
