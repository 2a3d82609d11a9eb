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
        var matches = rows.Where(row => Fits(claim, row.Unit)).Select(row => Match(around, row.Metric, row.Words)).OfType<NounMatch>().ToList();
        var best = matches.Count == 0 ? 0 : matches.Max(m => m.Score);
        return matches.Where(m => m.Score == best).DistinctBy(m => m.Metric).ToList();
    }

    private static NounMatch? Match(Surroundings around, Metric metric, string[][] words)
    {
        var (score, isClose, isOwn) = (0, true, false);
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

    private static bool Fits(Claim claim, string unit) => claim.Kind switch
    {
        ClaimKind.All => unit == Share,
        ClaimKind.Ratio => unit == Share,
        ClaimKind.Approx when claim.Unit == Share => unit == Share,
        ClaimKind.Other when claim.Unit is null => unit != Share,
        ClaimKind.Count or ClaimKind.ListCount or ClaimKind.Approx or ClaimKind.Money or ClaimKind.Period => unit != Share && Units.Agree(claim.Unit, unit),
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

/// <summary>The words around a claim, by how near they are.</summary>
internal sealed class Surroundings
{
    /// <summary>The weight of a word: in the claim's clause, after the number before, or earlier in the sentence.</summary>
    public const int Own = 10, Near = 3, Far = 1;

    private readonly string own;
    private readonly string near;
    private readonly string far;

    /// <param name="report">The text.</param>
    /// <param name="claims">All claims of the text, in order.</param>
    /// <param name="index">Which of them.</param>
    public Surroundings(ReportText report, IReadOnlyList<Claim> claims, int index)
    {
        var claim = claims[index];
        var (text, number, sentence) = (report.Text, claim.Number, claim.Sentence);
        var before = Neighbour(claims, index, -1) is { } b && sentence.Contains(b.Number.Start) ? Math.Min(b.Number.End, number.Start) : sentence.Start;
        var after = Neighbour(claims, index, 1) is { } a ? Math.Max(a.Number.Start, number.End) : text.Length;
        var clauseStart = Math.Min(number.Start, Math.Max(claim.Clause.Start, before));
        var clauseEnd = Math.Max(number.End, Math.Min(claim.Clause.End, after));
        var closing = text.IndexOf('）', number.End, clauseEnd - number.End);
        own = text[clauseStart..number.Start] + "\n" + text[number.End..(closing < 0 ? clauseEnd : closing)];
        near = text[before..number.Start];
        far = text[Math.Min(sentence.Start, number.Start)..number.Start];
        var words = own.Replace(claim.Unit ?? "\0", "", StringComparison.Ordinal);
        IsBare = words.Count(char.IsLetter) <= 2;
    }

    /// <summary>Whether the clause says nothing but the number: 计4个.</summary>
    public bool IsBare { get; }

    /// <summary>How near a word stands; 0 where it does not.</summary>
    public int WeightOf(string word) =>
        own.Contains(word, StringComparison.Ordinal) ? Own : near.Contains(word, StringComparison.Ordinal) ? Near : far.Contains(word, StringComparison.Ordinal) ? Far : 0;

    /// <summary>The next claim that counts something.</summary>
    private static Claim? Neighbour(IReadOnlyList<Claim> claims, int index, int step)
    {
        for (var i = index + step; i >= 0 && i < claims.Count; i += step)
            if (claims[i].Kind is ClaimKind.Count or ClaimKind.Approx or ClaimKind.ListCount or ClaimKind.Money or ClaimKind.Ratio or ClaimKind.Other) return claims[i];
        return null;
    }
}
