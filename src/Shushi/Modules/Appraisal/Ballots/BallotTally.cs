using System.Globalization;

namespace Shushi.Modules.Appraisal.Ballots;

/// <summary>A class in the count.</summary>
/// <param name="Class">Its name.</param>
/// <param name="Weight">Percent.</param>
/// <param name="Issued">Sheets and slips given out.</param>
/// <param name="Returned">What came back.</param>
/// <param name="Valid">What came back and is not spoiled.</param>
public sealed record ClassCount(string Class, int Weight, int Issued, int Returned, int Valid)
{
    /// <summary>Paper sheets given out.</summary>
    public int Sheets { get; init; }

    /// <summary>Paper sheets that came back.</summary>
    public int ReturnedSheets { get; init; }
}

/// <summary>How one subject was voted on by one class, or by all.</summary>
public sealed record ChoiceCount(int Good, int Fair, int Average, int Poor, int Abstained)
{
    /// <summary>All of them.</summary>
    public int All => Good + Fair + Average + Poor + Abstained;

    /// <summary>Counts the choices for the subject at a place.</summary>
    public static ChoiceCount Of(IEnumerable<string> choices, int place)
    {
        var there = choices.Where(c => place < c.Length).Select(c => c[place]).ToList();
        return new ChoiceCount(there.Count(c => c == Choices.Good), there.Count(c => c == Choices.Fair), there.Count(c => c == Choices.Average),
            there.Count(c => c == Choices.Poor), there.Count(c => c == Choices.Abstained));
    }
}

/// <summary>计票: the closed box of a round, counted. What a class of few voters said is not told by itself.</summary>
public sealed class BallotTally
{
    /// <summary>A class with fewer valid ballots is not broken down.</summary>
    public const int FewestToTell = 5;

    private readonly Round round;
    private readonly IReadOnlyList<Subject> subjects;
    private readonly ILookup<string, string> valid;

    public BallotTally(Round round, IReadOnlyList<BallotClass> classes, IReadOnlyList<Ballot> ballots)
    {
        this.round = round;
        subjects = round.Subjects.OrderBy(s => s.Ordinal).ToList();
        valid = ballots.Where(b => b.Choices != Choices.Spoiled).ToLookup(b => b.Class, b => b.Choices, StringComparer.Ordinal);
        Classes = round.Classes.OrderBy(c => c.Ordinal).Select(c => (Class: c, Count: classes.FirstOrDefault(k => k.Class == c.Name)))
            .Select(c => new ClassCount(c.Class.Name, c.Class.Weight, (c.Count?.Sheets ?? 0) + (c.Count?.Slips ?? 0), c.Count?.Returned ?? 0, valid[c.Class.Name].Count()) { Sheets = c.Count?.Sheets ?? 0, ReturnedSheets = c.Count?.ReturnedSheets ?? 0 }).ToList();
    }

    /// <summary>The classes in their order: turnout may always be told.</summary>
    public IReadOnlyList<ClassCount> Classes { get; }

    /// <summary>Why the vote is void; null when it is not. A code counts once, so only paper can come back more often than it was given out.</summary>
    public string? Void => Classes.FirstOrDefault(c => c.ReturnedSheets > c.Sheets) is { } group
        ? string.Create(CultureInfo.InvariantCulture, $"“{group.Class}”收回纸质票{group.ReturnedSheets}张，多于发出的{group.Sheets}张，本次测评无效")
        : null;

    /// <summary>Whether results may be shown by class: not while one of them has so few ballots that it, or by subtraction its voters, could be told.</summary>
    public bool MayBreakDown => Classes.All(c => c.Valid is 0 or >= FewestToTell);

    /// <summary>Whether there are ballots enough to tell anything.</summary>
    public bool MayTell => Classes.Sum(c => c.Valid) >= FewestToTell;

    /// <summary>How all classes together voted on a subject.</summary>
    public ChoiceCount CountOf(Guid person) => ChoiceCount.Of(Classes.SelectMany(c => valid[c.Class]), PlaceOf(person));

    /// <summary>The weighted score of a subject, hundredths; null without enough valid ballots.</summary>
    public long? ScoreOf(Guid person)
    {
        if (!MayTell) return null;
        var scored = Classes.Select(c => (c.Weight, Score: OfClass(c.Class, person))).Where(c => c.Score is not null).ToList();
        return scored.Count == 0 ? null : Points.Share(1, scored.Sum(c => c.Weight * c.Score!.Value), scored.Sum(c => c.Weight));
    }

    /// <summary>The score a class gave, hundredths; null where there are no ballots, or too few to tell.</summary>
    public long? ScoreOf(string group, Guid person) => MayBreakDown ? OfClass(group, person) : null;

    /// <summary>The share of 好 and 较好, 1/10,000; null without enough valid ballots.</summary>
    public long? SatisfactionOf(Guid person)
    {
        var count = CountOf(person);
        return MayTell && Divisor(count) is > 0 and var all ? Points.Share(100_00, count.Good + count.Fair, all) : null;
    }

    private long? OfClass(string group, Guid person)
    {
        var count = ChoiceCount.Of(valid[group], PlaceOf(person));
        var divisor = Divisor(count);
        if (divisor == 0) return null;
        var sum = (count.Good * (long)round.PointsGood) + (count.Fair * (long)round.PointsFair) + (count.Average * (long)round.PointsAverage) + (count.Poor * (long)round.PointsPoor);
        return Points.Share(100, sum, divisor);
    }

    /// <summary>Among how many a choice counts: abstentions as the round says.</summary>
    private int Divisor(ChoiceCount count) => round.AbstentionsCount ? count.All : count.All - count.Abstained;

    private int PlaceOf(Guid person) => subjects.Index().First(s => s.Item.PersonId == person).Index;
}
