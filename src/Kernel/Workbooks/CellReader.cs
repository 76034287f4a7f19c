using System.Globalization;

namespace Kechuang.Kernel.Workbooks;

/// <summary>Reads one cell as its column demands: a value, nothing, or words on what would be right.</summary>
internal static class CellReader
{
    private const string StartsWithEquals = "以“=”开头的文字不接收，请删去开头的“=”，或改成计算结果的数值";
    private static readonly HashSet<string> Yes = ["是", "有", "Y", "YES", "TRUE", "1", "√", "✓", "✔", "对"];
    private static readonly HashSet<string> No = ["否", "无", "N", "NO", "FALSE", "0", "×", "✗", "✘", "X", "错"];
    private static readonly HashSet<string> Blank = ["-", "--", "—", "——", "/", "\\", "–"];

    /// <summary>The cell read, and its problem if any.</summary>
    public static (TypedCell Value, string? Problem, bool Doubt) Read(Cell cell, ColumnSpec spec, MappedColumn column, int? year, DateOnly today)
    {
        var value = new TypedCell(spec.Key, year, column.Letter, cell.Text) { Formula = cell.IsFormula };
        if (Unusable(cell) is { } wrong) return (value, wrong, false);
        if (cell.IsEmpty || (cell.Kind == CellKind.Text && Blank.Contains(TextForm.Compact(cell.Text))))
            return (value, spec.Required ? $"“{spec.Name}”必填，不能为空" : null, false);
        return spec.Kind switch
        {
            ColumnKind.Number => Number(value, cell, spec, column),
            ColumnKind.Boolean => Boolean(value, cell),
            ColumnKind.Date => Date(value, cell, spec, today),
            ColumnKind.Choice => Choice(value, cell, spec),
            ColumnKind.Code => Code(value, cell),
            _ => (value with { Text = cell.Text.Trim() }, null, false),
        };
    }

    private static string? Unusable(Cell cell) =>
        cell.Has(CellFlags.ControlCharacters) ? "含有看不见的控制字符，请重新输入这一格"
        : cell.Has(CellFlags.StartsWithEquals) ? StartsWithEquals
        : cell.Kind == CellKind.Error ? $"公式出错或数值超出范围（{cell.Text}），请改成正确的数值"
        : cell is { IsEmpty: true, IsFormula: true } ? "公式没有计算结果，请用 Excel 打开并保存一次，或改成数值"
        : null;

    private static (TypedCell, string?, bool) Number(TypedCell value, Cell cell, ColumnSpec spec, MappedColumn column)
    {
        if (cell.Kind == CellKind.Date) return (value, $"是日期（{cell.Text}），应填数字，请把单元格格式改为“常规”后重新输入", false);
        if (cell.Kind == CellKind.Boolean) return (value, "是 TRUE/FALSE，应填数字", false);
        var unit = column.Unit ?? spec.Unit;
        decimal number;
        if (cell.Kind == CellKind.Number)
        {
            number = cell.Has(CellFlags.Percent) ? cell.Number * 100 : cell.Number;
            if (cell.Has(CellFlags.Percent)) unit = "%";
        }
        else if (OfText(cell.Text, ref unit) is { } parsed) number = parsed;
        else return (value, NotANumber(cell.Text), false);
        if ((unit is null || spec.Unit is null ? 1 : Units.Factor(unit, spec.Unit)) is not { } factor)
            return (value, $"单位“{unit}”不能换算成“{spec.Unit}”，请按“{spec.Unit}”填写", false);
        if (number < 0 && !spec.MayBeNegative) return (value, $"是负数（{cell.Text}），{(spec.Dimension == Dimension.Money ? "金额" : "这一列")}不能小于 0", false);
        if (Math.Abs(number) > 1e18m) return (value, $"数值过大（{cell.Text}），请核对", false);
        var doubt = spec.Dimension == Dimension.Percent && column.Unit is null && !cell.Has(CellFlags.Percent) && !cell.Text.Contains('%') && Math.Abs(number) is > 0 and < 1;
        return (value with { Number = ExcelNumbers.Trim(number * factor) },
            doubt ? $"“{cell.Text}”按 {cell.Text}% 读取；如果是 {ExcelNumbers.Show(number * 100)}%，请写成“{ExcelNumbers.Show(number * 100)}%”" : null, doubt);
    }

    // "1,200.5", "￥12", "１２", "12.5%", "300万元": a unit in the cell is more exact than the header's.
    private static decimal? OfText(string text, ref string? unit)
    {
        var compact = TextForm.Compact(text);
        if (TextForm.Number(compact).TryValue(out var plain)) return plain;
        var digits = compact.LastIndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) + 1;
        if (digits == 0 || digits == compact.Length || Units.DimensionOf(compact[digits..]) is null) return null;
        if (!TextForm.Number(compact[..digits]).TryValue(out var number)) return null;
        unit = compact[digits..];
        return number;
    }

    private static string NotANumber(string text) => TextForm.Compact(text) is "无" or "没有"
        ? $"“{TextForm.Short(text)}”不是数字；没有请填 0，不清楚请留空"
        : $"“{TextForm.Short(text)}”不是数字，应填数字，例如 1234.5";

    private static (TypedCell, string?, bool) Boolean(TypedCell value, Cell cell)
    {
        var key = TextForm.Key(cell.Text);
        return Yes.Contains(key) ? (value with { Yes = true }, null, false)
            : No.Contains(key) ? (value with { Yes = false }, null, false)
            : (value, $"“{TextForm.Short(cell.Text)}”应填“是”或“否”", false);
    }

    private static (TypedCell, string?, bool) Date(TypedCell value, Cell cell, ColumnSpec spec, DateOnly today)
    {
        DateOnly date;
        if (cell.Kind == CellKind.Date) date = cell.Date;
        else if (Dates.Parse(cell.Text).Match(d => (DateOnly?)d, _ => null) is { } parsed) date = parsed;
        else return (value, Dates.Parse(cell.Text).Refusals[0].Message, false);
        if (date > today && !spec.MayBeFuture) return (value, $"{date.Iso()} 在今天（{today.Iso()}）之后，应填已经发生的日期", false);
        if (date.Year < 1900) return (value, $"{date.Iso()} 的年份不对，应在 1900 年以后", false);
        return (value with { Date = date }, null, false);
    }

    private static (TypedCell, string?, bool) Choice(TypedCell value, Cell cell, ColumnSpec spec)
    {
        var key = TextForm.Key(cell.Text);
        return spec.Choices.FirstOrDefault(c => TextForm.Key(c) == key) is { } choice
            ? (value with { Text = choice }, null, false)
            : (value, $"“{TextForm.Short(cell.Text)}”不在可选范围内，应为：{string.Join("、", spec.Choices.Take(12))}{(spec.Choices.Count > 12 ? " 等" : "")}", false);
    }

    private static (TypedCell, string?, bool) Code(TypedCell value, Cell cell)
    {
        if (cell.Kind == CellKind.Date) return (value, "是日期，应填代码；请把单元格格式改为“文本”后重新输入", false);
        if (cell.Has(CellFlags.LostDigits) || (cell.Kind == CellKind.Number && cell.Number >= 1e15m))
            return (value, $"长数字（{cell.Number.ToString("0", CultureInfo.InvariantCulture)}）的末几位已被 Excel 丢失，请把单元格格式改为“文本”后重新输入", false);
        return (value with { Text = TextForm.Compact(cell.Text) }, null, false);
    }
}
