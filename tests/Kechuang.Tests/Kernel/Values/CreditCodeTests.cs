using CsCheck;
using Kechuang.Kernel;
using Xunit;

namespace Kechuang.Tests.Kernel.Values;

// Vectors: GB 32100-2015 and policy-facts §13.1; the invented ones belong to no real body.
public class CreditCodeTests
{
    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("11320000MB151840XJ")]
    [InlineData("91431224MA00000073")]
    [InlineData("91431224MA0000015X")]
    [InlineData("91431224MA00004960")]
    [InlineData("91431224MA000004XB")]
    [InlineData("93431224MF00000051")]
    [InlineData("12431224MB0000000L")]
    [InlineData("52431224MJ000000XQ")]
    public void Right_codes_raise_no_doubt(string text)
    {
        var code = CreditCode.Parse(text).Value;
        Assert.True(code.CheckDigitRight);
        Assert.True(code.OrganisationCheckRight);
        Assert.Null(code.Doubt);
    }

    [Theory]
    [InlineData("91350100M000100Y4A", "应为 3")]
    [InlineData("91431224MA00000074", "应为 3")]
    public void A_wrong_check_digit_is_a_doubt_and_no_refusal(string text, string says)
    {
        var code = CreditCode.Parse(text).Value;
        Assert.False(code.CheckDigitRight);
        Assert.Contains(says, code.Doubt, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_organisation_check_is_a_doubt_of_its_own()
    {
        const string start = "91431224MA0000008";
        var code = CreditCode.Parse(start + CreditCode.CheckDigit(start)).Value;
        Assert.True(code.CheckDigitRight);
        Assert.Contains("第 17 位", code.Doubt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("９１３５０１００ｍ０００１００ｙ４３")]
    [InlineData(" 91350100 m000100y43\u200b")]
    [InlineData("91350100-M000100Y4-3")]
    public void Full_width_lower_case_and_spaces_are_taken(string text) =>
        Assert.Equal("91350100M000100Y43", CreditCode.Parse(text).Value.Code);

    [Theory]
    [InlineData(null, "credit-code.empty", "18 位")]
    [InlineData("430000000012345", "credit-code.length", "15 位")]
    [InlineData("MA0000007", "credit-code.length", "组织机构代码")]
    [InlineData("91350100M000100Y4", "credit-code.length", "现为 17 位")]
    [InlineData("9135O100M000100Y43", "credit-code.character", "是否应为数字 0")]
    [InlineData("91350100M000100Y4Z", "credit-code.character", "是否应为数字 2")]
    [InlineData("91A50100M000100Y43", "credit-code.area", "第 3–8 位")]
    public void A_wrong_structure_is_refused_with_what_would_be_right(string? text, string code, string says)
    {
        var refusal = Assert.Single(CreditCode.Parse(text).Refusals);
        Assert.Equal(code, refusal.Code);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_changed_character_is_always_noticed() =>
        Gen.Select(Gen.Int[0, 16], Gen.Int[1, 30]).Sample((place, shift) =>
        {
            const string characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
            var right = "91431224MA0000015X".ToCharArray();
            right[place] = characters[(characters.IndexOf(right[place], StringComparison.Ordinal) + shift) % 31];
            return CreditCode.Parse(new string(right)).Match(code => !code.CheckDigitRight, _ => true);
        });

    [Fact]
    public void No_text_makes_the_parser_throw() => Gen.String.Sample(text => CreditCode.Parse(text) is not null);
}
