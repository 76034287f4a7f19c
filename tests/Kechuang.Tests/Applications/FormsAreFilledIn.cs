using Kechuang.Cases.Applications;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Xunit;

namespace Kechuang.Tests.Applications;

/// <summary>What stands in a form before anybody has typed, what is said beside a box, and what counts as still to do.</summary>
public sealed class FormsAreFilledIn(FilingFixture fixture) : IClassFixture<FilingFixture>
{
    [Fact]
    public async Task The_ledger_answers_first_and_says_where_each_value_comes_from()
    {
        await using var filing = await FilingCounty.Start();
        await filing.Enter(filing.Year(2024, "核定", """{"sales-revenue":"2000.5","employees":"42"}"""), filing.Year(2023, "快报", """{"sales-revenue":"1500"}"""));
        var form = (await filing.Form(await filing.Begin(), filing.Applicant))!.Form;
        Assert.Equal(("2000.5", "台账 2024 年核定"), Of(form, "销售收入@2024"));
        Assert.Equal(("1500", "台账 2023 年快报"), Of(form, "销售收入@2023"));
        Assert.Equal(("", ""), Of(form, "销售收入@2022"));
        Assert.Equal(("云溪演示甲公司", "企业名录"), Of(form, "企业名称"));
        Assert.Equal(Origin.Register, Field(form, "统一社会信用代码").Origin);
        Assert.Equal("第 1 部分还差 1 项", form.Progress);
    }

    [Fact]
    public async Task Own_fields_of_last_year_are_offered_and_count_only_when_confirmed()
    {
        await using var filing = await FilingCounty.Start();
        var before = await filing.Begin(year: 2024);
        await filing.Save(before, filing.Applicant, "页", ("项目名称", "老项目", 0), ("职工总数", "30", 0));
        var id = await filing.Begin();
        var offered = Field((await filing.Form(id, filing.Applicant))!.Form, "项目名称");
        Assert.Equal(("老项目", "上年填报", Origin.LastYear, true), (offered.Text, offered.Source, offered.Origin, offered.Blocks));
        await filing.Save(id, filing.Applicant, "页", ("项目名称", "老项目", 0));
        var confirmed = Field((await filing.Form(id, filing.Applicant))!.Form, "项目名称");
        Assert.Equal((Origin.Here, false), (confirmed.Origin, confirmed.Lacks));
        // A figure is never taken from an application of last year: the ledger has it, or it is asked.
        Assert.Equal(Origin.Nothing, Field((await filing.Form(id, filing.Applicant))!.Form, "职工总数").Origin);
    }

    [Theory]
    [InlineData("职工总数", "42", null)]
    [InlineData("职工总数", "42.5", "应为整数")]
    [InlineData("职工总数", "-1", "不应为负数")]
    [InlineData("职工总数", "四十", "职工总数")]
    [InlineData("销售收入@2024", "12亿", null)]
    [InlineData("查账征收", "是", null)]
    [InlineData("查账征收", "大概", "应填 是 或 否")]
    [InlineData("项目名称", "油茶深加工", null)]
    [InlineData("项目名称", "一二三四五六七八九十一二三四五六七八九十一", "不超过 20 字，现为 21 字")]
    [InlineData("领域", "加工", null)]
    [InlineData("领域", "养殖", "请在种植、加工中选一项")]
    [InlineData("立项日期", "2025-02-30", "没有“2025-02-30”这一天")]
    [InlineData("立项日期", "2025年2月3日", null)]
    [InlineData("自筹资金", "500", null)]
    [InlineData("自筹资金", "500.01", "应不超过 500万元")]
    [InlineData("自筹资金", "-3", "应不小于零")]
    public async Task Beside_a_box_stands_what_would_be_right(string key, string text, string? words)
    {
        var filing = fixture.Filing;
        var id = await filing.Begin(filing.Staff, firm: await Fresh(filing));
        Assert.True((await filing.Save(id, filing.Staff, "页", (key, text, 0))).Succeeded);
        var field = Field((await filing.Form(id, filing.Staff))!.Form, key);
        Assert.Equal(text, field.Text);
        if (words is null)
            Assert.Null(field.Fault);
        else
            Assert.Contains(words, field.Fault);
    }

    [Fact]
    public async Task Nothing_is_said_of_a_box_before_it_was_answered()
    {
        await using var filing = await FilingCounty.Start();
        var form = (await filing.Form(await filing.Begin(), filing.Applicant))!.Form;
        Assert.All(form.Fields, f => Assert.Null(f.Fault));
        Assert.Equal([2, 3, 2], form.Parts.Select(p => p.Lacking));
        Assert.Equal([1], form.Parts.Where(p => p == form.Next).Select(p => p.Asked.Number));
    }

    [Fact]
    public async Task A_unit_writes_its_own_form_only_and_only_while_it_is_open()
    {
        await using var filing = await FilingCounty.Start();
        var id = await filing.Begin();
        Assert.Equal("not-found", (await filing.Save(id, filing.Stranger, "页", ("项目名称", "抢", 0))).Refusals.Single().Code);
        Assert.Null(await filing.Form(id, filing.Stranger));
        Assert.Equal("not-found", (await filing.TryBegin(filing.Stranger, 2025, filing.Firm)).Refusals.Single().Code);
        Assert.Equal("no-right", (await filing.Save(id, TestCounty.Actor(Roles.Administrator), "页", ("项目名称", "抢", 0))).Refusals.Single().Code);
        Assert.Equal("field-unknown", (await filing.Save(id, filing.Applicant, "页", ("没有的项", "1", 0))).Refusals.Single().Code);
        await filing.Move(id, "submitted");
        Assert.Equal("form-closed", (await filing.Save(id, filing.Applicant, "页", ("项目名称", "晚了", 0))).Refusals.Single().Code);
    }

    [Fact]
    public async Task Each_save_is_a_line_of_history_with_who_wrote_what_over_what()
    {
        await using var filing = await FilingCounty.Start();
        var id = await filing.Begin();
        await filing.Save(id, filing.Applicant, "甲页", ("项目名称", "甲", 0));
        await filing.Save(id, filing.Staff, "局页", ("项目名称", "乙", 1), ("领域", "加工", 1));
        var late = await filing.Save(id, filing.Applicant, "旧页", ("项目名称", "丙", 1));
        Assert.Equal(("乙", "测试"), (late.Value.Answer.Conflicts.Single().Stands, late.Value.Answer.Conflicts.Single().By));
        var saves = (await filing.All<ApplicationSave>()).OrderBy(s => s.Sequence).ToList();
        Assert.Equal([false, true, false], saves.Select(s => s.OnBehalf));
        Assert.Equal(new Written("甲", "乙", false), saves[1].Read()["项目名称"]);
        Assert.Equal(new Written("乙", "丙", true), saves[2].Read()["项目名称"]);
        var field = Field((await filing.Form(id, filing.Applicant))!.Form, "项目名称");
        Assert.Equal(("乙", "丙", true), (field.Text, field.Answer!.Rivals.Single().Text, field.Blocks));
    }

    private static int fresh;

    private static async Task<Guid> Fresh(FilingCounty filing)
    {
        await using var db = filing.County.Open();
        var firm = new Enterprise { Id = Ids.New(filing.County.Time), County = TestCounty.Code, Name = $"新公司{++fresh}", CreditCode = $"91431299MB{fresh:0000000}Z" };
        db.Add(firm);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return firm.Id;
    }

    private static FilledField Field(FilledForm form, string key) => form.Fields.Single(f => f.Asked.Key == key);

    private static (string, string) Of(FilledForm form, string key) => (Field(form, key).Text, Field(form, key).Source);
}
