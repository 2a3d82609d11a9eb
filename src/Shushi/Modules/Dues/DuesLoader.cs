using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Members;
using Shushi.Platform.Data;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Dues;

/// <summary>Loads <see cref="DuesFacts"/>.</summary>
internal sealed class DuesLoader(RuleScope scope)
{
    /// <summary>How many months before the period an unpaid streak may have begun to be seen whole.</summary>
    private const int MonthsBack = 11;

    private readonly DateOnly first = new(scope.Period.From.Year, scope.Period.From.Month, 1), last = new(scope.Period.To.Year, scope.Period.To.Month, 1);
    private readonly DateOnly firstYear = new(scope.Period.From.Year, 1, 1), lastYear = new(scope.Period.To.Year, 12, 1);

    public async Task<DuesFacts> Load()
    {
        var payers = await Payers.Of(scope.Rows<Standing>(), firstYear, lastYear);
        var remittances = await Remittances();
        var dues = await Dues(remittances);
        var admitted = payers.Where(p => p.IsAdmitted && scope.Period.Contains(p.From)).ToList();
        var assessments = await Assessments();
        var firstMonths = await FirstMonths(admitted);
        var people = await scope.People(assessments.Select(a => a.PersonId).Concat(dues.Where(Named).Select(d => d.PersonId)).Concat(admitted.Select(a => a.PersonId)));
        var assessed = assessments.ToLookup(a => a.PersonId);
        return new DuesFacts
        {
            Period = scope.Period,
            Today = scope.Today,
            Branches = Branches(payers),
            Assessments = assessments.Select(a => Fact(a, NameOf(a.PersonId))).ToList(),
            Dues = dues.Select(d => Named(d) ? d with { Name = NameOf(d.PersonId) } : d).ToList(),
            Remittances = remittances.Select(Fact).ToList(),
            Remitters = Remitters(),
            Admitted = admitted.Select(a => new AdmittedFact(a.OrgId, a.PersonId, NameOf(a.PersonId), a.From)
            {
                FirstMonth = firstMonths.TryGetValue(a.PersonId, out var month) ? month : null,
                AssessedFrom = assessed[a.PersonId].Select(x => (DateOnly?)x.From).Min(),
            }).ToList(),
        };

        string NameOf(Guid person) => people.GetValueOrDefault(person)?.Name ?? "—";
    }

    private static bool Named(DuesFact d) => !d.IsSettled || d.Paid != d.Due;

    private List<DuesBranchFact> Branches(IReadOnlyList<Payer> payers)
    {
        var branches = scope.Workspace.Organizations.Under(scope.Root).Where(o => o.Kind is OrgKind.Branch or OrgKind.JointBranch);
        return branches.Select(o => new DuesBranchFact(o.Id, o.ShortName, o.From, o.Until)
        {
            Payers = payers.Where(p => OrgRange.Under(o.OrgPath).Contains(p.OrgPath)).ToList(),
        }).ToList();
    }

    /// <summary>The highest 机关党委 or 总支 of each branch of the tree.</summary>
    private List<RemitterFact> Remitters()
    {
        var bodies = scope.Workspace.Organizations.Under(scope.Root).Where(o => o.Kind is OrgKind.GeneralBranch or OrgKind.PartyCommittee).ToList();
        return bodies.Where(o => !bodies.Exists(b => b != o && OrgRange.Under(b.OrgPath).Contains(o.OrgPath)))
            .Select(o => new RemitterFact(o.Id, o.OrgPath, o.ShortName)).ToList();
    }

    /// <summary>Those of the subtree, and those of organizations above it: who looks must not change what the rule says.</summary>
    private async Task<List<Remittance>> Remittances()
    {
        var (from, to, start, end) = (scope.Period.From, scope.Period.To, first, last);
        var touching = await Everywhere<Remittance>()
            .Where(r => (r.On >= from && r.On <= to) || (r.FromMonth <= end && r.ToMonth >= start)).OrderBy(r => r.On).ThenBy(r => r.Id).ToListAsync();
        return touching.Where(r => scope.Range.Contains(r.OrgPath) || OrgRange.Under(r.OrgPath).Contains(scope.Root.OrgPath)).ToList();
    }

    private async Task<List<DuesFact>> Dues(List<Remittance> remittances)
    {
        var from = remittances.Select(r => r.FromMonth).Append(first).Min();
        var to = remittances.Select(r => r.ToMonth).Append(last).Max();
        var back = first.AddMonths(-MonthsBack);
        return await scope.Rows<MonthlyDues>().Where(d => (d.Month >= from && d.Month <= to) || (d.Month >= back && d.Month <= to && d.PaidOn == null))
            .OrderBy(d => d.Month).ThenBy(d => d.OrgPath).ThenBy(d => d.Id)
            .Select(d => new DuesFact(d.Id, d.OrgId, d.OrgPath, d.PersonId, d.Month) { Due = d.Due, Paid = d.Paid ?? 0, PaidOn = d.PaidOn, SentUpOn = d.SentUpOn }).ToListAsync();
    }

    private async Task<List<Assessment>> Assessments()
    {
        var (from, to) = (firstYear, lastYear);
        var here = scope.Rows<Standing>();
        return await Everywhere<Assessment>().Where(a => a.From >= from && a.From <= to && here.Any(s => s.PersonId == a.PersonId))
            .OrderBy(a => a.From).ThenBy(a => a.OrgPath).ThenBy(a => a.Id).ToListAsync();
    }

    private async Task<Dictionary<Guid, DateOnly>> FirstMonths(List<Payer> admitted)
    {
        var people = admitted.Select(a => a.PersonId).ToList();
        return await Everywhere<MonthlyDues>().Where(d => people.Contains(d.PersonId))
            .GroupBy(d => d.PersonId).Select(g => new { g.Key, Month = g.Min(d => d.Month) }).ToDictionaryAsync(g => g.Key, g => g.Month);
    }

    private IQueryable<T> Everywhere<T>()
        where T : Record => scope.Workspace.Db.Set<T>().IgnoreQueryFilters([ShushiContext.ScopeFilter]).AsNoTracking();

    private AssessmentFact Fact(Assessment a, string name) => new(a.Id, a.OrgId, a.PersonId, name, a.Payer, a.From)
    {
        IsInScope = scope.Range.Contains(a.OrgPath),
        Until = a.Until,
        Income = AssessmentLedger.IncomeOf(a, scope.Workspace),
        Monthly = a.Monthly ?? 0,
        SetOn = a.SetOn,
        IncomeSince = a.IncomeSince,
        IsReduced = a.Reduced,
        ApprovedOn = a.ApprovedOn,
        ApprovedBy = a.ApprovedBy,
    };

    private RemittanceFact Fact(Remittance r) => new(r.Id, r.OrgId, r.OrgPath, r.On, r.FromMonth, r.ToMonth, r.Amount)
    {
        IsInScope = scope.Range.Contains(r.OrgPath),
        ReceivedOn = r.ReceivedOn,
    };
}
