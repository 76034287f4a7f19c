using System.Text;
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
        app.MapGet("/api/policies", List).WithTags("政策规则");
        app.MapGet("/policies/{scheme}/{version}/policy.dmn", Model).ExcludeFromDescription();
        app.MapPost("/api/policies/{scheme}/{version}/trial", Try).WithTags("政策规则");
    }

    private static async Task<List<VersionLine>> List(Desk desk, PolicyVersions versions, CancellationToken stop) =>
        [.. (await versions.All(desk.Db, desk.Day, stop)).Select(v => new VersionLine(v.Pack.Id, v.Key, v.Pack.EffectiveFrom, v.Origin, v.StateWord, v.Pack.Pin, v.Own?.Note ?? "", v.Own?.BasisPaper))];

    private static async Task<IResult> Model(string scheme, string version, Desk desk, PolicyVersions versions, CancellationToken stop) =>
        await versions.Find(desk.Db, scheme, version, desk.Day, stop) is { } found
            // As a download, like any file that came from a person: XML can carry a page.
            ? Results.File(Encoding.UTF8.GetBytes(found.Pack.Text(PolicyDraft.ModelFile)), ModelType, $"{scheme}-{version}.dmn")
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

/// <summary>A version as programs read it.</summary>
/// <param name="State">施行中, 尚未施行, 已被替代 or 已撤回.</param>
/// <param name="Paper">The paper a county's own version rests on.</param>
internal sealed record VersionLine(string Scheme, string Version, DateOnly EffectiveFrom, string Origin, string State, string Pin, string Note, Guid? Paper);
