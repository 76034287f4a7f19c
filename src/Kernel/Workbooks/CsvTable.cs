using System.Text;

namespace Kechuang.Kernel.Workbooks;

/// <summary>A record of a CSV file. <paramref name="Row"/> counts records from 1, as Excel shows them; <paramref name="Line"/> counts lines of the file.</summary>
public sealed record CsvRow(int Row, int Line, IReadOnlyList<string> Fields);

/// <summary>CSV after RFC 4180: quotes, line breaks inside quotes, CRLF or LF; UTF-8 with or without BOM, UTF-16 with BOM, or GB18030.</summary>
public sealed class CsvTable
{
    private CsvTable(IReadOnlyList<CsvRow> rows) => Rows = rows;

    /// <summary>All records, the header included; empty lines have no record but keep their number.</summary>
    public IReadOnlyList<CsvRow> Rows { get; }

    public static Result<CsvTable> Read(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    public static Result<CsvTable> Read(ReadOnlySpan<byte> bytes) =>
        CsvText.Decode(bytes) is { } text ? Parse(text) : new Refusal("csv.encoding", CsvText.Undecodable);

    public static Result<CsvTable> Parse(string text)
    {
        var rows = new List<CsvRow>();
        var error = Scan(text, int.MaxValue, rows.Add);
        return error is null ? new CsvTable(rows) : new Refusal("csv.quotes", error);
    }

    /// <summary>Writes records as UTF-8 with BOM and CRLF, which Excel opens with Chinese intact.</summary>
    public static void Write(Stream stream, IEnumerable<IReadOnlyList<string?>> records)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(true), 65_536, leaveOpen: true) { NewLine = "\r\n" };
        foreach (var record in records)
        {
            for (var i = 0; i < record.Count; i++)
            {
                if (i > 0) writer.Write(',');
                writer.Write(Quote(record[i] ?? "", alone: record.Count == 1));
            }
            writer.WriteLine();
        }
    }

    /// <summary>Calls <paramref name="take"/> for each record; returns what is wrong, or null.</summary>
    internal static string? Scan(string text, int maxRows, Action<CsvRow> take)
    {
        var separator = SeparatorOf(text);
        var field = new StringBuilder();
        int row = 0, line = 1, i = 0;
        while (i < text.Length)
        {
            var start = line;
            var fields = new List<string>();
            var quoted = false;
            row++;
            while (true)
            {
                field.Clear();
                if (i < text.Length && text[i] == '"')
                {
                    quoted = true;
                    if (ReadQuoted(text, ref i, ref line, field) is { } wrong) return $"第 {row} 行第 {fields.Count + 1} 列：{wrong}";
                    if (i < text.Length && text[i] != separator && text[i] is not ('\r' or '\n'))
                        return $"第 {row} 行第 {fields.Count + 1} 列：引号后面还有文字。含引号的内容应整格加引号，里面的引号写两个（\"\"）。";
                }
                else
                    while (i < text.Length && text[i] != separator && text[i] is not ('\r' or '\n')) field.Append(text[i++]);
                fields.Add(field.ToString());
                if (i >= text.Length || text[i] != separator) break;
                i++;
            }
            if (i < text.Length && text[i] == '\r') i++;
            if (i < text.Length && text[i] == '\n') i++;
            line++;
            if (fields is [""] && !quoted) continue;
            if (maxRows-- <= 0) return "";
            take(new CsvRow(row, start, fields));
        }
        return null;
    }

    private static string? ReadQuoted(string text, ref int i, ref int line, StringBuilder field)
    {
        for (i++; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                if (i + 1 >= text.Length || text[i + 1] != '"') { i++; return null; }
                i++;
            }
            else if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n'))) line++;
            field.Append(text[i]);
        }
        return "引号没有成对。请检查这一格的引号。";
    }

    // "Unicode text" of Excel is separated by tabs; some European settings write semicolons.
    private static char SeparatorOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        return first.Contains(',') ? ',' : first.Contains('\t') ? '\t' : first.Contains(';') ? ';' : ',';
    }

    private static string Quote(string field, bool alone) =>
        field.AsSpan().IndexOfAny("\",\r\n\t;") >= 0 || (field.Length == 0 && alone) || (field.Length > 0 && (field[0] == ' ' || field[^1] == ' '))
            ? $"\"{field.Replace("\"", "\"\"")}\""
            : field;
}
