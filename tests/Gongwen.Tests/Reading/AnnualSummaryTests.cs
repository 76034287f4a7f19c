using System.Text;
using Xunit;

namespace Kechuang.Gongwen.Tests.Reading;

public sealed class AnnualSummaryTests
{
    private static readonly Outline Outline = Outline.Read(Sample.AnnualSummary(), Sample.Knowledge);

    [Fact]
    public void Its_headings_carry_level_number_and_title()
    {
        var found = Outline.Headings.Select(h => $"{h.Level}|{h.Number}|{h.Title}");

        Assert.Equal(
        [
            "1|一、|xxxx年所做的主要工作",
            "2|(一)|强化思想建设,狠抓党建工作",
            "2|(二)|严肃党风党纪,加强廉政建设",
            "2|(三)|加大扶贫力度,助力山区发展",
            "2|(四)|争创创新型县建设,提升xx对外形象",
            "4|(1)|组织创建省级创新型县建设申报工作,制定了《xx县创建x省级创新型县建设方案》,并于xxxx年xx月xx日,县人民政府副县长田允和带队参加了省科技厅组织的专家评审会议答辩",
            "4|(2)|完成xx县xxxx年x省科技投入产出绩效评价工作,在全省第二方阵综合排名第二位",
            "4|(3)|组织企业申报xxxx年度市级各类奖补,全县共获得奖补资金xxxx万元",
            "4|(4)|经县人民政府同意,县科技局全面推进xxxx年科技创新县级各类奖补工作,县审计局正在审计相关单位财务,县财政局也进入资金拨付审批程序",
            "2|(五)|加大研发投入,提高科技含量",
            "3|1、|完成xx家科技型中小企业评价工作,完成市定任务xx家的xxx%",
            "3|2、|完成xx家企业建立xxxx年研发准备金制度备案,完成xx家企业申报xxxx年度省级研发奖补xx.xx万元",
            "3|3、|xxxx年前三季度完成高新技术产品产值增加值xxxxx万元,占GDP比重x.x%,完成全社会研发投入R&D经费支出xxxxx万元,完成市定任务xxx%",
            "2|(六)|加快平台建设,促进成果转化",
            "4|(1)|推进禾润农贸省级星创天地和珅宁生物国家级星创天地建设,完成绩效考评任务",
            "4|(2)|组织xx稻源食品星创天地申报省级星创天地,已经通过省科技厅专题会议研究并公示",
            "4|(3)、|组织溪谷农特众创空间申报省级众创空间,省厅专题会议研究未通过",
            "4|(4)、|成果转移转化平台建设有了新进展",
            "2|(七)|强抓综治维稳,统筹全盘工作",
            "1|二、|存在的主要问题",
            "2|(一)|学习和服务意识不够强",
            "2|(二)|科技经费投入不足",
            "2|(三)|科技人才队伍建设有限",
        ], found);
    }

    [Theory]
    [InlineData(0, 172, 14)]
    [InlineData(1, 187, 16)]
    [InlineData(5, 1010, 87)]
    [InlineData(13, 1583, 16)]
    [InlineData(17, 1778, 19)]
    [InlineData(19, 1947, 9)]
    [InlineData(22, 2238, 13)]
    public void A_heading_lies_where_counting_code_points_finds_it(int index, int offset, int length)
    {
        Assert.Equal((offset, length), (Outline.Headings[index].Offset, Outline.Headings[index].Length));
    }

    [Fact]
    public void Its_figures_carry_unit_claim_and_role()
    {
        var found = Outline.Figures.Select(f => $"{f.Offset} {f.Text} {f.Unit} {OutlineJson.Name(f.Claim)} {f.Role}{(f.Blank ? "" : " filled")}");

        Assert.Equal(
        [
            "0 xxxx年 年 date Value",
            "53 xxxx年 年 date Value",
            "174 xxxx年 年 date Value",
            "684 五大 大 count Value filled",
            "744 xx家 家 count Value",
            "909 xxx% % ratio Value",
            "1054 xxxx年xx月xx日 日 date Value",
            "1107 xxxx年 年 date Value",
            "1130 第二方阵 方阵 rank Value filled",
            "1138 第二位 位 rank Value filled",
            "1188 xxxx—xxxx年 年 date Value",
            "1220 xxxx年 年 date Value",
            "1242 xxxx万元 万元 amount Value",
            "1270 xxxx年 年 date Value",
            "1341 xx家 家 count Value",
            "1347 x批次 批次 count Value",
            "1365 xx家 家 count Value",
            "1397 x家 家 count Target",
            "1407 xxx% % completion-rate Completion",
            "1417 xx家 家 count Value",
            "1438 xx家 家 count Target",
            "1442 xxx% % completion-rate Completion",
            "1452 xx家 家 count Value",
            "1459 xxxx年 年 date Value",
            "1476 xx家 家 count Value",
            "1483 xxxx年 年 date Value",
            "1495 xx.xx万元 万元 amount Value",
            "1506 xxxx年 年 date Value",
            "1511 前三季度 季度 date Value filled",
            "1528 xxxxx万元 万元 amount Value",
            "1542 x.x% % ratio Value",
            "1563 xxxxx万元 万元 amount Value",
            "1577 xxx% % completion-rate Completion",
            "1909 xxxx年 年 date Value",
        ], found);
    }

