using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Targets;

/// <summary>目标任务 by sheet, as the document that hands them down lists them. The same sheet again changes nothing.</summary>
internal sealed class TargetsImport(Indicators indicators) : IImportKind
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        [nameof(SetTarget.Wanted.Indicator)] = "indicator", [nameof(SetTarget.Wanted.Year)] = "year", [nameof(SetTarget.Wanted.Value)] = "value",
        [nameof(SetTarget.Wanted.Level)] = "level", [nameof(SetTarget.Wanted.Basis)] = "basis", [nameof(SetTarget.Wanted.BasisOn)] = "basis-on",
        [nameof(SetTarget.Wanted.Reason)] = "reason", ["unit"] = "unit",
    };

    public string Key => "targets";
    public string Title => "目标任务";
    public string Hint => "每行一个目标：指标、年度、目标值、谁下达、依据文件。改已有的目标请写调整原因，原目标保留。";
    public int Order => 50;

    public IReadOnlyList<ColumnSpec> Columns { get; } =
    [
        new("indicator", "指标") { Required = true, Aliases = ["指标名称", "任务", "目标任务", "工作任务"], Example = "新增高新技术企业", Note = "指标目录中的名称或编号" },
        new("year", "年度", ColumnKind.Number) { Required = true, Aliases = ["年份"], Example = "2025" },
        new("value", "目标值", ColumnKind.Number) { Required = true, Aliases = ["目标", "任务数", "目标数", "年度目标"], MayBeNegative = true, Example = "20" },
        new("unit", "单位") { Aliases = ["计量单位"], Example = "家", Note = "空着按指标自己的单位" },
        new("level", "层级", ColumnKind.Choice) { Required = true, Choices = SetTarget.Levels, Aliases = ["下达层级", "任务来源"], Example = "市定" },
        new("basis", "依据文件") { Required = true, Aliases = ["依据", "文件名称", "下达文件"], Example = "关于下达 2025 年科技创新目标任务的通知" },
        new("basis-number", "文号") { Aliases = ["发文字号", "依据文号"], Example = "怀科发〔2025〕7号" },
        new("basis-on", "文件日期", ColumnKind.Date) { Aliases = ["成文日期", "下达日期"], Example = "2025-02-18" },
        new("section", "责任股室") { Aliases = ["股室", "责任单位", "牵头股室"], Example = "高新股" },
        new("owner", "责任人") { Aliases = ["负责人"] },
        new("reason", "调整原因") { Note = "改已有的目标时填写" },
    ];

    public async Task<ImportPlan> Apply(IReadOnlyList<ImportRow> rows, Guid paper, Act act, KechuangDb db, CancellationToken stop)
    {
        var known = await db.Set<Target>().AsNoTracking().ToListAsync(stop);
        List<ImportLine> lines = [];
        foreach (var row in rows)
            lines.Add(One(new Cells(row), paper, act, db, known));
        return new ImportPlan(lines);
    }

    private ImportLine One(Cells cells, Guid paper, Act act, KechuangDb db, List<Target> known)
    {
        var named = indicators.Named(cells.Text("indicator"));
        var title = $"{named?.Name ?? cells.Text("indicator")} {cells.Text("year")}";
        var value = named is null ? Result.Of(cells.Number("value")) : cells.InUnit("value", "unit", named);
        if (!value.TryValue(out var number))
            return Refused(cells, title, value.Refusals);
        var wanted = new SetTarget.Wanted(named?.Id ?? cells.Text("indicator"), cells.Whole("year"), number, cells.Text("level"), cells.Text("basis"),
            cells.Text("basis-number"), cells.Date("basis-on"), cells.Text("section"), cells.Text("owner"), Reason: cells.Text("reason"));
        List<Target> existing = [.. known.Where(t => t.Indicator == wanted.Indicator && t.Year == wanted.Year)];
        var standing = SetTarget.Standing(existing).FirstOrDefault(t => t.Level == wanted.Level && t.Section == wanted.Section);
        if (standing is not null && named is not null && number is { } n && standing.Value == Scaled.Stored(n, named.Scale))
            return cells.Line(title, ImportEffect.Same, named.Shown(number));
        if (wanted.Reason.Length > 0)
            wanted = wanted with { Replaces = standing?.Id };
        var refusals = SetTarget.Decide(wanted, named, existing, act.Day);
        return refusals.Count > 0 ? Refused(cells, title, refusals) : Set(cells, title, wanted, named!, standing, paper, act, db, known);
    }

    private static ImportLine Set(
        Cells cells, string title, SetTarget.Wanted wanted, Indicator named, Target? before, Guid paper, Act act, KechuangDb db, List<Target> known)
    {
        var target = SetTarget.Row(wanted, named, act, act.NewId(), paper);
        db.Add(target);
        known.Add(target);
        return before is null
            ? cells.Line(title, ImportEffect.New, named.Shown(wanted.Value))
            : cells.Line(title, ImportEffect.Changed, $"{named.Shown(Scaled.Of(before.Value, named.Scale))} → {named.Shown(wanted.Value)}");
    }

    private static ImportLine Refused(Cells cells, string title, IReadOnlyList<Refusal> refusals) =>
        cells.Line(title, ImportEffect.Refused, "", [.. refusals.Select(r => cells.Placed(r, Fields))]);
}
