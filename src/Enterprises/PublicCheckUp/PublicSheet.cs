using Kechuang.Enterprises.CheckUp;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;

namespace Kechuang.Enterprises.PublicCheckUp;

/// <summary>One row of an uploaded table: where it stands with each policy, or why it cannot be read.</summary>
public sealed record PublicRow(int Number, string CreditCode, string Name, IReadOnlyList<Standing> Standings, IReadOnlyList<Refusal> Problems);

/// <summary>A table, judged.</summary>
/// <param name="Warnings">What was noticed about columns and cells without stopping.</param>
internal sealed record PublicTable(IReadOnlyList<PublicRow> Rows, IReadOnlyList<string> Warnings);

/// <summary>Tables of the public check-up: read from memory under tight limits, since anyone may send one; nothing of them is kept.</summary>
internal static class PublicSheet
{
    /// <summary>Units in one table.</summary>
    internal const int MostRows = 500;

    /// <summary>Bytes of one table.</summary>
    internal const int MostBytes = 2 << 20;

    private static readonly WorkbookLimits Limits = WorkbookLimits.Default with
    {
        FileBytes = MostBytes, Rows = 2_000, Columns = 400, Sheets = 10, Cells = 200_000, UnpackedBytes = 32L << 20, RatioFrom = 4L << 20, ZipEntries = 300,
        TextCharacters = 2_000_000, MergedRanges = 1_000,
    };

    internal static Result<SheetTable> Read(Stream stream, string name) => WorkbookReader.Read(stream, name, Limits)
        .Then(book => SheetTable.Of(book.Sheets.First(s => s.Rows.Count > 0)))
        .Then<SheetTable>(table => table.Rows.Count switch
        {
            0 => new Refusal("sheet.rows", "表里只有列名，没有数据。请从第二行起每家填一行。"),
            > MostRows => new Refusal("sheet.rows", $"表里有 {table.Rows.Count} 行，一次最多 {MostRows} 家，请分几次上传。"),
            _ => table,
        });

    /// <summary>Each row by each policy.</summary>
    internal static Result<PublicTable> Judge(
        SheetTable table, IReadOnlyList<Policy> policies, FactLayout layout, ElementDictionary dictionary, int year, DateOnly day, CancellationToken stop)
    {
        var (standings, problems) = (table.Rows.ToDictionary(r => r.Number, _ => new List<Standing>()), table.Rows.ToDictionary(r => r.Number, _ => new HashSet<Refusal>()));
        var (named, warnings) = (new Dictionary<int, FactRow>(), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var policy in policies)
        {
            var read = FactSheet.Read(table, layout, policy.Scheme, dictionary, year + policy.Scheme.ReferenceOffset, day);
            if (read.Refused)
                return Result.Not<PublicTable>(read.Refusals);
            foreach (var row in read.Value.Rows)
            {
                stop.ThrowIfCancellationRequested();
                named[row.Number] = row;
                if (row.Facts is { } facts)
                    standings[row.Number].Add(Standing.Of(policy, facts, holds: false));
                problems[row.Number].UnionWith(row.Problems);
            }
            warnings.UnionWith(read.Value.Warnings);
        }
        return new PublicTable([.. named.Values.OrderBy(r => r.Number).Select(r => new PublicRow(r.Number, r.CreditCode, r.Facts?.Name ?? "", standings[r.Number], [.. problems[r.Number]]))], [.. warnings]);
    }

    /// <summary>A blank table with every column that the chosen policies read, and a sheet that explains each.</summary>
    internal static IReadOnlyList<OutSheet> Template(IReadOnlyList<PublicPart> parts)
    {
        var asked = parts.SelectMany(p => p.Questions.SelectMany(q => q.Fields.Select(year => (Part: p, q.Element, Title: Header(q.Element, year))))).ToList();
        OutColumn[] columns = [new("统一社会信用代码", OutFormat.Text), new("企业名称"), .. asked.Select(a => new OutColumn(a.Title))];
        OutColumn[] help = [new("列名"), new("部分"), new("怎么填"), new("口径")];
        var lines = asked.Select(a => (IReadOnlyList<object?>)[a.Title, a.Part.Title, How(a.Element), a.Element.Caliber]);
        return [new OutSheet("数据", columns, []), new OutSheet(TemplateWriter.HelpSheet, help, lines) { Title = "每家一行；没有的留空，不要填 0" }];
    }

    /// <summary>The verdicts as a table to keep.</summary>
    internal static OutSheet Verdicts(IReadOnlyList<PublicRow> rows, IReadOnlyList<Policy> policies, DateOnly day)
    {
        OutColumn[] columns = [new("统一社会信用代码", OutFormat.Text), new("企业名称"), .. policies.SelectMany(p => new[] { new OutColumn(p.Scheme.ShortTitle), new OutColumn(p.Scheme.ShortTitle + "：差什么、预计金额") }), new("没有读懂")];
        var lines = rows.Select(r => (IReadOnlyList<object?>)
        [
            r.CreditCode, r.Name,
            .. policies.SelectMany(p => r.Standings.FirstOrDefault(s => s.Ruling.Scheme.Id == p.Scheme.Id) is { } s
                ? new object?[] { s.Bucket.Short(), string.Join("；", new[] { s.Missing, s.Ruling.Money is { } m ? "预计金额" + m.Amount : "" }.Where(t => t.Length > 0)) }
                : ["", ""]),
            string.Join("；", r.Problems.Select(p => p.ToString())),
        ]);
        return new OutSheet("对标结果", columns, lines) { Title = $"政策对标自测结果（{day.Iso()}，按所填数据计算，以主管部门审核为准）" };
    }

    private static string Header(DataElement element, int? year) => $"{(year is { } of ? $"{of}年" : "")}{element.Name}{(element.Unit is { } unit ? $"（{unit}）" : "")}";

    private static string How(DataElement element) => element.Kind switch
    {
        ElementKind.Boolean => "是 或 否",
        ElementKind.Date => "年-月-日，如 2018-05-01",
        ElementKind.Number => $"数字{(element.Unit is { } unit ? $"，单位{unit}" : "")}",
        _ => "文字",
    };
}
