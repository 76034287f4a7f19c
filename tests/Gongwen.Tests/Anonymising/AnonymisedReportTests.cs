using Kechuang.Gongwen.Tests.Corpus;
using Xunit;

namespace Kechuang.Gongwen.Tests.Anonymising;

/// <summary>Whole reports, from several provinces in style, all invented but the sample: no name of theirs may be left.</summary>
public sealed class AnonymisedReportTests(ITestOutputHelper output)
{
    private static readonly Anonymiser Anonymiser = new(Examined.Knowledge());

    [Theory]
    [InlineData("samples/annual-summary-2019.txt", "田允和 禾润 农贸 珅宁 稻源 溪谷 瑶茶 东林 西桔 南药 云办 清办", "第二方阵 星创天地 创新型县 习近平新时代 县人民政府副县长 科技特派员 (七)强抓综治维稳,统筹全盘工作。")]
    [InlineData("guizhou", "黔岭 苗峰 乌峒 吴绍 绍锋 绍文 龙再兴 牛场 平坝 贵州 苗岭 春风进 刺梨专业 东茶 西梨 杨秀芝 5232117 603 138855 qianling 17号", "（一）培育创新主体。 320万元 2.3万亩 县委、县政府 第61位 我县 科技型中小企业")]
    [InlineData("zhejiang", "越川 浙江 华锐 云涧 何国庆 91330000 6222021208 陈立新 陈教授 何建设 何书记 龙芽 百丈漈 溪口 南田 A1234 周　敏 zhoumin 275483920 科创飞地", "1.企业培育。 6.2% 412户 市科技局 县委书记 地理标志农产品")]
    [InlineData("gansu", "陇泉 陇原 丰禾 金穗 沙湾 马成龙 马晓东 成龙 晓东 马副县长 马家村 甘肃 620102 8412235 A88K66 文昌路 longquan 45号", "市科技局： 国科发区〔2020〕318号 1.2亿元 500亩 省级企业技术中心 我县")]
    [InlineData("sichuan", "青衣 竹海 绿岭 凤凰源 李为民 李为国 王志强 为民同志 四川 成都 乐山 大坪 柳江 竹笋之乡 西南科技", "（一）平台建设 专利12件 1200亩 县科技局班子成员 省级众创空间")]
    [InlineData("guangxi", "桂岭 盘志明 韦小燕 赵德旺 瑶山红 三江 广西 5212388 452402", "县农业农村局 3名同志 2600万元 县直各单位")]
    [InlineData("shaanxi", "秦河 天泽 白杨 杨家沟 杨保平 保平 高原 高副 刘三娃 陕西 qinhe 726400 12396 6228480 匠人", "58名 100% 1500万元 12期 贫困村 第3位")]
    [InlineData("jiangxi", "宁塘 江西 赣原 黄陂 山堂 曾庆华 曾老师 惠昌 民生茂园 廖国栋 廖小平 赖志坚 温建国 广州 深圳 赣字号 66号", "县领导 科技特派员96名 24个乡镇 校企合作")]
    public void No_name_is_left_and_what_names_nobody_stays(string name, string gone, string kept)
    {
        var read = Anonymiser.Read(Text(name));
        output.WriteLine(read.Text);
        read.Leaks.ToList().ForEach(leak => output.WriteLine($"LEAK {leak.Type} {leak.Text}"));

        Assert.All(gone.Split(' '), part => Assert.DoesNotContain(part, read.Text));
        Assert.All(kept.Split(' '), part => Assert.Contains(part, read.Text));
        Assert.Empty(read.Leaks);
    }

    internal static string Text(string name) =>
        File.ReadAllText(name.Contains('/') ? Sample.At(name) : Sample.At($"tests/Gongwen.Tests/Anonymising/Reports/{name}.txt"));
}
