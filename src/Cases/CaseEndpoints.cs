using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>The list as JSON and as a workbook; one case with its moves.</summary>
internal static class CaseEndpoints
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/cases", List).WithTags("办件");
        app.MapGet("/api/cases/{id:guid}", One).WithTags("办件");
        app.MapPost("/api/cases/looks", Look).WithTags("办件").WithSummary("登记看过、没有变化")
            .WithDescription("请求头 Idempotency-Key 必填：同一个键再次提交返回第一次的结果。");
        app.MapGet("/cases/export", Export).ExcludeFromDescription();
    }

    private static async Task<List<CaseLine>> List(
        Desk desk, Procedures procedures, string? q, string? scheme, int? year, string? stage, int? batch, string? passed, bool? overdue, bool? late, string? sort, int? page, CancellationToken stop) =>
        await CaseList.Query(desk.Db, new CaseFilter(q, scheme, year, stage, batch, overdue ?? false, sort) { Passed = passed, Late = late ?? false, Named = procedures.Named(new(q)) }, desk.Day)
            .Skip(Math.Max(0, (page ?? 1) - 1) * 100).Take(100).ToListAsync(stop);

    private static async Task<IResult> One(Guid id, Desk desk, CancellationToken stop)
    {
        var found = await desk.Db.Set<Case>().SingleOrDefaultAsync(c => c.Id == id, stop);
        if (found is null)
            return ApiAnswers.Problem([new Refusal("not-found", "没有找到这个办件。")]);
        var moves = await desk.Db.Set<Move>().Where(m => m.Case == id).OrderBy(m => m.Sequence).ToListAsync(stop);
        return TypedResults.Ok(new { Case = found, Moves = moves });
    }

    private static async Task<IResult> Look(LookAtCase.Request request, HttpContext http, Desk desk, Procedures procedures, CancellationToken stop)
    {
        var done = await desk.Act<LookAtCase.Request, int>(http.Request.Headers["Idempotency-Key"].ToString(), request,
            (r, act, db, s) => LookAtCase.Handle(r, act, db, procedures, s), stop: stop);
        return done.Succeeded ? TypedResults.Ok(new { Looked = done.Value.Answer }) : ApiAnswers.Problem(done.Refusals);
    }

    private static async Task<IResult> Export(
        Desk desk, Procedures procedures, string? q, string? scheme, int? year, string? stage, int? batch, string? passed, bool? overdue, bool? late, string? sort, CancellationToken stop)
    {
        var filter = new CaseFilter(q, procedures.Knows(scheme) ? scheme : null, year, stage, batch, overdue ?? false, sort) { Passed = passed, Late = late ?? false, Named = procedures.Named(new(q)) };
        return CaseSheet.Of(await CaseList.Query(desk.Db, filter, desk.Day).ToListAsync(stop), filter.Given(procedures).Words(), procedures, desk.Day);
    }
}
