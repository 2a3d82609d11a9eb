using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;
using Shushi.Text;
using Period = Shushi.Platform.Period;

namespace Shushi.Modules.Checking;

/// <summary>Where and when a statement speaks of, so far as its sentence says.</summary>
/// <param name="Unit">Whose records: the report's unit, or a branch of it that is named.</param>
/// <param name="Period">The report year, or the part of it, or the other year, that is named.</param>
/// <param name="Branches">The branches, where the statement holds for each of them: 各支部召开党员大会4次.</param>
internal sealed record Question(Organization Unit, Period Period, IReadOnlyList<Organization> Branches)
{
    private const int Window = 60;
    private static readonly string[] Each = ["各支部", "各党支部", "每个支部", "每个党支部", "每支部"];

    /// <summary>What a claim asks, in a report of a unit and a year.</summary>
    public static Question Of(ReportText report, Claim claim, Organization unit, int year, OrgTree tree, DateOnly today)
    {
        var whole = Period.Year(year);
        var stated = StatedPeriod.Of(report, claim, year);
        var period = stated is { } s && s.From <= today ? new Period(s.From, s.To) : whole;
        var start = Math.Max(claim.Sentence.Start, claim.Number.Start - Window);
        var before = report.Text[start..claim.Number.Start];
        var branches = tree.Under(unit).Where(o => o.Id != unit.Id && o.Kind is OrgKind.Branch or OrgKind.JointBranch && o.From <= period.To && (o.Until is not { } end || end > period.To)).ToList();
        var named = branches.Select(b => (Branch: b, At: LastOf(before, b))).Where(b => b.At >= 0).OrderByDescending(b => b.At).Select(b => b.Branch).FirstOrDefault();
        if (named is not null) return new Question(named, period, []);
        return new Question(unit, period, Each.Any(word => before.Contains(word, StringComparison.Ordinal)) ? branches : []);
    }

    private static int LastOf(string text, Organization branch) =>
        new[] { branch.Name, branch.ShortName, branch.ShortName.Replace("支部", "党支部", StringComparison.Ordinal) }
            .Max(name => name.Length < 3 ? -1 : text.LastIndexOf(name, StringComparison.Ordinal));
}
