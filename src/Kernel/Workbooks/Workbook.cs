using System.Globalization;

namespace Kechuang.Kernel.Workbooks;

/// <summary>A self-made workbook as read: what stands in its cells, never what a formula would compute.</summary>
public sealed record Workbook(string FileName, IReadOnlyList<Sheet> Sheets);

/// <summary>One sheet: only rows and cells with content are kept, each with its own position.</summary>
public sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows)
{
    public bool Hidden { get; init; }
    public IReadOnlyList<MergedRange> Merges { get; init; } = [];
    public IReadOnlySet<int> HiddenColumns { get; init; } = new HashSet<int>();
}

/// <summary>A row with content. <paramref name="Number"/> is the one Excel shows at its left; cells are in column order.</summary>
public sealed record SheetRow(int Number, bool Hidden, Cell[] Cells)
{
    /// <summary>The cell of a column (1 = A), or an empty one.</summary>
    public Cell this[int column]
    {
        get
        {
            // Most sheets are dense, so the cell nearly always lies at its own index.
            if (column <= Cells.Length && Cells[column - 1].Column == column) return Cells[column - 1];
            foreach (var cell in Cells)
                if (cell.Column == column) return cell;
            return new Cell { Column = column, Text = "" };
        }
    }
}

/// <summary>What a cell holds.</summary>
public enum CellKind : byte { Empty, Text, Number, Date, Boolean, Error }

/// <summary>What is suspicious in a cell.</summary>
[Flags]
public enum CellFlags : byte
{
    None = 0,
    /// <summary>A formula; its cached value is used.</summary>
    Formula = 1,
    /// <summary>The number is shown as a percentage, so 0.12 means 12 %.</summary>
    Percent = 2,
    /// <summary>A text that a spreadsheet would run as a formula once re-exported.</summary>
    StartsWithEquals = 4,
    /// <summary>Control characters were in the text; they have been taken out.</summary>
    ControlCharacters = 8,
    /// <summary>More than 15 digits: the last ones were already lost when Excel stored the number.</summary>
    LostDigits = 16,
    /// <summary>The number of a date that has also a time of day.</summary>
    HasTime = 32,
}

/// <summary>One cell. A struct, because a sheet of 20,000 rows has 400,000 of them.</summary>
public readonly record struct Cell
{
    private readonly decimal number;

    public required int Column { get; init; }
    public CellKind Kind { get; init; }
    public CellFlags Flags { get; init; }

    /// <summary>As a reader of the sheet sees it; the original that problems quote.</summary>
    public required string Text { get; init; }

    /// <summary>Exact value of a number; 1 or 0 of a boolean; the day number since 0001-01-01 of a date.</summary>
    public decimal Number { get => number; init => number = value; }

    public string Letter => ColumnLetters.Of(Column);
    public bool IsEmpty => Kind == CellKind.Empty;
    public bool IsFormula => (Flags & CellFlags.Formula) != 0;
    public DateOnly Date => DateOnly.FromDayNumber((int)number);

    public bool Has(CellFlags flag) => (Flags & flag) != 0;

    /// <summary>A text cell with the suspicious flagged and control characters taken out.</summary>
    internal static Cell OfText(int column, string text, CellFlags flags)
    {
        if (HasControl(text))
        {
            text = string.Concat(text.Where(c => !IsControl(c)));
            flags |= CellFlags.ControlCharacters;
        }
        if (string.IsNullOrWhiteSpace(text)) return new Cell { Column = column, Text = "", Flags = flags };
        if (text[0] is '=' or '＝') flags |= CellFlags.StartsWithEquals;
        return new Cell { Column = column, Kind = CellKind.Text, Text = text, Flags = flags };
    }

    internal static Cell OfDate(int column, DateTime at, CellFlags flags)
    {
        var timed = at.TimeOfDay != TimeSpan.Zero;
        return new Cell
        {
            Column = column,
            Kind = CellKind.Date,
            Number = DateOnly.FromDateTime(at).DayNumber,
            Text = at.ToString(timed ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Flags = timed ? flags | CellFlags.HasTime : flags,
        };
    }

    private static bool HasControl(string text)
    {
        foreach (var c in text)
            if (IsControl(c)) return true;
        return false;
    }

    // C0 and C1 controls, and the marks that reorder what is displayed (Unicode TR 36, 3.5).
    private static bool IsControl(char c) =>
        c < ' ' ? c is not ('\t' or '\n' or '\r')
        : c is >= '\u007f' and <= '\u009f' or >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\ufeff' or '\ufffe' or '\uffff';
}

/// <summary>A merged range, inclusive; the value stands in its first cell.</summary>
public readonly record struct MergedRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public bool Covers(int row, int column) =>
        row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;
}
