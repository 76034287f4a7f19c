using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Office;

/// <summary>Downloads beside the import pages, and the same import for programs.</summary>
internal static class ImportEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/import/{kind}/template", Template).ExcludeFromDescription();
        app.MapGet("/import/drafts/{id:guid}/refused", Refused).ExcludeFromDescription();
        app.MapPost("/api/import/{kind}", Import)
            .WithTags("导入").WithSummary("导入一份表").WithDescription("请求体是 xlsx 或 csv 的字节。dryRun=true 只返回各行的结果，不写入。");
    }

    private static IResult Template(string kind, ImportDesk imports, Desk desk)
    {
        if (imports.Kind(kind) is not { } found)
            return Results.NotFound();
        var bytes = new MemoryStream();
        TemplateWriter.Write(bytes, found.Title, found.Columns, desk.County.BusinessYear);
        bytes.Position = 0;
        return Results.File(bytes, Xlsx, $"{found.Title}模板.xlsx");
    }

    private static async Task<IResult> Refused(Guid id, ImportDesk imports, Desk desk, IPaperStore papers, CancellationToken stop)
    {
        if (await desk.Db.Set<ImportDraft>().SingleOrDefaultAsync(d => d.Id == id, stop) is not { } draft || imports.Kind(draft.Kind) is not { } kind)
            return Results.NotFound();
        await using var kept = papers.Open(draft.Digest);
        if (kept is null)
            return Results.NotFound();
        using var bytes = new MemoryStream();
        await kept.CopyToAsync(bytes, stop);
        var read = ImportDesk.Read(bytes.ToArray(), draft.FileName);
        if (read.Refused)
            return ApiAnswers.Problem(read.Refusals);
        var preview = await imports.Preview(kind, read.Value, ImportChoices.FromJson(draft.Choices), desk.Preview(), only: null, stop);
        var output = new MemoryStream();
        if (preview.Plan is null || !RefusedRows.Write(output, preview.Reading, preview.Plan))
            return Results.NotFound();
        output.Position = 0;
        return Results.File(output, Xlsx, Path.GetFileNameWithoutExtension(draft.FileName) + "（未导入的行）.xlsx");
    }

    /// <summary>What the API answers.</summary>
    internal sealed record Answer(bool Applied, int New, int Changed, int Same, int Refused, IReadOnlyList<ImportLine> Problems);

    private static async Task<Results<Ok<Answer>, ProblemHttpResult>> Import(
        string kind, HttpContext http, ImportDesk imports, Desk desk, CancellationToken stop, string name = "upload.xlsx", bool dryRun = false, string? unit = null, int? year = null)
    {
        if (imports.Kind(kind) is not { } found)
            return ApiAnswers.Problem([new Refusal("not-found", $"没有“{kind}”这种导入，应是：{string.Join("、", imports.Kinds.Select(k => k.Key))}。")]);
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, stop);
        var read = ImportDesk.Read(bytes.ToArray(), Path.GetFileName(name));
        if (read.Refused)
            return ApiAnswers.Problem(read.Refusals);
        var choices = ImportDesk.SameForAll(read.Value.Book, unit, year);
        var preview = await imports.Preview(found, read.Value, choices, desk.Preview(), only: null, stop);
        if (preview.Plan is not { } plan)
            return ApiAnswers.Problem(preview.Reading.Open);
        if (!dryRun)
        {
            var key = http.Request.Headers["Idempotency-Key"].ToString();
            var done = await imports.Apply(found, read.Value, choices, desk.Acting(key), draft: null, only: null, stop);
            if (done.Refused)
                return ApiAnswers.Problem(done.Refusals);
        }
        return TypedResults.Ok(new Answer(!dryRun, plan.Count(ImportEffect.New) + plan.Count(ImportEffect.Warned), plan.Count(ImportEffect.Changed),
            plan.Count(ImportEffect.Same), plan.Count(ImportEffect.Refused), [.. plan.Lines.Where(l => l.Problems.Count > 0)]));
    }
}
