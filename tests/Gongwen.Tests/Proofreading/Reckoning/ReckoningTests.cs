using Kechuang.Gongwen.Proofreading;
using Kechuang.Gongwen.Proofreading.Figures;
using Kechuang.Gongwen.Proofreading.Reckoning;
using Kechuang.Gongwen.Tests.Corpus;
using Xunit;

namespace Kechuang.Gongwen.Tests.Proofreading.Reckoning;

/// <summary>Reckonings between numbers: each kind is found and solved for each of its members, and what is told of one that does not come out.</summary>
public sealed class ReckoningTests
{
    private static readonly Lazy<Proofreader> Proofreader = new(Examined.Proofreader);

    [Theory]
    [InlineData("年初46家，新增16家，年末62家。", "Pair")]
    [InlineData("共立项52项，其中重大5项、重点18项、软科学7项、农业22项。", "Sum")]
    [InlineData("抽查126件，合规109件，合规率86.5%。", "Ratio")]
    [InlineData("由480万元增加到600万元，增长25%。", "Growth")]
    [InlineData("由45件降到18件，下降60%。", "Fall")]
    [InlineData("达到132家，净增22家，增长20%。", "Increase")]
    [InlineData("降到88家，减少22家，下降20%。", "Decrease")]
    [InlineData("聘请14名，每人补助1.2万元，需16.8万元。", "Product")]
    [InlineData("投入520万元，带动社会投入1.04亿元，放大20倍。", "Times")]
    [InlineData("分别占40%、35%和25%。", "Hundred")]
    [InlineData("硕士22名、每名5万元，博士4名、每名10万元，共150万元。", "Weighted")]
    [InlineData("年初1302艘，更新建造12艘，拆解74艘，年末1240艘。", "FlowOut")]
    [InlineData("年初1302艘，拆解74艘，更新建造12艘，年末1240艘。", "FlowIn")]
    [InlineData("办班12期，每期5天，每天8学时，共480学时。", "Cube")]
    [InlineData("2021年任务40家、完成38家，2022年任务45家、完成47家，2023年任务50家、完成53家，合计任务135家。", "Turns")]
    public void A_reckoning_that_comes_out_is_found_and_gives_each_of_its_numbers(string text, string kind)
    {
        var found = RelationFinder.All(Numbers(text)).Where(r => r.Kind.ToString() == kind && r.Holds() == true).ToList();

        Assert.NotEmpty(found);
        Assert.All(found, r => Assert.All(Enumerable.Range(0, r.Members.Length), i =>
            Assert.True(r.Solve(i)!.Value.Meets(r.Members[i].Low - r.Members[i].Step, r.Members[i].High + r.Members[i].Step), $"{r.Kind} {i}: {r.Solve(i)}")));
    }

    [Theory]
    [InlineData("1.30亿元", 1.20e8, "NearDigit")]
    [InlineData("87家", 37, "Digit")]
    [InlineData("11.31亿元", 11.13e8, "Swapped")]
    [InlineData("240吨", 2_400_000, "Power")]
    [InlineData("48家", 63, "No")]
    public void A_slip_of_the_hand_is_told_by_its_kind(string written, double right, string slip)
    {
        var number = Assert.Single(Numbers($"完成{written}。"));

        Assert.Equal(slip, Mistype.Of(number, new Span(right, right, right)).Slip.ToString());
    }

    [Fact]
    public void Where_nothing_tells_which_number_is_wrong_the_stretch_of_them_is_named()
    {
        const string Text = "代表所提建议共174件，分为三类，其中马上能办的48件、培育后办的89件、暂不具备条件的40件，均已答复。";

        var finding = Assert.Single(Figures(Text));

        Assert.Null(finding.Suggestion);
        Assert.Contains("89件", Text[finding.Place.Start..finding.Place.End], StringComparison.Ordinal);
        Assert.Contains("逐项核对", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("选派科技副总26名，其中电子信息9人、机械与自动化8人、化工与材料6人，其余为设计、检测类。")]
    [InlineData("示范田共360亩，其中大垄密植180亩、常规栽培120亩，另有60亩为轮作茬口。")]
    [InlineData("规上工业企业达到22家，其中年产值过5000万元的3家。")]
    public void What_leaves_a_rest_open_is_no_wrong_sum(string text) => Assert.Empty(Figures(text));

    [Theory]
    [InlineData("租地半亩，种菜2亩，养殖3亩，共9亩。")]
    [InlineData("完成0家，新增0家，合计0家，增长0%。")]
    public void Numbers_without_a_digit_of_their_own_are_read(string text) => Assert.NotNull(Proofreader.Value.Read(text));

    [Fact]
    public void A_text_without_weights_is_left_to_the_rules() =>
        Assert.Empty(new Proofreader(new Knowledge()).Read("共立项52项，其中重大5项、重点18项、软科学7项、农业22项。").Findings);

    private static List<Number> Numbers(string text) => Number.Read(Passage.All(new ProofText(Outline.Read(text)), wholeParagraphs: true));

    private static List<Finding> Figures(string text) => [.. Proofreader.Value.Read(text).Findings.Where(f => f.Class == FindingClass.FigureInconsistent)];
}
