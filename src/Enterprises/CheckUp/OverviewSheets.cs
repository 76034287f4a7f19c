using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Ui;

namespace Kechuang.Enterprises.CheckUp;

/// <summary>All schemes as a workbook: the counts, and unit by unit what each scheme says.</summary>
internal static class OverviewSheets
{
    internal static async Task<IReadOnlyList<OutSheet>> Of(Desk desk, CountyCheckUp checkUps, OverviewFilter filter, CancellationToken stop)
    {
        var matrix = new SortedDictionary<string, (string Name, Dictionary<string, CheckUpLine> Lines)>(StringComparer.Ordinal);
        var overview = await checkUps.Everything(desk, filter.Year, (policy, line) =>
        {
            if (!matrix.TryGetValue(line.CreditCode, out var unit))
                matrix[line.CreditCode] = unit = (line.Name, []);
            unit.Lines[policy.Scheme.Id] = line;
        }, stop);
        var shown = overview with { Schemes = filter.Found(overview) };
        var words = filter.Given().Words();
        return [Counts(shown, Title("对标体检总览", overview, desk.Day, words)), Matrix(shown, matrix, Title("逐家对标结论", overview, desk.Day, words))];
    }

    private static OutSheet Counts(Overview overview, string title)
    {
        OutColumn[] columns =
        [
            new("事项"), new("层级"), new("可申报单位", OutFormat.Whole), .. Buckets.All.Select(b => new OutColumn(b.Short(), OutFormat.Whole)),
            new("已持有", OutFormat.Whole), new("达标单位预计金额（万元）", OutFormat.Money), new("政策版本"),
        ];
        var rows = overview.Schemes.Select(s => (IReadOnlyList<object?>)
        [
            s.Policy.Scheme.Title, s.Policy.Scheme.Level, s.Units, .. Buckets.All.Select(b => (object?)s[b]), s.Holders,
            s.Policy.Scheme.Money is null ? null : s.Money, s.Policy.Pack.Pin,
        ]);
        return new OutSheet("总览", columns, rows) { Title = title };
    }

    private static OutSheet Matrix(Overview overview, IReadOnlyDictionary<string, (string Name, Dictionary<string, CheckUpLine> Lines)> matrix, string title)
    {
        var schemes = overview.Schemes.Select(s => s.Policy.Scheme).ToList();
        OutColumn[] columns =
        [
            new("统一社会信用代码", OutFormat.Text), new("企业名称"),
            .. schemes.SelectMany(s => s.Money is null ? new[] { new OutColumn(s.ShortTitle) } : [new(s.ShortTitle), new(s.ShortTitle + "预计（万元）", OutFormat.Money)]),
        ];
        var rows = matrix.Select(unit => (IReadOnlyList<object?>)
        [
            unit.Key, unit.Value.Name, .. schemes.SelectMany(s =>
            {
                var line = unit.Value.Lines.GetValueOrDefault(s.Id);
                var word = line is null ? "不适用" : line.Bucket.Short();
                return s.Money is null ? new object?[] { word } : [word, line?.Judgement.Amount];
            }),
        ]);
        return new OutSheet("逐家结论", columns, rows) { Title = title };
    }

    private static string Title(string what, Overview overview, DateOnly day, string filters) =>
        $"{overview.Year} 年{what}（按 {overview.Day.Iso()} 计算，{day.Iso()} 导出{(filters.Length > 0 ? "；" + filters : "")}）";
}
