using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Organizations;

namespace Shushi.Platform.Acts;

/// <summary>Runs acts: one transaction each, with its deed and changes, linked to the chain last and under a lock.</summary>
public static class ActRunner
{
    /// <summary>Runs an act. Nothing is written when the body returns problems or changes nothing.</summary>
    /// <param name="workspace">Who, where and when.</param>
    /// <param name="act">What.</param>
    /// <param name="place">The organization it concerns.</param>
    /// <param name="recordId">The one record it is about, or null.</param>
    /// <param name="body">Changes tracked records; returns problems to refuse.</param>
    /// <param name="reason">Why, where the act asks for it.</param>
    /// <exception cref="NotAllowedException">The grant lacks the act's permission.</exception>
    /// <exception cref="VersionClashException">Somebody else changed the record first.</exception>
    public static async Task<Outcome> Run(this Workspace workspace, Act act, IOfOrganization place, Guid? recordId,
        Func<Task<IReadOnlyList<Problem>>> body, string? reason = null)
    {
        workspace.Require(act.Permission);
        if (act.NeedsReason && string.IsNullOrWhiteSpace(reason))
            return new Outcome(Outcome.Refuse($"“{act.Label}”需要说明理由，请填写。", "Reason"), false, recordId);
        var db = workspace.Db;
        await using var transaction = await db.BeginAct();
        var deed = NewDeed(workspace, act, recordId, reason);
        (db.OpenDeed, db.RowsWritten, db.ChangesWritten) = (deed, 0, 0);
        try
        {
            var problems = await body();
            if (problems.Count > 0) return new Outcome(problems, false, recordId);
            await db.SaveChangesAsync();
            if (db.RowsWritten == 0) return new Outcome([], false, recordId);
            (deed.OrgId, deed.OrgPath) = (place.OrgId, place.OrgPath);
            await Chain.Link(db, deed);
            await transaction.CommitAsync();
            return new Outcome([], true, recordId);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new VersionClashException("这条记录刚刚被别人修改过，您的修改没有保存，请查看最新内容后重新修改。");
        }
        finally
        {
            db.OpenDeed = null;
            db.ChangeTracker.Clear();
        }
    }

    private static Deed NewDeed(Workspace workspace, Act act, Guid? recordId, string? reason) => new()
    {
        Id = workspace.Clock.NewId(),
        At = workspace.Clock.Now(),
        UserId = workspace.Actor.UserId,
        UserName = workspace.Actor.Name,
        Role = workspace.Actor.Role.Code,
        Act = act.Code,
        RecordId = recordId,
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
    };
}
