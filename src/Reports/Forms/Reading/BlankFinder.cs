namespace Kechuang.Reports;

/// <summary>
/// Finds the empty cells of a grid that wait for a value, with what their row and column are called. A cell waits when it has
/// no words and no formula, lies inside the frame, and is named from the left or from above; pure.
/// </summary>
internal sealed class BlankFinder
{
    // A cell that reaches over most of the table is a heading of what stands below it, not of a column.
    private const double Across = 0.7;

    private readonly int columns;
    private readonly Dictionary<(int, int), GridCell> at = [];
    private readonly bool framed;
    private readonly IReadOnlyList<string> units;

    private BlankFinder(FormGrid grid, IEnumerable<string> notes)
    {
        (columns, framed) = (grid.Columns, grid.Cells.Any(c => c.Framed));
        foreach (var cell in grid.Cells)
            for (var y = 0; y < cell.Rows; y++)
                for (var x = 0; x < cell.Columns; x++)
                    at[(cell.Row + y, cell.Column + x)] = cell;
        units = [.. grid.Cells.Select(c => c.Text).Concat(notes).SelectMany(FormWords.Stated).Distinct()];
    }

    /// <param name="notes">Lines outside the grid that may state its unit.</param>
    internal static IReadOnlyList<FormBlank> Find(FormGrid grid, IEnumerable<string> notes)
    {
        var finder = new BlankFinder(grid, notes);
        return [.. grid.Cells.Where(c => c.Text.Length == 0 && !c.Formula && (c.Framed || !finder.framed)).Select(finder.Blank).OfType<FormBlank>()];
    }

    private FormBlank? Blank(GridCell cell)
    {
        var (row, unit) = Left(cell);
        var (column, section) = Above(cell);
        // A column of a register below its header is named; an empty corner beside the title is not.
        if (row.Count == 0 && column.Count == 0)
            return null;
        // 同比增长（%） heads a column of shares, whatever the row counts in.
        unit = cell.Unit.Length > 0 ? cell.Unit : UnitOf(column) is { Length: > 0 } own ? own : unit.Length > 0 ? unit : UnitOf(row);
        return new FormBlank(cell.Place, section, string.Join(' ', row), string.Join(' ', column), unit) { Percent = cell.Percent, SheetUnits = units };
    }

    private static string UnitOf(IReadOnlyList<string> labels) =>
        labels.Select(FormWords.UnitIn).LastOrDefault(u => u.Length > 0) ?? (labels.Any(l => l.Contains('%') || l.Contains('％')) ? "%" : "");

    // The words beside it, from the nearest outwards until the next blank; numbers that were filled in before are stepped over.
    private (List<string> Words, string Unit) Left(GridCell cell)
    {
        List<string> words = [];
        var unit = "";
        var last = cell;
        for (var x = cell.Column - 1; x >= 0; x--)
        {
            if (!at.TryGetValue((cell.Row, x), out var beside) || ReferenceEquals(beside, last))
                continue;
            last = beside;
            if (FormWords.IsUnit(beside.Text) && unit.Length == 0)
                unit = beside.Text;
            else if (FormWords.Names(beside.Text))
                words.Insert(0, beside.Text);
            else if (words.Count > 0 && beside.Text.Length == 0)
                break;
        }
        return (words, unit);
    }

    // The header of its column: the first words above, with the words right above those; and the heading that was met on the way.
    private (List<string> Words, string Section) Above(GridCell cell)
    {
        List<string> words = [];
        var section = "";
        var last = cell;
        for (var y = cell.Row - 1; y >= 0; y--)
        {
            if (!at.TryGetValue((y, cell.Column), out var above) || ReferenceEquals(above, last))
                continue;
            last = above;
            var names = FormWords.Names(above.Text) && !FormWords.IsUnit(above.Text);
            if (names && IsHeading(above))
            {
                if (words.Count > 0 || above.Row == 0)
                    break;
                section = section.Length > 0 ? section : above.Text;
            }
            else if (names && IsHeader(above))
                words.Insert(0, above.Text);
            else if (words.Count > 0)
                break;
        }
        // What was taken for a heading is the title where no header stands between.
        return words.Count > 0 ? (words, section) : (words, "");
    }

    private bool IsHeading(GridCell cell) => columns > 1 && cell.Columns >= columns * Across;

    // In 单位名称｜＿＿｜联系人｜＿＿ the words above a blank are the label of another blank, not the head of a column.
    private bool IsHeader(GridCell above) =>
        at.GetValueOrDefault((above.Row, above.Column + above.Columns)) is not { } right || right.Formula || right.Text.Length > 0;
}
