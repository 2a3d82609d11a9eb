using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shushi.App.Hosting;

namespace Shushi.App.Pages;

/// <summary>What went wrong, whatever the method of the request was.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class StatusModel(ILogger<StatusModel> log) : PageModel
{
    public int Code { get; private set; }

    public string Message { get; private set; } = "";

    public void OnGet() => Tell();

    public void OnPost() => Tell();

    private void Tell()
    {
        // from the query alone: a form that could not be read must not be read again
        var fault = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        Code = fault is not null ? Failures.StatusOf(fault.Error) : int.TryParse(Request.Query["code"], out var code) && code is >= 400 and <= 599 ? code : StatusCodes.Status404NotFound;
        if (Code == StatusCodes.Status400BadRequest && Request.ContentLength > WebHost.MostBytes) Code = StatusCodes.Status413PayloadTooLarge;
        Message = Failures.MessageOf(fault?.Error, Code);
        Response.StatusCode = Code;
        if (Code is 403 or 404 or 429) log.LogWarning("Refused {Code}: {Method} {Path} {User}", Code, Request.Method, fault?.Path ?? HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath, User.Identity?.Name);
    }
}
