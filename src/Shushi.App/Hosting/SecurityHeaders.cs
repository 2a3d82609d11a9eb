namespace Shushi.App.Hosting;

/// <summary>The headers that every answer carries, errors and files included.</summary>
public static class SecurityHeaders
{
    /// <summary>Own host only, no inline script or style; pictures may be data for the style sheet's small icons.</summary>
    public const string ContentPolicy = "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; form-action 'self'; base-uri 'self'";

    /// <summary>For a file that somebody uploaded: it fetches nothing and runs nothing, and is shown in the product's own pages only.</summary>
    public const string FilePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; frame-ancestors 'self'; form-action 'none'; base-uri 'none'";

    /// <summary>Adds the headers; a page that sets its own policy keeps it.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // at the start of the answer, for the handler of errors clears what was set before
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            if (headers.XFrameOptions.Count == 0) headers.XFrameOptions = "DENY";
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
