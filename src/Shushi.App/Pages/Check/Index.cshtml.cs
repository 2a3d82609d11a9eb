using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Checking;
using Shushi.Office.Documents;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Files;
using Shushi.Platform.Metrics;
using Shushi.Platform.Records;
using Shushi.Text;
using Reading = Shushi.Modules.Checking.Reading;

namespace Shushi.App.Pages.Check;

/// <summary>What was just done in the list, and where.</summary>
public sealed record CheckNote(string Key, int At, string Message);

/// <summary>
/// 报告核验: a report written anywhere, its numbers held against the ledgers, its text proofread. The text travels with the form and is not kept;
/// a docx file lies on the <see cref="DayDesk"/> for a day, so that it can be given back with comments.
/// </summary>
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes, ValueLengthLimit = (int)WebHost.MostBytes, ValueCountLimit = MostFields)]
[RequestSizeLimit(MostBytes)]
public sealed class IndexModel(DayDesk desk) : UnitPage
{
    private const int MostBytes = 21 << 20, MostFields = 50_000;

    public override string Needs => "check.use";

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The digest of the text that the page shows the result of.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>The verdict, the group and the rule to be listed.</summary>
    [BindProperty]
    public string? Show { get; set; }

    [BindProperty]
    public string? Sort { get; set; }

    [BindProperty]
    public string? Rule { get; set; }

    /// <summary>The docx file that the text came from.</summary>
    [BindProperty]
    public string? FileName { get; set; }

    [BindProperty]
    public Guid? Kept { get; set; }

    public CheckView? View { get; private set; }

    public CheckNote? Note { get; private set; }

    public ILedger Readings => Workspace.Catalog.LedgerOf<Reading>();

    public bool MaySay => Workspace.May(Readings.EditPermission);

    public ILedger Words => Workspace.Catalog.LedgerOf<HouseWord>();

    public bool MayKeepWords => Workspace.May(Words.EditPermission);

