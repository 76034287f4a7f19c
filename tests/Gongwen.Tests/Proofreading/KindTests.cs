using Xunit;

namespace Kechuang.Gongwen.Tests.Proofreading;

/// <summary>What the kind of a document asks for, by the regulation of 2012, and what the year of a text allows.</summary>
public sealed class KindTests
{
    private const string Request = "云溪县科学技术局关于追加科技经费的请示\n县人民政府：\n因奖补需要，申请追加科技经费100万元。\n";
    private const string Report = "云溪县科学技术局关于科技工作情况的报告\n县人民政府：\n全年新认定高新技术企业12家，各项任务圆满完成。\n";
    private const string Letter = "云溪县科学技术局关于商请推荐专家的函\n市科技局：\n因项目评审需要，商请推荐专家5名。\n";

    [Theory]
    [InlineData(Request + "特此报告。", "kind.closing 特此报告。 → 妥否，请批示。")]
    [InlineData(Report + "以上报告妥否，请批示。", "kind.closing 以上报告妥否，请批示。 → 特此报告。")]
    [InlineData(Letter + "特此请示。", "kind.closing 特此请示。 → 特此函达。")]
    [InlineData("云溪县科学技术局关于追加科技经费的请示\n县人民政府、县财政局：\n因奖补需要，申请追加科技经费100万元。\n妥否，请批示。", "kind.one-addressee 县人民政府、县财政局： → ?")]
    [InlineData("云溪县科学技术局关于科技工作情况的报告\n县人民政府：\n全年任务圆满完成，恳请县政府予以批准新增编制2名。\n特此报告。", "kind.request-in-report 恳请县政府予以批准 → ?")]
    [InlineData("同志们：\n下面，我讲四点意见。\n一、提高认识\n内容甲。\n二、突出重点\n内容乙。\n三、加强领导\n内容丙。", "structure.points-announced 四点 → 三点")]
    public void A_kind_has_its_conventions(string text, string expected) => Assert.Contains(expected, Marked.Lines(text).Split('\n'));

    [Theory]
    [InlineData(Request + "妥否，请批示。")]
    [InlineData(Report + "特此报告。")]
    [InlineData(Letter + "特此函达，请予支持。")]
    [InlineData("关于印发工作总结的通知\n各乡镇人民政府：\n现将总结印发给你们。\n特此通知。\n附件1\n云溪县科技局工作报告\n全年任务完成。\n特此报告。")]
    [InlineData("同志们：\n下面，我讲三点意见。\n一、提高认识\n内容甲。\n二、突出重点\n内容乙。\n三、加强领导\n内容丙。")]
    [InlineData("全年工作总结\n全年任务完成。\n特此报告。")]
    public void Sound_documents_are_left_alone(string text) => Assert.DoesNotContain(Marked.Lines(text).Split('\n'), l => l.StartsWith("kind.", StringComparison.Ordinal) || l.StartsWith("structure.points", StringComparison.Ordinal));

    [Theory]
    [InlineData("2025年是“十三五”规划收官之年。", "十三五", "十四五")]
    [InlineData("全面贯彻党的十九大和二十届三中全会精神。", "十九大", "二十大")]
    [InlineData("2024年工作要点\n用好75%的研发费用加计扣除政策。", "75%", "100%")]
    public void A_plan_a_congress_and_a_rate_have_their_years(string text, string place, string right)
    {
        var proof = new Proofreader(new Knowledge()).Read(text);
        var finding = Assert.Single(proof.Findings, f => f.Class == FindingClass.Term);

        Assert.Equal((place, right), (finding.Place.Of(text), finding.Suggestion));
    }

    [Theory]
    [InlineData("2021年是“十四五”开局之年。")]
    [InlineData("全面贯彻党的二十大和二十届三中全会精神。")]
    [InlineData("2021年工作总结\n落实75%的研发费用加计扣除政策。")]
    public void Those_of_their_year_are_left_alone(string text) => Assert.DoesNotContain(new Proofreader(new Knowledge()).Read(text).Findings, f => f.Class == FindingClass.Term);
}
