using Xunit;

namespace Kechuang.Decisions.Tests.Docs;

/// <summary>What docs/decisions/tutorial.md says of its model.</summary>
public sealed class TutorialTests
{
    private static readonly DmnModel Model = Read();

    [Theory]
    [InlineData(96, "0")]
    [InlineData(100, "6")]
    [InlineData(499, "9.99")]
    [InlineData(500, "15")]
    [InlineData(620, "17.4")]
    [InlineData(2000, "50")]
    public void The_amount_is(int research, string expected) =>
        Assert.Equal(expected, Model.Evaluate("奖补金额", [FeelValue.From(research), FeelValue.True, FeelValue.False]).ToString());

    [Fact]
    public void Four_more_would_do() =>
        Assert.Equal(4, Model.Gap("可以奖补", "研发费用", [FeelValue.From(96m), FeelValue.Null, FeelValue.False]).Nearest!.Difference);

    [Fact]
    public void Too_little_research_decides_whatever_else_is_unknown() =>
        Assert.True(Model.EvaluatePossible("可以奖补", [FeelValue.From(96m), FeelValue.Unknown, FeelValue.Unknown]).Value.IsFalse);

    [Fact]
    public void Two_answers_decide_the_amount()
    {
        var possible = Model.EvaluatePossible("奖补金额", [FeelValue.From(620m), FeelValue.Unknown, FeelValue.Unknown]);
        Assert.Equal((0m, 17.4m), (possible.Low, possible.High));
        Assert.Equal(["首次认定高企", "严重失信"], possible.UnknownInputs);
    }

    private static DmnModel Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Kechuang.slnx")))
        {
            folder = folder.Parent!;
        }

        var read = DmnModel.Read(File.ReadAllText(Path.Combine(folder.FullName, "docs", "decisions", "example", "rd-award.dmn")), "rd-award.dmn");
        Assert.Equal([], read.Diagnostics);
        return read.Value!;
    }
}
