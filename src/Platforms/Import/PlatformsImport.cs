using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Platforms;

/// <summary>
/// 创新平台 by sheet: a platform with the days of its past steps, one column per state. One that is here is moved on when the sheet
/// knows later steps; the same sheet again changes nothing.
/// </summary>
internal sealed class PlatformsImport(PlatformKinds kinds) : IImportKind
{
    internal const string CreditCode = "credit-code", HostName = "host-name", Kind = "kind", Level = "level", Name = "platform-name", Town = "town", Leader = "leader";
    private const string Phone = "phone", Section = "section", Document = "document", Number = "outside-number", Reason = "reason", NextOn = "next-on";

    public string Key => "platforms";
    public string Title => "创新平台";
    public string Hint => "每行一个平台：依托单位、种类、级别，以及走过的每一步的日期；最后一个有日期的步骤就是现在的状态。未通过的也登记，写明原因。";
    public int Order => 50;

    public IReadOnlyList<ColumnSpec> Columns { get; } =
    [
        new(CreditCode, "统一社会信用代码", ColumnKind.Code) { Required = true, Aliases = ["信用代码", "依托单位信用代码"], Example = "91431224MA00000073" },
        new(HostName, "依托单位") { Aliases = ["企业名称", "单位名称", "运营单位", "承担单位"] },
        new(Name, "平台名称") { Required = true, Aliases = ["名称", "创新平台名称"], Example = "云溪演示星创天地" },
        new(Kind, "种类") { Required = true, Aliases = ["平台种类", "平台类型", "类型"], Choices = [.. kinds.All.Select(k => k.Title)], Example = "星创天地" },
        new(Level, "级别") { Required = true, Aliases = ["平台级别"], Choices = [.. kinds.All.SelectMany(k => k.Levels).Distinct()], Example = "省级" },
        new(Town, "乡镇"), new(Leader, "负责人") { Aliases = ["平台负责人"] }, new(Phone, "联系电话", ColumnKind.Code) { Aliases = ["电话"] },
        new(Section, "责任股室") { Aliases = ["股室"] }, new(Document, "文号") { Aliases = ["认定文号", "批准文号", "备案文号"], Example = "湘科计〔2019〕12号" },
        new(Number, "平台编号") { Aliases = ["备案编号"] },
        .. StateNames(kinds).Select(n => new ColumnSpec(StateKey(n), n, ColumnKind.Date) { Aliases = [n + "日期", n + "时间"] }),
        new(Reason, "原因") { Aliases = ["未通过原因", "整改原因", "撤销原因"] },
        new(NextOn, "下次可报日期", ColumnKind.Date) { MayBeFuture = true },
    ];

    private static string StateKey(string name) => "state:" + name;

    private static IEnumerable<string> StateNames(PlatformKinds kinds) =>
        kinds.All.SelectMany(k => k.AllStates).Where(s => s.Id != States.Assessed).Select(s => s.Name).Distinct();

    public async Task<ImportPlan> Apply(IReadOnlyList<ImportRow> rows, Guid paper, Act act, KechuangDb db, CancellationToken stop)
    {
        var hosts = await db.Set<Enterprise>().ToDictionaryAsync(e => e.CreditCode, stop);
        var platforms = (await db.Set<Platform>().ToListAsync(stop)).ToDictionary(p => (p.Kind, p.Host, p.Name));
        var moves = (await db.Set<PlatformMove>().ToListAsync(stop)).ToLookup(m => m.Platform);
        var lines = new List<ImportLine>();
        foreach (var row in rows)
        {
            var wanted = Read(row, hosts);
            lines.Add(wanted.Refused
                ? Line(row, ImportEffect.Refused, "", wanted.Refusals)
                : platforms.TryGetValue((wanted.Value.Kind, wanted.Value.Host, wanted.Value.Name), out var known)
                    ? Later(row, wanted.Value, known, [.. moves[known.Id]], paper, act, db)
                    : await New(row, wanted.Value, paper, act, db, stop));
        }
        return new ImportPlan(lines);
    }

    private async Task<ImportLine> New(ImportRow row, RegisterPlatform.Request wanted, Guid paper, Act act, KechuangDb db, CancellationToken stop)
    {
        var added = await RegisterPlatform.Handle(wanted with { Paper = paper == Guid.Empty ? null : paper }, act, db, kinds, stop);
        if (added.Refused)
            return Line(row, ImportEffect.Refused, "", [.. added.Refusals.Select(r => r.At(Place(row)))]);
        var platform = db.Set<Platform>().Local.Single(p => p.Id == added.Value);
        return Line(row, ImportEffect.New, $"{platform.Level}{kinds.Of(platform).Title} {kinds.Of(platform).Find(platform.State)!.Word}", []);
    }

