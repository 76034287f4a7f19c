using Xunit;

namespace Kechuang.Gongwen.Tests.Proofreading;

public sealed class PointingTests
{
    [Theory]
    [InlineData("一是抓企业，强主体；二是抓平台，三是抓人才。", "gbt15834.points-parted ， → ；")]
    [InlineData("一是抓企业。二是抓平台，三是抓人才。", "gbt15834.points-parted ， → 。")]
    [InlineData("落地的仅15项、产学研合作深度不够。", "gbt15834.clause-after-dunhao 、 → ，")]
    [InlineData("现场核查23次，调阅项目档案67卷、约谈项目负责人9人次。", "gbt15834.clause-after-dunhao 、 → ，")]
    [InlineData("补助资金开展“回头看\"，发现问题。", "width.half-quote \" → ”")]
    [InlineData("按照4:4：2的比例分担。", "width.ratio-colon : → ：")]
    [InlineData("组织申报，，争取支持。", "gbt15834.doubled ，， → ，")]
    [InlineData("工作有序推进。。", "gbt15834.doubled 。。 → 。")]
    [InlineData("培训农民、，推广良种。", "gbt15834.two-stops 、， → ，")]
    [InlineData("工作有序推进，。", "gbt15834.two-stops ，。 → 。")]
    [InlineData("工作有序推进。，成效明显。", "gbt15834.two-stops 。， → 。")]
    [InlineData("建设众创空间、星创天地……等平台。", "gbt15834.etc-ellipsis ……等 → 等")]
    [InlineData("建设众创空间、星创天地。。。", "gbt15834.ellipsis 。。。 → ……")]
    [InlineData("学习《纲要》、《条例》，形成共识。", "gbt15834.booktitle-between 》、《 → 》《")]
    [InlineData("落实《关于印发《科普规划》的通知》要求。", "gbt15834.booktitle-nested 《科普规划》 → 〈科普规划〉")]
    [InlineData("新建平台（省级2个、市级3个，）成效明显。", "gbt15834.before-closer ，） → ）")]
    [InlineData("落实“三区，”人才政策。", "gbt15834.comma-in-quotes ，” → ”，")]
    [InlineData("落实“，三区”人才政策。", "gbt15834.after-opener “， → “")]
    [InlineData("他说：“办好这件实事。”。", "gbt15834.stop-on-both-sides 。”。 → 。”")]
    [InlineData("培育企业、平台、和人才。", "gbt15834.and-after-dunhao 、和 → 和")]
    [InlineData("培育企业、平台、等主体。", "gbt15834.etc-after-dunhao 、等 → 等")]
    [InlineData("争取省，市科技部门支持。", "gbt15834.levels-comma ， → 、")]
    [InlineData("实施期为2021年——2023年。", "gbt15834.dash-doubled —— → —")]
    public void A_mark_out_of_place_is_named_with_the_right_one(string text, string expected) =>
        Assert.Contains(expected, Marked.Lines(text).Split('\n'));

    [Theory]
    [InlineData("落实《办法》《规程》，实施“揭榜挂帅”“赛马”制度……成效明显。")]
    [InlineData("争取全省，市县联动推进科普工作。")]
    [InlineData("与兄弟县（区）、和平区、和田地区合作，建设平台、等级评定有序。")]
    [InlineData("他说：“要办好实事。”大家深受鼓舞！真的？是的。")]
    [InlineData("一、目标\n（一）到2025年，产值达到1,234.5万元，占比3:2，时间8:30。")]
    [InlineData("完成省、市、县三级科技特派员选派工作，一是选、二是派。")]
    [InlineData("参加人员：杨建明、和丽英、段绍文、和文\n创建和美家庭、和美乡村、和顺社区。")]
    [InlineData("一是抓企业，二是抓平台，三是抓人才。")]
    [InlineData("一是抓企业；二是抓平台；三是抓人才，强队伍。")]
    [InlineData("培训3场、发放资料200份，不求所有、但求所用。")]
    public void Sound_marks_are_left_alone(string text) => Assert.Equal("", Marked.Lines(text));

    [Theory]
    [InlineData("全县创新,成效明显,位居前列.新增企业3家,增长5%;", "width.half-marks , → ，", 3)]
    [InlineData("全县创新，成效明显,位居前列。新增企业3家，增长5%。", "width.half-marks , → ，", 0)]
    [InlineData("２０２４年，全县创新，新增3家、4家、5家和6家企业，共12家。", "width.full-signs ２０２４ → 2024", 0)]
    [InlineData("增长5％，占比6%，达到7%。", "width.full-percent ％ → %", 0)]
    [InlineData("清退资金2，640元，整改到位。", "width.full-comma ， → ,", 0)]
    public void Widths_are_one_finding_where_they_are_the_habit(string text, string expected, int others)
    {
        Assert.Equal(expected, Marked.Lines(text));
        Assert.Equal(others, Assert.Single(Marked.In(text)).Others.Count);
    }

    [Theory]
    [InlineData("R&D, GDP and ISO9001 (2015).")]
    [InlineData("电话(0745)2222222。")]
    [InlineData("新增 12 家，增长 5 %，比例为3:2。")]
    public void Latin_text_and_spaces_are_not_asked_for(string text) => Assert.Equal("", Marked.Lines(text));

    [Fact]
    public void A_mark_after_one_heading_among_bare_ones_is_a_slip()
    {
        const string text = "一、工作回顾\n全年工作有序推进，成效明显。\n二、存在问题。\n投入不足，人才缺乏。\n三、工作打算\n加大投入，引进人才。";

        Assert.Equal("gbt15834.heading-mark 。 → ", Marked.Lines(text));
    }
}
