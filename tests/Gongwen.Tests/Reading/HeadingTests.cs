using Xunit;

namespace Kechuang.Gongwen.Tests.Reading;

public sealed class HeadingTests
{
    [Theory]
    [InlineData("一、工作情况", "1|0+6|一、|工作情况")]
    [InlineData("\uFEFF一、工作情况：\r\n（一）平台。建成两家。", "1|0+6|一、|工作情况\n2|8+5|（一）|平台")]
    [InlineData("　　十二、𠮷镇经验\n　　1.推广𠮷镇做法！各地学习。\n", "1|2+7|十二、|𠮷镇经验\n3|12+8|1.|推广𠮷镇做法")]
    [InlineData("２．完善制度；\n（3）、建立台账。\n(４)加强督查", "3|0+6|２．|完善制度\n4|8+8|（3）、|建立台账\n4|18+7|(４)|加强督查")]
    [InlineData("㈠抓党建。\n⑴学习\n①集中学\n1）自学", "2|0+4|㈠|抓党建\n4|6+3|⑴|学习\n5|10+4|①|集中学\n5|15+4|1）|自学")]
    [InlineData("(一)学习《怎么办？》等著作。全体参加。", "2|0+14|(一)|学习《怎么办？》等著作")]
    [InlineData("(一)印发《方案(试行的通知。随后落实。", "2|0+14|(一)|印发《方案(试行的通知")]
    [InlineData("1. 2019年重点工作", "3|0+12|1.|2019年重点工作")]
    [InlineData("一、指导思想:以创新为引领", "1|0+6|一、|指导思想")]
    [InlineData("1、项目8:30开工。随后推进.", "3|0+10|1、|项目8:30开工")]
    // no headings
    [InlineData("一是深化改革。二是扩大开放", "")]
    [InlineData("3.5%的企业\n2019.3启动\n二、三产业融合发展\n(2019)5号\n一、\n第一，抓学习", "")]
    [InlineData("工作如下：1、抓学习；2、抓落实", "")]
    public void A_heading_is_known_by_its_number(string text, string expected)
    {
        var found = Outline.Read(text).Headings.Select(h => $"{h.Level}|{h.Offset}+{h.Length}|{h.Number}|{h.Title}");

        Assert.Equal(expected, string.Join("\n", found));
    }

    [Fact]
    public void What_could_be_an_enumeration_is_a_heading_when_it_is_next_in_sequence()
    {
        var outline = Outline.Read("一、基本情况\n二、三城同创工作");

        Assert.Equal(["基本情况", "三城同创工作"], outline.Headings.Select(h => h.Title));
    }
}
