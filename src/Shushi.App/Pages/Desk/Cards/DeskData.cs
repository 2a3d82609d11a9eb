using Shushi.App.Hosting;
using Shushi.Modules.Rectification;
using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Platform.Rules;
using Rectified = Shushi.Modules.Rectification.Problems;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>What the cards of a desk share: each is loaded once, and only where a card asks.</summary>
/// <param name="workspace">Through which grant.</param>
/// <param name="org">Where.</param>
/// <param name="personId">Who the account is among the people on record, or null.</param>
public sealed class DeskData(Workspace workspace, Organization org, Guid? personId)
{
    private RuleBook? book;
    private IReadOnlyList<ListedProblem>? notClosed;

    /// <summary>Through which grant.</summary>
    public Workspace Workspace { get; } = workspace;

    /// <summary>Where.</summary>
    public Organization Org { get; } = org;

    /// <summary>Who the account is among the people on record, or null.</summary>
    public Guid? PersonId { get; } = personId;

    /// <summary>Where the organization's pages begin.</summary>
    public string Home => $"/o/{Org.Id}";

    /// <summary>Today.</summary>
    public DateOnly Today => Workspace.Today;

    /// <summary>The year the desk is about.</summary>
    public Period Year => Period.Year(Today.Year);

    /// <summary>The ways to settle duties.</summary>
    public DutyList List => new(Workspace);

    /// <summary>The branches below, in official order.</summary>
    public IReadOnlyList<Organization> Branches => Workspace.Organizations.Under(Org).Where(o => o.Kind is OrgKind.Branch or OrgKind.JointBranch && o.HoldsOn(Today)).ToList();

    /// <summary>What is owed and what to look at again this year.</summary>
    public async Task<RuleBook> Book() => book ??= await RuleBook.Open(Workspace, Org, Year);

    /// <summary>The problems nobody has closed.</summary>
    public async Task<IReadOnlyList<ListedProblem>> NotClosed() => notClosed ??= await Rectified.NotClosed(Workspace, Org);

    /// <summary>Where a duty stands.</summary>
    public DutyState StateOf(Ruled<Duty> duty) => duty.Value.StateOn(Today);

    /// <summary>The duties that are open: overdue or running.</summary>
    public async Task<IReadOnlyList<Ruled<Duty>>> Open(params IReadOnlyCollection<string> ledgers) => (await Book()).Duties
        .Where(d => StateOf(d) is DutyState.Overdue or DutyState.Due && (ledgers.Count == 0 || ledgers.Contains(d.Value.Ledger))).ToList();

    /// <summary>A duty as a line that leads to the act that settles it.</summary>
    public CardRow RowOf(Ruled<Duty> duty)
    {
        var state = StateOf(duty);
        return new CardRow($"{duty.Value.Window}：{duty.Value.What}", List.RecordUrl(duty.Value), $"{Workspace.Organizations.Name(duty.Value.OrgId)} · {duty.Rule.Article}",
            DutyList.Label(state), LightOf(state))
        {
            Act = state is DutyState.Overdue or DutyState.Due && List.NewUrl(duty.Value) is { } url ? ("登记", url) : null,
        };
    }

    /// <summary>The lines with the first one marked as the one to be taken up.</summary>
    public static IReadOnlyList<CardRow> FirstIsNext(IEnumerable<CardRow> rows) => rows.Select((row, i) => i == 0 ? row with { IsNext = true } : row).ToList();

    /// <summary>The colour of a state.</summary>
    public static Light LightOf(DutyState state) => state switch
    {
        DutyState.Overdue => Light.Late,
        DutyState.Due => Light.Look,
        DutyState.Fulfilled => Light.Good,
        _ => Light.None,
    };
}