    [Fact]
    public void Blanks_that_stand_for_names_are_kept_apart()
    {
        var found = Outline.Placeholders.Select(p => $"{p.Offset}{p.Kind}");

        Assert.Equal(
            ["666名称", "933名称", "970县", "975市", "1034县", "1039省", "1104县", "1112省", "1146市", "1154市", "1169市", "1704名称", "1802名称", "2346名称", "2357名称"],
            found);
    }

    [Fact]
    public void Every_x_of_the_text_is_a_figure_or_a_name()
    {
        var told = Outline.Figures.Where(f => f.Blank).Select(f => f.Place).Concat(Outline.Placeholders.Select(p => p.Place)).ToList();

        for (var i = 0; i < Outline.Text.Length; i++)
        {
            Assert.True(Outline.Text[i] != 'x' || told.Exists(place => place.Start <= i && i < place.End), $"x at {i}");
        }
    }

    [Theory]
    [InlineData(744, "示范企业")]
    [InlineData(909, "贫困村.覆盖率")]
    [InlineData(1341, "高企.申报")]
    [InlineData(1347, "高企.批次")]
    [InlineData(1397, "高企.新认定")]
    [InlineData(1407, "高企.新认定")]
    [InlineData(1417, "科小.入库")]
    [InlineData(1438, "科小.入库")]
    [InlineData(1442, "科小.入库")]
    [InlineData(1452, "准备金.备案")]
    [InlineData(1476, "研发奖补.企业")]
    [InlineData(1495, "研发奖补.金额")]
    [InlineData(1506, "年度")]
    [InlineData(1528, "高新产值.增加值")]
    [InlineData(1542, "高新产值.占比")]
    [InlineData(1563, "研发经费.全社会")]
    [InlineData(1577, "研发经费.全社会")]
    public void The_words_around_a_figure_suggest_its_indicator(int offset, string indicator)
    {
        Assert.Equal(indicator, Outline.Figures.Single(f => f.Offset == offset).Indicator);
    }

    [Fact]
    public void What_the_web_site_added_is_noise_and_nothing_in_it_is_read()
    {
        var noise = Assert.Single(Outline.Noise);

        Assert.StartsWith("来源:网络整理", noise.Of(Outline.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_knows_its_sentence_its_section_and_the_words_around()
    {
        var figure = Outline.Figures.Single(f => f.Offset == 1442);

        Assert.Equal("1、完成xx家科技型中小企业评价工作,完成市定任务xx家的xxx%。", figure.Sentence);
        Assert.Equal("1、", Outline.Headings[figure.Heading!.Value].Number);
        Assert.EndsWith("市定任务xx家的", figure.Before, StringComparison.Ordinal);
        Assert.Equal("。", figure.After);
    }

    [Fact]
    public void The_same_text_in_GB_18030_with_CRLF_has_the_same_outline()
    {
        var text = Encoding.UTF8.GetString(Sample.AnnualSummary()).Replace("\n", "\r\n", StringComparison.Ordinal);
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text);

        Assert.Equal(Json(Outline), Json(Outline.Read(gb, Sample.Knowledge)));
    }

    [Fact]
    public void Json_has_the_agreed_names_in_the_agreed_order()
    {
        var json = Json(Outline);

        Assert.StartsWith(
            """{"headings":[{"level":1,"offset":172,"length":14,"number":"一、","title":"xxxx年所做的主要工作"},""", json, StringComparison.Ordinal);
        Assert.Contains(
            """],"figures":[{"offset":0,"length":5,"text":"xxxx年","unit":"年","claim":"date","blank":true,"indicator":"年度",""", json, StringComparison.Ordinal);
    }

    private static string Json(Outline outline)
    {
        using var stream = new MemoryStream();
        OutlineJson.Write(outline, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
