using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Web;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kechuang.Tests.Enterprises;

public sealed class PersonalDataIsMasked
{
    private const string Code = "91110000600037341L", Name = "陈演示", Phone = "13800005678";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PersonalKind.Name, "陈演示", "陈**")]
    [InlineData(PersonalKind.Name, "陈", "陈*")]
    [InlineData(PersonalKind.Phone, "13800005678", "138****5678")]
    [InlineData(PersonalKind.Phone, "0745-2200000", "074*****0000")]
    [InlineData(PersonalKind.Phone, "12345", "*****")]
    [InlineData(PersonalKind.Email, "chen@example.com", "c***@example.com")]
    [InlineData(PersonalKind.Email, "@", "*")]
    [InlineData(PersonalKind.IdNumber, "431224199001011234", "4312**********1234")]
    [InlineData(PersonalKind.IdNumber, "4312", "****")]
    [InlineData(PersonalKind.Phone, "", "")]
    public void What_identifies_a_person_is_covered(PersonalKind kind, string value, string shown) => Assert.Equal(shown, Personal.Mask(kind, value));

    [Fact]
    public void Whatever_looks_like_personal_data_of_a_person_outside_is_declared()
    {
        string[] words = ["Phone", "Mobile", "Email", "IdNumber", "IdCard", "Contact"];
        var bare = Modules.WithPages.SelectMany(a => a.GetTypes()).Where(t => typeof(IOwnedByCounty).IsAssignableFrom(t)).SelectMany(t => t.GetProperties())
            .Where(p => p.PropertyType == typeof(string) && words.Any(p.Name.Contains) && !p.IsDefined(typeof(PersonalAttribute), inherit: true));
        Assert.Empty(bare);
    }

    [Fact]
    public async Task Staff_see_it_masked_everywhere_until_they_ask_and_the_asking_is_kept()
    {
        await using var county = await TestCounty.Start();
        using var staff = await county.SignIn(Roles.Staff);
        await RegisteringFirms.Register(staff, Code, ("Model.Contact", Name), ("Model.Phone", Phone));
        var firm = await RegisteringFirms.Firm(county, Code);
        foreach (var path in new[] { $"/enterprises/{firm.Id}", $"/enterprises/{firm.Id}/edit", $"/api/enterprises/{firm.Id}", "/enterprises" })
        {
            await staff.Get(path);
            Assert.DoesNotContain(Phone, staff.Body);
            Assert.DoesNotContain(Name, staff.Body);
        }
        await staff.Get($"/enterprises/{firm.Id}");
        Assert.Contains("138****5678", staff.Text);
        await staff.Submit("reveal");
        Assert.Contains(Phone, staff.Text);
        Assert.Contains(Name, staff.Text);
        await staff.Get($"/enterprises/{firm.Id}");
        Assert.DoesNotContain(Phone, staff.Body);
        Assert.Contains("查看联系方式 演示·陈晨", staff.Text);
        await using var db = county.Open();
        var look = await db.Set<AuditEntry>().SingleAsync(a => a.Request == "RevealContact.Request", Stop);
        Assert.Equal((firm.Id.ToString(), "演示·陈晨"), (look.Subject, look.ActorName));
        Assert.Contains("\"looked\"", look.Changes);
        Assert.DoesNotContain(Phone, look.Changes);
    }

    [Fact]
    public async Task The_administrator_of_the_system_has_no_business_with_it()
    {
        await using var county = await TestCounty.Start();
        using var staff = await county.SignIn(Roles.Staff);
        await RegisteringFirms.Register(staff, Code, ("Model.Phone", Phone));
        using var administrator = await county.SignIn(Roles.Administrator);
        await administrator.Get($"/enterprises/{(await RegisteringFirms.Firm(county, Code)).Id}");
        Assert.Contains("138****5678", administrator.Text);
        Assert.DoesNotContain("显示联系方式", administrator.Text);
        Assert.DoesNotContain("修改基本情况", administrator.Text);
    }

    [Fact]
    public async Task What_was_not_shown_stays_when_the_form_comes_back_without_it_and_history_keeps_it_masked()
    {
        await using var county = await TestCounty.Start();
        using var staff = await county.SignIn(Roles.Staff);
        await RegisteringFirms.Register(staff, Code, ("Model.Contact", Name), ("Model.Phone", Phone));
        var firm = await RegisteringFirms.Firm(county, Code);
        await staff.Get($"/enterprises/{firm.Id}/edit");
        await staff.Submit("enterprise", ("Model.AreaName", "卢峰镇"), ("Model.Phone", "13900005679"));
        var after = await RegisteringFirms.Firm(county, Code);
        Assert.Equal((Name, "13900005679"), (after.Contact, after.Phone));
        Assert.Contains("联系电话 138****5678 → 139****5679", staff.Text);
        await staff.Get($"/enterprises/{firm.Id}/edit");
        await staff.Submit("enterprise", ("Model.Phone", "13911115679"));
        Assert.Contains("139****5679 → 139****5679（遮住的部分有改动）", staff.Text);
        await staff.Get($"/enterprises/{firm.Id}/edit");
        await staff.Submit("enterprise", ("Model.Contact", "-"));
        Assert.Equal("", (await RegisteringFirms.Firm(county, Code)).Contact);
        await using var db = county.Open();
        Assert.DoesNotContain(await db.Set<AuditEntry>().Select(a => a.Changes).ToListAsync(Stop), c => c.Contains(Phone, StringComparison.Ordinal) || c.Contains(Name, StringComparison.Ordinal));
        Assert.DoesNotContain(await db.Set<ActKey>().Select(a => a.Answer).ToListAsync(Stop), a => a.Contains(Phone, StringComparison.Ordinal));
    }
}
