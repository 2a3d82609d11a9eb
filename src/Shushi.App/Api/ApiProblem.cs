using Microsoft.AspNetCore.Http.HttpResults;
using Shushi.App.Hosting;
using Shushi.Platform;

namespace Shushi.App.Api;

/// <summary>What went wrong, as problem details (RFC 9457) with a Chinese sentence.</summary>
public static class ApiProblem
{
    /// <summary>A problem of a status.</summary>
    public static ProblemHttpResult Of(int status, string message) => TypedResults.Problem(message, statusCode: status);

    /// <summary>Wrong input: what is wrong with which field.</summary>
    public static ProblemHttpResult Of(IReadOnlyList<Problem> problems) => TypedResults.Problem("提交的内容有误，没有写入任何数据。", statusCode: StatusCodes.Status422UnprocessableEntity,
        extensions: new Dictionary<string, object?> { ["errors"] = problems.Select(p => new { p.Field, p.Message }).ToList() });

    /// <summary>What an exception becomes; null for a fault of the program, which goes to the one handler.</summary>
    public static ProblemHttpResult? Of(Exception exception) => exception switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } => Of(StatusCodes.Status400BadRequest, "请求体不是完整的JSON，请核对。"),
        VersionClashException => Of(StatusCodes.Status412PreconditionFailed, exception.Message),
        _ when Failures.IsExpected(exception) => Of(Failures.StatusOf(exception), Failures.MessageOf(exception, Failures.StatusOf(exception))),
        _ => null,
    };
}
