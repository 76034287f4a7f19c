using System.Globalization;
using System.Text;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;

namespace Kechuang.Enterprises.CheckUp;

/// <summary>What <c>kechuang check-up</c> was asked.</summary>
/// <param name="Year">Business year; null = the year of the application day.</param>
/// <param name="Output">File to write; null = standard output.</param>
public sealed record CheckUpRequest(string Scheme, int? Year, DateOnly Day, string? Output);

/// <summary>
/// The verb <c>check-up</c> (architecture, section 5): every row is answered in order; a row that cannot be read is listed, kept
/// with an empty 结论, and gives exit code 1.
/// </summary>
public static class CheckUpCommand
{
    private const int Done = 0, InputWrong = 1;
    private static readonly string[] Header = ["统一社会信用代码", "结论", "得分下限", "得分上限", "不满足", "待定", "金额"];

    /// <summary>Checks the rows of a .csv or .xlsx file.</summary>
    public static async Task<int> OfFile(CheckUpRequest request, string input, SchemeCatalogue schemes, ElementDictionary dictionary, TextWriter output, TextWriter errors)
    {
        var year = request.Year ?? request.Day.Year;
        var found = schemes.Find(request.Scheme, year, request.Day).Then(policy => SheetTable.Read(input)
            .Then(table => FactSheet.Read(table, schemes.Layout, policy.Scheme, dictionary, year + policy.Scheme.ReferenceOffset, request.Day))
            .Map(rows => (policy, rows)));
        if (found.Refused)
            return await Refuse(found.Refusals, errors);
        var (policy, rows) = found.Value;
        var judge = policy.Judge();
        var (answers, problems) = (new List<string[]>(), new List<Refusal>());
        foreach (var row in rows.Rows)
        {
            answers.Add(row.Facts is { } facts ? Line(facts.CreditCode, judge.Short(facts)) : Unread(row));
            problems.AddRange(row.Problems);
        }
        foreach (var warning in rows.Warnings)
            await errors.WriteLineAsync("注意：" + warning);
        await Write(answers, request.Output, output);
        foreach (var problem in problems)
            await errors.WriteLineAsync($"没有读懂：{problem}");
        return problems.Count > 0 ? InputWrong : Done;
    }

    /// <summary>Checks every firm of a county.</summary>
    public static async Task<int> OfCounty(CheckUpRequest request, KechuangDb db, Instant knownAt, SchemeCatalogue schemes, CountyFacts facts, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        var year = request.Year ?? request.Day.Year;
        var found = schemes.Find(request.Scheme, year, request.Day);
        if (found.Refused)
            return await Refuse(found.Refusals, errors);
        var judge = found.Value.Judge();
        var firms = await facts.All(db, year + found.Value.Scheme.ReferenceOffset, request.Day, knownAt, stop);
        await Write([.. firms.Where(f => found.Value.Scheme.Units.Contains(f.Facts.UnitKind)).Select(f => Line(f.Facts.CreditCode, judge.Short(f.Facts)))], request.Output, output);
        return Done;
    }

    private static string[] Line(string creditCode, Judgement judgement) =>
    [
        creditCode, judgement.Verdict.Word(), Number(judgement.Low), Number(judgement.High), string.Join(";", judgement.Failed),
        string.Join(";", judgement.Pending), judgement.Amount is { } money ? money.ToYuan().ToString("0.00", CultureInfo.InvariantCulture) : "",
    ];

    private static string[] Unread(FactRow row) => [row.CreditCode, "", "", "", "", "", ""];

    private static string Number(decimal? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    // A file is there whole or not at all.
    private static async Task Write(IReadOnlyList<string[]> lines, string? path, TextWriter output)
    {
        using var bytes = new MemoryStream();
        CsvTable.Write(bytes, lines.Prepend(Header));
        if (path is null)
        {
            await output.WriteAsync(Encoding.UTF8.GetString(bytes.ToArray()));
            return;
        }
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var draft = full + ".part";
        await File.WriteAllBytesAsync(draft, bytes.ToArray());
        File.Move(draft, full, overwrite: true);
    }

    private static async Task<int> Refuse(IReadOnlyList<Refusal> refusals, TextWriter errors)
    {
        foreach (var refusal in refusals)
            await errors.WriteLineAsync(refusal.ToString());
        return InputWrong;
    }
}
