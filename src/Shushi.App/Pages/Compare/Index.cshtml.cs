using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Appraisal;
using Shushi.Modules.Checking;
using Shushi.Modules.Similarity;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Text;

namespace Shushi.App.Pages.Compare;

/// <summary>雷同比对: pasted or chosen texts held against each other. The texts are not kept; a passage that is excluded is, with its reason.</summary>
public sealed class IndexModel : UnitPage
{
    /// <summary>The most texts at once; folders are compared by the command.</summary>
    public const int MostTexts = 20;

    private const int MostPairsShown = 10, EmptyFields = 2;

    public override string Needs => "compare.use";

    /// <summary>The texts' names, in the order of <see cref="Texts"/>.</summary>
    [BindProperty]
    public List<string?> Names { get; set; } = [];

    [BindProperty]
    public List<string?> Texts { get; set; } = [];

    /// <summary>Notice, outline.</summary>
    [BindProperty]
    public string? Base { get; set; }

    public CopyResult? Result { get; private set; }

    /// <summary>The pairs shown side by side.</summary>
    public IReadOnlyList<PairView> Pairs { get; private set; } = [];

    public int Excluded { get; private set; }

    /// <summary>What was just done.</summary>
    public string? Done { get; private set; }

    /// <summary>What was asked for and not compared.</summary>
    public string? LeftOut { get; private set; }

    public ILedger Exclusions => Workspace.Catalog.LedgerOf<PassageExclusion>();

    public bool MayExclude => Workspace.May(Exclusions.EditPermission);

    /// <summary>Empty places; or reports that were handed in, compared at once: 报告预审 leads here.</summary>
    public async Task OnGet([FromQuery] List<Guid> reports)
    {
        Crumbs = [new Crumb("雷同比对")];
        reports = reports.Distinct().ToList();
        if (reports.Count > MostTexts) LeftOut = $"选了{reports.Count}份，一次最多比对{MostTexts}份，只比对了前{MostTexts}份；全部报告的重复率见各人的“报告预审”。";
        var found = reports.Count > 0 ? await SubmittedReports.Of(Workspace, reports.Take(MostTexts).ToList()) : [];
        Names.AddRange(found.Select(t => t.Label));
        Texts.AddRange(found.Select(t => t.Text));
        Fill();
        if (found.Count > 1) await Compare(RequireUnit(), Given());
    }

    public async Task<IActionResult> OnPost(List<IFormFile> files, IFormFile? baseFile, string? exclude)
    {
        var unit = RequireUnit();
        var problems = new List<Problem>();
        foreach (var file in files.Where(f => f.Length > 0))
        {
            if (await Read(file, "files", problems) is not { } text) continue;
            Names.Add(file.FileName);
            Texts.Add(text);
        }

        if (baseFile is { Length: > 0 } && await Read(baseFile, "baseFile", problems) is { } known) Base += (string.IsNullOrEmpty(Base) ? "" : "\n") + known;
        Crumbs = [new Crumb("雷同比对")];
        Fill();
        var texts = Given();
        if (texts.Count < 2 && problems.Count == 0) problems.Add(new Problem("Texts", "请粘贴或选择至少两份材料。"));
        if (texts.Count > MostTexts) problems.Add(new Problem("Texts", $"一次最多比对{MostTexts}份材料，更多的请用命令行 compare 比对文件夹。"));
        foreach (var text in texts.Where(t => t.Text.Length > ReportChecker.MostCharacters))
            problems.Add(new Problem("Texts", $"“{text.Label}”超过{ReportChecker.MostCharacters / 10_000}万字，请只提交报告正文。"));
        if (problems.Count > 0 && (texts.Count is < 2 or > MostTexts || texts.Any(t => t.Text.Length > ReportChecker.MostCharacters))) return Refused(problems);
        await Compare(unit, texts);
        if (exclude is { Length: > 0 }) problems.AddRange(await Exclude(unit, texts, exclude));
        return problems.Count > 0 ? Refused(problems) : Page();
    }

    private async Task Compare(Organization unit, IReadOnlyList<CorpusText> texts)
    {
        var excluded = await PassageExclusion.SeenBy(Workspace, unit);
        Excluded = excluded.Count;
        Result = CopyReview.Compare(texts, string.IsNullOrWhiteSpace(Base) ? excluded : [Base, .. excluded]);
        Pairs = Result.Pairs.Where(p => p.Comparison.Passages.Count > 0).Take(MostPairsShown).Select((p, i) => new PairView(i + 1, p)).ToList();
    }

    private async Task<IReadOnlyList<Problem>> Exclude(Organization unit, IReadOnlyList<CorpusText> texts, string key)
    {
        var found = Pairs.SelectMany(view => view.Passages.Select(p => (View: view, p.Passage))).FirstOrDefault(p => p.View.KeyOf(p.Passage) == key);
        if (found.View is null) return [];
        var reason = Request.Form["reason-" + key].ToString();
        if (string.IsNullOrWhiteSpace(reason)) return [new Problem("reason-" + key, "请先填写排除的理由，再点“排除”。")];
        var outcome = await Workspace.CreateRecord(Exclusions, Inputs.Of(
            ("OrgId", PassageExclusion.KeeperFor(Workspace, unit).Id.ToString()),
            (nameof(PassageExclusion.On), Workspace.Today.ToString("O", CultureInfo.InvariantCulture)),
            (nameof(PassageExclusion.Passage), found.Passage.A.Of(found.View.Pair.A.Text)),
            (nameof(PassageExclusion.Reason), reason)));
        if (!outcome.Done) return outcome.Problems;
        Done = "已排除该段落并记录理由，结果已重新计算。";
        await Compare(unit, texts);
        return [];
    }

    private List<CorpusText> Given() =>
        [.. Texts.Select((text, i) => (Text: text ?? "", Name: i < Names.Count ? Names[i] : null, Number: (i + 1).ToString(CultureInfo.InvariantCulture)))
            .Where(t => !string.IsNullOrWhiteSpace(t.Text))
            .Select(t => new CorpusText(t.Number, string.IsNullOrWhiteSpace(t.Name) ? "材料" + t.Number : t.Name.Trim(), "", 0, t.Text))];

    /// <summary>As many names as texts, and at least two places to paste into.</summary>
    private void Fill()
    {
        var kept = Texts.Select((text, i) => (text, Name: i < Names.Count ? Names[i] : null)).Where(t => !string.IsNullOrWhiteSpace(t.text)).ToList();
        while (kept.Count < EmptyFields) kept.Add((null, null));
        (Texts, Names) = (kept.Select(t => t.text).ToList(), kept.Select(t => t.Name).ToList());
        ModelState.Clear(); // the fields are shown as they are now, not as they were sent
    }

    private static async Task<string?> Read(IFormFile file, string field, List<Problem> problems)
    {
        try
        {
            return await Uploaded.Text(file);
        }
        catch (RefusedException refused)
        {
            problems.Add(new Problem(field, refused.Message));
            return null;
        }
    }
}
