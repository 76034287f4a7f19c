using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kechuang.Kernel;

/// <summary>The one place where results become answers of the HTTP API: a refusal is a ProblemDetails in Chinese.</summary>
public static class ApiAnswers
{
    /// <summary>The value as JSON, or the refusals as RFC 9457 problem details.</summary>
    public static Results<Ok<T>, ProblemHttpResult> ToApi<T>(this Result<T> result) =>
        result.Succeeded ? TypedResults.Ok(result.Value) : Problem(result.Refusals);

    /// <summary>The answer of an act; whether it was a repetition stands in the header <c>Kechuang-Repeated</c>.</summary>
    public static Results<Ok<T>, ProblemHttpResult> ToApi<T>(this Result<Acted<T>> result, HttpContext http)
    {
        if (result.Succeeded && result.Value.Repeated)
            http.Response.Headers["Kechuang-Repeated"] = "true";
        return result.Map(acted => acted.Answer).ToApi();
    }

    /// <summary>Refusals as problem details: the first sentence is the detail, each with its place in <c>refusals</c>.</summary>
    public static ProblemHttpResult Problem(IReadOnlyList<Refusal> refusals)
    {
        var status = refusals.Max(r => StatusOf(r.Code));
        return TypedResults.Problem(
            detail: string.Join("；", refusals.Take(3).Select(r => r.ToString())),
            statusCode: status,
            title: TitleOf(status),
            type: "urn:kechuang:" + refusals[0].Code,
            extensions: new Dictionary<string, object?> { ["refusals"] = refusals });
    }

    /// <summary>The HTTP status of a refusal by its code; whatever the words of a policy or file caused is 422.</summary>
    public static int StatusOf(string code) => code switch
    {
        "no-key" or "bad-request" => StatusCodes.Status400BadRequest,
        "no-right" => StatusCodes.Status403Forbidden,
        "not-found" => StatusCodes.Status404NotFound,
        "already-done" or "changed-meanwhile" => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private static string TitleOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "请求不完整",
        StatusCodes.Status403Forbidden => "没有权限",
        StatusCodes.Status404NotFound => "没有找到",
        StatusCodes.Status409Conflict => "已提交或已被修改",
        _ => "未办理",
    };
}
