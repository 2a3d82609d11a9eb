using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;
using Shushi.App.Hosting;
using Shushi.Platform;
using Shushi.Platform.Data;
using Shushi.Platform.Identity;

namespace Shushi.App.Api;

/// <summary>Lets programs in by <c>Authorization: Bearer shushi_…</c>. Cookies open nothing here, so no page of another site can use them.</summary>
public sealed class TokenDoor(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ShushiContext db, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string Name = "token";

    private const string Bearer = "Bearer ";

    /// <summary>Who acts, once let in.</summary>
    public static Actor ActorOf(HttpContext context) => (Actor)context.Items[typeof(Actor)]!;

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        var found = await Tokens.ActorOf(db, header[Bearer.Length..].Trim(), clock.Now());
        if (found is not { } one || !Doorkeeper.IsWelcome(Context, one.User)) return AuthenticateResult.Fail("unknown");
        Context.Items[typeof(Actor)] = one.Actor;
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, one.User.Id.ToString())], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        Response.Headers.WWWAuthenticate = "Bearer";
        return ApiProblem.Of(StatusCodes.Status401Unauthorized, "接口令牌无效：没有带上、写错、已过期或已作废。请在“接口令牌”页重新生成。").ExecuteAsync(Context);
    }
}
