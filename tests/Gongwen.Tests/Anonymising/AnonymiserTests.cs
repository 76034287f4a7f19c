using Kechuang.Gongwen.Tests.Corpus;
using Xunit;

namespace Kechuang.Gongwen.Tests.Anonymising;

/// <summary>What is hidden, what stays, and what is said of the rest.</summary>
public sealed class AnonymiserTests
{
    private static readonly Anonymiser Anonymiser = new(Examined.Knowledge());

    [Theory]
    [InlineData("身份证号110105199003070016", "身份证号×××")]
    [InlineData("张三身份证452402196808081234已登记", "张三身份证×××已登记")]
    [InlineData("卡号6222021208001234567", "卡号×××")]
    [InlineData("统一社会信用代码：91110108551385082Q。", "统一社会信用代码：×××。")]
    [InlineData("电话：0745-3322118转803", "电话：×××")]
    [InlineData("电话（0731）88991234", "电话×××")]
    [InlineData("手机138 0745 1234", "手机×××")]
    [InlineData("公车湘N·12345", "公车×××")]
    [InlineData("邮箱 kjj_2020@163.com，QQ：27548392", "邮箱 ×××，QQ：×××")]
    [InlineData("见https://www.example.gov.cn/a?b=1。", "见×××。")]
    [InlineData("怀办发电〔2019〕3号", "×办发电〔2019〕×号")]
    [InlineData("（溆办号）", "（×办号）")]
    [InlineData("按照湘政发〔2018〕35号文件", "按照×政发〔2018〕×号文件")]
    public void Numbers_and_codes_go(string text, string expected) => Assert.Equal(expected, Anonymiser.Read(text).Text);

    [Theory]
    [InlineData("我局完成高新技术企业认定23家，同比增长15.2%，研发投入123456.78万元。")]
    [InlineData("县科技局会同县财政局、县税务局落实国科发火〔2016〕32号、国发〔2018〕25号文件。")]
    [InlineData("经费总额1234567890元，技术合同成交额12000000000元。")]
    [InlineData("深入开展“不忘初心、牢记使命”主题教育，落实“三区”人才计划。")]
    [InlineData("一、总体情况\n（一）强化合作，顺利通过验收，更新平台，建成示范县和创新县级平台。")]
    public void What_names_nobody_stays(string text) => Assert.Equal(text, Anonymiser.Read(text).Text);

    [Fact]
    public void Every_short_name_of_a_firm_has_the_mark_of_the_firm()
    {
        var read = Anonymiser.Read("云溪县恒森农贸有限公司投产。恒森农贸纳税百万，恒森公司扩产。云溪县峰华机械有限公司（以下简称“峰机”）停产，峰机亏损。");

        Assert.Equal("甲公司投产。甲公司纳税百万，甲公司扩产。乙公司（以下简称“乙公司”）停产，乙公司亏损。", read.Text);
        Assert.Empty(read.Leaks);
    }

    [Fact]
    public void A_surname_that_is_a_fruit_is_no_product_of_the_place()
    {
        var read = Anonymiser.Read("溆浦县副县长李建国带队。");

        Assert.Equal("某县副县长×某甲带队。", read.Text);
        Assert.Empty(read.Leaks);
    }

    [Fact]
    public void Two_of_one_surname_are_told_apart_and_a_post_is_the_last_named()
    {
        var read = Anonymiser.Read("县长马成龙、副县长马晓东出席。马成龙主持，马县长要求抓落实。");

        Assert.Equal("县长×某甲、副县长×某乙出席。×某甲主持，×某甲县长要求抓落实。", read.Text);
    }

    [Fact]
    public void Width_does_not_leak()
    {
        Assert.Equal(Anonymiser.Read("副县长李刚同志带队。").Text, Anonymiser.Read("副县长欧阳建国同志带队。").Text);
        Assert.Equal(Anonymiser.Read("溆浦县科技局").Text, Anonymiser.Read("芷江侗族自治县科技局").Text.Replace("自治县", "县", StringComparison.Ordinal));
    }

    [Fact]
    public void Bodies_stay_on_request_and_are_said_to()
    {
        var read = Anonymiser.Read("溆浦县科技局到溆浦调研。", new AnonymiserOptions { KeepBodies = true });

        Assert.Equal("溆浦县科技局到某县调研。", read.Text);
        Assert.Empty(read.Leaks);
        Assert.Contains(read.QuasiIdentifiers, q => q is { Kind: "body", Text: "溆浦县科技局" });
    }

    [Fact]
    public void Own_names_are_hidden_with_all_their_other_names()
    {
        var names = OwnNames.Read(new StringReader("# 县名册\n企业\t花瑶源生态开发公司\t瑶源山庄\n人\t向阳花\n项目\t穿岩工程\n"));
        var read = Anonymiser.Read("瑶源山庄与向阳花签约，穿岩工程开工。", new AnonymiserOptions { Names = names });

        Assert.Equal("甲公司与×某甲签约，×××开工。", read.Text);
    }

    [Fact]
    public void A_list_of_another_form_is_refused_with_its_line()
    {
        Assert.Contains("第 2 行", Assert.Throws<FormatException>(() => OwnNames.Read(new StringReader("人\t张三\n张三"))).Message);
    }

    [Fact]
    public void What_may_tell_the_county_is_listed()
    {
        var kinds = Anonymiser.Read("2019年3月5日，我县在全省排名第3位，是全市唯一的试点县，辖25个乡镇。").QuasiIdentifiers.Select(q => q.Kind).ToHashSet();

        Assert.Superset(new HashSet<string> { "date", "rank", "unique", "profile", "combination" }, kinds);
    }

    [Fact]
    public void What_is_left_is_a_leak()
    {
        var read = Anonymiser.Read("云溪县桐岩沟茶业有限公司投产，桐岩在列，岩沟亦然。");

        Assert.Equal(["岩沟"], read.Leaks.Select(l => l.Text));
        Assert.All(read.Leaks, leak => Assert.Equal(leak.Text, leak.Place.Of(read.Text)));
    }

    [Fact]
    public void No_annotated_name_of_the_tuning_reports_is_left()
    {
        var (all, left) = (0, new List<string>());
        foreach (var (report, rows) in Annotation.Of(Report.Tuning, "entities"))
        {
            var text = Anonymiser.Read(report.Text).Text;
            var names = rows.Where(r => r[0] is "person" or "enterprise" or "place" || (r[0] == "body" && r[1][0] is not ('县' or '市'))).Select(r => r[1]).ToList();
            all += names.Count;
            left.AddRange(names.Where(name => text.Contains(name, StringComparison.Ordinal)));
        }

        Assert.True(all >= 12, $"{all} names");
        Assert.Empty(left);
    }
}