    private ImportLine Later(ImportRow row, RegisterPlatform.Request wanted, Platform known, List<PlatformMove> moves, Guid paper, Act act, KechuangDb db)
    {
        var kind = kinds.Of(known);
        var at = Standing.Of(moves, DateOnly.MaxValue, act.At)!;
        var later = wanted.Steps.Where(s => !at.Counting.Any(m => m.To == s.To && m.On == s.On)).ToList();
        if (later.Count == 0)
            return Line(row, ImportEffect.Same, kind.Find(known.State)!.Word, []);
        // All steps are looked at before the first is taken: a row is taken whole or not at all.
        var trial = new List<PlatformMove>(moves);
        foreach (var step in later)
        {
            var stands = Standing.Of(trial, DateOnly.MaxValue, act.At)!;
            var decided = LifeCycle.Decide(kind, stands, step, true, act.Day);
            if (decided.Refused)
                return Line(row, ImportEffect.Refused, "", [.. decided.Refusals.Select(r => r.At(Place(row)))]);
            trial.Add(RegisterPlatform.MoveOf(known.Id, stands.State, trial.Max(m => m.Sequence) + 1, step, paper == Guid.Empty ? null : paper, act));
        }
        var before = kind.Find(known.State)!.Word;
        db.AddRange(trial.Skip(moves.Count));
        known.Stand(kind, Standing.Of(trial, DateOnly.MaxValue, act.At)!);
        return Line(row, ImportEffect.Changed, $"{before} → {kind.Find(known.State)!.Word}", []);
    }

    private Result<RegisterPlatform.Request> Read(ImportRow row, Dictionary<string, Enterprise> hosts)
    {
        var refusals = new List<Refusal>();
        var code = Kernel.CreditCode.Parse(row.Text(CreditCode)).Match(c => c.ToString(), _ => row.Text(CreditCode));
        if (!hosts.TryGetValue(code, out var host))
            refusals.Add(new("enterprise-unknown", $"依托单位 {code} 还没有登记，请先导入企业，或核对统一社会信用代码。", row.Place(CreditCode)));
        if (kinds.Named(row.Text(Kind)) is not { } kind)
            refusals.Add(new("kind-unknown", $"没有“{row.Text(Kind)}”这种平台，应是：{string.Join("、", kinds.All.Select(k => k.Title))}。", row.Place(Kind)));
        else if (Steps(row, kind) is { Count: > 0 } steps && host is not null && refusals.Count == 0)
            return new RegisterPlatform.Request(kind.Id, row.Text(Level), row.Text(Name), host.Id, row.Text(Town), row.Text(Leader), row.Text(Phone), row.Text(Section), row.Text(Number), steps, null);
        else if (refusals.Count == 0)
            refusals.Add(new("steps-missing", $"请至少填写一步的日期，如“{kind.Entries.Last().Name}”。", Place(row)));
        return Result.Not<RegisterPlatform.Request>(refusals);
    }

    // On one day the order of the pack counts.
    private static List<PlatformStep> Steps(ImportRow row, PlatformKind kind) =>
    [
        .. kind.AllStates.Where(s => row.Cells.TryGetValue(StateKey(s.Name), out var cell) && cell.Date is not null)
            .Select(s => new PlatformStep(s.Id, row.Cells[StateKey(s.Name)].Date!.Value, "", s.NeedsReason ? row.Text(Reason) : "",
                s.AsksNextDay ? row.Cells.GetValueOrDefault(NextOn)?.Date : null, s.NeedsDocument ? row.Text(Document) : ""))
            .OrderBy(s => s.On),
    ];

    private static string Place(ImportRow row) => $"《{row.Sheet}》第 {row.Row} 行";

    private static ImportLine Line(ImportRow row, ImportEffect effect, string detail, IReadOnlyList<Refusal> problems) =>
        new(row.Sheet, row.Row, row.Text(Name) is { Length: > 0 } name ? name : row.Text(CreditCode), effect, detail, problems);
}

/// <summary>Reading cells of a row.</summary>
internal static class Rows
{
    internal static string Text(this ImportRow row, string key) => row.Cells.TryGetValue(key, out var cell) ? cell.Text.Trim() : "";

    internal static string Place(this ImportRow row, string key) => row.Cells.TryGetValue(key, out var cell) ? cell.Place : $"《{row.Sheet}》第 {row.Row} 行";
}
