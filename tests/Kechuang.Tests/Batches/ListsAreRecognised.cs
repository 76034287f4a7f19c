using Kechuang.Cases;
using Xunit;

namespace Kechuang.Tests.Batches;

/// <summary>What is read in lists as people paste them, and whom it is recognised as.</summary>
public sealed class ListsAreRecognised
{
    private const string Pattern = "^[0-9]{18}$";

    private static readonly KnownUnit[] Register =
    [
        new(Guid.Parse("00000000-0000-0000-0000-000000000001"), "91431299MA4L00001A", "云溪演示甲有限公司"),
        new(Guid.Parse("00000000-0000-0000-0000-000000000002"), "91431299MA4L00002B", "湖南演示乙（集团）科技股份有限公司"),
        new(Guid.Parse("00000000-0000-0000-0000-000000000003"), "93431299MA4L00003C", "云溪县演示丙茶叶专业合作社"),
        new(Guid.Parse("00000000-0000-0000-0000-000000000004"), "91431299MA4L00004D", "云溪演示丁有限责任公司"),
        new(Guid.Parse("00000000-0000-0000-0000-000000000005"), "91431299MA4L00005E", "云溪演示云龙电气有限公司"),
    ];

    private static readonly UnitIndex Index = new(Register);

    public static TheoryData<string, string> Texts => new()
    {
        // Numbers, tabs, codes and certificates in columns.
        { "1\t云溪演示甲有限公司\t91431299MA4L00001A\tGR202543000001", "甲=Matched#GR202543000001" },
        { "1 云溪演示甲有限公司 91431299MA4L00001A GR202543000001", "甲=Matched#GR202543000001" },
        { "GR202543000009|湖南演示乙(集团)科技股份有限公司", "乙=Matched#GR202543000009" },
        { "１．云溪演示甲有限公司\n２．湖南演示乙（集团）科技股份有限公司", "甲=Matched 乙=Matched" },
        { "（一）云溪演示甲有限公司；（二）云溪县演示丙茶叶专业合作社", "甲=Matched 丙=Matched" },
        // Several in one sentence, and run together.
        { "经审核，拟认定云溪演示甲有限公司、湖南演示乙（集团）科技股份有限公司和云溪县演示丙茶叶专业合作社等3家单位，现予公示。", "甲=Matched 乙=Matched 丙=Matched" },
        { "1.云溪演示甲有限公司2.湖南演示乙（集团）科技股份有限公司", "甲=Matched 乙=Matched" },
        // Merged columns: the district stands once, cells are empty or broken.
        { "序号\t县市区\t企业名称\n1\t云溪县\t云溪演示甲有限公司\n2\t\t云溪 演示云龙 电气 有限公司", "甲=Matched 云龙=Matched" },
        { "云溪县 1 云溪演示甲有限公司", "甲=Matched" },
        // Full width, invisible characters, letters.
        { "云溪演示甲有限公司\u200b\t９１４３１２９９ＭＡ４Ｌ００００１Ａ", "甲=Matched" },
        // Traditional characters.
        { "雲溪演示雲龍電氣有限公司", "云龙=Matched" },
        // Names in brackets and former names.
        { "县科技局推荐（云溪演示甲有限公司）", "甲=Matched" },
        { "湖南新名科技有限公司（原名：云溪演示甲有限公司）", "甲=Matched" },
        // Close, but only a suggestion.
        { "云溪演示丁有限公司", "丁=Suggested" },
        { "湖南演示乙集团科技股份有限公司", "乙=Suggested" },
        { "怀化市云溪演示甲有限公司", "甲=Suggested" },
        { "云溪演示甲有限公司长沙分公司", "甲=Suggested" },
        // Code and name disagree; the name is right but the code another's.
        { "湖南演示乙（集团）科技股份有限公司\t91431299MA4L00001A", "甲|乙=Ambiguous" },
        { "云溪演示甲有限公司\t91430100MA4L99999X", "甲=Ambiguous" },
        // Renamed: the code decides.
        { "云溪演示甲新材料有限公司\t91431299MA4L00001A", "甲=Matched" },
        // Not ours, and words that are no unit.
        { "长沙演示戊有限公司\t91430100MA4L99999X", "长沙演示戊有限公司=NotOurs" },
        { "湖南省科学技术厅关于公示2025年第一批高新技术企业的通知\n附件：企业名单\n公司名称\t备注", "" },
    };

    [Theory, MemberData(nameof(Texts))]
    public void A_list_is_read_however_it_was_copied(string text, string expected)
    {
        var told = ResultReader.Read(text, "").Select(line =>
        {
            var found = Index.Of(line);
            var who = found.Units.Count == 0 ? line.Name : string.Join('|', found.Units.Select(Short));
            return $"{who}={found.Sureness}{(line.Number.Length > 0 ? "#" + line.Number : "")}";
        });
        Assert.Equal(expected, string.Join(' ', told));
    }

    [Fact]
    public void An_enrolment_number_of_eighteen_digits_is_not_taken_for_a_credit_code()
    {
        var line = Assert.Single(ResultReader.Read("云溪演示甲有限公司 91431299MA4L00001A 202543129900000007", Pattern));
        Assert.Equal(("91431299MA4L00001A", "202543129900000007"), (line.Code, line.Number));
    }

    [Fact]
    public void A_name_twice_in_the_register_is_asked_about()
    {
        var twice = new UnitIndex([.. Register, new(Guid.NewGuid(), "91431299MA4L00009J", "云溪演示甲有限公司")]);
        Assert.Equal(Sureness.Ambiguous, twice.Of(ResultReader.Read("云溪演示甲有限公司", "")[0]).Sureness);
    }

    private static string Short(KnownUnit unit) => new[] { "云龙", "甲", "乙", "丙", "丁" }.First(unit.Name.Contains);
}
