using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Dossier;

/// <summary>指标集 by sheet: one value a row, by case, indicator and year. Only a stated unit is converted; the same sheet again changes nothing.</summary>
internal sealed class DossierImport(Procedures procedures) : IImportKind
{
    public string Key => "dossier";
    public string Title => "指标集";
    public string Hint => "每行一个数：办件编号、指标、年度、数值、单位、状态、提供单位。金额必须写明单位，元、千元、亿元自动换算成指标的单位；没有写单位的不猜。";
    public int Order => 70;

    public IReadOnlyList<ColumnSpec> Columns { get; } =
    [
        new("case", "办件编号") { Required = true, Aliases = ["办件", "编号"], Example = "2023-创新型县-001" },
        new("item", "指标") { Required = true, Aliases = ["指标名称", "二级指标", "项目"], Example = "全社会R&D经费支出", Note = "指标集中的名称" },
        new("year", "年度") { Required = true, Aliases = ["数据年度", "年份"], Example = "2021" },
        new("value", "数值") { Required = true, Aliases = ["值", "完成数", "数据"], Example = "41200" },
        new("unit", "单位") { Aliases = ["计量单位"], Example = "万元", Note = "金额必填" },
        new("status", "状态", ColumnKind.Choice) { Required = true, Choices = DossierNumber.Statuses, Aliases = ["数据状态"], Example = "核定" },
        new("source", "提供单位") { Required = true, Aliases = ["来源", "数据来源", "报送单位"], Example = "县统计局" },
    ];

    public async Task<ImportPlan> Apply(IReadOnlyList<ImportRow> rows, Guid paper, Act act, KechuangDb db, CancellationToken stop)
    {
        List<string> numbers = [.. rows.Select(r => Text(r, "case")).Distinct()];
        var cases = await db.Set<Case>().AsNoTracking().Where(c => numbers.Contains(c.Number)).ToDictionaryAsync(c => c.Number, stop);
        List<Guid> ids = [.. cases.Values.Select(c => c.Id)];
        var known = (await db.Set<DossierEntry>().AsNoTracking().Where(e => ids.Contains(e.Case)).OrderBy(e => e.EnteredAt).ThenBy(e => e.Id).ToListAsync(stop))
            .GroupBy(e => (e.Case, e.Item, e.Year)).ToDictionary(g => g.Key, g => g.Last());
        var entered = new Dictionary<(Guid, string, int), int>();
        return new ImportPlan([.. rows.Select(row => One(row, paper, act, db, cases, known, entered))]);
    }

    // What one sheet says twice and differently has no last value: both come in at the same instant.
    private ImportLine One(
        ImportRow row, Guid paper, Act act, KechuangDb db, Dictionary<string, Case> cases, Dictionary<(Guid, string, int), DossierEntry> known, Dictionary<(Guid, string, int), int> entered)
    {
        var title = $"{Text(row, "item")} {Text(row, "year")}";
        var read = Read(row, act.Day, cases);
        if (!read.TryValue(out var found))
            return new ImportLine(row.Sheet, row.Row, title, ImportEffect.Refused, "", [.. read.Refusals.Select(r => r.At(Place(row, r.Where)))]);
        var (item, entry) = found;
        var shown = Shown(item, entry.Value, entry.Text, entry.Status);
        var key = (entry.Case, entry.Item, entry.Year);
        var before = known.GetValueOrDefault(key);
        if (before is not null && EnterValue.Same(before, entry))
            return new ImportLine(row.Sheet, row.Row, title, ImportEffect.Same, shown, []);
        if (!entered.TryAdd(key, row.Row))
            return new ImportLine(row.Sheet, row.Row, title, ImportEffect.Refused, "",
                [new Refusal("value-twice", $"第 {entered[key]} 行已有同一指标同一年度的另一个数，请只留一个。", Place(row, "value"))]);
        db.Add(known[key] = EnterValue.Row(entry, act, paper));
        return new ImportLine(row.Sheet, row.Row, title, before is null ? ImportEffect.New : ImportEffect.Changed,
            before is null ? shown : $"{Shown(item, before.Value, before.Text, before.Status)} → {shown}", []);
    }

    private Result<(DossierItem Item, EnterValue.Entry Entry)> Read(ImportRow row, DateOnly day, Dictionary<string, Case> cases)
    {
        if (!cases.TryGetValue(Text(row, "case"), out var @case))
            return new Refusal("case-unknown", $"没有办件“{Text(row, "case")}”，请填办件编号。", "case");
        if (procedures.SchemeOf(@case.Scheme, @case.Pin).Dossier is not { } dossier)
            return new Refusal("dossier-unknown", $"{@case.Number} 的事项没有指标集。", "case");
        var (name, typed) = (TextForm.Key(Text(row, "item")), Text(row, "value"));
        if (dossier.Items.FirstOrDefault(i => TextForm.Key(i.Name) == name || TextForm.Key(i.Id) == name) is not { } item)
            return new Refusal("item-unknown", $"指标集里没有“{Text(row, "item")}”，应是：{string.Join("、", dossier.Items.Select(i => i.Name))}。", "item");
        if (!int.TryParse(Text(row, "year").TrimEnd('年', '度'), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return new Refusal("year", "年度应是四位年份，如 2021。", "year");
        var inUnit = item.IsText() || typed.Length == 0 ? Result.Of(typed)
            : DossierNumber.Read(item, typed, Text(row, "unit")).Map(n => item.Of(n).ToString(CultureInfo.InvariantCulture)).At(Text(row, "unit").Length == 0 ? "value" : "unit");
        return inUnit.Then(text => EnterValue.Read(item, new(@case.Id, item.Id, year, text, Text(row, "status"), Text(row, "source"), null), day)).Map(entry => (item, entry));
    }

    private static string Shown(DossierItem item, long? value, string text, string status) => $"{(value is { } number ? item.Shown(number) : text)} {item.Unit}（{status}）";

    private static string Text(ImportRow row, string key) => row.Cells.TryGetValue(key, out var cell) ? cell.Text.Trim() : "";

    private static string Place(ImportRow row, string? key) =>
        key is not null && row.Cells.TryGetValue(key, out var cell) ? cell.Place : $"《{row.Sheet}》第 {row.Row} 行";
}
