using System.Globalization;
using Kechuang.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MiniExcelLibs;

namespace Kechuang.Targets;

/// <summary>The board as an Excel sheet: the same lines, filters and figures as the page.</summary>
internal static class BoardExport
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/targets/export", async (Desk desk, IFigures figures, int? year, string? asof, string? section, string? light, string? level, CancellationToken stop) =>
        {
            var query = BoardQuery.Of(desk, year, asof, section, light, level);
            var board = await figures.Board(desk.Db, query.Year, query.AsOf, desk.Now, stop);
            var bytes = new MemoryStream();
            await bytes.SaveAsAsync(Rows([.. board.Where(query.Shows)]), sheetName: "目标任务", cancellationToken: stop);
            return Results.File(bytes.ToArray(), Xlsx, string.Create(CultureInfo.InvariantCulture, $"目标任务{query.Year}-{query.AsOf:yyyyMMdd}.xlsx"));
        }).ExcludeFromDescription();

    internal static IReadOnlyList<Dictionary<string, object?>> Rows(IReadOnlyList<TargetView> board) => [.. board.Select(t => new Dictionary<string, object?>
    {
        ["指标编号"] = t.Indicator, ["指标"] = t.Name, ["层级"] = t.Level, ["责任股室"] = t.Section, ["责任人"] = t.Owner, ["单位"] = t.Unit,
        ["目标"] = t.Target, ["已定"] = t.Figure.Settled, ["若在途全部通过"] = t.Figure.IfAllPass, ["缺口"] = t.Figure.Settled is null ? null : t.Gap,
        ["完成率（%）"] = t.Completion is { } c ? Math.Round(c, 1, MidpointRounding.AwayFromZero) : null,
        ["若在途全部通过完成率（%）"] = t.CompletionIfAllPass is { } p ? Math.Round(p, 1, MidpointRounding.AwayFromZero) : null,
        ["进度"] = BoardQuery.WordOf(t.Light), ["说明"] = t.LightReason, ["期间"] = t.Figure.Period.ToString(), ["数据状态"] = t.Figure.Status,
        ["截至或取得日期"] = t.Figure.ObtainedOn?.Iso(), ["口径"] = t.Figure.Caliber, ["来源"] = t.Figure.Source,
        ["依据文件"] = t.Basis, ["文号"] = t.BasisNumber, ["文件日期"] = t.BasisOn?.Iso(), ["数据摘要"] = t.Figure.Digest,
    })];
}
