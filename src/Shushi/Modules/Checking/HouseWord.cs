using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Text;

namespace Shushi.Modules.Checking;

/// <summary>What a unit wishes of the proofreader.</summary>
public enum HouseWordUse
{
    /// <summary>The word is right as it stands.</summary>
    Allowed,

    /// <summary>Another word is to be written instead.</summary>
    Replaced,

    /// <summary>A rule is not used.</summary>
    RuleOff,

    /// <summary>A rule that is off by default is used.</summary>
    RuleOn,
}

/// <summary>本单位用语: a word that a unit allows, one that it writes otherwise, or a rule of proofreading that it does without.</summary>
public sealed class HouseWord : EventRecord
{
    /// <summary>The word, or the number of the rule.</summary>
    public string Word { get; set; } = "";

    /// <summary>What is wished.</summary>
    public HouseWordUse Use { get; set; }

    /// <summary>What to write instead; only with <see cref="HouseWordUse.Replaced"/>.</summary>
    public string? Replacement { get; set; }

    /// <summary>Why.</summary>
    public string? Note { get; set; }

    /// <summary>The wishes of a unit and of those above it in sight, below those that are stated for one reading; of two on one word the newest counts.</summary>
    public static async Task<ProofreadingOptions> Of(Workspace workspace, Organization unit, ProofreadingOptions stated)
    {
        var above = workspace.Organizations.PathTo(unit).Select(o => o.Id).ToList();
        var words = await workspace.Db.Set<HouseWord>().AsNoTracking().Where(w => above.Contains(w.OrgId)).OrderBy(w => w.On).ThenBy(w => w.EnteredAt).ThenBy(w => w.Id).ToListAsync();
        if (words.Count == 0) return stated;
        var newest = words.GroupBy(w => w.Word, StringComparer.Ordinal).Select(g => g.Last()).ToList();
        return stated with
        {
            Allowed = [.. stated.Allowed, .. newest.Where(w => w.Use == HouseWordUse.Allowed && !stated.House.ContainsKey(w.Word)).Select(w => w.Word)],
            House = With(stated.House, newest.Where(w => w.Use == HouseWordUse.Replaced && !stated.Allowed.Contains(w.Word)).Select(w => (w.Word, w.Replacement!))),
            Switches = With(stated.Switches, newest.Where(w => w.Use is HouseWordUse.RuleOff or HouseWordUse.RuleOn).Select(w => (w.Word, w.Use == HouseWordUse.RuleOn))),
        };
    }

    /// <summary>Keeps a wish of a unit from today on.</summary>
    public static Task<Outcome> Keep(Workspace workspace, Organization unit, HouseWordUse use, string word, string? replacement = null) =>
        workspace.CreateRecord(workspace.Catalog.LedgerOf<HouseWord>(), Inputs.Of(
            (nameof(OrgId), unit.Id.ToString()),
            (nameof(On), workspace.Today.ToString("O", CultureInfo.InvariantCulture)),
            (nameof(Word), word), (nameof(Use), use.ToString()), (nameof(Replacement), replacement ?? "")));

    /// <summary>Whether a unit may say once and for all that what was found is right: a word, and nothing that is only to be filled in, such as XX.</summary>
    public static bool MayAllow(CheckFinding finding) => IsWord(finding.Text) && finding is not { Severity: "error", Suggestion: null }
        && (finding.Rule == CheckFinding.Leftover || ProofreadingRules.All.Any(r => r.Number == finding.Rule));

    /// <summary>Whether what was remarked on can be allowed as it stands: a word, not a mark or a sentence.</summary>
    public static bool IsWord(string text) =>
        text.Length is >= HouseWordLedger.Fewest and <= HouseWordLedger.Longest && text.All(c => char.IsLetterOrDigit(c) || c is '“' or '”' or '《' or '》' or '·' or '-') && text.Any(char.IsLetter);

    private static Dictionary<string, T> With<T>(IReadOnlyDictionary<string, T> stated, IEnumerable<(string Key, T Value)> house)
    {
        var all = new Dictionary<string, T>(stated, StringComparer.Ordinal);
        foreach (var (key, value) in house) all.TryAdd(key, value);
        return all;
    }
}

/// <summary>本单位用语.</summary>
public sealed class HouseWordLedger : Ledger<HouseWord>
{
    /// <summary>The fewest characters of an allowed word: a single one would silence half the rules.</summary>
    public const int Fewest = 2;

    /// <summary>The most characters of a word.</summary>
    public const int Longest = 40;

    public static readonly CodeTable<HouseWordUse> Uses = new("用语处理",
        (HouseWordUse.Allowed, "可以使用"), (HouseWordUse.RuleOff, "停用规则"), (HouseWordUse.RuleOn, "启用规则"), (HouseWordUse.Replaced, "改为"));

    public HouseWordLedger()
        : base("words", "本单位用语", "述职", "校对报告时本单位的约定：哪些说法可以用，哪些一律改成什么，哪条校对规则不用。报告核验、编写、预审和命令行都照此校对。")
    {
        var on = Date(x => x.On, "登记日期").Listed();
        var word = Text(x => x.Word, "用语", Longest).Listed().Also("词语", "错词").Help("要处理的词语，与报告中的文字一致，不少于两个字；停用、启用规则的，写规则编号，如PF-29。");
        Code(x => x.Use, "处理", Uses).Filtered();
        Text(x => x.Replacement, "改成", Longest).Listed().Also("正词").Help("只在处理为“改为”时填写。");
        Text(x => x.Note, "说明", 200).Listed().Help("如：本区社区名称；本局内设机构简称。");
        Titled(word, on);
    }

    public override async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew)
    {
        var word = (HouseWord)record;
        if (word.Use is HouseWordUse.RuleOff or HouseWordUse.RuleOn) word.Word = word.Word.ToUpperInvariant();
        return Fault(word) is { } fault ? [fault] : await base.Prepare(record, workspace, isNew);
    }

    private static Problem? Fault(HouseWord word)
    {
        var isRule = ProofreadingRules.All.Any(r => r.Number == word.Word);
        return word switch
        {
            { Use: HouseWordUse.RuleOff or HouseWordUse.RuleOn } when !isRule => new Problem(nameof(HouseWord.Word), $"没有编号为“{word.Word}”的校对规则，请填写提示前面的编号，如PF-29。"),
            { Use: HouseWordUse.Allowed } when word.Word.Length < Fewest => new Problem(nameof(HouseWord.Word), "可以使用的词语请至少写两个字，一个字会把许多提示一并去掉。"),
            { Use: HouseWordUse.Replaced, Replacement: null or "" } => new Problem(nameof(HouseWord.Replacement), $"请填写“{word.Word}”要改成什么。"),
            { Use: HouseWordUse.Replaced } when word.Replacement == word.Word => new Problem(nameof(HouseWord.Replacement), "改成的与原来的一样，请核对。"),
            { Use: not HouseWordUse.Replaced, Replacement: { Length: > 0 } } => new Problem(nameof(HouseWord.Replacement), "只有处理为“改为”时才填写改成什么，请清空，或把处理改为“改为”。"),
            _ => null,
        };
    }
}
