using Kechuang.Demo;
using Kechuang.Enterprises;
using Kechuang.Enterprises.CheckUp;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Enterprises;

/// <summary>All schemes at a glance say the same as each scheme's own list, its pages and its workbooks.</summary>
public sealed class CheckUpOfEveryScheme
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_overview_the_lists_and_the_workbook_agree()
    {
        await using var county = await Demo();
        await using (var db = county.Open())
        {
            var institute = await db.Set<Enterprise>().FirstAsync(e => e.State == "存续", Stop);
            institute.Kind = UnitKinds.Institute;
            await db.SaveChangesAsync(Stop);
        }
        await using var desk = Desk(county);
        var checkUps = county.Services.GetRequiredService<CountyCheckUp>();
        var seen = 0;
        var overview = await checkUps.Everything(desk, null, (_, _) => seen++, Stop);
        Assert.True(overview.Schemes.Count >= 10);
        Assert.Equal(overview.Schemes.Sum(s => s.Units), seen);
        foreach (var count in overview.Schemes)
        {
            var list = (await checkUps.All(desk, count.Policy.Scheme.Id, null, Stop)).Value;
            Assert.Equal((list.Lines.Count, list.Lines.Count(l => l.Holds), list.Lines.Sum(l => l.Judgement.Amount?.Fen ?? 0)), (count.Units, count.Holders, count.Money.Fen));
            Assert.All(Buckets.All, b => Assert.Equal(list.Lines.Count(l => l.Bucket == b), count[b]));
        }
        var (small, firms) = (overview.Schemes.Single(s => s.Policy.Scheme.Id == "technology-sme"), overview.Schemes.First(s => s.Policy.Scheme.Units.Contains(UnitKinds.Institute)));
        await using (var db = county.Open())
        {
            var kinds = (await db.Set<Enterprise>().Where(e => e.State == "存续").Select(e => e.Kind).ToListAsync(Stop)).CountBy(k => k).ToDictionary();
            Assert.Equal(kinds[UnitKinds.Enterprise], small.Units);
            Assert.Equal(kinds.Where(k => firms.Policy.Scheme.Units.Contains(k.Key)).Sum(k => k.Value), firms.Units);
        }
        await TheWorkbookSaysIt(county, overview);
    }

    [Fact]
    public async Task The_pages_choose_sort_and_find()
    {
        await using var county = await Demo();
        using var staff = await county.SignIn(Roles.Staff);
        await staff.Get("/check-up");
        foreach (var words in (string[])["高新技术企业认定", "科技型中小企业评价", "达标单位预计金额", "只差专家打分", "可直通未入库"])
            Assert.Contains(words, staff.Text);
        await staff.Get("/check-up?q=kjxzxqy");
        Assert.Contains("科技型中小企业评价", staff.Text);
        Assert.DoesNotContain("高新技术企业认定", staff.Text);
        await staff.Get("/check-up?scheme=hunan-rd-subsidy&sort=-金额");
        Assert.Contains("预计金额", staff.Text);
        Assert.Contains("待确认", staff.Text);
        await using var db = county.Open();
        var firm = await db.Set<Enterprise>().FirstAsync(e => e.State == "存续" && e.Kind == UnitKinds.Enterprise && e.Initials.Length > 6, Stop);
        await staff.Get($"/check-up?scheme=technology-sme&q={firm.Initials}&year=2025");
        Assert.Contains(firm.Name, staff.Text);
        Assert.Contains("申报年度：2025", staff.Text.Replace(" ", "", StringComparison.Ordinal));
        await staff.Get($"/enterprises/{firm.Id}?scheme=hunan-rd-subsidy");
        Assert.Contains("最接近达标的在前", staff.Text);
        Assert.Contains("计算办法", staff.Text);
        Assert.Matches("<details class=\"ruling\" open[^>]*>(?:(?!class=\"ruling\").)*id=\"check-hunan-rd-subsidy\"", staff.Body.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task A_cancelled_title_shows_what_its_cancellation_brings()
    {
        await using var county = await Demo();
        using var staff = await county.SignIn(Roles.Staff);
        await using var db = county.Open();
        var title = await db.Set<Title>().FirstAsync(t => t.Scheme == "high-tech-enterprise" && t.CancelledOn == null && t.IssuedOn < new DateOnly(2025, 6, 1), Stop);
        await staff.Get($"/enterprises/{title.Enterprise}");
        Assert.Contains("追缴已享受的高新技术企业税收优惠", staff.Text);
        var form = $"cancel-{title.Id:N}";
        await staff.Submit(form, ("cancelled-on", "2025-11-01"), ("reason", "累计两年未报年度发展情况报表"));
        Assert.Contains("已撤销", staff.Text);
        Assert.Contains("追缴已享受的高新技术企业税收优惠", staff.Text);
        Assert.DoesNotContain(form, staff.Body);
    }

    private static async Task TheWorkbookSaysIt(TestCounty county, Overview overview)
    {
        using var staff = await county.SignIn(Roles.Staff);
        await using var stream = await staff.Http.GetStreamAsync("/check-up/export", Stop);
        var book = WorkbookReader.Read(stream, "总览.xlsx").Value;
        Assert.Equal(["总览", "逐家结论"], book.Sheets.Select(s => s.Name));
        Assert.Equal(overview.Schemes.Select(s => s.Policy.Scheme.Title).Order(StringComparer.Ordinal), book.Sheets[0].Rows.Skip(2).Select(r => r.Cells[0].Text).Order(StringComparer.Ordinal));
        var head = book.Sheets[1].Rows[1];
        foreach (var count in overview.Schemes)
        {
            var column = head.Cells.Single(c => c.Text == count.Policy.Scheme.ShortTitle).Column;
            var words = book.Sheets[1].Rows.Skip(2).Select(r => r[column].Text).ToList();
            Assert.All(Buckets.All, b => Assert.Equal(count[b], words.Count(w => w == b.Short())));
        }
    }

    private static async Task<TestCounty> Demo()
    {
        var county = await TestCounty.Start(empty: true);
        Assert.True((await DemoCounty.Make(county.Services, new(DemoArguments.UsualSeed, DemoSize.Small, DemoArguments.UsualDay), TextWriter.Null, Stop)).Succeeded);
        return county;
    }

    private static Desk Desk(TestCounty county) => new(county.Services.GetRequiredService<ReadingRooms>(), county.Services.GetRequiredService<CountyRows>(), county.Acts, county.Services.GetRequiredService<Clock>(), county.Services.GetRequiredService<Rights>(), TestCounty.Actor(Roles.Staff));
}
