using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;

namespace Kechuang.Enterprises.CheckUp;

/// <summary>The county's list for one scheme as a workbook.</summary>
internal static class CheckUpSheet
{
    private static readonly OutColumn[] Columns =
    [
        new("类别"), new("统一社会信用代码", OutFormat.Text), new("企业名称"), new("结论"), new("得分下限"), new("得分上限"), new("还需专家分"),
        new("不满足"), new("待补充"), new("已持有称号"),
    ];

    /// <param name="lines">Those of the list that the filters let through, in order.</param>
    /// <param name="filters">The filters in words.</param>
    internal static OutSheet Of(CheckUpList list, IReadOnlyList<CheckUpLine> lines, string filters, DateOnly day)
    {
        var money = list.Policy.Scheme.Money is not null;
        IReadOnlyList<OutColumn> columns = money ? [.. Columns, new("预计金额（万元）", OutFormat.Money)] : Columns;
        return new OutSheet("对标体检", columns, lines.Select(l => Row(l, money)))
        {
            Title = $"{list.Policy.Scheme.Title} {list.Year} 年对标体检（按 {list.Day.Iso()} 计算，{day.Iso()} 导出，依据 {list.Policy.Pack.Pin}{(filters.Length > 0 ? "；" + filters : "")}）",
        };
    }

    private static IReadOnlyList<object?> Row(CheckUpLine line, bool money)
    {
        List<object?> row =
        [
            line.Bucket.Word(), line.CreditCode, line.Name, line.Judgement.Verdict.Word(), line.Judgement.Low, line.Judgement.High, line.Short,
            string.Join("、", line.Judgement.Failed), string.Join("、", line.Judgement.Pending), line.Holds ? "是" : "",
        ];
        if (money)
            row.Add(line.Judgement.Amount);
        return row;
    }
}
