using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;

namespace Kechuang.Office;

/// <summary>A whole file read as one kind of record: its sheets, the rows that can be handed to the kind, and those refused already.</summary>
public sealed class ImportReading
{
    private ImportReading(IReadOnlyList<SheetReading> sheets, IReadOnlyList<ColumnSpec> specs, DateOnly today)
    {
        Sheets = sheets;
        if (!Ready)
            return;
        foreach (var sheet in Included)
            Take(sheet, SheetRows.Read(sheet.Sheet, specs, sheet.Mapping!, today));
    }

    /// <summary>All sheets with content that are neither hidden nor the template's own explanation.</summary>
    public IReadOnlyList<SheetReading> Sheets { get; }
    /// <summary>Sheets that will be imported.</summary>
    public IEnumerable<SheetReading> Included => Sheets.Where(s => s.Included);
    /// <summary>True when a plan can be made.</summary>
    public bool Ready => Included.Any() && Included.All(s => s.Ready);
    /// <summary>Rows whose cells could all be read.</summary>
    public List<ImportRow> Rows { get; } = [];
    /// <summary>Rows with a cell that could not be read.</summary>
    public List<ImportLine> Refused { get; } = [];
    /// <summary>Doubts about cells of sound rows, by sheet and row.</summary>
    public Dictionary<(string Sheet, int Row), List<Refusal>> Doubts { get; } = [];
    /// <summary>Rows under the headers that are no records: sums, notes.</summary>
    public List<(string Sheet, SkippedRow Row)> Skipped { get; } = [];

    /// <summary>What must be answered before a plan can be made.</summary>
    public IReadOnlyList<Refusal> Open => Included.Any()
        ? [.. Included.SelectMany(s => s.Open)]
        : [new Refusal("import.foreign", "没有认出可以导入的表：请确认表头在前几行，且含有必填列；也可以下载空白模板对照。")];

    /// <summary>Reads the workbook.</summary>
    /// <param name="only">One sheet's name, or null for all.</param>
    public static ImportReading Of(
        Workbook book, IReadOnlyList<ColumnSpec> specs, ImportChoices choices, Func<string, SheetMapping?> remembered, DateOnly today, string? only = null) =>
        new([.. book.Sheets.Where(s => !s.Hidden && s.Rows.Count > 0 && s.Name != TemplateWriter.HelpSheet && (only is null || s.Name == only))
            .Select(s => SheetReading.Of(s, specs, choices.Of(s.Name), remembered))], specs, today);

    private void Take(SheetReading reading, SheetRows read)
    {
        var problems = read.Problems.ToLookup(p => p.Row);
        foreach (var row in read.Rows)
        {
            var found = problems[row.Row].Select(p => new Refusal(p.Doubt ? "cell.doubt" : "cell", Say(p), Place(p.Sheet, p.Row, p.Column, p.Header))).ToList();
            if (row.Wrong)
                Refused.Add(new ImportLine(reading.Sheet.Name, row.Row, TitleOf(row), ImportEffect.Refused, "", found));
            else
            {
                Rows.Add(new ImportRow(reading.Sheet.Name, row.Row, CellsOf(reading, row)));
                if (found.Count > 0)
                    Doubts[(reading.Sheet.Name, row.Row)] = found;
            }
        }
        Skipped.AddRange(read.Skipped.Select(s => (reading.Sheet.Name, s)));
    }

    private static string Say(CellProblem problem) => problem.Found.Length > 0 ? $"“{TextForm.Short(problem.Found)}”：{problem.Message}" : problem.Message;

    private static string Place(string sheet, int row, string column, string header) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"《{sheet}》第 {row} 行 {column} 列（{header}）");

    private static string TitleOf(TypedRow row) =>
        row.Cells.FirstOrDefault(c => c.Key is "name" or "indicator" or "enterprise" && c.Answered).Original
        ?? row.Cells.FirstOrDefault(c => c.Text is { Length: > 0 }).Original ?? "";

    private static Dictionary<string, ImportCell> CellsOf(SheetReading reading, TypedRow row)
    {
        var cells = new Dictionary<string, ImportCell>(row.Cells.Length);
        foreach (var cell in row.Cells)
            if (cell.Answered)
                cells.TryAdd(cell.Year is { } year ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{cell.Key}@{year}") : cell.Key,
                    new ImportCell(cell.Text ?? cell.Original, cell.Number, cell.Date, cell.Yes, Place(reading.Sheet.Name, row.Row, cell.Column, reading.HeaderOf(cell.Column))));
        return cells;
    }
}
