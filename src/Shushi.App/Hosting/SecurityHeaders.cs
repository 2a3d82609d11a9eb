namespace Shushi.App.Hosting;

/// <summary>The headers that every answer carries, errors and files included.</summary>
public static class SecurityHeaders
{
    /// <summary>Own host only, no inline script or style; pictures may be data for the style sheet's small icons.</summary>
    public const string ContentPolicy = "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; form-action 'self'; base-uri 'self'";

    /// <summary>Adds the headers.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // at the start of the answer, for the handler of errors clears what was set before
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers.Append("Vary", "HX-Request");
            if (context.User.Identity is { IsAuthenticated: true } && context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is not null)
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next();
    });
}
