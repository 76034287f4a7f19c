using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kechuang.Targets;

/// <summary>The filters of the catalogue, as they stand in the address; the same for page and export.</summary>
internal sealed record FigureFilter(string? Words, string? Kind, string? Sort)
{
    internal static readonly IReadOnlyList<Choice> Kinds = [new("count", "计数"), new("sum", "求和"), new("formula", "公式"), new("reported", "报送")];

    internal IReadOnlyList<GivenFilter> Given() => [new("检索", "q", Words), new("怎么来的", "kind", string.IsNullOrEmpty(Kind) ? null : WordOf(Kind))];

    /// <summary>How a figure comes about, in a word.</summary>
    internal static string WordOf(string kind) => Kinds.FirstOrDefault(k => k.Value == kind)?.Text ?? "";

    /// <summary>The indicators asked for, in the order asked for; what is shown of them is computed afterwards.</summary>
    internal IReadOnlyList<IndicatorLine> Found(IReadOnlyList<IndicatorLine> catalogue)
    {
        var word = new Keyword(Words);
        return [.. Sorted(catalogue.Where(i => (string.IsNullOrEmpty(Kind) || i.Kind == Kind) && (word.In(i.Id, i.Name, i.Caliber) || i.Aliases.Any(a => word.In(a)))))];
    }

    private IEnumerable<IndicatorLine> Sorted(IEnumerable<IndicatorLine> lines) => Sort switch
    {
        "指标" => lines.OrderBy(i => i.Name, StringComparer.Ordinal),
        "-指标" => lines.OrderByDescending(i => i.Name, StringComparer.Ordinal),
        "怎么来的" => lines.OrderBy(i => i.Kind, StringComparer.Ordinal),
        "-怎么来的" => lines.OrderByDescending(i => i.Kind, StringComparer.Ordinal),
        _ => lines,
    };
}

/// <summary>The catalogue with its values as a workbook.</summary>
internal static class FigureExport
{
    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/figures/export", async (Desk desk, IFigures figures, string? q, string? kind, string? period, string? sort, CancellationToken stop) =>
        {
            var (filter, scope) = (new FigureFilter(q, kind, sort), FigureQuery.Of(desk, period, null, null, null));
            var lines = filter.Found(figures.Catalogue);
            var values = await figures.ComputeAll(desk.Db, [.. lines.Select(i => (i.Id, scope))], stop);
            OutColumn[] columns =
            [
                new("指标编号"), new("指标"), new("单位"), new("数值"), new("若在途全部通过"), new("数据状态"), new("取得日期", OutFormat.Date), new("怎么来的"), new("来源"), new("口径"), new("说明"), new("版本标识"),
            ];
            var rows = lines.Zip(values, (i, f) => (IReadOnlyList<object?>)
                [i.Id, f.Name, f.Unit, f.Settled, f.IfAllPass, f.Status, f.ObtainedOn, FigureFilter.WordOf(i.Kind), f.Source, f.Caliber, f.Conflict ? "两数冲突" : f.Missing, f.DefinitionPin]);
            return ListFile.Of("指标与数据", scope.AsOf, new GivenFilter[] { new("期间", "period", scope.Period.ToString()) }.Concat(filter.Given()).Words(), columns, rows);
        }).ExcludeFromDescription();
}
