using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>One list as a workbook: while it waits, what was recognised and what confirmation would do; afterwards, what it did.</summary>
internal static class ResultSheet
{
    internal static async Task<ListFile?> Of(Guid id, Desk desk, Procedures procedures, CancellationToken stop)
    {
        if (await desk.Db.Set<ResultList>().SingleOrDefaultAsync(l => l.Id == id, stop) is not { } list)
            return null;
        var name = $"{list.Year} 年{procedures.Head(list.Scheme).Short}{(list.Batch is { } b ? $"第 {b} 批" : "")}{procedures.Of(list.Scheme, list.Scheme).Find(list.Stage)?.Name}名单";
        var filters = $"{ResultPlan.Source(list)}；{list.State}";
        if (list.State != ResultList.Waiting)
            return ListFile.Of(name, desk.Day, filters, [new("单位"), new("结果"), new("说明")],
                list.Outcomes.Select(o => (IReadOnlyList<object?>)[o.Name, o.Done ? "已登记" : "没有登记", o.Words]));
        var plan = await ResultPlan.Of(list, new Act("look", desk.Actor, desk.Now, desk.Day), desk.Db, procedures, stop);
        OutColumn[] columns = [new("名单上的名称"), new("编号"), new("名录中的单位"), new("统一社会信用代码", OutFormat.Text), new("识别"), new("办件"), new("会怎样")];
        return ListFile.Of(name, desk.Day, filters, columns,
        [
            .. plan.Rows.Select(r => (IReadOnlyList<object?>)[r.Line.Name, r.Line.Number, r.Unit?.Name, r.Unit?.Code, r.Found.Sureness.Word(), r.Case?.Number, r.Says(plan.Stage)]),
            .. plan.Missing.Select(m => (IReadOnlyList<object?>)["", "", m.Firm.Name, m.Firm.CreditCode, "名单上没有", m.Case.Number, $"停在“{m.Here.State}”，可能未通过，请核实"]),
        ]);
    }
}
