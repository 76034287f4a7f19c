using System.Globalization;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>
/// A column of a typed table that in every row but one comes out of the others (their sum, one over another, the growth from one to another):
/// the row that does not is wrong.
/// </summary>
internal static class TableColumnsRule
{
    private const int FewestRows = 3, MostColumns = 14;

    public static void Check(ProofText text, Findings found)
    {
        foreach (var rows in Row.Tables(text))
        {
            var body = rows.Skip(1).Where(r => r.Cells.Count == rows[0].Cells.Count && r.Cells.Count(c => Number(c) is not null) >= 2).ToList();
            if (body.Count >= FewestRows && rows[0].Cells.Count is > 2 and <= MostColumns)
            {
                Columns(body, rows[0].Cells.Count, found);
            }
        }
    }

    private static void Columns(List<Row> body, int width, Findings found)
    {
        for (var c = 1; c < width; c++)
        {
            foreach (var reckon in Reckonings(c, width))
            {
                var odd = body.Where(r => !Comes(r, c, reckon) && !r.Cells.Exists(cell => found.Holds(FindingClass.FigureInconsistent, cell.Start))).ToList();
                if (odd.Count == 1 && Number(odd[0].Cells[c]) is { } && reckon(odd[0]) is { } right && !found.Holds(FindingClass.FigureInconsistent, odd[0].Cells[c].Start))
                {
                    Say(odd[0].Cells[c], right, found);
                    break;
                }
            }
        }
    }

    private static bool Comes(Row row, int column, Func<Row, decimal?> reckon) =>
        Number(row.Cells[column]) is { } written && reckon(row) is { } right && Math.Abs(written - right) <= 0.6m / Power(row.Cells[column].Decimals) + (row.Cells[column].Decimals > 0 && !IsPercent(row.Cells[column]) ? 0.001m : 0);

    private static IEnumerable<Func<Row, decimal?>> Reckonings(int column, int width)
    {
        for (var first = 1; first + 1 < column; first++)
        {
            var from = first;
            yield return row => row.Between(from, column).All(c => Number(c) is not null && !IsPercent(c)) && !IsPercent(row.Cells[column]) ? row.Between(from, column).Sum(c => Number(c)) : null;
        }

        foreach (var (a, b) in from a in Enumerable.Range(1, width - 1) from b in Enumerable.Range(1, width - 1) where a != b && a != column && b != column select (a, b))
        {
            yield return row => Share(row, column, a, b);
            yield return row => Share(row, column, a, b) - 100;
        }
    }

    private static decimal? Share(Row row, int column, int a, int b) =>
        IsPercent(row.Cells[column]) && Number(row.Cells[a]) is { } part && Number(row.Cells[b]) is > 0 and var whole && !IsPercent(row.Cells[a]) && !IsPercent(row.Cells[b]) && part < 1_000_000_000_000m
            ? part / whole * 100 : null;

    private static void Say(Cell cell, decimal right, Findings found)
    {
        var written = right.ToString("F" + cell.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + (IsPercent(cell) ? cell.Text[^1..] : "");
        found.Add(cell.Start, cell.End, FindingClass.FigureInconsistent, written, 0.84m, "figure.table-column", $"其他各行此列都由同行数字得出，此行应为{written}，请核对。");
    }

    private static bool IsPercent(Cell cell) => cell.Text.Length > 1 && cell.Text[^1] is '%' or '％';

    private static decimal? Number(Cell cell) =>
        cell.Value ?? (IsPercent(cell) && decimal.TryParse(cell.Text.AsSpan(0, cell.Text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent < 1_000_000 ? percent : null);

    private static decimal Power(int decimals) => decimals <= 0 ? 1 : 10 * Power(Math.Min(decimals, 8) - 1);
}
