using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Shushi.App.Hosting;
using Shushi.Modules.Organizations;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Data;
using Shushi.Platform.Identity;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.App.Pages;

/// <summary>初始设置: the top organization and the first administrator, once, by the code printed on the console.</summary>
[AllowAnonymous]
[EnableRateLimiting(Doorkeeper.LoginLimit)]
public sealed class SetupModel(ShushiContext db, UserManager<User> users, Hosting.HostOptions options) : PageModel
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);
    private static readonly string[] FirstRoles = ["system-administrator", "security-administrator"];

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? ShortName { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>Once there is an account the page is gone.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (options.SetupCode is null || await db.Users.AnyAsync()) context.Result = NotFound();
        else await next();
    }

    public void OnGet() => Kind = nameof(OrgKind.Area);

    public async Task<IActionResult> OnPost()
    {
        await OneAtATime.WaitAsync();
        try
        {
            if (await db.Users.AnyAsync()) return NotFound();
            Problems = await SetUp();
        }
        finally
        {
            OneAtATime.Release();
        }

        if (Problems.Count == 0) return LocalRedirect("/login");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<IReadOnlyList<Problem>> SetUp()
    {
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code?.Trim() ?? ""), Encoding.UTF8.GetBytes(options.SetupCode!)))
            return [new Problem(nameof(Code), "设置口令不对，请查看启动本系统的命令行窗口。")];
        var user = new User { UserName = UserName?.Trim(), DisplayName = DisplayName?.Trim() ?? "", LockoutEnabled = true };
        var problems = await Unfit(user);
        if (problems.Count > 0) return problems;
        var workspace = await Workspace.Open(db, Actor.Console(Roles.Console), options.Clock);
        var (place, faults) = await TopOrganization(workspace);
        if (place is null) return faults;
        workspace = await Workspace.Open(db, Actor.Console(Roles.Console), options.Clock);
        var opened = await workspace.OpenAccount(users, user, Password ?? "", place);
        if (!opened.Done) return opened.Problems;
        foreach (var role in FirstRoles) await workspace.GiveGrant(user, workspace.Catalog.Role(role)!, place);
        return [];
    }

    /// <summary>What is wrong with the account, before anything is written.</summary>
    private async Task<List<Problem>> Unfit(User user)
    {
        var problems = new List<Problem>();
        if (string.IsNullOrEmpty(user.UserName)) problems.Add(new Problem(nameof(UserName), "请填写登录名。"));
        if (user.DisplayName.Length == 0) problems.Add(new Problem(nameof(DisplayName), "请填写姓名。"));
        foreach (var validator in users.PasswordValidators)
            problems.AddRange((await validator.ValidateAsync(users, user, Password ?? "")).Errors.Select(e => new Problem(nameof(Password), e.Description)));
        return problems.DistinctBy(p => p.Message).ToList();
    }

    /// <summary>The top organization; one that an earlier, broken attempt left behind is kept.</summary>
    private async Task<(Organization? Place, IReadOnlyList<Problem> Problems)> TopOrganization(Workspace workspace)
    {
        if (workspace.Organizations.All is [var top, ..]) return (top, []);
        var outcome = await workspace.CreateRecord(workspace.Catalog.LedgerOf<Organization>(), Inputs.Of(
            (nameof(Organization.Name), Name ?? ""), (nameof(Organization.ShortName), ShortName ?? ""), (nameof(Organization.Kind), Kind ?? ""),
            (nameof(Organization.Sort), "1"), (nameof(Organization.From), workspace.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));
        return outcome.Done ? (await db.Set<Organization>().AsNoTracking().FirstAsync(o => o.Id == outcome.RecordId), []) : (null, outcome.Problems);
    }

    /// <summary>The kinds a top organization may have.</summary>
    public static IEnumerable<CodeItem> Kinds => OrganizationLedger.Kinds.Items.Where(i => i.Code is nameof(OrgKind.Area) or nameof(OrgKind.Unit) or nameof(OrgKind.WorkCommittee) or nameof(OrgKind.PartyCommittee));

    public InputView Input(string key, string label, string type = "text", string? hint = null, string? value = null) =>
        new(null, key, label, type, hint, value) { Problems = Problems.Where(p => p.Field == key).ToList() };
}
