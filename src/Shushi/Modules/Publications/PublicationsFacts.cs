using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Publications;

/// <summary>What the rules of channels are told: those open on <see cref="RuleFacts.AsOf"/>.</summary>
public sealed record PublicationsFacts : RuleFacts
{
    public IReadOnlyList<ChannelFact> Channels { get; init; } = [];

    /// <summary>Loads the facts: one query.</summary>
    public static async Task<PublicationsFacts> Load(RuleScope scope)
    {
        var empty = new PublicationsFacts { Period = scope.Period, Today = scope.Today };
        var day = empty.AsOf;
        return empty with
        {
            Channels = await scope.Rows<Channel>().Where(c => c.From <= day && (c.Until == null || c.Until > day))
                .OrderBy(c => c.OrgPath).ThenBy(c => c.Id)
                .Select(c => new ChannelFact(c.Id, c.OrgId, c.Name, c.OwnerId != null, c.IsReviewed)).ToListAsync(),
        };
    }
}

/// <summary>An open channel.</summary>
public sealed record ChannelFact(Guid Id, Guid OrgId, string Name, bool HasOwner, bool IsReviewed);
