using System.Net;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Reports;

/// <summary>Disclosure tables: only allowed columns, frozen rows, released and taken down.</summary>
public sealed class TablesArePublished
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_table_has_the_rows_of_its_year_under_allowed_columns_and_stays_as_it_was()
    {
        await using var county = await SummaryCounty.Start();
        var made = await Make(county, "titles", "高新技术企业");
        Assert.True(made.TryValue(out var id), made.ToString());
        await county.Write(county.Certificate(county.Firms[8], new(2025, 12, 1)));

        await using var db = county.Open();
        var table = await db.Set<Disclosure>().SingleAsync(d => d.Id == id, Stop);
        var content = DisclosureContent.Read(table.Content);
        Assert.Equal("2025年高新技术企业认定结果公开表", table.Title);
        Assert.Equal(["单位名称", "称号", "证书编号", "发证日期", "有效期至", "状态"], content.Columns);
        Assert.Equal(4, content.Rows.Count);
        Assert.All(content.Rows, r => Assert.Equal("高新技术企业", r[1]));
        Assert.DoesNotContain("91431299", table.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_is_not_allowed_and_a_year_without_records_are_refused()
    {
        await using var county = await SummaryCounty.Start();
        Assert.Equal("disclosure.column", (await Make(county, "titles", "", "统一社会信用代码")).Refusals.Single().Code);
        Assert.Equal("disclosure.empty", (await Make(county, "subsidies", "")).Refusals.Single().Code);
        Assert.Equal("not-found", (await Make(county, "salaries", "")).Refusals.Single().Code);
    }

    [Fact]
    public async Task A_cell_that_looks_like_a_personal_number_bars_the_table()
    {
        await using var county = await SummaryCounty.Start();
        await county.Write(new Title
        {
            Id = Guid.CreateVersion7(), County = SummaryCounty.Code, Enterprise = county.Firms[0], Kind = "科技示范企业", Scheme = "technology-sme", Number = "13807451234", Year = 2025, IssuedOn = new(2025, 5, 1), EnteredBy = "测试",
        });
        Assert.Equal("disclosure.personal", (await Make(county, "titles", "")).Refusals.Single().Code);
    }

    [Theory]
    [InlineData("columns: [{field: 联系电话, title: 电话, basis: 无}]")]
    [InlineData("columns: [{field: 企业名称, title: 单位名称}]")]
    public void A_pack_with_personal_data_or_without_a_basis_is_not_read(string yaml) =>
        Assert.Throws<InvalidDataException>(() => DisclosurePack.Read(yaml, "test"));

    [Fact]
    public async Task Every_pack_names_fields_that_its_source_has()
    {
        await using var county = await SummaryCounty.Start();
        var sources = county.Services.GetServices<IRecordSource>().ToDictionary(s => s.Name, s => s.Fields.Select(f => f.Name).ToHashSet());
        var packs = county.Services.GetRequiredService<DisclosurePacks>().On(SummaryCounty.Day);
        Assert.True(packs.Count >= 3);
        Assert.All(packs, p => Assert.Subset(sources[p.Pack.Source], p.Pack.Columns.Select(c => c.Field).Append(p.Pack.Year).Append(p.Pack.Choice).Concat(p.Pack.Order).Concat(p.Pack.Only.Keys).ToHashSet()));
    }

    [Theory]
    [MemberData(nameof(TestCounty.Databases), MemberType = typeof(TestCounty))]
    public async Task A_director_releases_it_everyone_reads_it_and_it_is_gone_when_taken_down(string database)
    {
        await using var county = await TestCounty.Start(database);
        var id = Guid.CreateVersion7();
        await using (var db = county.Open())
        {
            var content = new DisclosureContent(["单位名称", "金额（万元）"], [false, true], [["云溪演示甲公司", "12.5"]]).Write();
            db.Add(new Disclosure { Id = id, County = TestCounty.Code, Kind = "subsidies", Pin = "x", Title = "2025年研发奖补资金到账公开表", Year = 2025, Content = content, Rows = 1, Digest = Digest.Of(content).Code, AsOf = new(2025, 12, 9), EnteredBy = "测试" });
            await db.SaveChangesAsync(Stop);
        }
        using var anyone = county.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.Get($"/public/tables/{id}")).Status);
        using var staff = await county.SignIn(Roles.Staff);
        await staff.Get($"/publishing/tables/{id}");
        Assert.DoesNotContain("公开发布", staff.Text);
        using var director = await county.SignIn(Roles.Director);
        await director.Get($"/publishing/tables/{id}");
        await director.Submit("release", ("Basis", ""));
        Assert.Contains("请写明公开的审批依据", director.Text);
        await director.Submit("release", ("Basis", "2025年12月9日局务会同意公开"));
        await anyone.Get("/public/tables");
        Assert.Contains("2025年研发奖补资金到账公开表", anyone.Text);
        await anyone.Get($"/public/tables/{id}");
        Assert.Contains("12.5", anyone.Text);
        using var bytes = new MemoryStream(await anyone.Http.GetByteArrayAsync($"/public/tables/{id}/xlsx", Stop));
        Assert.Equal("云溪演示甲公司", WorkbookReader.Read(bytes, "公开表.xlsx").Value.Sheets[0].Rows[2].Cells[0].Text);
        await director.Get($"/publishing/tables/{id}");
        await director.Submit("take-down", ("Reason", "金额有误"));
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.Get($"/public/tables/{id}/xlsx")).Status);
        await using var read = county.Open();
        Assert.Equal(["ReleaseDisclosure.Request", "WithdrawDisclosure.Request"], (await read.Set<AuditEntry>().OrderBy(a => a.At).Select(a => a.Request).ToListAsync(Stop)).Where(r => r.Contains("Disclosure")));
    }

    private static Task<Result<Guid>> Make(SummaryCounty county, string kind, string choice, params string[] columns) =>
        county.Act<MakeDisclosure.Request, Guid>(new(kind, 2025, choice, columns), (r, a, d, s) =>
            MakeDisclosure.Handle(r, a, d, county.Services.GetRequiredService<DisclosurePacks>(), county.Services.GetRequiredService<DisclosureRows>(), s));
}
