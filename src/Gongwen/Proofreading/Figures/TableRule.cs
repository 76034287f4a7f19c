using System.Globalization;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>Sums of tables typed with tabs or bars: the row 合计 and the column 合计.</summary>
internal static class TableRule
{
    private static readonly string[] Totals = ["合计", "总计", "共计", "总 计", "合 计"];
    private static readonly string[] NoSum = ["率", "占比", "比重", "%", "％", "排", "名次", "位次", "序号", "年", "均", "编号", "电话", "增长", "增幅"];

    public static void Check(ProofText text, Findings found)
    {
        foreach (var rows in Row.Tables(text).Where(t => t.Count >= 3))
        {
            Columns(rows, found);
            Across(rows, found);
        }
    }

    private static void Columns(List<Row> rows, Findings found)
    {
        var header = rows[0];
        for (var total = 2; total < rows.Count; total++)
        {
            if (!IsTotal(rows[total].Label))
            {
                continue;
            }

            var parts = rows.Take(total).Skip(1).Where(r => !IsTotal(r.Label)).ToList();
            var details = parts.Exists(r => r.Label.Contains("小计", StringComparison.Ordinal)) ? parts.Where(r => r.Label.Contains("小计", StringComparison.Ordinal)).ToList() : parts;
            for (var column = 1; column < rows[total].Cells.Count; column++)
            {
                if (column < header.Cells.Count && !Excluded(header.Cells[column].Text))
                {
                    Sum(details.Select(r => r.At(column)), rows[total].Cells[column], found);
                }
            }
        }
    }

    private static void Across(List<Row> rows, Findings found)
    {
        var header = rows[0];
        var column = header.Cells.FindIndex(c => IsTotal(c.Text));
        if (column < 2 || header.Cells.Skip(1).Any(c => !IsTotal(c.Text) && Excluded(c.Text)))
        {
            return;
        }

        // A column headed 合计 may sum only some of the others; where it mostly sums them all, the row that does not is wrong.
        var body = rows.Skip(1).Where(r => column < r.Cells.Count && r.Cells[column].Value is not null).ToList();
        var agree = body.Count(r => r.Between(1, column).Sum(c => c.Value ?? 0) == r.Cells[column].Value);
        foreach (var row in agree * 2 > body.Count ? body : [])
        {
            Sum(row.Between(1, column).Select(c => (Cell?)c), row.Cells[column], found);
        }
    }

    private static void Sum(IEnumerable<Cell?> parts, Cell total, Findings found)
    {
        var values = parts.Select(p => p?.Value).ToList();
        if (total.Value is not { } written || values.Count < 2 || values.Count(v => v is not null) < 2)
        {
            return;
        }

        var sum = values.Sum() ?? 0;
        var step = total.Decimals == 0 && sum == decimal.Truncate(sum) ? 0 : 0.51m * (values.Count + 1) / (decimal)Math.Pow(10, total.Decimals);
        if (Math.Abs(sum - written) > step)
        {
            var right = sum.ToString("F" + total.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            found.Add(total.Start, total.End, FindingClass.FigureInconsistent, right, 0.88m, "figure.table-sum", $"合计{total.Text}与各项之和{right}不符，请核对。");
        }
    }

    private static bool IsTotal(string label) => Array.Exists(Totals, t => label.StartsWith(t, StringComparison.Ordinal));

    private static bool Excluded(string header) => Array.Exists(NoSum, n => header.Contains(n, StringComparison.Ordinal));
}
