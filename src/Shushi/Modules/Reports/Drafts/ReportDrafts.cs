using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Appraisal;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Data;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Reports.Drafts;

/// <summary>What an author sends: the text, and the one it was made from.</summary>
/// <param name="Revision">Of the text it was made from; 0 for the built-in template.</param>
/// <param name="Before">The text it was made from, to merge with where somebody else saved in between.</param>
/// <param name="Text">The text now.</param>
public sealed record DraftEdit(int Revision, string Before, string Text);

/// <summary>What stands after a save, and the places that two people wrote differently.</summary>
public sealed record SavedDraft(ReportDraft Draft, bool WasMerged, IReadOnlyList<DraftConflict> Conflicts);

/// <summary>述职报告稿: autosaves change the working draft and leave no deed; versions are kept by acts, one for a person and ten minutes.</summary>
public static class ReportDrafts
{
    /// <summary>The permission to write.</summary>
    public const string Permission = "reports.compose";

    private const int MostTries = 5;
    private static readonly TimeSpan _between = TimeSpan.FromMinutes(10);

    public static Act KeepAct { get; } = new("reports.keep", "留存报告稿", Permission);

    public static Act RestoreAct { get; } = new("drafts.restore", "恢复到这一版", Permission);

    /// <summary>What the unit has written, or with revision 0 the template: the round's of the year, else the built-in one. Whoever neither writes it nor belongs to the unit reads the template.</summary>
    public static async Task<ReportDraft> Of(Workspace workspace, Organization unit, int year)
    {
        var reads = workspace.May(Permission) || OrgRange.Under(unit.OrgPath).Contains(workspace.Actor.Range);
        return (reads ? await Find(workspace, unit, year) : null) ?? new ReportDraft { OrgId = unit.Id, Year = year, Text = DraftText.Normal(await Rounds.TemplateOf(workspace, unit, year) ?? ReportTemplate.BuiltInSource) };
    }

    /// <summary>Saves an edit, merged with what others saved since. Changes no record, so it leaves no deed; what it replaces is kept as a version when it is time.</summary>
    public static async Task<SavedDraft> Save(Workspace workspace, Organization unit, int year, DraftEdit edit)
    {
        Require(workspace, unit);
        var mine = DraftText.Paragraphs(edit.Text);
        Measure(mine);
        for (var tries = 1; ; tries++)
        {
            var now = await Of(workspace, unit, year);
            var merged = edit.Revision == now.Revision ? new MergedDraft(mine, []) : DraftMerge.Merge(DraftText.Paragraphs(edit.Before), mine, DraftText.Paragraphs(now.Text));
            var (text, wasMerged) = (DraftText.Join(merged.Paragraphs), edit.Revision != now.Revision);
            if (text == now.Text) return new SavedDraft(now, wasMerged, merged.Conflicts);
            await KeepInTime(workspace, unit, now);
            var next = Next(workspace, now, text);
            if (await Replace(workspace, next)) return new SavedDraft(next, wasMerged, merged.Conflicts);
            if (tries == MostTries) throw new VersionClashException("同一时间保存的人太多，这次没有保存，请稍后再试。");
        }
    }

    /// <summary>Keeps the draft as a version under a note of one's own.</summary>
    public static Task<Outcome> Keep(Workspace workspace, Organization unit, int year, string? note)
    {
        Require(workspace, unit);
        var id = workspace.Clock.NewId();
        return workspace.Run(KeepAct, unit, id, async () =>
        {
            await workspace.Db.LockChain(); // two that keep at once must see one another
            if (note?.Trim().Length > 60) return Outcome.Refuse("说明最多60个字，请删减。", "note");
            var draft = await Find(workspace, unit, year);
            if (draft is null) return Outcome.Refuse("报告稿还没有改动，不需要留存。");
            var last = await Last(workspace, unit, year);
            if (last?.Text == draft.Text && string.IsNullOrWhiteSpace(note)) return Outcome.Refuse(Say($"报告稿与第{last.Number}版相同，不需要再留存。"));
            workspace.Db.Add(Version(unit, draft, id, (last?.Number ?? 0) + 1, note));
            return [];
        });
    }

    /// <summary>Makes the draft what it was in a version. What stood before is kept first.</summary>
    public static async Task<Outcome> Restore(Workspace workspace, Organization unit, Guid id)
    {
        Require(workspace, unit);
        var version = await Version(workspace, unit, id);
        return await workspace.Run(RestoreAct, unit, id, async () =>
        {
            await workspace.Db.LockChain();
            var draft = await workspace.Db.Set<ReportDraft>().FirstAsync(d => d.OrgId == unit.Id && d.Year == version.ForYear);
            if (draft.Text == version.Text) return Outcome.Refuse(Say($"报告稿现在就是第{version.Number}版的内容。"));
            var last = (await Last(workspace, unit, version.ForYear))!;
            var number = last.Number;
            if (last.Text != draft.Text) workspace.Db.Add(Version(unit, draft, workspace.Clock.NewId(), ++number, null));
            var next = Next(workspace, draft, version.Text);
            (draft.Text, draft.Revision, draft.SavedById, draft.SavedBy, draft.SavedAt) = (next.Text, next.Revision, next.SavedById, next.SavedBy, next.SavedAt);
            workspace.Db.Add(Version(unit, draft, workspace.Clock.NewId(), ++number, Say($"恢复自第{version.Number}版")));
            return [];
        });
    }

