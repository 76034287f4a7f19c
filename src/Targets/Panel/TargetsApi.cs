using Kechuang.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kechuang.Targets;

/// <summary>The JSON API beside the pages: the same figures, the same rights.</summary>
internal static class TargetsApi
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/targets", async (Desk desk, IFigures figures, int? year, string? asof, CancellationToken stop) =>
        {
            var query = BoardQuery.Of(desk, year, asof, null, null, null);
            return TypedResults.Ok(await figures.Board(desk.Db, query.Year, query.AsOf, desk.Now, stop));
        }).WithName("board").WithSummary("一年的目标及完成情况");
        app.MapGet("/api/figures", (IFigures figures) => TypedResults.Ok(figures.Catalogue)).WithName("indicators").WithSummary("指标目录");
        app.MapGet("/api/figures/{indicator}", async (string indicator, Desk desk, IFigures figures, string? period, int? year, string? asof, string? known, CancellationToken stop) =>
            TypedResults.Ok(await figures.Compute(desk.Db, indicator, FigureQuery.Of(desk, period, year, asof, known), stop)))
            .WithName("figure").WithSummary("一个数，连同记录、依据、口径和摘要");
    }
}
