using System.Globalization;
using Kechuang.Kernel;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kechuang.Tests.Targets;

public sealed class ImportTests
{
    private const string Indicators = """
        indicators:
          - {id: 研发经费.全社会, name: 全社会研发经费支出, unit: 万元, claim: amount, aliases: [R&D经费支出], caliber: 统计口径, reported: true}
          - {id: 新增, name: 新增高新技术企业, unit: 家, claim: count, caliber: 口径, how: 计数, source: 台账, where: 有效, count: 编号}
        """;

    [Fact]
    public async Task Figures_come_in_by_name_in_any_money_unit_once()
    {
        await using var desktop = await Desktop.Open(Indicators);
        ImportRow[] rows =
        [
            Row(2, "indicator=R&D经费支出", "period=2025年前三季度", "value#4.12", "unit=亿元", "status=快报", "obtained-on@2025-10-20", "source=县统计局"),
            Row(3, "indicator=全社会研发经费支出", "period=2025年前三季度", "value#43000", "status=快报", "obtained-on@2025-10-21", "source=县财政局"),
            Row(4, "indicator=新增", "period=2025年", "value#1", "status=快报", "obtained-on@2025-10-21", "source=县统计局"),
            Row(5, "indicator=研发经费.全社会", "period=去年", "value#1.5", "status=快报", "obtained-on@2025-10-21", "source=县统计局"),
        ];
        var plan = await Apply(desktop, new FiguresImport(desktop.Indicators), rows, "first");
        Assert.Equal(["New", "Warned", "Refused", "Refused"], plan.Lines.Select(l => l.Effect.ToString()));
        Assert.Equal("41,200 万元", plan.Lines[0].Detail);
        Assert.Equal(["《表》第 5 行 period", "《表》第 5 行 value"], plan.Lines[3].Problems.Select(p => p.Where!));
        var again = await Apply(desktop, new FiguresImport(desktop.Indicators), rows[..2], "again");
        Assert.Equal(["Same", "Same"], again.Lines.Select(l => l.Effect.ToString()));
        var corrected = await Apply(desktop, new FiguresImport(desktop.Indicators), [Row(2, "indicator=R&D经费支出", "period=2025年前三季度", "value#41200", "status=快报", "obtained-on@2025-10-22", "source=县财政局", "reason=财政局更正")], "corrected");
        Assert.Equal(("Changed", "43,000 万元 → 41,200 万元"), (corrected.Lines[0].Effect.ToString(), corrected.Lines[0].Detail));
        Assert.Equal(3, await desktop.Db.Set<Figure>().CountAsync(Desktop.Stop));
        var figure = await desktop.Figures.Compute(desktop.Db, "研发经费.全社会", Desktop.Year() with { Period = Period.UpToQuarter(2025, 3) }, Desktop.Stop);
        Assert.Equal(41_200m, figure.Settled);
    }

    [Fact]
    public async Task Targets_come_in_once_and_change_only_with_a_reason()
    {
        await using var desktop = await Desktop.Open(Indicators);
        static ImportRow Target(int value, params string[] more) =>
            Row(2, ["indicator=新增高新技术企业", "year#2025", $"value#{value.ToString(CultureInfo.InvariantCulture)}", "level=市定", "basis=通知", .. more]);
        Task<ImportPlan> Try(string key, params ImportRow[] rows) => Apply(desktop, new TargetsImport(desktop.Indicators), rows, key);
        Assert.Equal("New", (await Try("1", Target(20))).Lines[0].Effect.ToString());
        Assert.Equal("Same", (await Try("2", Target(20))).Lines[0].Effect.ToString());
        Assert.Equal("Refused", (await Try("3", Target(25))).Lines[0].Effect.ToString());
        var changed = (await Try("4", Target(25, "reason=市里调整"))).Lines[0];
        Assert.Equal(("Changed", "20 家 → 25 家"), (changed.Effect.ToString(), changed.Detail));
        Assert.Equal("Same", (await Try("5", Target(25, "reason=市里调整"))).Lines[0].Effect.ToString());
        Assert.Equal("Refused", (await Try("6", Row(2, "indicator=别的", "year#2025", "value#1", "level=市定", "basis=通知"))).Lines[0].Effect.ToString());
        Assert.Equal(2, await desktop.Db.Set<Target>().CountAsync(Desktop.Stop));
    }

    private static async Task<ImportPlan> Apply(Desktop desktop, IImportKind kind, IReadOnlyList<ImportRow> rows, string key)
    {
        ImportPlan? plan = null;
        await desktop.Act(key, Desktop.Today, async (db, act) =>
        {
            plan = await kind.Apply(rows, Guid.Empty, act, db, Desktop.Stop);
            return Result.Done;
        });
        return plan!;
    }

    // "key=text", "key#number", "key@date"
    private static ImportRow Row(int row, params string[] cells) => new("表", row, cells.ToDictionary(c => c[..c.IndexOfAny(['=', '#', '@'])], c =>
    {
        var at = c.IndexOfAny(['=', '#', '@']);
        var (kind, text) = (c[at], c[(at + 1)..]);
        return new ImportCell(text, kind == '#' ? decimal.Parse(text, CultureInfo.InvariantCulture) : null,
            kind == '@' ? DateOnly.Parse(text, CultureInfo.InvariantCulture) : null, null, $"《表》第 {row} 行 {c[..at]}");
    }));
}
