using Microsoft.EntityFrameworkCore;

namespace Shushi.Modules.Appraisal.Ballots;

/// <summary>Where a box stands.</summary>
public enum BoxState
{
    Open,
    Closed,
}

/// <summary>票箱 of a round.</summary>
public sealed class BallotBox
{
    public Guid RoundId { get; set; }

    public BoxState State { get; set; }

    /// <summary>Whether the order in which ballots came is gone from the files too; see <see cref="BallotBoxes.SweepClosed"/>.</summary>
    public bool IsSwept { get; set; }
}

/// <summary>A class of voters: how many sheets and slips were given out, and how many came back.</summary>
public sealed class BallotClass
{
    public Guid RoundId { get; set; }

    public string Class { get; set; } = "";

    /// <summary>Paper sheets given out.</summary>
    public int Sheets { get; set; }

    /// <summary>Slips with a code given out.</summary>
    public int Slips { get; set; }

    /// <summary>What came back, spoiled ones included; known when the box is closed.</summary>
    public int Returned { get; set; }

    /// <summary>How many of them were paper sheets.</summary>
    public int ReturnedSheets { get; set; }
}

/// <summary>投票码: only its keyed hash, its class and whether it was used. It knows no ballot, and is gone once the box is closed.</summary>
public sealed class BallotCode
{
    public string Hash { get; set; } = "";

    public Guid RoundId { get; set; }

    public string Class { get; set; } = "";

    /// <summary>Keyed hash of what the voter's own page sent along, so that a repeated request is known for one; null while unused.</summary>
    public string? Receipt { get; set; }
}

/// <summary>选票: round, class and choices, and nothing else.</summary>
public sealed class Ballot
{
    /// <summary>Random. On SQLite it is the row's place in the file, so that the file knows no order of arrival.</summary>
    public long Id { get; set; }

    public Guid RoundId { get; set; }

    public string Class { get; set; } = "";

    /// <summary>A letter for each subject in the order of the round; see <see cref="Choices"/>.</summary>
    public string Choices { get; set; } = "";
}

/// <summary>A paper sheet, entered twice by two people. Its number is the place in the counted stack, not a voter's.</summary>
public sealed class PaperSheet
{
    public Guid RoundId { get; set; }

    public string Class { get; set; } = "";

    public int Number { get; set; }

    public string First { get; set; } = "";

    public Guid FirstBy { get; set; }

    public string? Second { get; set; }

    public Guid? SecondBy { get; set; }
}

/// <summary>The tables of ballots. They are no records: no user, no time, no change history.</summary>
internal static class BallotTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<BallotBox>(e =>
        {
            e.ToTable("ballot_boxes").HasKey(b => b.RoundId);
            e.Property(b => b.State).HasConversion<string>().HasMaxLength(10);
        });
        model.Entity<BallotClass>().ToTable("ballot_classes").HasKey(c => new { c.RoundId, c.Class });
        model.Entity<BallotCode>(e =>
        {
            e.ToTable("ballot_codes").HasKey(c => c.Hash);
            e.HasIndex(c => c.RoundId);
        });
        model.Entity<Ballot>(e =>
        {
            e.ToTable("ballots").HasKey(b => b.Id);
            e.Property(b => b.Id).ValueGeneratedNever();
            e.HasIndex(b => b.RoundId);
        });
        model.Entity<PaperSheet>().ToTable("ballot_sheets").HasKey(s => new { s.RoundId, s.Class, s.Number });
    }
}
