using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shushi.App.Hosting;

namespace Shushi.App.Pages;

/// <summary>What went wrong, whatever the method of the request was.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class StatusModel(ILogger<StatusModel> log) : PageModel
{
    public int Code { get; private set; }

    public string Message { get; private set; } = "";

    public void OnGet(int? code) => Tell(code);

    public void OnPost(int? code) => Tell(code);

    private void Tell(int? code)
    {
        var fault = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        Code = fault is not null ? Failures.StatusOf(fault.Error) : code is >= 400 and <= 599 ? code.Value : StatusCodes.Status404NotFound;
        Message = Failures.MessageOf(fault?.Error, Code);
        Response.StatusCode = Code;
        if (Code is 403 or 404 or 429) log.LogWarning("Refused {Code}: {Method} {Path} {User}", Code, Request.Method, fault?.Path ?? HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath, User.Identity?.Name);
    }
}