    /// <summary>The versions of a year, the newest first.</summary>
    public static async Task<IReadOnlyList<DraftVersion>> Versions(Workspace workspace, Organization unit, int year)
    {
        Require(workspace, unit);
        return await All(workspace, unit).AsNoTracking().Where(v => v.ForYear == year).OrderByDescending(v => v.Number).ToListAsync();
    }

    /// <summary>One version.</summary>
    /// <exception cref="NotVisibleException">The unit has none of this id.</exception>
    public static async Task<DraftVersion> Version(Workspace workspace, Organization unit, Guid id)
    {
        Require(workspace, unit);
        return await All(workspace, unit).AsNoTracking().FirstOrDefaultAsync(v => v.Id == id) ?? throw new NotVisibleException();
    }

    /// <summary>Refuses whoever may not write the report of the whole unit.</summary>
    public static void Require(Workspace workspace, Organization unit)
    {
        workspace.Require(Permission);
        if (!workspace.Actor.Range.Contains(OrgRange.Under(unit.OrgPath))) throw new NotVisibleException($"“{unit.ShortName}”不全在您的管理范围内。");
    }

    /// <summary>Keeps what stands: the first save, then what another person left, then every ten minutes.</summary>
    private static async Task KeepInTime(Workspace workspace, Organization unit, ReportDraft draft)
    {
        if (draft.Revision == 0 || !IsTime(workspace, draft, await Last(workspace, unit, draft.Year))) return;
        var id = workspace.Clock.NewId();
        await workspace.Run(KeepAct, unit, id, async () =>
        {
            await workspace.Db.LockChain();
            var last = await Last(workspace, unit, draft.Year);
            if (IsTime(workspace, draft, last)) workspace.Db.Add(Version(unit, draft, id, (last?.Number ?? 0) + 1, null));
            return [];
        });
    }

    private static bool IsTime(Workspace workspace, ReportDraft draft, DraftVersion? last) => last is null
        || (last.Text != draft.Text && (draft.SavedById != workspace.Actor.UserId || workspace.Clock.Now() - last.EnteredAt >= _between));

    /// <summary>Puts a draft in the place of the one before it; false where somebody else was faster.</summary>
    private static async Task<bool> Replace(Workspace workspace, ReportDraft next)
    {
        if (next.Revision > 1)
        {
            return await workspace.Db.Set<ReportDraft>().Where(d => d.OrgId == next.OrgId && d.Year == next.Year && d.Revision == next.Revision - 1)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.Text, next.Text).SetProperty(d => d.Revision, next.Revision)
                    .SetProperty(d => d.SavedById, next.SavedById).SetProperty(d => d.SavedBy, next.SavedBy).SetProperty(d => d.SavedAt, next.SavedAt)) == 1;
        }

        workspace.Db.Add(next);
        try
        {
            await workspace.Db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException)
        {
            return false; // the first save of both
        }
        finally
        {
            workspace.Db.ChangeTracker.Clear();
        }
    }

    private static ReportDraft Next(Workspace workspace, ReportDraft now, string text) => new()
    {
        OrgId = now.OrgId,
        Year = now.Year,
        Text = text,
        Revision = now.Revision + 1,
        SavedById = workspace.Actor.UserId,
        SavedBy = workspace.Actor.Name,
        SavedAt = workspace.Clock.Now(),
    };

    private static DraftVersion Version(Organization unit, ReportDraft draft, Guid id, int number, string? note) => new()
    {
        Id = id,
        OrgId = unit.Id,
        OrgPath = unit.OrgPath,
        On = Clock.DayOf(draft.SavedAt),
        Time = Clock.ShowLocal(draft.SavedAt)[^5..],
        ForYear = draft.Year,
        Number = number,
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
        SavedBy = draft.SavedBy,
        Text = draft.Text,
    };

    private static Task<ReportDraft?> Find(Workspace workspace, Organization unit, int year) =>
        workspace.Db.Set<ReportDraft>().AsNoTracking().FirstOrDefaultAsync(d => d.OrgId == unit.Id && d.Year == year);

    private static Task<DraftVersion?> Last(Workspace workspace, Organization unit, int year) =>
        All(workspace, unit).AsNoTracking().Where(v => v.ForYear == year).OrderByDescending(v => v.Number).FirstOrDefaultAsync();

    /// <summary>A grant above the unit that holds the permission to write reads them too, which the ledger's own scope does not show.</summary>
    private static IQueryable<DraftVersion> All(Workspace workspace, Organization unit) =>
        workspace.Db.Set<DraftVersion>().IgnoreQueryFilters([ShushiContext.ScopeFilter]).Where(v => v.OrgId == unit.Id);

    private static void Measure(IReadOnlyList<string> paragraphs)
    {
        if (DraftText.Join(paragraphs).Length > DraftLedger.MostCharacters)
            throw new RefusedException(Say($"报告稿超过{DraftLedger.MostCharacters}字，请删减后再保存。"));
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
