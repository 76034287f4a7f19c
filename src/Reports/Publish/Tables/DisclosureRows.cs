using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kechuang.Decisions;
using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>A table as it is published: heads, and cells as they are shown.</summary>
internal sealed record DisclosureContent(IReadOnlyList<string> Columns, IReadOnlyList<bool> Numbers, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal string Write() => JsonSerializer.Serialize(this, Json);

    internal static DisclosureContent Read(string json) => JsonSerializer.Deserialize<DisclosureContent>(json, Json)!;
}

/// <summary>Takes from a record source the rows of a year under the allowed columns.</summary>
internal sealed partial class DisclosureRows(IEnumerable<IRecordSource> sources)
{
    /// <summary>The table, or why it cannot be public.</summary>
    /// <param name="columns">Fields wanted; those the pack does not allow are refused.</param>
    internal async Task<Result<DisclosureContent>> Of(
        KechuangDb db, DisclosurePack pack, int year, string choice, IReadOnlyList<string> columns, DateOnly asOf, Instant known, CancellationToken stop)
    {
        if (columns.Except(pack.Columns.Select(c => c.Field)).ToList() is { Count: > 0 } barred)
            return new Refusal("disclosure.column", $"“{string.Join("、", barred)}”不在可公开的栏目里；可公开的是 {string.Join("、", pack.Columns.Select(c => c.Title))}。", "Columns");
        var shown = pack.Columns.Where(c => columns.Count == 0 || columns.Contains(c.Field)).ToList();
        var found = new List<(string[] Keys, string[] Cells)>();
        await foreach (var row in Rows(db, pack, year, asOf, known, stop))
            if (choice.Length == 0 || row[pack.Choice] == choice)
                found.Add(([.. pack.Order.Select(o => row[o])], [.. shown.Select(c => Shown(c, row[c.Field]))]));
        var rows = found.OrderBy(f => string.Join('\n', f.Keys), StringComparer.Ordinal).Select(f => (IReadOnlyList<string>)f.Cells).ToList();
        if (rows.SelectMany(r => r).FirstOrDefault(c => Personal().IsMatch(c)) is { } cell)
            return new Refusal("disclosure.personal", $"单元格“{cell}”像手机号或身份证号，个人信息不能公开；请先更正台账。", "Columns");
        return new DisclosureContent([.. shown.Select(c => c.Head)], [.. shown.Select(c => c.Number)], rows);
    }

    /// <summary>What rows of a year can be chosen by.</summary>
    internal async Task<IReadOnlyList<string>> Choices(KechuangDb db, DisclosurePack pack, int year, DateOnly asOf, Instant known, CancellationToken stop)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var row in Rows(db, pack, year, asOf, known, stop))
            found.Add(row[pack.Choice]);
        return [.. found.Where(c => c.Length > 0)];
    }

    private async IAsyncEnumerable<Dictionary<string, string>> Rows(
        KechuangDb db, DisclosurePack pack, int year, DateOnly asOf, Instant known, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var source = sources.Single(s => s.Name == pack.Source);
        var of = year.ToString(CultureInfo.InvariantCulture);
        await foreach (var row in source.Rows(db, new Scope(db.County, Period.OfYear(year), asOf, known), stop))
        {
            var cells = source.Fields.Select((f, i) => (f.Name, Text: Text(row.Cells[i]))).ToDictionary(c => c.Name, c => c.Text);
            if (cells[pack.Year] == of && pack.Only.All(o => o.Value.Contains(cells[o.Key])))
                yield return cells;
        }
    }

    private static string Shown(DisclosureColumn column, string cell) =>
        column.Number && decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && column.Decimals > 0
            ? number.ToString("F" + column.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : cell;

    private static string Text(FeelValue value) => value.Kind switch
    {
        FeelKind.String => value.AsText,
        FeelKind.Number => value.AsNumber.ToString("0.####", CultureInfo.InvariantCulture),
        FeelKind.Date => value.AsDate.Iso(),
        FeelKind.Boolean => value.IsTrue ? "是" : "否",
        _ => "",
    };

    // A mobile number, or an identity number by its date of birth (GB 11643-1999).
    [GeneratedRegex(@"(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])")]
    private static partial Regex Personal();
}
