using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.App.Hosting;

/// <summary>A figure that a record counts in.</summary>
public sealed record CountedIn(Metric Metric, Organization Place, int Year)
{
    /// <summary>Where the figure is opened.</summary>
    public string Url => $"/o/{Place.Id}/figures/{Metric.Code}?year={Year}";

    /// <summary>计入: the figures of a record's unit and years that list it. Asked of the metrics themselves.</summary>
    public static async Task<IReadOnlyList<CountedIn>> Of(Workspace workspace, ILedger ledger, Record record)
    {
        if (PlaceOf(workspace, record) is not { } place) return [];
        var counted = new List<CountedIn>();
        foreach (var year in ledger.YearsOf(record, workspace.Today).OrderDescending())
        {
            foreach (var metric in workspace.Catalog.Metrics.Where(m => m.RecordType == ledger.RecordType))
            {
                var scope = Metric.ScopeOf(workspace, place, Period.Year(year));
                if (await metric.Records(scope).AnyAsync(r => r.Id == record.Id)) counted.Add(new CountedIn(metric, place, year));
            }
        }

        return counted;
    }

    /// <summary>The unit where figures meet; for whoever sees only a part of it, the organization itself.</summary>
    private static Organization? PlaceOf(Workspace workspace, Record record) => workspace.Organizations.Find(record.OrgId) is { } owner
        ? workspace.Organizations.UnitOf(owner) ?? owner
        : null;
}
