using Shushi.Platform.Identity;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.Demo;

/// <summary>An account of the demo district.</summary>
/// <param name="Login">Short, ASCII.</param>
/// <param name="DisplayName">The name shown beside what is done.</param>
/// <param name="Role">The role's code.</param>
/// <param name="Organization">Where the role is held.</param>
/// <param name="PersonId">Who it is among the people of the district; null for officers of elsewhere.</param>
public sealed record DemoAccount(string Login, string DisplayName, string Role, Organization Organization, Guid? PersonId = null);

/// <summary>The fictional district that demo, tests and screenshots share: a pure function of today. 2023 is exact, other years follow its pattern.</summary>
public sealed class World
{
    private static readonly string[][] Businesses = [WorldTexts.BusinessSubjects, WorldTexts.TransportSubjects, WorldTexts.EducationSubjects];

    private readonly Lazy<ILookup<Type, Record>> byLedger;

    private World(Draft draft, WorldOrganizations organizations, BureauPlan bureau, Planting planting)
    {
        Today = draft.Today;
        Records = draft.Records;
        byLedger = new(() => Records.ToLookup(r => r.GetType()));
        District = organizations["001"];
        OrganizationDepartment = organizations["001.001"];
        WorkCommittee = organizations["001.002"];
        Bureau = organizations["001.003"];
        LeadingGroup = organizations["001.003.001"];
        GeneralBranch = organizations["001.003.002"];
        Inspection = organizations["001.003.003"];
        Transport = organizations["001.004"];
        Education = organizations["001.005"];
        Branches = bureau.Branches.Select(b => b.Organization).ToList();
        Accounts = DemoAccounts.Of(this, bureau);
        Omissions = planting.Effective(draft, organizations);
    }

    /// <summary>The day the world was built for; nothing in it lies later.</summary>
    public DateOnly Today { get; }

    /// <summary>All records; what others point to comes first.</summary>
    public IReadOnlyList<Record> Records { get; }

    /// <summary>青澜市云川区.</summary>
    public Organization District { get; }

    public Organization OrganizationDepartment { get; }

    public Organization WorkCommittee { get; }

    /// <summary>The statistics bureau.</summary>
    public Organization Bureau { get; }

    public Organization LeadingGroup { get; }

    public Organization GeneralBranch { get; }

    public Organization Inspection { get; }

    /// <summary>The five branches of the statistics bureau, the retired last.</summary>
    public IReadOnlyList<Organization> Branches { get; }

    /// <summary>The transport bureau.</summary>
    public Organization Transport { get; }

    /// <summary>The education bureau.</summary>
    public Organization Education { get; }

    /// <summary>One account for every role.</summary>
    public IReadOnlyList<DemoAccount> Accounts { get; }

    /// <summary>What was left undone on purpose and can be found today.</summary>
    public IReadOnlyList<PlantedOmission> Omissions { get; }

    /// <summary>Builds the world as it stands at the end of a day.</summary>
    /// <param name="today">From 2024-02-01 to 2035.</param>
    /// <param name="sealer">Seals ID and telephone numbers.</param>
    public static World Build(DateOnly today, ISealer sealer)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(today, new DateOnly(2024, 2, 1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(today, new DateOnly(2035, 12, 31));
        var draft = new Draft(today, sealer);
        var planting = new Planting(today.Year);
        var organizations = new WorldOrganizations(draft);
        var statistics = WorldPeople.Statistics(organizations, planting);
        BureauPlan[] bureaus = [statistics, WorldPeople.Transport(organizations), WorldPeople.Education(organizations)];
        foreach (var bureau in bureaus) WorldPeople.Record(draft, bureau, planting);
        foreach (var bureau in bureaus) WorldTerms.Record(draft, bureau, planting);
        WorldAdmission.Record(draft, statistics, planting);
        var meetings = new MeetingDraft(draft);
        foreach (var bureau in bureaus) new WorldMeetings(meetings, bureau, planting).Record();
        foreach (var (bureau, subjects) in bureaus.Zip(Businesses)) new WorldLeadership(meetings, bureau, planting, subjects).Record();
        foreach (var bureau in bureaus) WorldOutputs.Record(draft, bureau);
        foreach (var bureau in bureaus) new WorldProblems(draft, bureau).Record();
        WorldExemptions.Record(draft, organizations);
        WorldExclusions.Record(draft, organizations);
        WorldReadings.Record(draft, organizations);
        WorldHouseWords.Record(draft, organizations);
        foreach (var bureau in bureaus) new WorldAssignments(draft, bureau).Record();
        foreach (var bureau in bureaus) new WorldService(draft, bureau, planting).Record();
        foreach (var bureau in bureaus) new WorldIntegrity(draft, bureau).Record();
        foreach (var bureau in bureaus) new WorldPublications(draft, bureau, planting).Record();
        foreach (var bureau in bureaus) new WorldDues(draft, bureau, planting).Record();
        foreach (var bureau in bureaus) new WorldTalks(draft, bureau).Record();
        foreach (var bureau in bureaus) WorldReviews.Record(draft, bureau);
        foreach (var bureau in bureaus) WorldPapers.Record(draft, bureau);
        foreach (var bureau in bureaus) WorldHonours.Record(draft, bureau);
        new WorldAppraisal(draft, organizations["001.002"], bureaus).Record();
        return new World(draft, organizations, statistics, planting);
    }

    /// <summary>The records of one ledger.</summary>
    public IEnumerable<T> Of<T>()
        where T : Record => byLedger.Value[typeof(T)].Cast<T>();
}
