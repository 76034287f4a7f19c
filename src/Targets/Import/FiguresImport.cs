using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Targets;

/// <summary>指标数值 by sheet: reported figures with period, status, day and source. The same sheet again changes nothing.</summary>
internal sealed class FiguresImport(Indicators indicators) : IImportKind
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        [nameof(WantedFigure.Indicator)] = "indicator", [nameof(WantedFigure.Period)] = "period", [nameof(WantedFigure.Value)] = "value",
        [nameof(WantedFigure.Status)] = "status", [nameof(WantedFigure.ObtainedOn)] = "obtained-on", [nameof(WantedFigure.Source)] = "source",
        [nameof(WantedFigure.Reason)] = "reason", ["unit"] = "unit",
    };

    public string Key => "figures";
    public string Title => "指标数值";
    public string Hint => "每行一个报送数：指标、期间、数值、状态、取得日期、提供单位。改已有的数请写更正原因，原数保留；同一状态出现两个不同的数会标为冲突。";
    public int Order => 60;

    public IReadOnlyList<ColumnSpec> Columns { get; } =
    [
        new("indicator", "指标") { Required = true, Aliases = ["指标名称", "指标编号", "项目"], Example = "全社会研发经费支出", Note = "指标目录中的名称或编号" },
        new("period", "期间") { Required = true, Aliases = ["时期", "报告期", "所属期", "统计期间"], Example = "2025年前三季度", Note = "2025年、2025年上半年、2025年前三季度、2025年1—11月" },
        new("value", "数值", ColumnKind.Number) { Required = true, Aliases = ["值", "完成数", "数据", "本期数"], MayBeNegative = true, Example = "41200" },
        new("unit", "单位") { Aliases = ["计量单位"], Example = "万元", Note = "空着按指标自己的单位；元、千元、亿元自动换算" },
        new("status", "状态", ColumnKind.Choice) { Required = true, Choices = Reporting.Statuses, Aliases = ["数据状态"], Example = "快报" },
        new("obtained-on", "取得日期", ColumnKind.Date) { Required = true, Aliases = ["获取日期", "报送日期", "发布日期"], Example = "2025-10-20" },
        new("source", "提供单位") { Required = true, Aliases = ["来源", "数据来源", "报送单位"], Example = "县统计局" },
        new("caliber", "口径") { Aliases = ["统计口径", "口径说明"], Note = "空着按指标目录的口径" },
        new("reason", "更正原因") { Note = "改同一期间、同一状态的已有数时填写" },
    ];

    public async Task<ImportPlan> Apply(IReadOnlyList<ImportRow> rows, Guid paper, Act act, KechuangDb db, CancellationToken stop)
    {
        var known = await db.Set<Figure>().AsNoTracking().ToListAsync(stop);
        List<ImportLine> lines = [];
        foreach (var row in rows)
            lines.Add(One(new Cells(row), paper, act, db, known));
        return new ImportPlan(lines);
    }

    private ImportLine One(Cells cells, Guid paper, Act act, KechuangDb db, List<Figure> known)
    {
        var named = indicators.Named(cells.Text("indicator"));
        var title = $"{named?.Name ?? cells.Text("indicator")} {cells.Text("period")}";
        var value = named is null ? Result.Of(cells.Number("value")) : cells.InUnit("value", "unit", named);
        if (!value.TryValue(out var number))
            return Refused(cells, title, value.Refusals);
        var wanted = new WantedFigure(named?.Id ?? cells.Text("indicator"), cells.Text("period"), number, cells.Text("status"),
            cells.Date("obtained-on"), cells.Text("caliber"), cells.Text("source"), Reason: cells.Text("reason"), Dispute: true);
        List<Figure> existing = [.. known.Where(f => f.Indicator == wanted.Indicator)];
        wanted = wanted with { Corrects = named is null ? null : CorrectedBy(wanted, named, existing)?.Id };
        var decided = FigureRule.Decide(wanted, named, existing, hasPaper: true, act.Day);
        if (!decided.TryValue(out var outcome))
            return Refused(cells, title, decided.Refusals);
        var shown = named!.Shown(wanted.Value);
        if (outcome == FigureOutcome.Same)
            return cells.Line(title, ImportEffect.Same, shown);
        var figure = EnterFigure.Row(wanted, named!, act, act.NewId(), paper);
        var rival = Standing(existing, figure).FirstOrDefault(f => f.Value != figure.Value && f.Id != figure.Corrects);
        db.Add(figure);
        known.Add(figure);
        return Entered(cells, title, shown, figure, rival, existing, named!);
    }

    private static ImportLine Entered(Cells cells, string title, string shown, Figure figure, Figure? rival, List<Figure> existing, Indicator named)
    {
        if (rival is not null)
            return cells.Line(title, ImportEffect.Warned, shown, new Refusal("figure-conflict",
                $"已有同一状态的另一个数 {named.Shown(Scaled.Of(rival.Value, named.Scale))}（{rival.Source}），两数并存，标为冲突；若是更正请填更正原因。"));
        return existing.FirstOrDefault(f => f.Id == figure.Corrects) is { } before
            ? cells.Line(title, ImportEffect.Changed, $"{named.Shown(Scaled.Of(before.Value, named.Scale))} → {shown}")
            : cells.Line(title, ImportEffect.New, shown);
    }

    // With a reason, the sheet corrects the standing value of the same period and status, preferably the one of the same source.
    private static Figure? CorrectedBy(WantedFigure wanted, Indicator indicator, List<Figure> existing) =>
        wanted.Reason.Length == 0 || wanted.Value is not { } value || !Period.Parse(wanted.Period).TryValue(out var period)
            ? null
            : Standing(existing.Where(f => Coded.Read<Period>(f.Period) == period && f.Status == wanted.Status))
                .Where(f => f.Value != Scaled.Stored(value, indicator.Scale))
                .OrderByDescending(f => f.Source == wanted.Source).ThenByDescending(f => f.EnteredAt).FirstOrDefault();

    private static IEnumerable<Figure> Standing(List<Figure> existing, Figure like) =>
        Standing(existing.Where(f => Coded.Read<Period>(f.Period) == Coded.Read<Period>(like.Period) && f.Status == like.Status));

    private static IEnumerable<Figure> Standing(IEnumerable<Figure> some)
    {
        List<Figure> all = [.. some];
        var corrected = all.Select(f => f.Corrects).ToHashSet();
        return all.Where(f => !corrected.Contains(f.Id));
    }

    private static ImportLine Refused(Cells cells, string title, IReadOnlyList<Refusal> refusals) =>
        cells.Line(title, ImportEffect.Refused, "", [.. refusals.Select(r => cells.Placed(r, Fields))]);
}
