using Kechuang.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kechuang.Enterprises.Policies;

/// <summary>The model of a version as a file, and the trial of an edited one.</summary>
internal static class PolicyEndpoints
{
    internal const string ModelType = "application/xml";

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/policies/{scheme}/{version}/policy.dmn", Model).ExcludeFromDescription();
        app.MapPost("/api/policies/{scheme}/{version}/trial", Try).WithTags("政策规则");
    }

    private static async Task<IResult> Model(string scheme, string version, Desk desk, PolicyVersions versions, CancellationToken stop) =>
        await versions.Find(desk.Db, scheme, version, desk.Day, stop) is { } found
            ? TypedResults.Text(found.Pack.Text(PolicyDraft.ModelFile), ModelType)
            : Results.StatusCode(StatusCodes.Status404NotFound);

    // Nothing is written: the body is an edited policy.dmn.
    private static async Task<IResult> Try(string scheme, string version, HttpContext http, Desk desk, PolicyVersions versions, TryPolicy trials, CancellationToken stop)
    {
        if (await versions.Find(desk.Db, scheme, version, desk.Day, stop) is not { } found)
            return ApiAnswers.Problem([new Refusal("not-found", "没有这个版本。")]);
        if (http.Request.ContentLength is not (> 0 and <= PolicyDraft.Longest * 4))
            return ApiAnswers.Problem([new Refusal("bad-request", "请求应带 policy.dmn 的 XML 文本。")]);
        using var reader = new StreamReader(http.Request.Body);
        return TypedResults.Ok(await trials.Of(desk, found, await reader.ReadToEndAsync(stop), stop));
    }
}
