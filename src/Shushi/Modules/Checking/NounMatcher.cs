using System.Reflection;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Text;

namespace Shushi.Modules.Checking;

/// <summary>A metric whose nouns stand around a claim.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Score">Characters of its words, those of the claim's own clause weighing most.</param>
/// <param name="IsClose">Whether all its words stand between the number before and the end of the clause.</param>
internal sealed record NounMatch(Metric Metric, int Score, bool IsClose);

/// <summary>Finds metrics by the nouns and verbs of nouns.csv, in any order, where no phrase fits: 8名预备党员如期转正.</summary>
internal sealed class NounMatcher
{
    private const string Share = "%";
    private readonly List<(Metric Metric, string[][] Words, string Unit)> rows;

    /// <summary>Reads the table for the metrics of a catalog.</summary>
    public NounMatcher(Catalog catalog) =>
        rows = (from line in Lines()
                let metric = catalog.Metrics.FirstOrDefault(m => m.Code == line[0])
                where metric is not null
                select (metric, line[1].Split(' ').Select(g => g.Split('/')).ToArray(), line[2])).ToList();

    /// <summary>The codes the table names; a test holds them against the catalog.</summary>
    public static IReadOnlyList<string> Codes => Lines().Select(line => line[0]).Distinct().ToList();

    /// <summary>The metrics that fit best, several where they do so equally.</summary>
    public IReadOnlyList<NounMatch> Find(Surroundings around, Claim claim)
    {
        var matches = Matches(around, claim).ToList();
        var best = matches.Count == 0 ? 0 : matches.Max(m => m.Score);
        return matches.Where(m => m.Score == best).DistinctBy(m => m.Metric).ToList();
    }

    /// <summary>Every metric whose words all stand around a claim, however far.</summary>
    public IReadOnlyList<Metric> All(Surroundings around, Claim claim) => Matches(around, claim).Select(m => m.Metric).Distinct().ToList();

    private IEnumerable<NounMatch> Matches(Surroundings around, Claim claim) =>
        rows.Where(row => Fits(claim, row.Unit, around.IsOfPersons))
            .Select(row => Match(around, row.Metric, row.Words, claim.Kind == ClaimKind.ListCount && claim.Unit == row.Unit)).OfType<NounMatch>();

    /// <param name="isNamed">Whether the measure word itself names what is counted: 5个方面.</param>
    private static NounMatch? Match(Surroundings around, Metric metric, string[][] words, bool isNamed)
    {
        var (score, isClose, isOwn) = (0, true, isNamed);
        foreach (var group in words)
        {
            var (characters, weight) = group.Select(word => (word.Length, Weight: around.WeightOf(word))).Where(w => w.Weight > 0)
                .OrderByDescending(w => w.Length * w.Weight).FirstOrDefault();
            if (weight == 0) return null;
            score += characters * weight;
            isClose &= weight > Surroundings.Far;
            isOwn |= weight > Surroundings.Far;
        }

        return isOwn || around.IsBare ? new NounMatch(metric, score, isClose) : null;
    }

    private static bool Fits(Claim claim, string unit, bool isOfPersons) => claim.Kind switch
    {
        ClaimKind.All => unit == Share,
        ClaimKind.Ratio => unit == Share,
        ClaimKind.Approx when claim.Unit == Share => unit == Share,
        ClaimKind.Other or ClaimKind.Count when claim.Unit is null => unit != Share,
        ClaimKind.Count or ClaimKind.ListCount or ClaimKind.Approx or ClaimKind.Money or ClaimKind.Period or ClaimKind.Obligation =>
            unit != Share && (Units.Agree(claim.Unit, unit) || (isOfPersons && Units.AreAll(claim.Unit, unit))),
        _ => false,
    };

    private static IEnumerable<string[]> Lines()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Shushi.Modules.Checking.nouns.csv")
            ?? throw new InvalidOperationException("nouns.csv is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(line => line.Split('|'))];
    }
}
