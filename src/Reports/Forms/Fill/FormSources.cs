using System.Globalization;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>
/// GET /forms/sheets/{id}/sources: where every cell of an exported form comes from, as a workbook of its own, so that the upper
/// level's file stays as it was sent.
/// </summary>
internal static class FormSources
{
    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/forms/sheets/{id:guid}/sources", async (Guid id, Desk desk, CancellationToken stop) =>
        {
            if (await desk.Db.Set<FilledSheet>().SingleOrDefaultAsync(s => s.Id == id, stop) is not { } sheet)
                return Results.StatusCode(StatusCodes.Status404NotFound);
            var name = (await desk.Db.Set<BlankForm>().SingleAsync(f => f.Id == sheet.Form, stop)).Name;
            return (IResult)new ListFile(string.Create(CultureInfo.InvariantCulture, $"数据来源-{name}-{sheet.Year}.xlsx"), [.. Sheets(name, sheet)]);
        }).ExcludeFromDescription();

    /// <summary>The cells, and the records behind them.</summary>
    internal static IEnumerable<OutSheet> Sheets(string name, FilledSheet sheet)
    {
        var cells = Forms.CellsOf(sheet);
        var title = string.Create(CultureInfo.InvariantCulture, $"{name}（{sheet.Year} 年，第 {sheet.Number} 次导出，截至 {sheet.AsOf.Iso()}，{sheet.EnteredBy} {sheet.EnteredAt} 导出）");
        OutColumn[] columns = [new("格", OutFormat.Text), new("表头", OutFormat.Text), new("填的内容", OutFormat.Text), new("单位"), new("怎么来的"), new("指标"), new("期间"), new("状态"), new("取得或截至"), new("口径"), new("来源"), new("目标依据"), new("手填的依据"), new("记录数", OutFormat.Whole), new("校验码"), new("指标版本"), new("未取得的原因")];
        yield return new OutSheet("数据来源", columns, cells.Select(c => (IReadOnlyList<object?>)
        [
            c.Place, c.Label, c.Text, c.Unit, c.Asks ? FormRoles.TitleOf(c.Role) : c.TypedBy.Length > 0 ? $"手填，{c.TypedBy}" : FormRoles.TitleOf(c.Role), c.Name,
            Period.Parse(c.Period).TryValue(out var period) ? period.ToString() : "", c.Status, c.AsOf?.Iso(), c.Caliber, c.Source, c.Basis, c.PaperName, (decimal)c.Records.Count, c.Digest, c.DefinitionPin, c.Missing,
        ])) { Title = title };
        OutColumn[] lines = [new("格", OutFormat.Text), new("指标"), new("记录"), new("记录标识", OutFormat.Text), new("记录校验码")];
        yield return new OutSheet("记录", lines, cells.SelectMany(c => c.Records.Select(r => (IReadOnlyList<object?>)[c.Place, c.Name, r.Label, r.Key, r.Digest]))) { Title = title };
    }
}
