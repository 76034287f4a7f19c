using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>What the list shows of a form.</summary>
/// <param name="Decided">Cells of which somebody has said what belongs there.</param>
/// <param name="Exported">2025 年，演示·林帆 2025-12-10; empty where it was never exported.</param>
internal sealed record FormLine(Guid Id, string Name, string Issuer, string Format, int Decided, string Exported, bool Retired, Instant EnteredAt, string EnteredBy)
{
    internal string State => Retired ? FormFilter.Retired : Exported.Length > 0 ? FormFilter.Reported : Decided > 0 ? FormFilter.Bound : FormFilter.Unbound;
}

/// <summary>The filters of the list, as they stand in the address.</summary>
internal sealed record FormFilter(string? Words, string? State, string? Sort)
{
    internal const string Unbound = "待绑定", Bound = "已绑定", Reported = "已导出", Retired = "停用";

    internal IReadOnlyList<GivenFilter> Given() => [new("检索", "q", Words), new("状态", "state", State)];

    /// <summary>The lines asked for, in the order asked for: those out of use only where they are asked for; newest first unless asked otherwise.</summary>
    internal IReadOnlyList<FormLine> Found(IEnumerable<FormLine> lines)
    {
        var word = new Keyword(Words);
        var found = lines.Where(l => (string.IsNullOrEmpty(State) ? !l.Retired : l.State == State) && word.In(l.Name, l.Issuer, l.EnteredBy));
        return [.. Sort switch
        {
            "名称" => found.OrderBy(l => l.Name, StringComparer.Ordinal),
            "-名称" => found.OrderByDescending(l => l.Name, StringComparer.Ordinal),
            "要表单位" => found.OrderBy(l => l.Issuer, StringComparer.Ordinal),
            "-要表单位" => found.OrderByDescending(l => l.Issuer, StringComparer.Ordinal),
            _ => found,
        }];
    }
}

/// <summary>The forms that were read in, for the list page and its export.</summary>
internal static class FormList
{
    internal static async Task<IReadOnlyList<FormLine>> All(KechuangDb db, CancellationToken stop)
    {
        var forms = await db.Set<BlankForm>().AsNoTracking().ToListAsync(stop);
        var cells = (await db.Set<FormCell>().AsNoTracking().Select(c => new { c.Form, c.Place, c.Role, c.EnteredAt, c.Id }).ToListAsync(stop))
            .GroupBy(c => (c.Form, c.Place)).Select(g => g.MaxBy(c => (c.EnteredAt, c.Id))!).Where(c => c.Role != FormRoles.Open).CountBy(c => c.Form).ToDictionary();
        var sheets = (await db.Set<FilledSheet>().AsNoTracking().Select(s => new { s.Form, s.Year, s.Number, s.EnteredBy, s.AsOf }).ToListAsync(stop))
            .GroupBy(s => s.Form).ToDictionary(g => g.Key, g => g.MaxBy(s => (s.Year, s.Number))!);
        return [.. forms.OrderByDescending(f => f.EnteredAt).ThenByDescending(f => f.Id).Select(f => new FormLine(f.Id, f.Name, f.Issuer, f.Format, cells.GetValueOrDefault(f.Id),
            sheets.GetValueOrDefault(f.Id) is { } last ? $"{last.Year} 年，{last.EnteredBy} {last.AsOf.Iso()}" : "", f.Retired, f.EnteredAt, f.EnteredBy))];
    }

    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/forms/export", async (Desk desk, string? q, string? state, string? sort, CancellationToken stop) =>
        {
            var filter = new FormFilter(q, state, sort);
            OutColumn[] columns = [new("名称"), new("要表单位"), new("格式"), new("状态"), new("已定的格", OutFormat.Whole), new("最近导出"), new("读入")];
            var rows = filter.Found(await All(desk.Db, stop)).Select(l => (IReadOnlyList<object?>)[l.Name, l.Issuer, l.Format, l.State, (decimal)l.Decided, l.Exported, $"{l.EnteredBy} {l.EnteredAt}"]);
            return ListFile.Of("上报表", desk.Day, filter.Given().Words(), columns, rows);
        }).ExcludeFromDescription();
}
