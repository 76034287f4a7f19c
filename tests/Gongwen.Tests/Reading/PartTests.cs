using Xunit;

namespace Kechuang.Gongwen.Tests.Reading;

public sealed class PartTests
{
    private const string Report = """
        云溪县科学技术局文件
        云科〔2023〕7号
        云溪县科学技术局
        关于2023年科普工作的报告
        县人民政府：
        今年以来，我局认真做好科普工作，现将有关情况报告如下。
        一、主要做法
        一是抓阵地。新建科普馆2个。二是抓活动。举办讲座12场。
        特此报告。
        附件：1.科普场馆名单
        2.科普活动汇总表
        云溪县科学技术局
        2023年12月5日
        （此件公开发布）
        抄送：县委办公室，县人大常委会办公室。
        云溪县科学技术局办公室 2023年12月6日印发
        附件1
        科普场馆名单
        """;

    [Fact]
    public void The_parts_of_a_document_are_told_apart()
    {
        var outline = Outline.Read(Report);

        Assert.Equal(
            [
                "letterhead 云溪县科学技术局文件", "document-number 云科〔2023〕7号", "title 云溪县科学技术局", "title 关于2023年科普工作的报告", "addressee 县人民政府：",
                "attachment-list 附件：1.科普场馆名单", "attachment-list 2.科普活动汇总表", "signature 云溪县科学技术局", "date 2023年12月5日", "note （此件公开发布）",
                "copy-to 抄送：县委办公室，县人大常委会办公室。", "printed 云溪县科学技术局办公室 2023年12月6日印发", "annex 附件1",
            ],
            outline.Parts.Select(p => $"{OutlineJson.Name(p.Kind)} {p.Place.Of(outline.Text)}"));
        Assert.Equal(["主要做法"], outline.Headings.Select(h => h.Title));
    }

    [Theory]
    [InlineData("一是抓平台。二是抓人才。", "OneIs 1 一是|OneIs 2 二是")]
    [InlineData("首先，抓平台。其次，抓人才。最后，抓服务。", "FirstOfAll 1 首先|FirstOfAll 2 其次|FirstOfAll 3 最后")]
    [InlineData("第一，抓平台。第二，抓人才。", "First 1 第一|First 2 第二")]
    [InlineData("主要有：（1）平台；（2）人才；3）服务。", "Number 1 （1）|Number 2 （2）|Number 3 3）")]
    [InlineData("①平台；②人才。", "Number 2 ②")]
    [InlineData("—抓平台。\n—抓人才。", "Dash 0 —|Dash 0 —")]
    [InlineData("统一是关键。第一季度，第二产业增长。", "")]
    public void Items_inside_the_text_are_counted(string text, string expected)
    {
        var outline = Outline.Read(text);

        Assert.Equal(expected, string.Join('|', outline.Items.Select(i => $"{i.Form} {i.Ordinal} {i.Place.Of(outline.Text)}")));
    }

    [Fact]
    public void An_item_goes_as_far_as_the_next()
    {
        var outline = Outline.Read("一是抓平台。二是抓人才。");

        Assert.Equal(["一是抓平台。", "二是抓人才。"], outline.Items.Select(i => i.Text.Of(outline.Text)));
    }

    [Theory]
    [InlineData("第一部分 工作回顾\n一、成绩", "1|第一部分 |工作回顾;1|一、|成绩")]
    [InlineData("第二章　科技计划\n第三节　经费管理", "1|第二章　|科技计划;2|第三节　|经费管理")]
    [InlineData("第一章程已经印发。\n第二部分企业停产。", "")]
    public void Divisions_are_headings(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', Outline.Read(text).Headings.Select(h => $"{h.Level}|{h.Number}|{h.Title}")));
}
