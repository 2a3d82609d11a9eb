using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Checking;
using Shushi.Modules.Reports;
using Shushi.Modules.Reports.Drafts;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Metrics;
using Shushi.Platform.Records;
using Reading = Shushi.Modules.Checking.Reading;

namespace Shushi.App.Pages.Report;

/// <summary>编写述职报告: chapters, text with live figures, and what the product knows about the paragraph at the cursor. Without script, one box with the source.</summary>
public sealed class EditModel(HtmlEncoder encoder) : UnitPage
{
    public override string Needs => ReportDrafts.Permission;

    public ReportDraft Draft { get; private set; } = new();

    public IReadOnlyList<DraftParagraph> Paragraphs { get; private set; } = [];

    /// <summary>What stands in the box: what was typed where it could not all be saved, else the draft.</summary>
    public string Source { get; private set; } = "";

    public bool MayNoteSources => Workspace.May(Workspace.Catalog.LedgerOf<Reading>().EditPermission);

    public bool MayKeepWords => Workspace.May(Workspace.Catalog.LedgerOf<HouseWord>().EditPermission);

    /// <summary>The page of the same unit and year.</summary>
    public string Here => $"{Home}/report/edit?year={Year}";

    public async Task OnGet()
    {
        Crumbs = [new Crumb("述职报告", $"{Home}/report?year={Year}"), new Crumb("编写")];
        if (Unit is null) return;
        ReportDrafts.Require(Workspace, Unit);
        Draft = await ReportDrafts.Of(Workspace, Unit, Year);
        Source = Draft.Text;
        Paragraphs = await DraftReader.Read(Workspace, Unit, Year, DraftText.Paragraphs(Draft.Text));
    }

    /// <summary>What stands now; 304 while it is what the editor has.</summary>
    public async Task<IActionResult> OnGetState()
    {
        var unit = RequireUnit();
        ReportDrafts.Require(Workspace, unit);
        var draft = await ReportDrafts.Of(Workspace, unit, Year);
        var tag = $"\"{draft.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture)}\"";
        Response.Headers.ETag = tag;
        if (Request.Headers.IfNoneMatch == tag) return StatusCode(StatusCodes.Status304NotModified);
        return new JsonResult(await Answer(new SavedDraft(draft, WasMerged: true, [])));
    }

    /// <summary>Saves what the editor sends, merged with what others saved since.</summary>
    public async Task<IActionResult> OnPostSave([FromBody] SaveRequest request)
    {
        try
        {
            return new JsonResult(await Answer(await ReportDrafts.Save(Workspace, RequireUnit(), Year, new DraftEdit(request.Revision, request.Before ?? "", request.Text ?? ""))));
        }
        catch (RefusedException refused)
        {
            return new JsonResult(new { problem = refused.Message }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }

    /// <summary>Saves the box of those without script.</summary>
    public async Task<IActionResult> OnPost(int revision, string? before, string? text)
    {
        var unit = RequireUnit();
        SavedDraft saved;
        try
        {
            saved = await ReportDrafts.Save(Workspace, unit, Year, new DraftEdit(revision, before ?? "", text ?? ""));
        }
        catch (RefusedException refused)
        {
            await OnGet();
            Source = text ?? "";
            return Refused([new Problem("text", refused.Message)]);
        }

        if (saved.Conflicts.Count == 0)
        {
            Flash(saved.WasMerged ? "已保存，并合入了他人同时所做的修改。" : "已保存。");
            return LocalRedirect(Here);
        }

        await OnGet();
        return Refused(saved.Conflicts.Select(c => new Problem("text", $"他人同时改了这一段，已保留他人的写法；您的写法是“{string.Concat(c.Mine)}”，请核对后再改。")).ToList());
    }

    /// <summary>留存报告稿.</summary>
    public async Task<IActionResult> OnPostKeep(string? note)
    {
        var outcome = await ReportDrafts.Keep(Workspace, RequireUnit(), Year, note);
        if (!outcome.Done)
        {
            await OnGet();
            return Refused(outcome.Problems);
        }

        Flash("已留存这一版。");
        return LocalRedirect($"{Home}/report/versions?year={Year}");
    }

    /// <summary>What stands at the right of a paragraph.</summary>
    public async Task<IActionResult> OnPostPlace([FromBody] PlaceRequest request)
    {
        var place = await PlaceReader.Read(Workspace, RequireUnit(), Year, request.Headings ?? [], request.Paragraph ?? "");
        return Partial("_Place", new PlaceView(this, place));
    }

    /// <summary>The chapters, with what is still to be done.</summary>
    public async Task<IActionResult> OnGetOutline()
    {
        await OnGet();
        return Partial("_Outline", await DraftOutline.Of(Workspace, RequireUnit(), Year, Paragraphs));
    }

    /// <summary>Every figure of the year, for the picker.</summary>
    public async Task<IActionResult> OnGetFigures()
    {
        var figures = await Metric.EvaluateAll(Workspace, RequireUnit(), Period.Year(Year));
        return new JsonResult(figures.Select(f => new FigureChoice(f.Metric.Label, $"{{{{{f.Metric.Label}}}}}", f.IsEmpty ? GapSegment.Mark : FigureSegment.WordsOf(f), f.Of is null ? f.Metric.Unit : "", f.Metric.Definition, f.IsEmpty)));
    }

    /// <summary>非台账数据: a person says where a number comes from.</summary>
    public async Task<IActionResult> OnPostSource([FromBody] SourceRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Reason)) return Said(Outcome.Refuse("请写明数字的来源。"));
        var outcome = await Workspace.CreateRecord(Workspace.Catalog.LedgerOf<Reading>(), Inputs.Of(
            (nameof(Reading.OrgId), RequireUnit().Id.ToString()),
            (nameof(Reading.On), Workspace.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            (nameof(Reading.Words), request.Words ?? ""), (nameof(Reading.Reason), request.Reason)));
        return Said(outcome.Problems);
    }

    /// <summary>不再提示: the unit says that a word is right.</summary>
    public async Task<IActionResult> OnPostWord([FromBody] WordRequest request) =>
        Said((await HouseWord.Keep(Workspace, RequireUnit(), HouseWordUse.Allowed, request.Word ?? "")).Problems);

    private static JsonResult Said(IReadOnlyList<Problem> problems) => problems.Count == 0
        ? new JsonResult(new { done = true })
        : new JsonResult(new { problem = string.Concat(problems.Select(p => p.Message)) }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

    private async Task<DraftJson> Answer(SavedDraft saved)
    {
        var conflicts = new List<ConflictJson>();
        foreach (var conflict in saved.Conflicts) conflicts.Add(new ConflictJson(await Shown(conflict.Mine), await Shown(conflict.Theirs)));
        return new DraftJson(saved.Draft.Revision, saved.Draft.SavedBy, saved.Draft.Revision == 0 ? "" : Clock.ShowLocal(saved.Draft.SavedAt),
            saved.WasMerged ? await Shown(DraftText.Paragraphs(saved.Draft.Text)) : null, conflicts);
    }

    private async Task<IReadOnlyList<ParagraphJson>> Shown(IReadOnlyList<string> paragraphs) =>
        (await DraftReader.Read(Workspace, Unit!, Year, paragraphs)).Select(p => new ParagraphJson(p.Source, DraftHtml.Text(p, encoder))).ToList();
}

/// <summary>The panel of a place, and the page it stands on.</summary>
public sealed record PlaceView(EditModel Page, Place Place);
