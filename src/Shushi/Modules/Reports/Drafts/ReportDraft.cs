namespace Shushi.Modules.Reports.Drafts;

/// <summary>What a unit is writing for a year: a template source of its own, so that its figures stay alive. Working state; what is to be kept becomes a <see cref="DraftVersion"/>.</summary>
public sealed class ReportDraft
{
    public Guid OrgId { get; set; }

    public int Year { get; set; }

    /// <summary>The source, in the normal form of <see cref="DraftText"/>.</summary>
    public string Text { get; set; } = "";

    /// <summary>Counts the saves, from 1: who edits from an older one is merged.</summary>
    public int Revision { get; set; }

    public Guid? SavedById { get; set; }

    public string SavedBy { get; set; } = "";

    public DateTime SavedAt { get; set; }
}
