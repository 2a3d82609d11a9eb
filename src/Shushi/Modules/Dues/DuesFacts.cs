using Shushi.Platform;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Dues;

/// <summary>What the rules of dues are told.</summary>
public sealed record DuesFacts : RuleFacts
{
    /// <summary>Branches and who owes in them.</summary>
    public IReadOnlyList<DuesBranchFact> Branches { get; init; } = [];

    /// <summary>Assessments that begin in the years of the period.</summary>
    public IReadOnlyList<AssessmentFact> Assessments { get; init; } = [];

    /// <summary>Dues of the period and of the months that remittances cover, and unpaid ones of the year before.</summary>
    public IReadOnlyList<DuesFact> Dues { get; init; } = [];

    /// <summary>Remittances that cover months of the period or were made in it.</summary>
    public IReadOnlyList<RemittanceFact> Remittances { get; init; } = [];

    /// <summary>Who hands dues up.</summary>
    public IReadOnlyList<RemitterFact> Remitters { get; init; } = [];

    /// <summary>Who was accepted in the period.</summary>
    public IReadOnlyList<AdmittedFact> Admitted { get; init; } = [];

    /// <summary>Loads the facts: standings, the three ledgers and what newcomers paid first are a query each, names come in batches.</summary>
    public static Task<DuesFacts> Load(RuleScope scope) => new DuesLoader(scope).Load();
}

/// <summary>A branch that collects dues.</summary>
public sealed record DuesBranchFact(Guid Id, string Name, DateOnly From, DateOnly? Until) : ILasting
{
    public IReadOnlyList<Payer> Payers { get; init; } = [];
}

/// <summary>An assessment. <see cref="IsInScope"/> is false for one made elsewhere for somebody who owes here.</summary>
public sealed record AssessmentFact(Guid Id, Guid OrgId, Guid PersonId, string Name, PayerKind Payer, DateOnly From)
{
    public bool IsInScope { get; init; } = true;

    public DateOnly? Until { get; init; }

    /// <summary>The base in 分. No message tells anything of it.</summary>
    public long? Income { get; init; }

    public long Monthly { get; init; }

    public DateOnly SetOn { get; init; }

    public DateOnly? IncomeSince { get; init; }

    public bool IsReduced { get; init; }

    public DateOnly? ApprovedOn { get; init; }

    public string? ApprovedBy { get; init; }
}

/// <summary>What a member owed and paid for a month.</summary>
public sealed record DuesFact(Guid Id, Guid OrgId, string OrgPath, Guid PersonId, DateOnly Month)
{
    /// <summary>Filled where a message may need it.</summary>
    public string Name { get; init; } = "";

    public long Due { get; init; }

    public long Paid { get; init; }

    public DateOnly? PaidOn { get; init; }

    /// <summary>The day a large extra was sent up.</summary>
    public DateOnly? SentUpOn { get; init; }

    /// <summary>Nothing due, or paid.</summary>
    public bool IsSettled => Due == 0 || PaidOn is not null;

    /// <summary>What goes up with the branch's dues: a large extra goes up by itself.</summary>
    public long Remitted => SentUpOn is null ? Paid : Math.Min(Paid, Due);

    /// <summary>The last day of the month.</summary>
    public DateOnly End => Month.AddMonths(1).AddDays(-1);
}

/// <summary>A remittance.</summary>
public sealed record RemittanceFact(Guid Id, Guid OrgId, string OrgPath, DateOnly On, DateOnly FromMonth, DateOnly ToMonth, long Amount)
{
    /// <summary>Whether the dues below its organization can be seen; one of an organization above covers months and is judged there.</summary>
    public bool IsInScope { get; init; } = true;

    public DateOnly? ReceivedOn { get; init; }
}

/// <summary>An organization that hands up the dues of the branches below it.</summary>
public sealed record RemitterFact(Guid Id, string OrgPath, string Name);

/// <summary>Somebody accepted by a branch meeting.</summary>
/// <param name="OrgId">The branch.</param>
/// <param name="PersonId">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="On">The meeting.</param>
public sealed record AdmittedFact(Guid OrgId, Guid PersonId, string Name, DateOnly On)
{
    /// <summary>The first month they are registered for; null while there is none.</summary>
    public DateOnly? FirstMonth { get; init; }

    /// <summary>The first month they are assessed for; null while there is none.</summary>
    public DateOnly? AssessedFrom { get; init; }
}
