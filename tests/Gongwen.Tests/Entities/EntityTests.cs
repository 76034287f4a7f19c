using CsCheck;
using Xunit;

namespace Kechuang.Gongwen.Tests.Entities;

public sealed class EntityTests
{
    private static readonly Proofreader Proofreader = new(new Knowledge { Places = ["湖南省", "怀化市", "溆浦县", "辰溪县"], Enterprises = ["珅宁生物"], People = ["舒畅"] });

    [Theory]
    // persons
    [InlineData("县委书记张三丰主持会议，副县长李四带队调研。", "张三丰 李四", EntityType.Person)]
    [InlineData("县人民政府副县长田允和带队参加了会议。", "田允和", EntityType.Person)]
    [InlineData("参加人员：王小明、欧阳锋、向阳等。", "王小明 欧阳锋 向阳", EntityType.Person)]
    [InlineData("免去赵立新同志职务，李某某受到处分。", "赵立新 李某某", EntityType.Person)]
    [InlineData("科技特派员买买提·艾力到村指导，舒畅随行。", "买买提·艾力 舒畅", EntityType.Person)]
    [InlineData("（四）科技特派员和培训。副局长和企业座谈。", "", EntityType.Person)]
    [InlineData("联系人：周明；签发人：吴建国", "周明 吴建国", EntityType.Person)]
    [InlineData("县长高度重视，书记带头学习，局长任组长，全体同志参加，主任和各股室负责人出席。", "", EntityType.Person)]
    [InlineData("深入学习习近平新时代中国特色社会主义思想。", "", EntityType.Person)]
    // bodies
    [InlineData("溆浦县科技局会同县财政局、市人民政府办公室印发通知。", "溆浦县科技局 县财政局 市人民政府办公室", EntityType.Body)]
    [InlineData("在县委、县政府的正确领导下，中共溆浦县委员会研究。", "县委 县政府 中共溆浦县委员会", EntityType.Body)]
    [InlineData("参加了省科技厅组织的评审，对接湖南农业大学。", "省科技厅 湖南农业大学", EntityType.Body)]
    // enterprises
    [InlineData("支持溆浦县禾润农贸有限公司申报，禾润农贸获批。", "溆浦县禾润农贸有限公司 禾润农贸", EntityType.Enterprise)]
    [InlineData("指导湖南稻源食品股份有限公司（以下简称“稻源”）建设，稻源已投产。", "湖南稻源食品股份有限公司 稻源 稻源", EntityType.Enterprise)]
    [InlineData("走访红星种植专业合作社和绿源家庭农场，珅宁生物获奖。", "红星种植专业合作社 绿源家庭农场 珅宁生物", EntityType.Enterprise)]
    [InlineData("培育农民专业合作社12家、家庭农场5家，引导有限公司规范发展。", "", EntityType.Enterprise)]
    // places
    [InlineData("溆浦县卢峰镇红星村试种，溆浦的经验在全县推广。", "溆浦县 卢峰镇 红星村 溆浦", EntityType.Place)]
    [InlineData("服务25个乡镇、120个行政村和贫困村，建设特色小镇。", "", EntityType.Place)]
    // programmes
    [InlineData("实施“破零倍增”行动和科技创新三年行动计划，建成禾丰省级星创天地。", "“破零倍增”行动 科技创新三年行动计划 禾丰省级星创天地", EntityType.Programme)]
    // document numbers
    [InlineData("根据溆科发〔2023〕5号、湘政办发[2022]12号文件。", "溆科发〔2023〕5号 湘政办发[2022]12号", EntityType.DocumentNumber)]
    public void Names_are_told_by_kind(string text, string expected, EntityType type)
    {
        Assert.Equal(expected, string.Join(" ", Proofreader.Read(text).Entities.Where(e => e.Type == type).Select(e => e.Text)));
    }

    private static readonly string[] Pieces =
    [
        "县委书记张三", "李四", "张三", "副县长李四同志", "溆浦县", "溆浦", "县科技局", "禾润农贸有限公司", "禾润农贸", "（以下简称“禾润”）", "禾润", "“三区”人才计划", "买买提·艾力", "，", "。", "\n", "𠮷", "\uD800", "镇", "村",
        "公司", "合作社", "的", "某", "王某", "〔2023〕5号", "溆科发", "和", "在", "支持", "省", "局",
    ];

    [Fact]
    public void A_name_is_marked_wherever_it_stands() =>
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.Char.Select(c => c.ToString())).Array[0, 40].Select(string.Concat).Sample(text =>
        {
            var proof = Proofreader.Read(text);
            var marked = new bool[proof.Outline.Text.Length];
            foreach (var name in proof.Entities)
            {
                Assert.Equal(name.Text, name.Place.Of(proof.Outline.Text));
                marked.AsSpan(name.Place.Start, name.Place.End - name.Place.Start).Fill(true);
            }

            var last = 0;
            foreach (var name in proof.Entities)
            {
                Assert.True(name.Place.Start >= last);
                last = name.Place.End;
                for (var at = proof.Outline.Text.IndexOf(name.Text, StringComparison.Ordinal); at >= 0; at = proof.Outline.Text.IndexOf(name.Text, at + 1, StringComparison.Ordinal))
                {
                    Assert.True(marked.AsSpan(at, name.Text.Length).Contains(true), $"{name.Text} at {at} of {text}");
                }
            }
        }, iter: 3_000);

    [Fact]
    public void A_megabyte_without_marks_is_read_in_its_length()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Proofreader.Read(new string('县', 1_000_000));
        Proofreader.Read(string.Concat(Enumerable.Repeat("完成5家张三", 50_000)));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), clock.Elapsed.ToString());
    }
}
