using CsCheck;
using Kechuang.Kernel;
using Xunit;

namespace Kechuang.Tests.Kernel.Values;

public class DocumentNumberTests
{
    [Theory]
    [InlineData("国科发火〔2016〕32号", "国科发火〔2016〕32号", "国科发火", 2016, 32)]
    [InlineData("国科发火[2016]32号", "国科发火〔2016〕32号", "国科发火", 2016, 32)]
    [InlineData("国科发火【2016】195 号", "国科发火〔2016〕195号", "国科发火", 2016, 195)]
    [InlineData("国科发政（2017）115号", "国科发政〔2017〕115号", "国科发政", 2017, 115)]
    [InlineData("国科发政(2017)第115号", "国科发政〔2017〕115号", "国科发政", 2017, 115)]
    [InlineData("湘科函〔２０２２〕００８号", "湘科函〔2022〕8号", "湘科函", 2022, 8)]
    [InlineData("国家税务总局公告 2017 年第 24 号", "国家税务总局公告2017年第24号", "国家税务总局公告", 2017, 24)]
    [InlineData("公告（2023年）第7号", "公告2023年第7号", "公告", 2023, 7)]
    [InlineData("国家档案局令第8号", "国家档案局令第8号", "国家档案局令", null, 8)]
    public void Whole_numbers_are_normalised(string text, string code, string issuer, int? year, int serial)
    {
        var number = DocumentNumber.Parse(text).Value;
        Assert.True(number.Valid, number.Problem);
        Assert.Equal((code, issuer, year, serial), (number.Code, number.Issuer, number.Year, number.Serial));
        Assert.Equal(number, DocumentNumber.Parse(number.Code).Value);
    }

    // The first two stand in the sample report of policy-facts §11.4.
    [Theory]
    [InlineData("怀办发电号", "缺年份和序号")]
    [InlineData("溆办号", "缺年份和序号")]
    [InlineData("溆办〔19〕12号", "年份应写全四位")]
    [InlineData("国科发火〔2016〕32", "缺“号”")]
    [InlineData("32号", "应为 机关代字〔年份〕序号号")]
    public void Incomplete_numbers_are_kept_and_say_what_would_be_right(string text, string says)
    {
        var number = DocumentNumber.Parse(text).Value;
        Assert.False(number.Valid);
        Assert.Equal(text, number.Code);
        Assert.Contains(says, number.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_blank_or_a_whole_sentence_is_refused()
    {
        Assert.Equal("document-number.empty", DocumentNumber.Parse("  ").Refusals[0].Code);
        Assert.Equal("document-number.length", DocumentNumber.Parse(new string('文', 61)).Refusals[0].Code);
    }

    [Fact]
    public void No_text_makes_the_parser_throw() => Gen.String.Sample(text => DocumentNumber.Parse(text) is not null);
}
