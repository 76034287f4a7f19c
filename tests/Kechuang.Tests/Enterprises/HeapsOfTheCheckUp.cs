using Kechuang.Decisions;
using Kechuang.Enterprises;
using Kechuang.Enterprises.CheckUp;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Enterprises;

/// <summary>差一项 means that one thing is between the unit and the goal; where facts are unanswered, nobody can say so.</summary>
public sealed class HeapsOfTheCheckUp(TestCounty county) : IClassFixture<TestCounty>
{
    [Theory]
    [InlineData(Verdict.Met, "", "", Bucket.Met)]
    [InlineData(Verdict.NotMet, "注册满一年", "", Bucket.OneShort)]
    [InlineData(Verdict.NotMet, "创新能力", Judgement.Experts, Bucket.OneShort)]
    [InlineData(Verdict.NotMet, "注册满一年", "职工总数", Bucket.NoData)]
    [InlineData(Verdict.NotMet, "注册满一年", "职工总数,专家评分", Bucket.NoData)]
    [InlineData(Verdict.NotMet, "注册满一年,研发占比", "职工总数", Bucket.ManyShort)]
    [InlineData(Verdict.Open, "", "职工总数", Bucket.NoData)]
    [InlineData(Verdict.Open, "", Judgement.Experts, Bucket.ExpertsOnly)]
    public void One_short_is_said_only_where_nothing_that_the_unit_could_answer_is_open(Verdict verdict, string failed, string pending, Bucket heap) =>
        Assert.Equal(heap, Buckets.Of(new Judgement(verdict, null, null, Names(failed), Names(pending)), direct: false, holds: false));

    [Fact]
    public void Who_fails_one_and_answered_little_is_told_both()
    {
        var (schemes, day) = (county.Services.GetRequiredService<SchemeCatalogue>(), new DateOnly(2025, 12, 10));
        var policy = schemes.Find("high-tech-enterprise", 2025, day).Value;
        var facts = new EnterpriseFacts(schemes.Layout, "91431299MA000100X3", "云溪演示甲公司", 2024, day).With("注册日期", FeelValue.From(new DateOnly(2015, 9, 1)))
            .With("重大安全质量事故或严重环境违法", FeelValue.From(true));
        var standing = Standing.Of(policy, facts, holds: false);
        Assert.Equal((Verdict.NotMet, 1, Bucket.NoData), (standing.Ruling.Judgement.Verdict, standing.Ruling.Judgement.Failed.Count, standing.Bucket));
        Assert.StartsWith(standing.Ruling.Judgement.Failed[0], standing.Missing, StringComparison.Ordinal);
        Assert.EndsWith("才知道还差几项", standing.Missing, StringComparison.Ordinal);
    }

    private static string[] Names(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
