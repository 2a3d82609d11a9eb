using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Checking;

/// <summary>The figures asked for so far, each evaluated once.</summary>
internal sealed class FigureBook(Workspace workspace)
{
    private readonly Dictionary<(string Code, Guid OrgId, Period Period), Figure> known = [];

    /// <summary>A figure of an organization and a period.</summary>
    public async Task<Figure> Of(Metric metric, Organization organization, Period period)
    {
        var key = (metric.Code, organization.Id, period);
        if (!known.TryGetValue(key, out var figure)) known[key] = figure = await metric.Evaluate(workspace, organization, period);
        return figure;
    }
}
