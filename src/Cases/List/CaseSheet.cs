using Kechuang.Kernel.Workbooks;

namespace Kechuang.Cases;

/// <summary>The list of cases as an Excel workbook.</summary>
internal static class CaseSheet
{
    internal static ListFile Of(IReadOnlyList<CaseLine> lines, string filters, Procedures procedures, DateOnly day)
    {
        OutColumn[] columns =
        [
            new("编号"), new("事项"), new("年度"), new("企业名称"), new("统一社会信用代码"), new("类型"), new("批次"),
            new("现处环节"), new("日期", OutFormat.Date), new("最近查看", OutFormat.Date), new("责任股室"),
        ];
        var rows = lines.Select(l => (IReadOnlyList<object?>)
        [
            l.Number, procedures.Head(l.Scheme).Short, (decimal)l.Year, l.EnterpriseName, l.CreditCode, l.Variant, (decimal?)l.Batch,
            procedures.Of(l.Scheme, l.Pin).Find(l.Stage)!.State, l.Since, l.LookedOn, l.Section,
        ]);
        return ListFile.Of("办件台账", day, filters, columns, rows);
    }
}
