using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Integrity;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>我联系的支部: the branches a leader keeps in touch with, and what they have let pass.</summary>
public sealed class MyBranchesCard : IDeskCard
{
    public IReadOnlyList<string> Needs { get; } = ["rules.read", "responsibilities.read"];

    public async Task<CardView?> Make(DeskData desk)
    {
        var mine = await OfMine(desk, ResponsibilityKind.ContactPoint);
        var branches = desk.Branches.Where(b => mine.Any(r => r.BranchId == b.Id)).ToList();
        return branches.Count > 0 ? await BranchGapsCard.Make(desk, branches, "我联系的支部", "my-branches") : await new BranchGapsCard().Make(desk);
    }

    /// <summary>What the person of the account answers for today; nothing where the account is linked to nobody.</summary>
    internal static async Task<IReadOnlyList<Responsibility>> OfMine(DeskData desk, ResponsibilityKind kind)
    {
        if (desk.PersonId is not { } me) return [];
        var today = desk.Today;
        return await desk.Workspace.Db.Set<Responsibility>().AsNoTracking()
            .Where(r => r.PersonId == me && r.Kind == kind && r.From <= today && (r.Until == null || r.Until > today)).OrderBy(r => r.Id).ToListAsync();
    }
}
