using CsCheck;
using Xunit;

namespace Kechuang.Gongwen.Tests;

public sealed class PunctuationTests
{
    [Theory]
    [InlineData("在县委,县政府领导下;工作:有序!", "在县委，县政府领导下；工作：有序！")]
    [InlineData("投入1,234.5万元,8:30开工,占3.5%,完成。", "投入1,234.5万元，8:30开工，占3.5%，完成。")]
    [InlineData("(1)组织(试行)R&D(研发)(2021)工作, f(x)", "（1）组织（试行）R&D（研发）（2021）工作， f(x)")]
    [InlineData("计划(2021—2023年)的通知(云办号):", "计划（2021—2023年）的通知（云办号）：")]
    [InlineData("see https://a.b, and c; ok", "see https://a.b, and c; ok")]
    [InlineData("他说\"创新\"和\"创业\"", "他说“创新”和“创业”")]
    [InlineData("工作完成.继续推进.", "工作完成。继续推进。")]
    [InlineData("1.推进", "1.推进")]
    public void Half_width_marks_beside_Chinese_become_full_width(string text, string expected) =>
        Assert.Equal(expected, Punctuation.ToFullWidth(text));

    [Fact]
    public void Positions_stay_what_they_were() =>
        Gen.String.Sample(text => Punctuation.ToFullWidth(text).Length == text.Length);

    [Theory]
    [InlineData("(十二)扶贫", "（十二）")]
    [InlineData("二十．扶贫", "二十、")]
    [InlineData("３、扶贫", "3.")]
    [InlineData("(3)、扶贫", "（3）")]
    [InlineData("①扶贫", "①")]
    public void Heading_numbers_have_one_right_form(string text, string expected) =>
        Assert.Equal(expected, Numbering.Normal(Outline.Read(text).Headings[0]));
}
