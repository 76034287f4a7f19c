using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Platforms;

/// <summary>
/// 平台绩效数据 by sheet: a row is a platform and a year. Every column has its unit: money in 元, 千元 or 万元 is converted when the
/// sheet says so, and where it does not the import asks before it takes a number.
/// </summary>
internal sealed class FactsImport(PlatformKinds kinds) : IImportKind
{
    private const string Number = "platform-number", Name = "platform-name", Year = "assessment-year", CreditCode = "credit-code";

    public string Key => "platform-facts";
    public string Title => "平台绩效数据";
    public string Hint => "每行一个平台一年的数据。金额列要写明单位（元、千元、万元），没有写明的会先问您；与已有数不同的按更正登记，原数保留。";
    public int Order => 60;

    public IReadOnlyList<ColumnSpec> Columns { get; } =
    [
        new(Name, "平台名称") { Required = true, Aliases = ["名称", "创新平台名称"], Example = "云溪演示星创天地" },
        new(Number, "编号") { Aliases = ["平台编号"], Example = "2019-星创-001" },
        new(CreditCode, "统一社会信用代码", ColumnKind.Code) { Aliases = ["信用代码", "依托单位信用代码"] },
        new(Year, "年度") { Required = true, Aliases = ["评价年度", "数据年度"], Example = "2024" },
        .. kinds.AllRules.SelectMany(r => r.Facts).DistinctBy(f => f.Id).Select(f => new ColumnSpec("fact:" + f.Id, f.Name, ColumnKind.Number)
            { Unit = f.Unit, Dimension = f.Dimension, Note = f.Period, Example = f.Whole ? "120" : "56.8" }),
    ];

    public async Task<ImportPlan> Apply(IReadOnlyList<ImportRow> rows, Guid paper, Act act, KechuangDb db, CancellationToken stop)
    {
        var platforms = await db.Set<Platform>().ToListAsync(stop);
        var codes = await db.Set<Enterprise>().AsNoTracking().Where(e => db.Set<Platform>().Any(p => p.Host == e.Id)).ToDictionaryAsync(e => e.Id, e => e.CreditCode, stop);
        var assessments = (await db.Set<Assessment>().ToListAsync(stop)).ToDictionary(a => (a.Platform, a.Year));
        var (lines, seen) = (new List<ImportLine>(), new Dictionary<(Guid, int), int>());
        foreach (var row in rows)
            lines.Add(await One(row, paper, act, db, platforms, codes, assessments, seen, stop));
        return new ImportPlan(lines);
    }

    private async Task<ImportLine> One(
        ImportRow row, Guid paper, Act act, KechuangDb db, List<Platform> platforms, Dictionary<Guid, string> codes,
        Dictionary<(Guid, int), Assessment> assessments, Dictionary<(Guid, int), int> seen, CancellationToken stop)
    {
        var found = Find(row, platforms, codes);
        if (found.Refused)
            return Line(row, ImportEffect.Refused, "", found.Refusals);
        if (YearOf(row) is not { } year)
            return Line(row, ImportEffect.Refused, "", [new("year", "年度应是四位年份，如 2024。", row.Place(Year))]);
        var platform = found.Value;
        if (!seen.TryAdd((platform.Id, year), row.Row))
            return Line(row, ImportEffect.Refused, "", [new("twice", $"与第 {seen[(platform.Id, year)]} 行是同一个平台同一年（{year}年）。", row.Place(Name))]);
        var known = assessments.GetValueOrDefault((platform.Id, year));
        var rules = known is null ? kinds.Rules(platform.Kind, year) : kinds.RulesOf(platform, known);
        if (rules.Refused)
            return Line(row, ImportEffect.Refused, "", [.. rules.Refusals.Select(r => r.At(row.Place(Year)))]);
        var differing = Differing(row, platform, year, known, rules.Value, act.Day);
        if (differing.Refused)
            return Line(row, ImportEffect.Refused, "", differing.Refusals);
        if (differing.Value.Count == 0)
            return Line(row, ImportEffect.Same, $"{year}年", []);
        var words = Words(known, differing.Value, rules.Value, year);
        var assessment = known ?? EnterFacts.Open(platform, year, rules.Value, act, db);
        await new Ledger(assessment, rules.Value, act, db).Facts(differing.Value, "导入", paper == Guid.Empty ? null : paper, false, stop);
        return Line(row, known is null ? ImportEffect.New : ImportEffect.Changed, words, []);
    }

