using System.Globalization;
using Kechuang.Enterprises.Registry;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises.Import;

/// <summary>
/// 年度数据 by sheet: what firms reported for a year. A value that differs from the one kept is entered as a correction,
/// never over it; the same value again adds nothing.
/// </summary>
internal sealed class YearlyDataImport(ElementDictionary dictionary) : IImportKind
{
    private const string Status = "status", ObtainedOn = "obtained-on";
    internal static readonly string[] Statuses = ["预计", "快报", "初核", "核定", "公布"];

    public string Key => "yearly-data";
    public string Title => "年度数据";
    public string Hint => "每行一家企业一年的数据；年度写在“年度”列、表题或列名里（如 销售收入@2024）。与已有数不同的按更正登记，原数保留。";
    public int Order => 20;

    public IReadOnlyList<ColumnSpec> Columns { get; } =
    [
        ElementColumns.Of(dictionary["credit-code"], required: true),
        ElementColumns.Of(dictionary["name"]),
        .. YearlyElements.Of(dictionary).Select(e => ElementColumns.Of(e) with { PerYear = true }),
        new(Status, "数据状态", ColumnKind.Choice) { Aliases = ["状态", "数据来源状态"], Choices = Statuses, Note = "不填按“初核”" },
        new(ObtainedOn, "取得日期", ColumnKind.Date) { Aliases = ["填报日期", "报送日期"], Note = "不填按导入当天" },
    ];

    public async Task<ImportPlan> Apply(IReadOnlyList<ImportRow> rows, Guid paper, Act act, KechuangDb db, CancellationToken stop)
    {
        var firms = await db.Set<Enterprise>().AsNoTracking().ToDictionaryAsync(e => e.CreditCode, stop);
        var known = (await db.Set<YearlyData>().AsNoTracking().ToListAsync(stop)).GroupBy(e => e.Enterprise)
            .ToDictionary(g => g.Key, g => new YearValues(g, dictionary));
        var seen = new Dictionary<(string, int), int>();
        return new ImportPlan([.. rows.Select(row => One(row, paper, act, db, firms, known, seen))]);
    }

    private ImportLine One(
        ImportRow row, Guid paper, Act act, KechuangDb db, Dictionary<string, Enterprise> firms,
        Dictionary<Guid, YearValues> known, Dictionary<(string, int), int> seen)
    {
        var (doubts, problems) = (new List<Refusal>(), new List<Refusal>());
        var code = row.CreditCode(doubts);
        problems.AddRange(code.Refusals);
        if (code.Succeeded && !firms.ContainsKey(code.Value.Code))
            problems.Add(row.UnknownFirm(code.Value.Code));
        var years = Years(row, act, problems);
        if (code.Succeeded)
            foreach (var year in years.Keys)
                if (!seen.TryAdd((code.Value.Code, year), row.Row))
                    problems.Add(new("yearly.twice", $"与第 {seen[(code.Value.Code, year)]} 行是同一家企业同一年（{year}年）", row.Place(Rows.CreditCodeKey)));
        if (problems.Count > 0)
            return row.Refused(problems);
        var firm = firms[code.Value.Code];
        var (added, changes) = (false, new List<string>());
        foreach (var (year, values) in years)
            added |= Enter(row, firm, year, values, known.GetValueOrDefault(firm.Id), paper, act, db, changes);
        var effect = changes.Count > 0 ? ImportEffect.Changed : added ? ImportEffect.New : ImportEffect.Same;
        var detail = changes.Count > 0 ? string.Join("；", changes) : $"{string.Join("、", years.Keys)}年 {years.Values.Sum(v => v.Count)} 项";
        return row.Sound(firm.Name, effect, detail, doubts);
    }

    private bool Enter(
        ImportRow row, Enterprise firm, int year, Dictionary<string, string> values, YearValues? known, Guid paper, Act act, KechuangDb db, List<string> changes)
    {
        var differing = new Dictionary<string, string>();
        foreach (var (id, text) in values)
        {
            var before = known?[year, id];
            if (before is not null && YearValues.Text(before.Value) == text)
                continue;
            differing[id] = text;
            if (before is not null)
                changes.Add($"{year}年{dictionary[id].Name} {before.Value} → {YearValues.Read(dictionary[id], text)} {dictionary[id].Unit}".TrimEnd());
        }
        if (differing.Count == 0)
            return false;
        db.Add(new YearlyData
        {
            Id = act.NewId(), Enterprise = firm.Id, Year = year, Values = YearValues.Write(differing),
            Status = row.Text(Status) is { Length: > 0 } status ? status : "初核", Origin = "导入", Paper = paper == Guid.Empty ? null : paper,
            ObtainedOn = row.Date(ObtainedOn) ?? act.Day, EnteredAt = act.At, EnteredBy = act.Actor.Name,
        });
        return true;
    }

    // Keys of yearly columns are "sales-revenue@2024".
    private Dictionary<int, Dictionary<string, string>> Years(ImportRow row, Act act, List<Refusal> problems)
    {
        var years = new Dictionary<int, Dictionary<string, string>>();
        foreach (var (key, cell) in row.Cells)
        {
            var parts = key.Split('@');
            if (dictionary.Find(parts[0]) is not { } element || element.Id is Rows.CreditCodeKey or Rows.NameKey)
                continue;
            if (parts.Length < 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            {
                problems.Add(new("yearly.year", $"“{element.Name}”没有说明是哪一年，请加“年度”列，或把列名写成 {element.Name}@2024", cell.Place));
                return [];
            }
            if (year > act.Day.Year || year < 1990)
                problems.Add(new("yearly.year", $"{year}年不对，年度应在 1990–{act.Day.Year} 之间", cell.Place));
            else if (Text(element, cell, problems) is { } text)
                (years.TryGetValue(year, out var of) ? of : years[year] = [])[element.Id] = text;
        }
        if (years.Count == 0 && problems.Count == 0)
            problems.Add(new("yearly.empty", "这一行没有任何年度数据，应至少填一项", $"《{row.Sheet}》第 {row.Row} 行"));
        return years;
    }

    private static string? Text(DataElement element, ImportCell cell, List<Refusal> problems)
    {
        if (cell.Number is < 0 && !element.Negative)
        {
            problems.Add(new("yearly.negative", $"{element.Name}不应为负数，现为 {TextForm.Grouped(cell.Number.Value)}", cell.Place));
            return null;
        }
        ElementValue? value = element.Kind switch
        {
            ElementKind.Number when cell.Number is { } number => ElementValue.Of(number),
            ElementKind.Boolean when cell.YesNo is { } truth => ElementValue.Of(truth),
            ElementKind.Date when cell.Date is { } day => ElementValue.Of(day),
            ElementKind.Text when cell.Text.Length > 0 => ElementValue.Of(cell.Text),
            _ => null,
        };
        return value is null ? null : YearValues.Text(value);
    }
}
