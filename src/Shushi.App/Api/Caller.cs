using System.Text.Json;
using Shushi.Platform;
using Shushi.Platform.Data;

namespace Shushi.App.Api;

/// <summary>One call of the interface: the workspace of its token, and what it sent.</summary>
/// <param name="Http">The call.</param>
/// <param name="Workspace">The database as the token sees it.</param>
public sealed record Caller(HttpContext Http, Workspace Workspace)
{
    /// <summary>Opens the workspace of the token; the framework asks once the token was accepted.</summary>
    public static async ValueTask<Caller?> BindAsync(HttpContext context)
    {
        var services = context.RequestServices;
        return new Caller(context, await Workspace.Open(services.GetRequiredService<ShushiContext>(), TokenDoor.ActorOf(context), services.GetRequiredService<TimeProvider>()));
    }

    /// <summary>The body as JSON.</summary>
    /// <exception cref="BadHttpRequestException">It is none.</exception>
    public async Task<JsonElement> Body()
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(Http.Request.Body, cancellationToken: Http.RequestAborted);
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new BadHttpRequestException("no JSON", e);
        }
    }
}
