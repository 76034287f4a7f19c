using System.Text;
using Kechuang.Gongwen.Reading;
using Xunit;

namespace Kechuang.Gongwen.Tests.Reading;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("全年组织xx家企业分x批次申报,将超出市里规定新增x家高企的任务,完成xxx%。", "xxx%", "高企.新认定")]
    [InlineData("高新技术企业分3批次申报。", "3批次", "高企.批次")]
    [InlineData("完成市定新增12家高企的任务,完成120%。", "120%", "高企.新认定")]
    [InlineData("完成市定任务80家科技型中小企业的110%。", "110%", "科小.入库")]
    public void A_number_within_a_name_does_not_hide_it(string sentence, string figure, string indicator)
    {
        var outline = Outline.Read(Encoding.UTF8.GetBytes(sentence), Knowledge);
        Assert.Equal(indicator, outline.Figures.Single(f => f.Text == figure).Suggestions[0].Indicator);
    }

    // A catalogue counts batches in 批 where the text says 批次.
    private static Knowledge Knowledge { get; } = new()
    {
        Indicators =
        [
            new("高企.新认定", "新增高新技术企业", "家", Claim.Count, ["新增高企"]),
            new("高企.批次", "高新技术企业申报批次", "批", Claim.Count, ["分批次申报", "批次申报国家高新技术企业"]),
            new("科小.入库", "科技型中小企业入库", "家", Claim.Count, ["科技型中小企业"]),
        ],
    };
}
