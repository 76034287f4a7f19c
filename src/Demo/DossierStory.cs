using System.Globalization;
using Kechuang.Cases;
using Kechuang.Cases.Dossier;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Demo;

/// <summary>The county's own indicator sets: 创新型县 with what it reported, what it builds and who owes what, and the upper evaluation of 2025.</summary>
internal sealed class DossierStory(Story story, Procedures procedures)
{
    private const string County = "innovative-county", Evaluation = "upper-evaluation";
    private const string Statistics = Invented.Statistics, Bureau = "县科技局（演示）";

    /// <summary>Of 2020 and 2021 as reported, and of 2023 and 2024 as the building went on; one is still open, one not yet final.</summary>
    private static readonly (string Item, string[] Values, string Source)[] Indicators =
    [
        ("fiscal-share", ["0.92", "1.05", "1.38", "1.52"], "县财政局（演示）"), ("rd-staff", ["31.20", "34.85", "42.60", "46.10"], Statistics), ("rd-expense", ["16820", "18950", "24360", "27620"], Statistics),
        ("industry-rd-share", ["1.38", "1.52", "1.86", "1.97"], Statistics), ("high-tech-firms", ["14", "19", "31", "34"], Bureau), ("technology-smes", ["32", "41", "61", "76"], Bureau),
        ("innovation-zones", ["1", "1", "2", "2"], Bureau), ("service-institutions", ["6", "8", "12", "13"], Bureau), ("deduction", ["1860", "2240", "3980", "4720"], "县税务局（演示）"),
        ("commissioners", ["128", "136", "155", "160"], Bureau), ("science-funds", ["86.5", "92", "118.4", "126"], Bureau), ("new-products", ["11.40", "12.65", "15.20", "16.85"], Statistics),
        ("patents", ["1.42", "1.68", "2.31", "2.64"], "县市场监督管理局（演示）"), ("new-firms", ["1024", "1187", "1366", "1412"], "县市场监督管理局（演示）"),
    ];

    private static readonly (string Item, string Unit, string Targets, DateOnly Due, DateOnly? Done, string Note)[] Tasks =
    [
        ("rd-expense", "县统计局", "25000/28000/31000", new(2025, 9, 30), new(2025, 9, 26), "2024 年核定 27,620 万元，离目标差 380 万元"),
        ("high-tech-firms", "县科技局", "28/33/38", new(2025, 12, 31), null, "第三批拟认定公示中"),
        ("deduction", "县税务局", "3600/4500/5200", new(2025, 6, 30), new(2025, 7, 8), "晚报 8 天"),
        // Nobody has the number yet, and the day is over.
        ("energy", "县发展和改革局", "0.412/0.403/0.395", new(2025, 10, 31), null, "2024 年数等市里反馈"),
    ];

    internal IEnumerable<Chapter> All()
    {
        foreach (var (at, (year, on)) in new[] { (2020, new DateOnly(2023, 2, 13)), (2021, new(2023, 2, 14)), (2023, new(2025, 3, 10)), (2024, new(2025, 10, 20)) }.Index().Where(y => y.Item.Item2 <= story.Arguments.Today))
            yield return new Chapter($"指标集-{year}", on, (act, db, stop) => Values(at, year, act.By(Invented.PlanOfficer, act.At) with { Day = on }, db, stop));
        if (story.Arguments.Today >= new DateOnly(2025, 10, 21))
            yield return new Chapter("指标集-分解", new(2025, 10, 21), (act, db, stop) => Split(act.By(Invented.PlanOfficer, act.At) with { Day = new(2025, 10, 21) }, db, stop));
        if (story.Arguments.Today >= new DateOnly(2025, 3, 14))
            yield return new Chapter("评价指标", new(2025, 3, 14), (act, db, stop) => Evaluated(act.By(Invented.PlanOfficer, act.At) with { Day = new(2025, 3, 14) }, db, stop));
    }

    private async Task<Result<int>> Values(int at, int year, Act act, KechuangDb db, CancellationToken stop)
    {
        var @case = await Case(County, 2023, db, stop);
        foreach (var (item, values, source) in Indicators)
            if (await EnterValue.Handle(new(@case, item, year, values[at], year == 2024 && source == Statistics ? "初核" : "核定", source, null), act, db, procedures, stop) is { Refused: true } refused)
                return Result.Not<int>(refused.Refusals);
        return Indicators.Length;
    }

    private async Task<Result<int>> Split(Act act, KechuangDb db, CancellationToken stop)
    {
        var @case = await Case(County, 2023, db, stop);
        foreach (var (item, unit, targets, due, done, note) in Tasks)
        {
            var years = targets.Split('/').Index().ToDictionary(t => 2023 + t.Index, t => t.Item);
            if (await SplitTask.Handle(new(@case, item, 0, unit + "（演示）", "办公室", years, due, done, note), act, db, procedures, stop) is { Refused: true } refused)
                return Result.Not<int>(refused.Refusals);
        }
        return Tasks.Length;
    }

    private async Task<Result<int>> Evaluated(Act act, KechuangDb db, CancellationToken stop)
    {
        var @case = await Case(Evaluation, 2025, db, stop);
        foreach (var (item, value, source) in new[] { ("fiscal-science", "3102.6", "县财政局（演示）"), ("rd-expense", "27100", Statistics), ("rd-intensity", "1.38", Statistics), ("high-tech-output", "224600", Statistics), ("high-tech-firms", "34", Bureau), ("technology-smes", "76", Bureau), ("platforms", "7", Bureau) })
            if (await EnterValue.Handle(new(@case, item, 2024, value, source == Statistics ? "初核" : "快报", source, null), act, db, procedures, stop) is { Refused: true } refused)
                return Result.Not<int>(refused.Refusals);
        return 1;
    }

    private static Task<Guid> Case(string scheme, int year, KechuangDb db, CancellationToken stop) =>
        db.Set<Case>().Where(c => c.Scheme == scheme && c.Year == year).OrderBy(c => c.Sequence).Select(c => c.Id).FirstAsync(stop);
}
