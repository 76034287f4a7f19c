using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;

namespace Kechuang.Enterprises.CheckUp;

/// <summary>The county's list as a workbook.</summary>
internal static class CheckUpSheet
{
    private static readonly OutColumn[] Columns =
    [
        new("类别"), new("统一社会信用代码", OutFormat.Text), new("企业名称"), new("结论"), new("得分下限"), new("得分上限"), new("还需专家分"),
        new("不满足"), new("待补充"), new("已持有称号"),
    ];

    internal static OutSheet Of(CheckUpList list, string? bucket, DateOnly day)
    {
        var lines = list.Lines.Where(l => string.IsNullOrEmpty(bucket) || l.Bucket.ToString() == bucket).OrderBy(l => Order(l.Bucket)).ThenBy(l => l.Name, StringComparer.Ordinal);
        var rows = lines.Select(l => (IReadOnlyList<object?>)
        [
            l.Bucket.Word(), l.CreditCode, l.Name, l.Judgement.Verdict.Word(), l.Judgement.Low, l.Judgement.High, l.Short,
            string.Join("、", l.Judgement.Failed), string.Join("、", l.Judgement.Pending), l.Holds ? "是" : "",
        ]);
        return new OutSheet("对标体检", Columns, rows)
        {
            Title = $"{list.Policy.Scheme.Title} {list.Year} 年对标体检（按 {list.Day.Iso()} 计算，{day.Iso()} 导出，依据 {list.Policy.Pack.Pin}）",
        };
    }

    internal static int Order(Bucket bucket) => Buckets.All.ToList().IndexOf(bucket);
}
