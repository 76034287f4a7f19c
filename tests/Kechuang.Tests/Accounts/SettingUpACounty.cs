using Kechuang.Accounts;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Accounts;

public sealed class SettingUpACounty
{
    [Fact]
    public async Task Four_steps_make_a_county_with_its_first_administrator()
    {
        await using var county = await TestCounty.Start(empty: true);
        using var browser = county.Browser();
        await browser.Get("/cases");
        Assert.Equal("/set-up", browser.Path);
        var code = county.Services.GetRequiredService<SetUpCode>().Code;
        await browser.Submit("set-up", ("Model.Code", code), ("Model.Typed", "湘乡市"));
        Assert.Contains("第 2 步", browser.Text);
        Assert.Equal("湘乡市科学技术局", browser.Form("set-up").Fields["Model.Bureau"]);
        await browser.Submit("set-up", ("Model.SectionLines", "办公室\n高新股"));
        await browser.Submit("set-up", ("Model.Year", "2026"));
        await browser.Submit("set-up", ("Model.DisplayName", "李明"), ("Model.UserName", "liming"), ("Model.Password", "short"), ("Model.Again", "short"));
        Assert.Contains("密码至少 10 位", browser.Text);
        await browser.Submit("set-up", ("Model.Password", "gaoxin-2026"), ("Model.Again", "gaoxin-2026"));
        Assert.Equal("/import?first=1", browser.Path);
        Assert.Contains("设立完成", browser.Text);

        await using var db = county.Services.GetRequiredService<Databases>().Open("430381");
        var made = await db.Set<County>().SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("湘乡市", 2026, false), (made.Name, made.BusinessYear, made.Demo));
        Assert.Equal(["办公室", "高新股"], await Sections.Of(db, TestContext.Current.CancellationToken));
        await browser.Get("/set-up");
        Assert.NotEqual("/set-up", browser.Path);
    }

    [Fact]
    public async Task Without_the_code_of_the_console_nothing_is_set_up_and_ten_guesses_close_it()
    {
        await using var county = await TestCounty.Start(empty: true);
        using var browser = county.Browser();
        await browser.Get("/set-up");
        for (var i = 0; i < 10; i++)
            await browser.Submit("set-up", ("Model.Code", "00000000"), ("Model.Typed", "湘乡市"));
        await browser.Submit("set-up", ("Model.Code", county.Services.GetRequiredService<SetUpCode>().Code), ("Model.Typed", "湘乡市"));
        Assert.Contains("设立码输错次数过多", browser.Text);
    }
}
