using Shushi.Platform;

namespace Shushi.App.Hosting;

/// <summary>What becomes of an exception: the one place that says so.</summary>
public static class Failures
{
    /// <summary>The page that tells the person.</summary>
    public const string Page = "/status";

    /// <summary>Which status an exception gives, and whether it goes to the log as a fault of the program.</summary>
    /// <remarks>New for each host: the middleware keeps the host's own pipeline in it.</remarks>
    public static ExceptionHandlerOptions Handling() => new()
    {
        ExceptionHandlingPath = Page,
        AllowStatusCode404Response = true,
        StatusCodeSelector = StatusOf,
        SuppressDiagnosticsCallback = context => IsExpected(context.Exception),
    };

    /// <summary>The status of an exception.</summary>
    public static int StatusOf(Exception exception) => exception switch
    {
        NotVisibleException => StatusCodes.Status404NotFound,
        NotAllowedException => StatusCodes.Status403Forbidden,
        VersionClashException => StatusCodes.Status409Conflict,
        RefusedException => StatusCodes.Status422UnprocessableEntity,
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status413PayloadTooLarge, // a form above its limits
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Whether it is part of the product's manners rather than a fault.</summary>
    public static bool IsExpected(Exception exception) => StatusOf(exception) != StatusCodes.Status500InternalServerError;

    /// <summary>What the person reads; nothing of the program's inside.</summary>
    public static string MessageOf(Exception? exception, int status) => exception is not null && exception is NotVisibleException or NotAllowedException or VersionClashException or RefusedException
        ? exception.Message
        : status switch
        {
            400 => "请求不完整，或页面打开得太久已经失效，请返回上一页刷新后重试。",
            401 => "登录已失效，请重新登录。",
            403 => "当前身份没有办理这项事务的权限，请切换身份或联系安全管理员。",
            404 => "没有找到这个页面，请核对网址。",
            405 => "这个地址不接受这样的操作，请从页面上的按钮办理。",
            413 => "提交的内容太大，请分开办理；核验的报告不能超过1兆字节，导入的表格不能超过20兆字节。",
            429 => "尝试次数太多，请稍等一分钟再试。",
            _ => "系统出错了，您的操作没有完成，没有写入任何数据。请稍后重试；多次出现请联系系统管理员。",
        };
}
