using System.Text.RegularExpressions;
using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Text;
using Shushi.Text.Similarity;

namespace Shushi.Modules.Checking;

/// <summary>HS-04: names of other units in a report, and places that are not its own. What is told of doing something together is no leftover.</summary>
internal static partial class OtherUnits
{
    private static readonly string[] Together = ["与", "和", "同", "跟", "向", "由", "请", "经", "赴", "到", "对", "、", "联合", "会同", "协同", "配合", "协助", "协调", "支持", "来自", "接受", "邀请", "学习", "借鉴"];

    /// <summary>What to look at again, in the order of the text.</summary>
    public static IReadOnlyList<Remark> Find(Workspace workspace, Organization unit, ReportText report)
    {
        var path = workspace.Organizations.PathTo(unit);
        var own = UnitProfile.Of([.. path.SelectMany(Names).Distinct()]) with { Trade = null, SelfName = null };
        var others = workspace.Organizations.All.Where(o => o.Kind == OrgKind.Unit && path.All(p => p.Id != o.Id)).Select(o => UnitProfile.Of([.. Names(o)]) with { Places = [] }).ToList();
        var known = LeftoverFinder.Find(report.Text, own, others);
        var spoken = Speakers(report.Text, own).Where(l => !known.Any(k => k.Span.Overlaps(l.Span)));
        return [.. known.Concat(spoken).Where(l => !IsTogether(report.Text, l.Span.Start)).OrderBy(l => l.Span.Start)
            .Select(l => new Remark { Rule = CheckFinding.Leftover, Severity = CheckRules.Leftover.Severity, Span = l.Span, Text = l.Text, Message = l.Reason })];
    }

    /// <summary>区交通运输局党组 in a report of the statistics bureau: nobody speaks for the party group of another.</summary>
    private static IEnumerable<Leftover> Speakers(string text, UnitProfile own)
    {
        var cores = own.Names.Select(Core).Where(c => c.Length >= 2).ToList();
        foreach (Match match in Speaker().Matches(text))
        {
            var name = match.Groups["name"].Value;
            if (cores.Exists(core => name.EndsWith(core, StringComparison.Ordinal))) continue;
            yield return new Leftover(new TextSpan(match.Groups["name"].Index, name.Length), name, LeftoverKind.Unit, $"“{name}”不是本单位的名称，请核对是否从别处带来的内容。");
        }
    }

    /// <summary>统计局 of 云川区统计局: what an upper unit of the same trade is called too.</summary>
    private static string Core(string name) => name[(name.AsSpan().IndexOfAny("省市区县旗") + 1)..];

    private static bool IsTogether(string text, int start) =>
        Together.Any(word => start >= word.Length && text.AsSpan(start - word.Length, word.Length).SequenceEqual(word));

    private static IEnumerable<string> Names(Organization organization) => new[] { organization.Name, organization.ShortName }.Where(n => n.Length >= 3);

    [GeneratedRegex("(?<name>[省市区县旗][\u4e00-\u9fff]{2,8}局|[\u4e00-\u9fff]{2,6}(中学|小学|学院|医院|公司|街道|镇))(?=党组|党委|党总支|党支部|机关党委)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Speaker();
}
