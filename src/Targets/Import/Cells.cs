using System.Globalization;
using Kechuang.Kernel;

namespace Kechuang.Targets;

/// <summary>Reads the cells of an import row and says where a refusal belongs.</summary>
internal sealed class Cells(ImportRow row)
{
    internal string Text(string key) => row.Cells.TryGetValue(key, out var cell) ? cell.Text.Trim() : "";

    internal decimal? Number(string key) => row.Cells.GetValueOrDefault(key)?.Number;

    internal int? Whole(string key) => Number(key) is { } number && decimal.Truncate(number) == number && Math.Abs(number) < 10_000 ? (int)number : null;

    internal DateOnly? Date(string key) => row.Cells.GetValueOrDefault(key)?.Date;

    /// <summary>The same refusal, said about the cell of the column, or about the row when the cell is empty.</summary>
    internal Refusal Placed(Refusal refusal, IReadOnlyDictionary<string, string> columns) =>
        refusal.Where is { } field && columns.TryGetValue(field, out var key) && row.Cells.TryGetValue(key, out var cell)
            ? refusal.At(cell.Place)
            : refusal.At(string.Create(CultureInfo.InvariantCulture, $"《{row.Sheet}》第 {row.Row} 行"));

    internal ImportLine Line(string title, ImportEffect effect, string detail, params IReadOnlyList<Refusal> problems) =>
        new(row.Sheet, row.Row, title, effect, detail, problems);

    /// <summary>The number in the indicator's unit: 亿元, 千元 and 元 become 万元; any other unit must be the indicator's own.</summary>
    internal Result<decimal?> InUnit(string key, string unitKey, Indicator indicator)
    {
        var (number, unit) = (Number(key), Text(unitKey));
        if (number is not { } value || unit.Length == 0 || unit == indicator.Unit)
            return Result.Of(number);
        if (MoneyUnit.Parse(unit).TryValue(out var from) && MoneyUnit.Parse(indicator.Unit).TryValue(out var to))
            return Result.Of<decimal?>(from.To(to, value));
        return new Refusal("unit", $"“{indicator.Name}”以{indicator.Unit}计，不能填 {unit}。").At(unitKey);
    }
}
