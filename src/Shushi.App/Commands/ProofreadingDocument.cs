using System.Globalization;
using System.Text;
using Shushi.Modules.Checking;
using Shushi.Text;

namespace Shushi.App.Commands;

/// <summary>docs/PROOFREADING.md: the public catalogue of the rules of a check: those of proofreading, and those that hold a report against the ledgers.</summary>
internal static class ProofreadingDocument
{
    private const string About = """
        报告核验时对文字的检查；最后是[与台账核对](#与台账核对)的规则。用命令行试：`./shushi check 报告.txt`（不写 `--org` 只校对文字），`--fix` 另存改好的文本，只改有把握的地方。

        - 开关：`--rule PF-29=off`；允许的词：`--allow 词`；本单位词表：`--words 文件`，每行一条：`允许 词`、`错词 => 正词` 或 `PF-29=off`，`#` 开头的是注释。
        - 级别：错误（请改正）、警告（请核对）、提示（供参考）。默认关闭的规则容易误报，需要时打开。
        - 能自动改的只有写法唯一的；凡要看意思的，只提建议。
        - 词表在 `src/Shushi.Text/Data`，每一行都有来源；用例在 `tests/Shushi.Text.Tests/Proofreading/cases.csv`，每条规则至少两个该提示、两个不该提示的。

        """;

    public static string Text()
    {
        var text = CatalogDocuments.Begin("校对规则 Proofreading", About);
        CatalogDocuments.Table(text, ["编号", "规则", "级别", "默认", "版本"], ProofreadingRules.All.Select(r => new[] { $"[{r.Number}](#{Anchor(r)})", r.Title, Label(r.Severity), r.IsOn ? "开" : "关", Version(r) }));
        foreach (var rule in ProofreadingRules.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {rule.Number} {rule.Title}\n\n{rule.Rationale}\n\n");
            CatalogDocuments.Table(text, ["项目", "内容"], Rows(rule));
        }

        AgainstLedgers(text);
        return text.ToString();
    }

    private static void AgainstLedgers(StringBuilder text)
    {
        text.Append("\n## 与台账核对\n\n核验一个单位的报告时，把文中的说法与台账逐项对照；用命令行试：`./shushi check 报告.txt --org 单位 --year 年度`。\n\n");
        CatalogDocuments.Table(text, ["编号", "规则", "级别"], CheckRules.All.Select(r => new[] { r.Number, r.Title, Label(r.Severity) }));
        foreach (var rule in CheckRules.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {rule.Number} {rule.Title}\n\n{rule.Rationale}\n\n");
            CatalogDocuments.Table(text, ["项目", "内容"], [["看什么", rule.Finds], ["怎么办", rule.Fix], ["级别", Label(rule.Severity)]]);
        }
    }

    private static IEnumerable<string[]> Rows(ProofreadingRule rule)
    {
        yield return ["怎么改", rule.Fix];
        yield return ["依据", rule.Source];
        yield return ["例", $"{Short(rule.Wrong)} → {Short(rule.Right)}"];
        yield return ["级别、默认、版本", $"{Label(rule.Severity)}，{(rule.IsOn ? "开" : "关")}，第{Version(rule)}版"];
        if (rule.FalseAlarms.Length > 0) yield return ["已知的误报", rule.FalseAlarms];
    }

    private static string Label(RemarkSeverity severity) => severity switch { RemarkSeverity.Error => "错误", RemarkSeverity.Warning => "警告", _ => "提示" };

    private static string Version(ProofreadingRule rule) => rule.Version.ToString(CultureInfo.InvariantCulture);

    private static string Anchor(ProofreadingRule rule) => rule.Number.ToLowerInvariant() + "-" + new string([.. rule.Title.Where(c => char.IsLetterOrDigit(c))]);

    /// <summary>One line, without what Markdown would take for marks.</summary>
    private static string Short(string example)
    {
        var line = example.ReplaceLineEndings("／");
        return (line.Length <= 60 ? line : string.Concat(line.AsSpan(0, 28), "……", line.AsSpan(line.Length - 28))).Replace("*", "\\*", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
    }
}
