using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records.Fields;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Dues;

/// <summary>Whether what was handed up is what was collected, month by month.</summary>
internal static class DuesSums
{
    /// <summary>Remittances whose amount is not what was paid for their months. Those of one organization whose months overlap are one sum.</summary>
    public static IEnumerable<Ruling> Unequal(DuesFacts facts)
    {
        foreach (var group in facts.Remittances.Where(r => r.IsInScope).GroupBy(r => r.OrgId).SelectMany(Overlapping))
        {
            var (from, to, last) = (group[0].FromMonth, group.Max(r => r.ToMonth), group.MaxBy(r => r.On)!);
            var range = OrgRange.Under(last.OrgPath);
            var paid = facts.Dues.Where(d => d.Month >= from && d.Month <= to && range.Contains(d.OrgPath)).Sum(d => d.Remitted);
            var handed = group.Sum(r => r.Amount);
            if (paid == handed) continue;
            yield return new Finding(last.OrgId, last.On, "remittances", last.Id,
                $"{Name(from)}至{Name(to)}的党费实交{MoneyField.WriteFen(paid)}元，上缴{MoneyField.WriteFen(handed)}元，请核对。");
        }
    }

    /// <summary>Once January is over: months of last year that were collected and that no received remittance covers.</summary>
    public static IEnumerable<Ruling> Uncovered(DuesFacts facts)
    {
        foreach (var remitter in facts.Remitters)
        {
            var range = OrgRange.Under(remitter.OrgPath);
            var received = facts.Remittances.Where(r => r.ReceivedOn <= facts.Today).ToList();
            var open = facts.Dues
                .Where(d => d.Remitted > 0 && range.Contains(d.OrgPath) && facts.Period.Contains(d.Month) && new DateOnly(d.Month.Year + 1, 2, 1) <= facts.Today)
                .Where(d => !received.Exists(r => r.FromMonth <= d.Month && d.Month <= r.ToMonth && OrgRange.Under(r.OrgPath).Contains(d.OrgPath)))
                .Select(d => d.Month).Distinct().Order().ToList();
            foreach (var year in open.GroupBy(m => m.Year))
                yield return new Finding(remitter.Id, year.Max().AddMonths(1).AddDays(-1), "remittances", null,
                    $"{remitter.Name}{string.Join('、', year.Select(Name))}的党费没有登记上缴和收据，请补登。");
        }
    }

    private static IEnumerable<List<RemittanceFact>> Overlapping(IEnumerable<RemittanceFact> remittances)
    {
        var group = new List<RemittanceFact>();
        foreach (var r in remittances.OrderBy(r => r.FromMonth).ThenBy(r => r.ToMonth))
        {
            if (group.Count > 0 && r.FromMonth > group.Max(g => g.ToMonth))
            {
                yield return group;
                group = [];
            }

            group.Add(r);
        }

        if (group.Count > 0) yield return group;
    }

    private static string Name(DateOnly month) => Period.Month(month.Year, month.Month).ToString();
}
