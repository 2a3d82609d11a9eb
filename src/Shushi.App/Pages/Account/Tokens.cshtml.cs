using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Platform;
using Shushi.Platform.Identity;
using Shushi.Platform.Records;

namespace Shushi.App.Pages.Account;

/// <summary>接口令牌: the tokens of one's own, making and ending them.</summary>
public sealed class TokensModel : DeskPage
{
    public override string Needs => Tokens.Permission;

    public IReadOnlyList<ApiToken> Held { get; private set; } = [];

    /// <summary>The ledgers that may be opened to a token.</summary>
    public IReadOnlyList<ILedger> Ledgers { get; private set; } = [];

    /// <summary>The secret just made: shown on this answer and never again.</summary>
    public string? Secret { get; private set; }

    /// <summary>What was typed, to be shown again.</summary>
    public Inputs Typed { get; private set; } = Inputs.Of(("Days", "90"));

    public string Say(ApiToken token) =>
        $"{Workspace.Organizations.Name(token.OrgId)}　{string.Join('、', token.Ledgers.Select(LabelOf))}　{(token.MayEdit ? "可登记和修改" : "只读")}";

    public Task OnGet() => Show();

    /// <summary>生成.</summary>
    public async Task<IActionResult> OnPostGive(string? name, Guid? orgId, string? days, bool mayEdit, List<string> ledgers)
    {
        Typed = Inputs.Of([("Name", name ?? ""), ("OrgId", orgId?.ToString() ?? ""), ("Days", days ?? ""), ("MayEdit", mayEdit ? "是" : ""), .. ledgers.Select(l => ("Ledgers", l))]);
        if (orgId is not { } place)
        {
            await Show();
            return Refused([new Problem("OrgId", "请选择组织。")]);
        }

        var whole = int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        var (outcome, secret) = await Workspace.GiveToken(Grant.Grant.Id, new NewToken(name ?? "", ledgers, Workspace.Organization(place), mayEdit, whole));
        await Show();
        if (!outcome.Done) return Refused(outcome.Problems);
        (Secret, Typed) = (secret, Inputs.Of(("Days", "90")));
        return Page();
    }

    /// <summary>作废.</summary>
    public async Task<IActionResult> OnPostEnd(Guid id)
    {
        await Workspace.EndToken(id);
        Flash("令牌已作废，用它的程序不能再读写。");
        return LocalRedirect("/account/tokens");
    }

    private async Task Show()
    {
        Crumbs = [new Crumb("接口令牌")];
        Ledgers = Workspace.Catalog.Ledgers.Where(l => !l.IsKeptByActs && Workspace.May(l.ReadPermission)).ToList();
        Held = await Tokens.TokensOf(Workspace.Db, Account.Id, Workspace.Clock.Now());
    }

    private string LabelOf(string ledger) => ledger == Tokens.Figures ? "数字" : Workspace.Catalog.Ledger(ledger)?.Label ?? ledger;
}