    private static Result<Dictionary<string, string>> Differing(ImportRow row, Platform platform, int year, Assessment? known, AssessmentRules rules, DateOnly day)
    {
        var (typed, refusals) = (new Dictionary<string, string>(), new List<Refusal>());
        foreach (var (key, cell) in row.Cells.Where(c => c.Key.StartsWith("fact:", StringComparison.Ordinal)))
        {
            if (rules.Facts.FirstOrDefault(f => f.Id == key[5..]) is not { } fact)
                refusals.Add(new("fact-foreign", $"{rules.Title}不问“{key[5..]}”这一项，请留空。", cell.Place));
            else if (cell.Number is { } number && AssessmentNumbers.Check(fact, number) is { } wrong)
                refusals.Add(wrong.At(cell.Place));
            else if (cell.Number is { } right)
                typed[fact.Id] = AssessmentNumbers.Text(right);
        }
        if (refusals.Count == 0 && typed.Count == 0)
            refusals.Add(new("facts-empty", "这一行没有任何数据，应至少填一项。", row.Place(Name)));
        if (refusals.Count > 0)
            return refusals;
        var before = AssessmentNumbers.Parse(known?.Facts ?? "{}");
        if (typed.All(t => before.GetValueOrDefault(t.Key) == t.Value))
            return new Dictionary<string, string>();
        return EnterFacts.Decide(new(platform.Id, year, 0, typed, false, null), platform, known, rules, day)
            .Match(d => (Result<Dictionary<string, string>>)d, r => r.Select(x => x.At(row.Place(x.Where is { } where ? "fact:" + where : Name))).ToList());
    }

    private static string Words(Assessment? known, Dictionary<string, string> differing, AssessmentRules rules, int year)
    {
        var before = AssessmentNumbers.Parse(known?.Facts ?? "{}");
        var changes = rules.Facts.Where(f => differing.ContainsKey(f.Id) && before.GetValueOrDefault(f.Id, "").Length > 0)
            .Select(f => $"{f.Name} {before[f.Id]} → {differing[f.Id]} {f.Unit}").ToList();
        return changes.Count > 0 ? $"{year}年 {string.Join("；", changes)}" : $"{year}年 {differing.Count} 项";
    }

    private static Result<Platform> Find(ImportRow row, List<Platform> platforms, Dictionary<Guid, string> codes)
    {
        var (number, name, code) = (row.Text(Number), row.Text(Name), row.Text(CreditCode));
        var found = platforms.Where(p => (number.Length == 0 || p.Number == number || p.OutsideNumber == number)
            && (name.Length == 0 || p.Name == name) && (code.Length == 0 || codes.GetValueOrDefault(p.Host) == code)).ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => new Refusal("platform-unknown", $"没有找到平台“{name}”，请先登记，或核对名称、编号。", row.Place(Name)),
            _ => new Refusal("platform-several", $"有 {found.Count} 个平台叫“{name}”，请填编号。", row.Place(Name)),
        };
    }

    private static int? YearOf(ImportRow row) =>
        int.TryParse(row.Text(Year).TrimEnd('度').TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100 ? year : null;

    private static ImportLine Line(ImportRow row, ImportEffect effect, string detail, IReadOnlyList<Refusal> problems) =>
        new(row.Sheet, row.Row, row.Text(Name), effect, detail, problems);
}
