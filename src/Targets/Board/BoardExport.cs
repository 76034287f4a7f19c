using System.Globalization;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kechuang.Targets;

/// <summary>The board as an Excel sheet: the same lines, filters and figures as the page.</summary>
internal static class BoardExport
{
    private static readonly (OutColumn Column, Func<TargetView, object?> Cell)[] Cells =
    [
        (new("指标编号"), t => t.Indicator), (new("指标"), t => t.Name), (new("层级"), t => t.Level), (new("责任股室"), t => t.Section), (new("责任人"), t => t.Owner),
        (new("单位"), t => t.Unit), (new("目标"), t => t.Target), (new("已定"), t => t.Figure.Settled), (new("若在途全部通过"), t => t.Figure.IfAllPass),
        (new("缺口"), t => t.Figure.Settled is null ? null : t.Gap), (new("完成率", OutFormat.Percent), t => t.Completion / 100),
        (new("若在途全部通过完成率", OutFormat.Percent), t => t.CompletionIfAllPass / 100), (new("进度"), t => BoardQuery.WordOf(t.Light)), (new("说明"), t => t.LightReason),
        (new("期间"), t => t.Figure.Period.ToString()), (new("数据状态"), t => t.Figure.Status), (new("截至或取得日期", OutFormat.Date), t => t.Figure.ObtainedOn),
        (new("口径"), t => t.Figure.Caliber), (new("来源"), t => t.Figure.Source), (new("依据文件"), t => t.Basis), (new("文号"), t => t.BasisNumber),
        (new("文件日期", OutFormat.Date), t => t.BasisOn), (new("数据摘要"), t => t.Figure.Digest),
    ];

    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/targets/export", async (Desk desk, IFigures figures, int? year, string? asof, string? section, string? light, string? level, string? q, string? sort, CancellationToken stop) =>
        {
            var query = BoardQuery.Of(desk, year, asof, section, light, level) with { Words = q };
            var board = await figures.Board(desk.Db, query.Year, query.AsOf, desk.Now, stop);
            return new ListFile(string.Create(CultureInfo.InvariantCulture, $"目标任务{query.Year}-{query.AsOf:yyyyMMdd}.xlsx"), Sheet([.. query.Sorted(board.Where(query.Shows), sort)], query));
        }).ExcludeFromDescription();

    internal static OutSheet Sheet(IReadOnlyList<TargetView> board, BoardQuery query) =>
        new("目标任务", [.. Cells.Select(c => c.Column)], board.Select(t => (IReadOnlyList<object?>)[.. Cells.Select(c => c.Cell(t))]))
        {
            Title = $"目标任务完成情况（{query.AllWords}）",
        };
}
