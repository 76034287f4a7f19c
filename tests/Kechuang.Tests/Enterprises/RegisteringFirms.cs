using System.Net;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kechuang.Tests.Enterprises;

/// <summary>A firm entered and changed through the pages, by whom it is allowed, with what was there before kept.</summary>
public sealed class RegisteringFirms
{
    private const string Right = "91110000600037341L", Own = "91431299MA00000001";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_firm_is_registered_once_and_the_second_time_leads_to_the_first()
    {
        await using var county = await TestCounty.Start();
        using var staff = await county.SignIn(Roles.Staff);
        await staff.Get("/enterprises");
        Assert.Contains("href=\"/enterprises/new\"", staff.Body);
        await Register(staff, Right, ("Model.Industry", "C3985"), ("Model.RegisteredOn", "2018年5月1日"), ("Model.AreaName", "卢峰镇"), ("Model.AboveScale", "true"));
        var firm = await Firm(county, Right);
        Assert.Equal($"/enterprises/{firm.Id}", staff.Path);
        Assert.Equal(("云溪演示有限公司", new DateOnly(2018, 5, 1), "卢峰镇", "3985", true), (firm.Name, firm.RegisteredOn, firm.AreaName, firm.Industry, firm.AboveScale));
        Assert.Contains("电子专用材料制造", staff.Text);
        Assert.Contains("登记企业", staff.Text);

        await Register(staff, Right.ToLowerInvariant());
        Assert.Contains("一个代码只登记一家", staff.Text);
        Assert.Contains($"href=\"/enterprises/{firm.Id}\"", staff.Body);
        Assert.Equal(1, await Firms(county));
    }

    [Fact]
    public async Task A_wrong_check_digit_is_asked_about_once_and_does_not_stand_in_the_way()
    {
        await using var county = await TestCounty.Start();
        using var staff = await county.SignIn(Roles.Staff);
        var doubtful = Right[..17] + "X";
        await Register(staff, doubtful);
        Assert.Contains("按 GB 32100 应为 L", staff.Text);
        Assert.Contains("营业执照", staff.Text);
        Assert.Equal(0, await Firms(county));
        await staff.Submit("enterprise");
        var firm = await Firm(county, doubtful);
        Assert.Equal($"/enterprises/{firm.Id}", staff.Path);
        Assert.Contains("请补营业执照", staff.Text);

        await staff.Get($"/enterprises/{firm.Id}/edit");
        await WithFile(staff, "enterprise", "Model.Licence", "执照.png");
        Assert.Contains("校验位不符，已附营业执照", staff.Text);
        Assert.DoesNotContain("请补营业执照", staff.Text);
    }

    [Fact]
    public async Task With_the_licence_attached_a_doubtful_code_is_registered_at_once()
    {
        await using var county = await TestCounty.Start();
        using var staff = await county.SignIn(Roles.Staff);
        await staff.Get("/enterprises/new");
        await WithFile(staff, "enterprise", "Model.Licence", "执照.png", ("Model.CreditCode", Right[..17] + "X"), ("Model.Name", "云溪演示有限公司"));
        Assert.Contains("已附营业执照", staff.Text);
    }

    [Theory]
    [InlineData("Model.CreditCode", "9111000060003734", "应为 18 位")]
    [InlineData("Model.Name", "", "应填企业名称")]
    [InlineData("Model.RegisteredOn", "2031-01-01", "晚于今天")]
    [InlineData("Model.RegisteredOn", "去年", "不是日期")]
    [InlineData("Model.Industry", "9999", "没有行业代码")]
    [InlineData("Model.TechnologyDomain", "炼金术", "技术领域应是")]
    [InlineData("Model.Phone", "打前台", "联系电话填")]
    [InlineData("Model.State", "停产", "状态应是")]
    public async Task What_is_wrong_is_said_beside_the_field_and_nothing_is_registered(string field, string typed, string words)
    {
        await using var county = await TestCounty.Start();
        using var staff = await county.SignIn(Roles.Staff);
        await Register(staff, Right, (field, typed));
        Assert.Equal("/enterprises/new", staff.Path);
        Assert.Contains(words, staff.Text);
        Assert.Equal(0, await Firms(county));
    }

    [Fact]
    public async Task An_edit_keeps_before_and_after_and_who_was_slower_hears_what_changed()
    {
        await using var county = await TestCounty.Start();
        using var staff = await county.SignIn(Roles.Staff);
        using var director = await county.SignIn(Roles.Director);
        await Register(staff, Right);
        var firm = await Firm(county, Right);
        await staff.Get($"/enterprises/{firm.Id}/edit");
        await director.Get($"/enterprises/{firm.Id}/edit");
        await staff.Submit("enterprise", ("Model.TechnologyDomain", "新材料"), ("Model.Name", "云溪演示新材料有限公司"));
        Assert.Equal($"/enterprises/{firm.Id}", staff.Path);
        Assert.Contains("企业名称 云溪演示有限公司 → 云溪演示新材料有限公司", staff.Text);
        Assert.Contains("技术领域 （空） → 新材料", staff.Text);

        await director.Submit("enterprise", ("Model.AreaName", "卢峰镇"));
        Assert.Contains("您的修改没有保存：演示·陈晨", director.Text);
        Assert.Contains("技术领域 （空） → 新材料", director.Text);
        Assert.Contains("按最新内容重新打开", director.Text);
        Assert.Equal(("云溪演示新材料有限公司", ""), ((await Firm(county, Right)).Name, (await Firm(county, Right)).AreaName));
        await director.Get($"/enterprises/{firm.Id}/edit");
        await director.Submit("enterprise", ("Model.AreaName", "卢峰镇"));
        Assert.Equal("卢峰镇", (await Firm(county, Right)).AreaName);
        await director.Get($"/enterprises/{firm.Id}/edit");
        await director.Submit("enterprise");
        Assert.Contains("没有改动", director.Text);
    }

