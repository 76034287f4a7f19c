using System.Globalization;

namespace Kechuang.Kernel.Workbooks;

/// <summary>A sheet being written, in the order its schema demands: begin, rows, end of data, filter, merges, validations, print.</summary>
internal sealed class XlsxOutSheet(StreamWriter xml, string ns) : IDisposable
{
    private static readonly int Epoch = new DateOnly(1899, 12, 30).DayNumber;

    private int row;
    private int column;

    public void Begin(IReadOnlyList<double> widths, int frozenRows, IReadOnlyList<XlsxStyle>? columnStyles = null)
    {
        xml.Write($"""<worksheet xmlns="{ns}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="{frozenRows}" topLeftCell="A{frozenRows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="16"/><cols>""");
        for (var i = 0; i < widths.Count; i++)
            xml.Write(string.Create(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{widths[i]:0.##}" customWidth="1"{(columnStyles is null ? "" : $" style=\"{(int)columnStyles[i]}\"")}/>"""));
        xml.Write("</cols><sheetData>");
    }

    public void Row(IReadOnlyList<object?> cells, Func<int, XlsxStyle> style, int height = 0)
    {
        BeginRow(height);
        for (var i = 0; i < cells.Count; i++) Cell(cells[i], style(i));
        EndRow();
    }

    public void BeginRow(int height)
    {
        row++;
        column = 0;
        xml.Write(height > 0 ? $"<row r=\"{row}\" ht=\"{height}\" customHeight=\"1\">" : $"<row r=\"{row}\">");
    }

    public void EndRow() => xml.Write("</row>");

    public void Cell(object? value, XlsxStyle style)
    {
        column++;
        switch (value)
        {
            case null or "": Open(style); xml.Write("/>"); break;
            case string text: Text(text, style); break;
            case DateOnly day when day.DayNumber - Epoch > 60: Number((day.DayNumber - Epoch).ToString(CultureInfo.InvariantCulture), XlsxStyle.Date); break;
            case DateOnly day: Text(day.Iso(), style); break;
            case decimal or int or long: Number(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), style == XlsxStyle.Text ? XlsxStyle.General : style); break;
            default: throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}: text, decimal, whole number, date, money, percent or yes/no.");
        }
    }

    // An inline string is never run; the quote mark keeps it a text when someone edits the cell.
    private void Text(string text, XlsxStyle style)
    {
        Open(text[0] is '=' or '+' or '-' or '@' && style is XlsxStyle.General or XlsxStyle.Text ? XlsxStyle.Quoted : style);
        xml.Write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        xml.Write(XlsxOut.Xml(text));
        xml.Write("</t></is></c>");
    }

    private void Number(string number, XlsxStyle style)
    {
        Open(style);
        xml.Write("><v>");
        xml.Write(number);
        xml.Write("</v></c>");
    }

    private void Open(XlsxStyle style)
    {
        xml.Write("<c r=\"");
        xml.Write(ColumnLetters.Of(column));
        xml.Write(row);
        xml.Write("\" s=\"");
        xml.Write((int)style);
        xml.Write('"');
    }

    public void EndData() => xml.Write("</sheetData>");

    public void Filter(int headerRow, int columns)
    {
        if (row > headerRow) xml.Write($"<autoFilter ref=\"A{headerRow}:{ColumnLetters.Of(columns)}{row}\"/>");
    }

    public void Merge(string range) => xml.Write($"<mergeCells count=\"1\"><mergeCell ref=\"{range}\"/></mergeCells>");

    public void Validations(IReadOnlyList<string> validations)
    {
        if (validations.Count > 0) xml.Write($"<dataValidations count=\"{validations.Count}\">{string.Concat(validations)}</dataValidations>");
    }

    public void Print() => xml.Write("""<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>""");

    public void Dispose()
    {
        xml.Write("</worksheet>");
        xml.Dispose();
    }
}
