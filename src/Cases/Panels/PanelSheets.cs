using Kechuang.Kernel.Workbooks;

namespace Kechuang.Cases.Panels;

/// <summary>Panels and results as workbooks.</summary>
internal static class PanelSheets
{
    internal static ListFile List(IReadOnlyList<PanelListLine> lines, string filters, Procedures procedures, DateOnly day) => ListFile.Of("评审组", day, filters,
        [new("编号"), new("事项"), new("年度"), new("办件数"), new("专家数"), new("已交评分表"), new("应交评分表"), new("状态"), new("建组日期", OutFormat.Date), new("结束日期", OutFormat.Date)],
        lines.Select(l => (IReadOnlyList<object?>)[l.Number, procedures.Head(l.Scheme).Short, (decimal)l.Year, (decimal)l.Cases, (decimal)l.Seats, (decimal)l.HandedIn, (decimal)l.Expected, l.State, l.MadeOn, l.ClosedOn]));

    /// <summary>The results with each expert's total, once scores are shown; before that only who is reviewed.</summary>
    internal static ListFile Results(ReviewedPanel view)
    {
        var experts = view.ScoresShown ? view.Present : [];
        OutColumn[] columns =
        [
            new("编号"), new("申报单位"), .. experts.Select(e => new OutColumn($"专家{e.Seat.Place}")), new("平均分"), new("最高"), new("最低"), new("极差"), new("标准差"), new("结果"),
        ];
        var rows = view.Cases.Select(c => (Case: c, Result: view.ScoresShown ? view.Results[c.Id] : null)).Select(x => (IReadOnlyList<object?>)
        [
            x.Case.Number, x.Case.Name, .. experts.Select(e => (object?)(view.SheetOf(x.Case.Id, e.Expert.Id) is { } sheet ? ReviewedPanel.TotalOf(sheet) : null)),
            x.Result?.Mean, x.Result?.Highest, x.Result?.Lowest, x.Result?.Spread, x.Result?.Deviation, x.Result?.Passed switch { true => "通过", false => "未通过", _ => "" },
        ]);
        return new($"评审结果-{view.Panel.Number}.xlsx", new OutSheet("评审结果", columns, rows) { Title = $"{view.Panel.Number} 评审结果" });
    }
}
