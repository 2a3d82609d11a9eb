using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Shushi.Platform;
using Shushi.Platform.Metrics;

namespace Shushi.App.Api;

/// <summary>The JSON interface: routes, who comes in, what errors look like.</summary>
public static class ApiHost
{
    private const string CallerPolicy = "api", ReaderPolicy = "api-reader";

    /// <summary>Chinese stays Chinese.</summary>
    public static JsonSerializerOptions JsonOptions { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Adds the token scheme and its policies.</summary>
    public static void AddApi(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenDoor>(TokenDoor.Name, null);
        services.AddAuthorizationBuilder()
            .AddPolicy(CallerPolicy, p => p.AddAuthenticationSchemes(TokenDoor.Name).RequireAuthenticatedUser())
            .AddPolicy(ReaderPolicy, p => p.AddAuthenticationSchemes(TokenDoor.Name, CookieAuthenticationDefaults.AuthenticationScheme).RequireAuthenticatedUser());
    }

    /// <summary>Adds the routes.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.MapGet("/api/openapi.json", () => Results.Json(OpenApi.Document(Product.Catalog), JsonOptions)).RequireAuthorization(ReaderPolicy);
        var api = app.MapGroup("/api").RequireAuthorization(CallerPolicy).AddEndpointFilter(Answer);
        api.MapGet("/figures", Figures);
        api.MapLedgers();
        api.MapFallback("{*path}", IResult () => ApiProblem.Of(StatusCodes.Status404NotFound, "接口没有这个地址，见接口说明 /api/openapi.json。"));
    }

    /// <summary>Every figure of an organization and a year.</summary>
    private static async Task<IResult> Figures(Caller caller, string? org, int? year)
    {
        var workspace = caller.Workspace;
        workspace.Require("figures.read");
        if (year is not (>= Period.FirstYear and <= Period.LastYear)) return ApiProblem.Of(StatusCodes.Status400BadRequest, "请用year写明年度，如year=2023。");
        var place = org is { Length: > 0 } ? workspace.Organization(org) : workspace.Organizations.All[0];
        var figures = await Metric.EvaluateAll(workspace, place, Period.Year(year.Value));
        return Results.Json(figures.Select(FigureJson.Of), JsonOptions);
    }

    /// <summary>Turns refusals into problem details.</summary>
    private static async ValueTask<object?> Answer(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        if (call.HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        try
        {
            return await next(call);
        }
        catch (Exception e) when (ApiProblem.Of(e) is { } problem)
        {
            return problem;
        }
    }
}
