namespace Kechuang.Reports;

/// <summary>A cell of a form as it stands in the file, with the cells merged into it.</summary>
/// <param name="Place">Where: Sheet1!C5, or t1r3c4 for the fourth cell of the third row of the first table.</param>
/// <param name="Row">Row among those that are seen, from 0.</param>
/// <param name="Column">Column among those that are seen, from 0.</param>
/// <param name="Rows">Rows it reaches over.</param>
/// <param name="Columns">Columns it reaches over.</param>
/// <param name="Text">What stands in it, on one line.</param>
public sealed record GridCell(string Place, int Row, int Column, int Rows, int Columns, string Text)
{
    /// <summary>Holds a formula, which the form's own program works out.</summary>
    public bool Formula { get; init; }

    /// <summary>Its number format shows 0.125 as 12.5%.</summary>
    public bool Percent { get; init; }

    /// <summary>Unit that stands in it beside the gap: ＿＿家; empty where there is none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Has a border: it belongs to the table and not to the margin beside it.</summary>
    public bool Framed { get; init; }
}

/// <summary>A sheet of a workbook, or a table of a text.</summary>
/// <param name="Name">Name of the sheet; 表1 for the first table of a text.</param>
/// <param name="Widths">Widths of the columns, in the file's own measure; only their proportions mean something.</param>
public sealed record FormGrid(string Name, IReadOnlyList<double> Widths, IReadOnlyList<GridCell> Cells)
{
    /// <summary>Rows that are seen.</summary>
    public int Rows => Cells.Count == 0 ? 0 : Cells.Max(c => c.Row + c.Rows);

    /// <summary>Columns that are seen.</summary>
    public int Columns => Cells.Count == 0 ? 0 : Cells.Max(c => c.Column + c.Columns);
}

/// <summary>A paragraph of a text with gaps.</summary>
/// <param name="Name">第12段.</param>
public sealed record FormPassage(string Name, IReadOnlyList<FormSegment> Segments);

/// <summary>Words of a paragraph, or one of its gaps.</summary>
/// <param name="Place">Place of the gap, p12b2; empty: words.</param>
public sealed record FormSegment(string Text, string Place);

/// <summary>An empty cell, or a gap in a sentence, that waits for a value.</summary>
/// <param name="Section">Heading over its rows: 一、创新主体; empty where there is none.</param>
/// <param name="Row">Labels of its row, outermost first.</param>
/// <param name="Column">Labels of its column, outermost first.</param>
/// <param name="Unit">Unit that its labels name; empty where they name none.</param>
internal sealed record FormBlank(string Place, string Section, string Row, string Column, string Unit)
{
    /// <summary>Its number format shows 0.125 as 12.5%: a percentage is written as a ratio.</summary>
    internal bool Percent { get; init; }

    /// <summary>Units stated for the whole sheet: 单位：万元.</summary>
    internal IReadOnlyList<string> SheetUnits { get; init; } = [];

    /// <summary>Labels of row and column, as people would call the cell.</summary>
    internal string Label => string.Join('／', new[] { Section, Row, Column }.Where(l => l.Length > 0));

    /// <summary>What is left of the place for a reader: C5, 表1第3行第4格, or 第12段第2空.</summary>
    internal string Short => Place.Split('p', 'b') is ["", var paragraph, var gap] ? $"第{paragraph}段第{gap}空" : Place.LastIndexOf('!') is >= 0 and var at ? Place[(at + 1)..]
        : Place.Split('t', 'r', 'c') is [_, var table, var row, var cell] ? $"表{table}第{row}行第{cell}格" : Place;
}

/// <summary>A blank form, read.</summary>
/// <param name="Format">xlsx or docx.</param>
/// <param name="Title">What it calls itself; empty where it does not say.</param>
/// <param name="Fingerprint">SHA-256 over its labels and their places, years left out: the same form of another year has the same.</param>
internal sealed record ReadForm(string Format, string Title, IReadOnlyList<FormGrid> Grids, IReadOnlyList<FormBlank> Blanks, string Fingerprint)
{
    /// <summary>Paragraphs of a text that have gaps.</summary>
    internal IReadOnlyList<FormPassage> Passages { get; init; } = [];

    /// <summary>The year the form is for by its own words; null where it names none.</summary>
    internal int? Year { get; init; }
}
