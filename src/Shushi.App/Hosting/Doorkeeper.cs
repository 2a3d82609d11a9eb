using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Data;
using Shushi.Platform.Identity;

namespace Shushi.App.Hosting;

/// <summary>Who comes in: accounts, passwords, lock-out, the cookie and its end.</summary>
public static class Doorkeeper
{
    /// <summary>The rate limit of the log-in page.</summary>
    public const string LoginLimit = "login";

    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme, StampClaim = "stamp";

    /// <summary>The one answer for whatever was wrong: nobody learns which accounts exist.</summary>
    public const string WrongLogin = "登录名或密码不对。连续输错5次，账号锁定10分钟；忘记密码请联系系统管理员。";

    /// <summary>Adds accounts, cookie, authorization and the rate limit.</summary>
    public static void AddDoorkeeper(this IServiceCollection services, HostOptions host)
    {
        services.AddAccounts();
        services.AddSessions(host);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddLoginLimit(host);
    }

    private static void AddAccounts(this IServiceCollection services) =>
        services.AddIdentityCore<User>(o =>
        {
            o.User.AllowedUserNameCharacters = ""; // Chinese names too
            o.Password = new PasswordOptions { RequiredLength = 10, RequireDigit = true, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
            o.Lockout = new LockoutOptions { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10) };
        }).AddUserStore<UserOnlyStore<User, ShushiContext, Guid>>().AddPasswordValidator<PasswordRules>().AddErrorDescriber<AccountErrors>();

    private static void AddSessions(this IServiceCollection services, HostOptions host) =>
        services.AddAuthentication(Scheme).AddCookie(o =>
        {
            o.Cookie.Name = "shushi.session";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.ExpireTimeSpan = TimeSpan.FromMinutes(30);
            o.SlidingExpiration = true;
            o.TimeProvider = host.Clock;
            o.LoginPath = "/login";
            o.Events.OnRedirectToLogin = SendToLogin;
            o.Events.OnValidatePrincipal = StillWelcome;
            o.Events.OnCheckSlidingExpiration = context =>
            {
                context.ShouldRenew &= !IsOpenToAll(context.HttpContext);
                return Task.CompletedTask;
            };
        });

    private static void AddLoginLimit(this IServiceCollection services, HostOptions host) =>
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.AddPolicy(LoginLimit, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = host.LoginsPerMinute,
                    Window = TimeSpan.FromMinutes(1),
                })
                : RateLimitPartition.GetNoLimiter("get"));
        });

    /// <summary>Lets somebody in by name and password; false for whatever reason.</summary>
    public static async Task<bool> LogIn(HttpContext context, string name, string password)
    {
        var users = context.RequestServices.GetRequiredService<UserManager<User>>();
        var user = await users.FindByNameAsync(name.Trim());
        if (user is null || !IsWelcome(context, user) || await users.IsLockedOutAsync(user))
        {
            users.PasswordHasher.HashPassword(new User(), password); // takes as long as a real check
            await Note(context, user?.Id, LoginOutcome.Refused);
            return false;
        }

        if (!await users.CheckPasswordAsync(user, password))
        {
            await users.AccessFailedAsync(user);
            await Note(context, user.Id, LoginOutcome.Refused);
            return false;
        }

        await users.ResetAccessFailedCountAsync(user);
        await Enter(context, user);
        return true;
    }

    /// <summary>Begins the session of an account.</summary>
    public static async Task Enter(HttpContext context, User user)
    {
        await Renew(context, user);
        await Note(context, user.Id, LoginOutcome.Entered);
    }

    /// <summary>Goes on with the session of an account whose password was changed.</summary>
    public static Task Renew(HttpContext context, User user) => context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, user.Id.ToString()), new(ClaimTypes.Name, user.DisplayName), new(StampClaim, user.SecurityStamp ?? "")], Scheme)));

    /// <summary>Ends the session.</summary>
    public static async Task Leave(HttpContext context)
    {
        if (context.User.Identity is { IsAuthenticated: true })
        {
            context.RequestServices.GetRequiredService<OnlineUsers>().Forget(IdOf(context.User), AddressOf(context));
            await Note(context, IdOf(context.User), LoginOutcome.Left);
        }

        await context.SignOutAsync(Scheme);
    }

    /// <summary>Whether an account may be used here: closed ones never, demo ones only on the demo machine itself.</summary>
    public static bool IsWelcome(HttpContext context, User user) => !user.IsClosed && (!user.IsDemo || IsDemoDoor(context));

    /// <summary>Whether demo accounts may come in: a demo, asked from this machine.</summary>
    public static bool IsDemoDoor(HttpContext context) =>
        context.RequestServices.GetRequiredService<HostOptions>().IsDemo
        && context.Connection.RemoteIpAddress is { } address && System.Net.IPAddress.IsLoopback(address);

    /// <summary>The account of a session.</summary>
    public static Guid IdOf(ClaimsPrincipal principal) => Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!);

    private static Task Note(HttpContext context, Guid? user, LoginOutcome outcome) => LoginEntry.Note(
        context.RequestServices.GetRequiredService<ShushiContext>(), context.RequestServices.GetRequiredService<TimeProvider>(), user, outcome, AddressOf(context));

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress is { } address ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() : "";

    /// <summary>What anybody may ask for without logging in, the ballot page and its files among it: that somebody did is kept nowhere, not even where a session is open in the same browser.</summary>
    private static bool IsOpenToAll(HttpContext context) => context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>A session ends with its account, its password or its demo.</summary>
    private static async Task StillWelcome(CookieValidatePrincipalContext context)
    {
        var (id, online) = (IdOf(context.Principal!), context.HttpContext.RequestServices.GetRequiredService<OnlineUsers>());
        var user = await context.HttpContext.RequestServices.GetRequiredService<ShushiContext>().Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id);
        if (user is not null && IsWelcome(context.HttpContext, user) && context.Principal!.FindFirstValue(StampClaim) == user.SecurityStamp)
        {
            if (!IsOpenToAll(context.HttpContext)) online.See(id, AddressOf(context.HttpContext));
            return;
        }

        online.Forget(id, AddressOf(context.HttpContext));
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    /// <summary>A part of a page cannot show the log-in page inside itself: htmx is told to go there.</summary>
    private static Task SendToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Response.HasStarted) return Task.CompletedTask; // another way in has answered already

        if (!context.Request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.Redirect(context.RedirectUri);
            return Task.CompletedTask;
        }

        if (context.HttpContext.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers["HX-Redirect"] = "/login";
        return Task.CompletedTask;
    }
}
