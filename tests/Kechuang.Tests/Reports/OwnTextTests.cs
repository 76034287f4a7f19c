using Kechuang.Kernel;
using Kechuang.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Reports;

public sealed class OwnTextTests
{
    private const string Other = """
        青石县科技局2024年工作情况汇报
        2024年，青石县科技局以项目为抓手，全力推动科技创新。
        一、培育创新主体
        一是高新技术企业扩容。全年新增高新技术企业4家，科技型中小企业入库35家。
        二是研发投入提质。全社会研发经费支出15600万元，同比增长8.2%。
        二、存在不足
        全县技术合同成交额仅xxxx万元，与先进县区有差距。
        青石县科学技术局
        2024年12月20日
        来源：网络整理 免责声明：本文仅供学习分享，如有版权问题请联系我们及时删除。
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_pasted_in_is_bound_signed_and_exported_like_a_pack()
    {
        await using var county = await SummaryCounty.Start();
        var sample = await File.ReadAllTextAsync(Path.Combine(PackLibrary.Locate(), "documents", "annual-summary", "2019-01-01", "template.txt"), Stop);
        Assert.Equal("title", Assert.Single((await Begin(county, "", sample)).Refusals).Code);
        var name = (await Begin(county, "云溪县2025年科技工作总结", sample)).Value;

        var read = await Compose(county, name);
        var blank = read.Slots.First(s => s.Sentence.Contains("科技型中小企业评价工作", StringComparison.Ordinal) && s.Kind == PieceKind.Blank);
        Assert.Equal("own.1", name);
        Assert.DoesNotContain("免责声明", string.Concat(read.Paragraphs.Select(p => p.Printed)), StringComparison.Ordinal);
        Assert.True(read.Blanks > 10, $"{read.Blanks} blanks");
        Assert.Contains("科小.入库", blank.Suggestions.Select(s => s.Indicator));

        Assert.True((await Bind(county, name, blank.Key, "科小.入库")).Succeeded);
        var bound = await Compose(county, name);
        Assert.Equal("3家", bound.Slots.Single(s => s.Key == blank.Key).Text);
        Assert.True((await county.Act<SignDocument.Request, Guid>(new(name, 2025, (await Compose(county, name)).Seal), (r, a, d, s) => SignDocument.Handle(r, a, d, county.Documents, county.Papers, s))).Succeeded);

        await using var db = county.Open();
        var signed = await db.Set<SignOff>().SingleAsync(Stop);
        Assert.Contains(await db.Set<FrozenFigure>().ToListAsync(Stop), f => f is { Indicator: "科小.入库", Text: "3家" });
        Assert.DoesNotContain(await county.Services.GetRequiredService<Drift>().Corrections(db, signed, signed.KnownAt, Stop), m => m.Changed);
        Assert.Equal("signed", Assert.Single((await Bind(county, name, blank.Key, "高企.申报")).Refusals).Code);
    }

    [Fact]
    public async Task A_report_of_another_county_gives_its_title_and_leaves_its_numbers_to_be_bound()
    {
        await using var county = await SummaryCounty.Start();
        var name = (await Begin(county, "", Other)).Value;
        var composed = await Compose(county, name);
        var text = string.Concat(composed.Paragraphs.Select(p => p.Printed));

        Assert.Equal("青石县科技局2024年工作情况汇报", Assert.Single(composed.Title));
        Assert.Equal("云溪县科学技术局", composed.Signature);
        Assert.DoesNotContain("青石县科学技术局", text, StringComparison.Ordinal);
        var number = composed.Slots.Single(s => s.Text == "35家");
        Assert.Equal(PieceKind.Carried, number.Kind);
        Assert.Contains("科小.入库", number.Suggestions.Select(s => s.Indicator));
        Assert.Equal("own.2", (await Begin(county, "又一份", Other)).Value);
    }

    [Theory]
    [InlineData("", "", 2025, "text")]
    [InlineData("标题", "太短", 2025, "short")]
    [InlineData("标题", Other, 0, "year")]
    public void What_is_wanting_is_said(string title, string text, int year, string code) =>
        Assert.Equal(code, Assert.Single(BeginOwn.Decide(new(year, title, text, null)).Refusals).Code);

    private static Task<Result<string>> Begin(SummaryCounty county, string title, string text) =>
        county.Act<BeginOwn.Request, string>(new(2025, title, text, null), BeginOwn.Handle, Roles.Staff);

    private static Task<Result<Guid>> Bind(SummaryCounty county, string name, string slot, string indicator) =>
        county.Act<BindBlank.Request, Guid>(new(name, 2025, slot, indicator, "value", "year", "", null), (r, a, d, s) => BindBlank.Handle(r, a, d, county.Documents, s), Roles.Staff);

    private static async Task<Composed> Compose(SummaryCounty county, string name)
    {
        await using var db = county.Open();
        return (await county.Documents.Compose(db, name, 2025, SummaryCounty.Day, SummaryCounty.Now + TimeSpan.FromHours(1), Stop)).Value;
    }
}
