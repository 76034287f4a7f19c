using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kechuang.Tests.Office;

/// <summary>The import page from upload to result, with sheets as people make them.</summary>
public sealed class Importing
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sheet_is_previewed_changes_nothing_until_confirmed_and_nothing_the_second_time()
    {
        await using var county = await TestCounty.Start();
        using var staff = await county.SignIn(Roles.Staff);
        await Upload(staff, "enterprises", Firms("91110000600037341L", "91110108551385082Q"));
        Assert.Contains("新增 2 行", staff.Text);
        Assert.Equal(0, await Firms(county));

        await staff.Submit("confirm");
        Assert.Contains("已导入", staff.Text);
        Assert.Equal(2, await Firms(county));
        await using (var db = county.Open())
        {
            var paper = await db.Set<Paper>().SingleAsync(p => p.Kind == "导入表", Stop);
            using var kept = await staff.Http.GetAsync($"/papers/{paper.Id}", Stop);
            Assert.Equal(paper.Length, kept.Content.Headers.ContentLength);
        }

        await Upload(staff, "enterprises", Firms("91110000600037341L", "91110108551385082Q"));
        Assert.Contains("没有变化", staff.Text);
        Assert.DoesNotMatch("确认导入 [0-9]", staff.Text);
        Assert.Contains("按上次的对应关系识别", staff.Text);
        Assert.Equal(2, await Firms(county));
    }

    [Fact]
    public async Task Refused_rows_are_named_by_sheet_row_and_column_and_can_be_taken_away_with_their_problem()
    {
        await using var county = await TestCounty.Start();
        using var staff = await county.SignIn(Roles.Staff);
        await Upload(staff, "enterprises", Firms("91110000600037341L", "不是代码"));
        Assert.Contains("《企业》第 4 行", staff.Text);
        Assert.Contains("不导入 1 行", staff.Text);
        using var response = await staff.Http.GetAsync(staff.Path + "/refused", Stop);
        var sheet = WorkbookReader.Read(await response.Content.ReadAsStreamAsync(Stop), "refused.xlsx").Value.Sheets.Single();
        Assert.Equal("问题", sheet.Rows[0].Cells[^1].Text);
        Assert.Equal("不是代码", sheet.Rows[1].Cells[1].Text);

        await staff.Submit("confirm");
        Assert.Contains("未导入 1 行", staff.Text);
        Assert.Equal(1, await Firms(county));
    }

    [Fact]
    public async Task The_unit_is_asked_where_the_sheet_does_not_say_it()
    {
        await using var county = await TestCounty.Start();
        using var staff = await county.SignIn(Roles.Staff);
        await Upload(staff, "enterprises", Firms("91110000600037341L"));
        await staff.Submit("confirm");
        await Upload(staff, "yearly-data", Yearly("销售收入", 1234.5m));
        Assert.Contains("金额单位表里没有写明", staff.Text);
        Assert.DoesNotContain("确认导入 ", staff.Text);
        await staff.Submit("answer", ("s0.unit", "千元"));
        Assert.Contains("新增 1 行", staff.Text);
        await staff.Submit("confirm");
        await using var db = county.Open();
        Assert.Contains("123.45", (await db.Set<YearlyData>().SingleAsync(Stop)).Values);
    }

    [Fact]
    public async Task The_template_of_every_kind_is_recognised_when_it_comes_back()
    {
        await using var county = await TestCounty.Start();
        using var staff = await county.SignIn(Roles.Staff);
        await staff.Get("/import");
        var kinds = System.Text.RegularExpressions.Regex.Matches(staff.Body, "href=\"/import/([a-z-]+)/template\"").Select(m => m.Groups[1].Value).ToList();
        Assert.Contains("enterprises", kinds);
        foreach (var kind in kinds)
        {
            using var response = await staff.Http.GetAsync($"/import/{kind}/template", Stop);
            await Upload(staff, kind, ("模板.xlsx", await response.Content.ReadAsByteArrayAsync(Stop)));
            Assert.DoesNotContain("还需要您回答", staff.Text);
            Assert.Contains("表里没有数据行", staff.Text);
        }
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_with_its_reason_and_not_kept()
    {
        await using var county = await TestCounty.Start();
        using var staff = await county.SignIn(Roles.Staff);
        await Upload(staff, "enterprises", ("坏.xlsx", [1, 2, 3]));
        Assert.Contains("不能导入，没有保存", staff.Text);
        await Upload(staff, "enterprises", ("企业名单★机密.xlsx", Firms("91110000600037341L").Bytes));
        Assert.DoesNotContain("如果确认导入", staff.Text);
        Assert.Equal("/import/enterprises", staff.Path);
    }

    private static async Task Upload(TestBrowser staff, string kind, (string Name, byte[] Bytes) file)
    {
        await staff.Get($"/import/{kind}");
        await staff.Submit("upload", file);
    }

    private static async Task<int> Firms(TestCounty county)
    {
        await using var db = county.Open();
        return await db.Set<Enterprise>().CountAsync(Stop);
    }

    private static (string Name, byte[] Bytes) Firms(params string[] codes) => ("企业名单.xlsx", Sheet("企业", "云溪县企业名单",
        [new("单位名称"), new("统一社会信用代码")], codes.Select((code, i) => (IReadOnlyList<object?>)[$"云溪演示{i}号有限公司", code])));

    private static (string Name, byte[] Bytes) Yearly(string header, decimal value) => ("年度数据.xlsx", Sheet("2024年", "2024年企业主要指标",
        [new("统一社会信用代码"), new(header)], [["91110000600037341L", value]]));

    private static byte[] Sheet(string name, string title, OutColumn[] columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var bytes = new MemoryStream();
        WorkbookWriter.Write(bytes, new OutSheet(name, columns, rows) { Title = title });
        return bytes.ToArray();
    }
}
