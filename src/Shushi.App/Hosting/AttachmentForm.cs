using Shushi.Platform.Records;

namespace Shushi.App.Hosting;

/// <summary>The form that adds files to a record; it stands on the record's page and, when refused, on its own.</summary>
/// <param name="Page">The page.</param>
/// <param name="Record">The record.</param>
/// <param name="Typed">The day that was typed; null for the record's own day.</param>
public sealed record AttachmentForm(LedgerPage Page, Record Record, string? Typed)
{
    /// <summary>What stands in the date's control: the day it happened, for most papers are of that day.</summary>
    public string On => Typed ?? (Record is EventRecord happened ? happened.On : Page.Workspace.Today).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
