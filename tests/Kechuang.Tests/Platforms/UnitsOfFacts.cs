using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Platforms;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kechuang.Tests.Platforms;

/// <summary>Unit traps of sheets: a number is converted when the sheet says its unit, and asked about when it does not.</summary>
public sealed class UnitsOfFacts
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("服务收入（元）", 1505000, "150.5")]
    [InlineData("服务收入（千元）", 1505, "150.5")]
    [InlineData("服务收入（万元）", 150.5, "150.5")]
    public async Task Money_is_converted_by_the_unit_of_its_header(string header, double number, string kept)
    {
        await using var ledger = await PlatformLedger.Start();
        await ledger.Running();
        using var staff = await ledger.County.SignIn(Roles.Staff);
        await Upload(staff, Sheet(header, (decimal)number));
        Assert.Contains("新增 1 行", staff.Text);
        await staff.Submit("confirm");
        Assert.Equal(kept, await Kept(ledger));
    }

    [Fact]
    public async Task Money_is_converted_by_a_unit_stated_above_the_table()
    {
        await using var ledger = await PlatformLedger.Start();
        await ledger.Running();
        using var staff = await ledger.County.SignIn(Roles.Staff);
        await Upload(staff, Sheet("服务收入", 1505m, "星创天地绩效数据（金额单位：千元）"));
        await staff.Submit("confirm");
        Assert.Equal("150.5", await Kept(ledger));
    }

    [Fact]
    public async Task Money_is_converted_by_a_row_of_units_under_the_headers()
    {
        await using var ledger = await PlatformLedger.Start();
        await ledger.Running();
        using var staff = await ledger.County.SignIn(Roles.Staff);
        using var bytes = new MemoryStream();
        WorkbookWriter.Write(bytes, new OutSheet("绩效数据", [new("平台名称"), new("年度"), new("入驻创客和企业数"), new("服务收入")],
            [["", "", "家", "千元"], ["云溪演示油茶星创天地", 2024m, 22m, 1505m]]));
        await Upload(staff, bytes.ToArray());
        Assert.DoesNotContain("金额单位表里没有写明", staff.Text);
        await staff.Submit("confirm");
        Assert.Equal("150.5", await Kept(ledger));
    }

    [Fact]
    public async Task Money_without_a_unit_is_never_taken_silently()
    {
        await using var ledger = await PlatformLedger.Start();
        await ledger.Running();
        using var staff = await ledger.County.SignIn(Roles.Staff);
        await Upload(staff, Sheet("服务收入", 1505m));
        Assert.Contains("金额单位表里没有写明", staff.Text);
        Assert.DoesNotContain("确认导入 ", staff.Text);
        Assert.Null(await Kept(ledger));
        await staff.Submit("answer", ("s0.unit", "千元"));
        await staff.Submit("confirm");
        Assert.Equal("150.5", await Kept(ledger));
    }

    [Theory]
    [InlineData("入驻创客和企业数（万元）", "单位是万元，应为家")]
    [InlineData("服务收入（人）", "单位是人，应为万元")]
    public async Task A_unit_of_another_kind_is_asked_about(string header, string words)
    {
        await using var ledger = await PlatformLedger.Start();
        await ledger.Running();
        using var staff = await ledger.County.SignIn(Roles.Staff);
        await Upload(staff, Sheet(header, 22m));
        Assert.Contains(words, staff.Text);
        Assert.Null(await Kept(ledger));
    }

    [Fact]
    public async Task A_second_sheet_corrects_and_the_earlier_number_stays_in_the_log_and_the_same_again_changes_nothing()
    {
        await using var ledger = await PlatformLedger.Start();
        var id = await ledger.Running();
        using var staff = await ledger.County.SignIn(Roles.Staff);
        foreach (var (number, said) in new[] { (1505m, "新增 1 行"), (1605m, "150.5 → 160.5 万元"), (1605m, "没有变化") })
        {
            await Upload(staff, Sheet("服务收入（千元）", number));
            Assert.Contains(said, staff.Text);
            if (said != "没有变化")
                await staff.Submit("confirm");
        }
        Assert.Equal("160.5", await Kept(ledger));
        await using var db = ledger.County.Open();
        Assert.Equal(2, await db.Set<AssessmentEntry>().CountAsync(Stop));
        Assert.True((await ledger.Enter(id, 2024, PlatformLedger.Facts(true), submit: true)).Succeeded);
        await Upload(staff, Sheet("服务收入（千元）", 1705m));
        Assert.Contains("请先由股室退回", staff.Text);
    }

    [Fact]
    public async Task A_ledger_of_platforms_comes_in_by_sheet_with_its_dated_past_once()
    {
        await using var ledger = await PlatformLedger.Start();
        using var staff = await ledger.County.SignIn(Roles.Staff);
        OutColumn[] columns = [new("统一社会信用代码", OutFormat.Text), new("平台名称"), new("种类"), new("级别"), new("文号"), new("备案", OutFormat.Date), new("运行", OutFormat.Date)];
        using var bytes = new MemoryStream();
        WorkbookWriter.Write(bytes, new OutSheet("平台", columns,
            [[PlatformLedger.HostCode, "云溪演示稻渔星创天地", "星创天地", "市级", "市科农〔2022〕6号", new DateOnly(2022, 6, 16), new DateOnly(2022, 7, 1)],
             [PlatformLedger.HostCode, "云溪演示无文号星创天地", "星创天地", "市级", "", new DateOnly(2022, 6, 16), null]]));
        await Upload(staff, bytes.ToArray(), "platforms");
        Assert.Contains("要写明文号", staff.Text);
        await staff.Submit("confirm");
        await using (var db = ledger.County.Open())
            Assert.Equal((States.Running, "市级", "2022-星创-001"), await db.Set<Platform>().Select(p => ValueTuple.Create(p.State, p.Level, p.Number)).SingleAsync(Stop));
        await Upload(staff, bytes.ToArray(), "platforms");
        Assert.Contains("没有变化", staff.Text);
    }

    private static async Task Upload(TestBrowser staff, byte[] bytes, string kind = "platform-facts")
    {
        await staff.Get("/import/" + kind);
        await staff.Submit("upload", ("表.xlsx", bytes));
    }

    private static byte[] Sheet(string header, decimal number, string? title = null)
    {
        using var bytes = new MemoryStream();
        WorkbookWriter.Write(bytes, new OutSheet("绩效数据", [new("平台名称"), new("年度"), new(header)], [["云溪演示油茶星创天地", 2024m, number]]) { Title = title });
        return bytes.ToArray();
    }

    private static async Task<string?> Kept(PlatformLedger ledger)
    {
        await using var db = ledger.County.Open();
        var facts = await db.Set<Assessment>().Select(a => a.Facts).SingleOrDefaultAsync(Stop);
        return facts is null ? null : AssessmentNumbers.Parse(facts).GetValueOrDefault("service-income");
    }
}