    /// <summary>The digest of a text, by which it is known to be the one that was shown.</summary>
    public static string DigestOf(string? text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text ?? "")))[..16];

    /// <summary>Line ends as the checker counts them; what a browser makes of them on the way does not shift any place.</summary>
    public static string Lined(string? text) => (text ?? "").ReplaceLineEndings("\n").TrimStart('\n');

    /// <summary>Where the form goes, and the place on the page afterwards.</summary>
    public string To(string handler, string anchor, string? code = null) =>
        $"{Home}/check?year={Year.ToString(CultureInfo.InvariantCulture)}{(handler.Length > 0 ? "&handler=" + handler : "")}{(code is null ? "" : "&code=" + code)}#{anchor}";

    /// <summary>What was typed into a field of the list.</summary>
    public string? Typed(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : null;

    public void OnGet() => Crumbs = [new Crumb("报告核验")];

    public async Task<IActionResult> OnPost(IFormFile? file)
    {
        OnGet();
        if (file is { Length: > 0 } && await Take(file) is { } refused) return Refused([refused]);
        return await Check() is { } wrong ? Refused([wrong]) : Page();
    }

    /// <summary>The figure that a statement means.</summary>
    public Task<IActionResult> OnPostChoose(string key, string? code) => Act(key, async item =>
    {
        var field = "metric-" + key;
        var typed = code ?? Typed(field)?.Trim() ?? "";
        if (item.Claim is not { MayBeChosen: true } claim) return [new Problem("", "这一处不能认定所指的数字。")];
        if (typed.Length == 0) return [new Problem(field, "请先选择或填写所指的数字，再点“认定”。")];
        if (Workspace.Catalog.Metrics.FirstOrDefault(m => m.Code == typed || m.Label == typed) is not { } metric)
            return [new Problem(field, $"没有名为“{typed}”的数字，请从提示中选择，或在数字一览中核对名称。")];
        var problems = await Say(claim, metric, null, field);
        if (problems.Count == 0) Note = new CheckNote(key, item.Span.Start, $"已认定这种写法指“{metric.Label}”，记入核验说明，结果已重新核验。");
        return problems;
    });

    /// <summary>Where the number of a statement comes from.</summary>
    public Task<IActionResult> OnPostExplain(string key) => Act(key, async item =>
    {
        var field = "reason-" + key;
        if (item.Claim is not { } claim || claim.Verdict == Verdict.NotCheckable) return [new Problem("", "这一处不需要说明来源。")];
        if (Typed(field)?.Trim() is not { Length: > 0 } reason) return [new Problem(field, "请先写明数字的来源，再点“说明来源”。")];
        var problems = await Say(claim, null, reason, field);
        if (problems.Count == 0) Note = new CheckNote(key, item.Span.Start, "来源已记入核验说明，以后遇到同样的写法会一并显示。");
        return problems;
    });

    /// <summary>What the ledger or the proofreader suggests, put into the text.</summary>
    public Task<IActionResult> OnPostCorrect(string key) => Act(key, item =>
    {
        if (item.Suggestion is not { } suggestion) return Task.FromResult(Outcome.Refuse("这一处没有可以直接替换的写法，请在正文里修改。"));
        var was = item.Place.Of(Text!);
        Text = Text![..item.Place.Start] + suggestion + Text[item.Place.End..];
        Note = new CheckNote(key, item.Span.Start, suggestion.Length == 0 ? $"已删去“{was}”，结果已重新核验。" : $"已将“{was}”改为“{suggestion}”，结果已重新核验。");
        return Task.FromResult<IReadOnlyList<Problem>>([]);
    });

    /// <summary>What the unit wishes of the words of a remark from now on: <c>allow</c> them, switch its rule <c>off</c>, or what was typed.</summary>
    public Task<IActionResult> OnPostWord(string key, string? code) => Act(key, async item =>
    {
        var (wordField, insteadField) = ("word-" + key, "instead-" + key);
        if (item.Remark is null) return Outcome.Refuse("数字不记入本单位用语，请认定所指的数字，或说明来源。");
        if (code == "off" ? !item.HasSwitch : !item.MayBeAllowed) return Outcome.Refuse("这一处不能记入本单位用语，请在正文里修改。");
        var (word, instead) = (Typed(wordField)?.Trim() ?? "", Typed(insteadField)?.Trim() ?? "");
        var (use, kept, done) = code switch
        {
            "allow" => (HouseWordUse.Allowed, item.Text, $"不再提示“{item.Text}”"),
            "off" => (HouseWordUse.RuleOff, item.Rule, $"本单位不再用规则{item.Rule}"),
            _ when instead.Length > 0 => (HouseWordUse.Replaced, word, $"本单位“{word}”一律写作“{instead}”"),
            _ => (HouseWordUse.Allowed, word, $"不再提示“{word}”"),
        };
        var outcome = await HouseWord.Keep(Workspace, RequireUnit(), use, kept, use == HouseWordUse.Replaced ? instead : null);
        if (outcome.Done) Note = new CheckNote(key, item.Span.Start, $"{done}，已记入本单位用语，结果已重新核验。");
        return outcome.Problems.Select(p => p with { Field = p.Field == nameof(HouseWord.Replacement) ? insteadField : wordField }).ToList();
    });

    /// <summary>Everything that may be corrected without a person looking.</summary>
    public Task<IActionResult> OnPostSettle() => Change(view =>
    {
        Text = Corrections.Settle(view.Result.Text, view.Result.Options) + Text![view.Result.Text.Length..];
        Note = new CheckNote("", -1, view.Safe == 0 ? "没有可以放心改正的地方。" : $"已改正{view.Safe}处有把握的文字问题，数字没有改动；其余请逐条看过再改。");
        return Task.FromResult<IReadOnlyList<Problem>>([]);
    });

    /// <summary>The document that was handed in, with a comment at each finding.</summary>
    public async Task<IActionResult> OnPostMark()
    {
        OnGet();
        if (Kept is not { } id || await desk.Find(Account.Id, id) is not { } docx)
        {
            await Check();
            return Refused([new Problem("file", "原来的Word文件只保留24小时，请重新选择文件核验后再下载批注。")]);
        }

        var name = FileName ?? "报告.docx";
        var result = await ReportChecker.Check(Workspace, RequireUnit(), Year, CheckedDocument.Read(docx, name));
        return File(CheckedDocument.Mark(docx, name, result, Workspace.Clock.Now()), FileKinds.MediaType(FileKind.Word), Path.GetFileNameWithoutExtension(name) + "（批注）.docx");
    }

    /// <summary>The text as it stands now.</summary>
    public IActionResult OnPostText() =>
        File(Encoding.UTF8.GetBytes(Lined(Text)), "text/plain; charset=utf-8", $"{Path.GetFileNameWithoutExtension(FileName ?? "报告")}（核验后）.txt");

    protected override async Task Prepare()
    {
        await base.Prepare();
        if (Request.HasFormContentType && (await Request.ReadFormAsync())["ForYear"].ToString() is { Length: > 0 } year) Year = Years.Of(year, Workspace.Today);
    }

    private async Task<Problem?> Take(IFormFile file)
    {
        if (file.Length > DocumentLimits.Usual.MostBytes) return new Problem("file", $"“{file.FileName}”超过20 MB，请核对是不是这份报告。");
        try
        {
            var bytes = await Uploaded.Bytes(file);
            var text = ReportSource.Read(bytes, file.FileName);
            Text = text;
            FileName = Path.GetFileName(file.FileName);
            Kept = CheckedDocument.IsPackage(bytes) ? await desk.Take(Account.Id, bytes) : null;
            return null;
        }
        catch (RefusedException refused)
        {
            return new Problem("file", refused.Message);
        }
    }

    /// <summary>Checks the text as it stands; what is wrong with it, or null.</summary>
    private async Task<Problem?> Check()
    {
        var unit = RequireUnit();
        Text = Lined(Text);
        View = null;
        if (string.IsNullOrWhiteSpace(Text)) return new Problem("Text", "请粘贴报告正文，或选择docx、txt、md文件。");
        try
        {
            View = new CheckView(await ReportChecker.Check(Workspace, unit, Year, Text), CheckFilter.Of(Show, Sort, Rule));
            return null;
        }
        catch (RefusedException refused)
        {
            return new Problem("Text", refused.Message);
        }
    }

    private Task<IActionResult> Act(string? key, Func<CheckItem, Task<IReadOnlyList<Problem>>> act) => Change(view =>
        view.Items.FirstOrDefault(i => i.Key == key) is { } item ? act(item) : Task.FromResult(Outcome.Refuse("没有找到这一处，请在重新核验的结果上再点一次。")));

    /// <summary>Does something about the result that the person saw, and checks again.</summary>
    private async Task<IActionResult> Change(Func<CheckView, Task<IReadOnlyList<Problem>>> change)
    {
        OnGet();
        if (await Check() is { } wrong) return Refused([wrong]);
        if (Seen != DigestOf(Text)) return Refused([new Problem("Text", "正文在核验之后有改动，已按现在的正文重新核验，请在新的结果上再点一次。")]);
        var problems = await change(View!);
        if (problems.Count > 0) return Refused(problems);
        return await Check() is { } left ? Refused([left]) : Page();
    }

    /// <summary>Writes down what a person said of a statement; what is wrong is told beside the field.</summary>
    private async Task<IReadOnlyList<Problem>> Say(CheckedClaim claim, Metric? metric, string? reason, string field)
    {
        var outcome = await Workspace.CreateRecord(Readings, Inputs.Of(
            ("OrgId", RequireUnit().Id.ToString()),
            (nameof(Reading.On), Workspace.Today.ToString("O", CultureInfo.InvariantCulture)),
            (nameof(Reading.Words), Reading.WordsOf(claim.Claim)),
            (nameof(Reading.Metric), metric?.Code ?? ""),
            (nameof(Reading.Reason), reason ?? "")));
        return outcome.Done ? [] : outcome.Problems.Select(p => p with { Field = field }).ToList();
    }
}
