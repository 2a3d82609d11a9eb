using Shushi.Platform.Identity;
using Shushi.Platform.Organizations;

namespace Shushi.Platform.Records;

/// <summary>A record that a link can point to.</summary>
/// <param name="Id">The record.</param>
/// <param name="Title">How it is named.</param>
/// <param name="OrgId">Where it belongs; choices are grouped by it.</param>
public sealed record Choice(Guid Id, string Title, Guid OrgId);

/// <summary>What fields need to know to show and to read values: the organization tree, titles and choices of other ledgers, the seal, the actor's permissions.</summary>
/// <remarks>A <see cref="Workspace"/> fills it before fields are asked, so that fields themselves never touch the database.</remarks>
public sealed class Lookups(OrgTree organizations, ISealer sealer, Func<string, bool> may)
{
    private readonly Dictionary<RecordRef, string> titles = [];
    private readonly Dictionary<string, IReadOnlyList<Choice>> choices = new(StringComparer.Ordinal);

    /// <summary>The organizations in sight.</summary>
    public OrgTree Organizations { get; } = organizations;

    /// <summary>Opens and seals personal values.</summary>
    public ISealer Sealer { get; } = sealer;

    /// <summary>Whether the actor holds a permission.</summary>
    public bool May(string permission) => may(permission);

    /// <summary>The title of a linked record; a dash when it is gone.</summary>
    public string Title(RecordRef target) => titles.GetValueOrDefault(target, "—");

    /// <summary>Whether the title is known already.</summary>
    public bool Knows(RecordRef target) => titles.ContainsKey(target);

    /// <summary>What a link to the ledger can point to; empty when not loaded.</summary>
    public IReadOnlyList<Choice> Choices(string ledger) => choices.GetValueOrDefault(ledger, []);

    internal void Learn(RecordRef target, string title) => titles[target] = title;

    internal void Offer(string ledger, IReadOnlyList<Choice> offered)
    {
        choices[ledger] = offered;
        foreach (var choice in offered) titles[new RecordRef(ledger, choice.Id)] = choice.Title;
    }
}