    [Fact]
    public async Task An_enterprise_changes_its_own_contact_and_nothing_else()
    {
        await using var county = await TestCounty.Start();
        using var staff = await county.SignIn(Roles.Staff);
        await Register(staff, Own, sure: true);
        // The same name under another code is asked about too.
        await Register(staff, Right, sure: true);
        var (mine, other) = (await Firm(county, Own), await Firm(county, Right));
        using var firm = await county.SignIn(Roles.Enterprise);
        foreach (var (path, status) in new[] { ("/enterprises/new", HttpStatusCode.Forbidden), ($"/enterprises/{other.Id}/edit", HttpStatusCode.NotFound), ($"/enterprises/{other.Id}", HttpStatusCode.NotFound) })
            Assert.Equal(status, (await firm.Get(path)).Status);
        await firm.Get($"/enterprises/{mine.Id}");
        Assert.Contains("修改联系方式", firm.Text);
        await firm.Get($"/enterprises/{mine.Id}/edit");
        Assert.DoesNotContain("Model.Name", firm.Body);
        await firm.Submit("enterprise", ("Model.Contact", "陈演示"), ("Model.Phone", "13800005678"), ("Model.Name", "改名有限公司"));
        Assert.Contains("13800005678", firm.Text);
        var after = await Firm(county, Own);
        Assert.Equal(("云溪演示有限公司", "陈演示", "13800005678"), (after.Name, after.Contact, after.Phone));
    }

    [Fact]
    public async Task The_yearly_form_of_an_enterprise_leads_back_to_its_own_file()
    {
        await using var county = await TestCounty.Start();
        using var staff = await county.SignIn(Roles.Staff);
        await Register(staff, Own, sure: true);
        var mine = await Firm(county, Own);
        using var firm = await county.SignIn(Roles.Enterprise);
        await firm.Get($"/enterprises/{mine.Id}/years/2024");
        Assert.Contains("href=\"/enterprises/mine\"", firm.Body);
        Assert.DoesNotContain("href=\"/enterprises\"", firm.Body);
        await firm.Get("/enterprises/mine");
        Assert.Equal($"/enterprises/{mine.Id}", firm.Path);
    }

    [Fact]
    public async Task A_title_is_cancelled_with_its_notice()
    {
        await using var county = await TestCounty.Start();
        using var staff = await county.SignIn(Roles.Staff);
        await Register(staff, Right);
        var firm = await Firm(county, Right);
        var title = new Title
        {
            Id = Ids.New(county.Time), County = TestCounty.Code, Enterprise = firm.Id, Scheme = "high-tech-enterprise", Kind = "高新技术企业", Number = "GR202343000001",
            Year = 2023, IssuedOn = new(2023, 10, 16), ExpiresOn = new(2026, 10, 15), EnteredAt = Instant.Now(county.Time), EnteredBy = "测试",
        };
        await using (var db = county.Open())
        {
            db.Add(title);
            await db.SaveChangesAsync(Stop);
        }
        await staff.Get($"/enterprises/{firm.Id}");
        await WithFile(staff, $"cancel-{title.Id:N}", "paper", "撤销公告.pdf", ("cancelled-on", "2025-11-01"), ("reason", "两年未报年度发展情况报表"));
        Assert.Contains("两年未报年度发展情况报表", staff.Text);
        Assert.Contains("撤销公告.pdf", staff.Text);
    }

    internal static async Task Register(TestBrowser staff, string code, params (string, string)[] more) => await Register(staff, code, false, more);

    internal static async Task Register(TestBrowser staff, string code, bool sure, params (string Name, string Value)[] more)
    {
        await staff.Get("/enterprises/new");
        await staff.Submit("enterprise", [("Model.CreditCode", code), ("Model.Name", "云溪演示有限公司"), .. more]);
        if (sure)
            await staff.Submit("enterprise");
    }

    internal static async Task<Enterprise> Firm(TestCounty county, string code)
    {
        await using var db = county.Open();
        return await db.Set<Enterprise>().SingleAsync(e => e.CreditCode == code, Stop);
    }

    private static async Task WithFile(TestBrowser browser, string form, string box, string name, params (string Name, string Value)[] filled)
    {
        var (action, fields) = browser.Form(form);
        foreach (var (field, value) in filled)
            fields[field] = value;
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in fields.Where(f => f.Key != box))
            content.Add(new StringContent(value), field);
        content.Add(new ByteArrayContent(name.EndsWith(".png", StringComparison.Ordinal) ? [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] : "%PDF-1.7\n"u8.ToArray()), box, name);
        using var answer = await browser.Http.PostAsync(action, content, Stop);
        await browser.Get(answer.RequestMessage!.RequestUri!.PathAndQuery);
    }

    private static async Task<int> Firms(TestCounty county)
    {
        await using var db = county.Open();
        return await db.Set<Enterprise>().CountAsync(Stop);
    }
}
