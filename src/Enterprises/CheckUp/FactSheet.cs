using Kechuang.Decisions;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;

namespace Kechuang.Enterprises.CheckUp;

/// <summary>One row of a sheet: its facts, or why it cannot be read.</summary>
/// <param name="Number">Row as a spreadsheet shows it.</param>
/// <param name="CreditCode">As written, also for rows that cannot be read.</param>
internal sealed record FactRow(int Number, string CreditCode, EnterpriseFacts? Facts, IReadOnlyList<Refusal> Problems);

/// <summary>The rows in order, and what was noticed about columns and cells without stopping.</summary>
/// <param name="Rows">Read as they are gone through, once: a row judged need not be kept.</param>
/// <param name="Warnings">Complete when all rows have been gone through.</param>
internal sealed record FactRows(IEnumerable<FactRow> Rows, IReadOnlyList<string> Warnings);

/// <summary>
/// Reads a table of enterprises for one scheme, whose columns are names of data elements (architecture, section 5):
/// <c>名称@2023</c> is that year's value; without a year it is the scheme's reference year's or the application day's.
/// </summary>
internal sealed class FactSheet
{
    private const string CreditCodeName = "统一社会信用代码";
    private const string NameName = "企业名称";

    private readonly FactLayout layout;
    private readonly int referenceYear;
    private readonly DateOnly day;
    private readonly List<FactHeader> headers;
    private readonly List<string> warnings;
    private readonly int creditCodeColumn;
    private readonly int nameColumn;

    private FactSheet(FactLayout layout, int referenceYear, DateOnly day, List<FactHeader> headers, List<string> warnings)
    {
        (this.layout, this.referenceYear, this.day, this.headers, this.warnings) = (layout, referenceYear, day, headers, warnings);
        (creditCodeColumn, nameColumn) = (ColumnOf(CreditCodeName), ColumnOf(NameName));
    }

    /// <summary>Reads the rows; refused as a whole only when the table itself is unusable.</summary>
    internal static Result<FactRows> Read(SheetTable table, FactLayout layout, Scheme scheme, ElementDictionary dictionary, int referenceYear, DateOnly day)
    {
        var warnings = new List<string>();
        var headers = FactHeader.Read(table.Header, layout, scheme, dictionary, referenceYear, day, warnings);
        if (headers.All(h => h.Element?.Name != CreditCodeName))
            return new Refusal("sheet.credit-code", $"第一行没有“{CreditCodeName}”列，列名应是数据元名称，例如 {CreditCodeName},注册日期,销售收入,销售收入@2023");
        var sheet = new FactSheet(layout, referenceYear, day, headers, warnings);
        return new FactRows(table.Rows.Select(row => sheet.Row(row.Number, row.Cells)), warnings);
    }

    private FactRow Row(int number, IReadOnlyList<string> cells)
    {
        var problems = new List<Refusal>();
        var creditCode = Text(cells, creditCodeColumn);
        var facts = new EnterpriseFacts(layout, Normal(creditCode, number), Text(cells, nameColumn), referenceYear, day);
        for (var i = headers.Count; i < cells.Count; i++)
            if (cells[i].Trim().Length > 0)
                problems.Add(new("row.width", $"多出一格“{TextForm.Short(cells[i])}”，表头没有这一列；内容含逗号的应加引号", $"第 {number} 行第 {i + 1} 列"));
        foreach (var header in headers)
            if (header.Cell >= 0 && header.Column < cells.Count)
                Take(header, cells[header.Column], facts, number, problems);
        return new FactRow(number, creditCode, problems.Count > 0 ? null : facts, problems);
    }

    // A column that comes later in the order of precedence never replaces an answer; a difference is said.
    private void Take(FactHeader header, string text, EnterpriseFacts facts, int number, List<Refusal> problems)
    {
        if (text.Length == 0)
            return;
        var read = header.Read(text);
        if (read.Refused)
        {
            problems.AddRange(read.Refusals.Select(r => r.At($"第 {number} 行 {header.Title}")));
            return;
        }
        var value = read.Value.ToFeel();
        ref var cell = ref facts.Cells[header.Cell];
        if (cell.Kind == FeelKind.Null)
            cell = value;
        else if (value.Kind != FeelKind.Null && cell != value)
            warnings.Add($"第 {number} 行：“{header.Title}”为 {read.Value}，与另一列不一致，以带 @ 年份、名称完整的一列为准（{cell}）");
    }

    private string Normal(string creditCode, int number)
    {
        if (CreditCode.Parse(creditCode).TryValue(out var code))
        {
            if (code.Doubt is { } doubt)
                warnings.Add($"第 {number} 行：{doubt}");
            return code.Code;
        }
        warnings.Add($"第 {number} 行：“{TextForm.Short(creditCode)}”不是 18 位统一社会信用代码，请核对营业执照");
        return creditCode;
    }

    private int ColumnOf(string element) => headers.Find(h => h.Element?.Name == element)?.Column ?? int.MaxValue;

    private static string Text(IReadOnlyList<string> cells, int column) => column < cells.Count ? cells[column].Trim() : "";
}
