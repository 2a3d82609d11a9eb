using Shushi.Platform;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Members.Rosters;

/// <summary>What becomes of a line of a pasted roster.</summary>
public enum RosterFate
{
    /// <summary>The person is registered.</summary>
    New,

    /// <summary>The roster holds the person already; nothing is changed.</summary>
    Known,

    /// <summary>Something is wrong; the line is left out.</summary>
    Wrong,
}

/// <summary>A line of a pasted roster as it was understood.</summary>
/// <param name="Number">Its number, from 1, the header counted.</param>
/// <param name="Name">Whom it names.</param>
/// <param name="Branch">The branch as written.</param>
/// <param name="Group">The group as written; empty for none.</param>
/// <param name="Stage">As what.</param>
/// <param name="Service">In service or retired.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Problems">What is wrong with it.</param>
public sealed record RosterLine(int Number, string Name, string Branch, string Group, Stage Stage, Service Service, RosterFate Fate, IReadOnlyList<Problem> Problems)
{
    /// <summary>The person read from it.</summary>
    internal Person Person { get; init; } = new();

    /// <summary>The branch, where it is there already.</summary>
    internal Organization? Place { get; init; }
}

/// <summary>A branch or group that a roster names and that is not there yet.</summary>
/// <param name="Branch">The branch.</param>
/// <param name="Group">The group below it; empty for the branch itself.</param>
/// <param name="People">How many lines name it.</param>
public sealed record MissingPlace(string Branch, string Group, int People);

/// <summary>A pasted roster as it was understood.</summary>
/// <param name="Fault">Why it cannot be read as a whole; null when it can.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Missing">The branches and groups it names that are not there, branches before their groups.</param>
public sealed record RosterReading(string? Fault, IReadOnlyList<RosterLine> Lines, IReadOnlyList<MissingPlace> Missing)
{
    /// <summary>Lines of a fate.</summary>
    public int Count(RosterFate fate) => Lines.Count(l => l.Fate == fate);
}
