using System.Text;
using Kechuang.Enterprises;
using Kechuang.Enterprises.CheckUp;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Xunit;

namespace Kechuang.Tests.Enterprises;

/// <summary>Tables in and out of check-up, as architecture section 5 has them.</summary>
public sealed class CheckUpFileTests : IDisposable
{
    private const string Header = "统一社会信用代码,结论,得分下限,得分上限,不满足,待定,金额";
    private const string Firm = "91431299MA000100X3";
    private static readonly DateOnly Day = new(2025, 8, 1);
    private readonly string folder = Directory.CreateTempSubdirectory("kechuang-check-up-").FullName;
    private readonly StringWriter errors = new();

    [Fact]
    public async Task The_sample_is_answered_row_by_row_in_order_for_both_schemes()
    {
        var sample = Path.Combine(Path.GetDirectoryName(PackLibrary.Locate())!, "samples", "check-up.csv");
        var codes = CsvTable.Read(await File.ReadAllBytesAsync(sample, TestContext.Current.CancellationToken)).Value.Rows.Skip(1).Select(r => r.Fields[0]).ToList();
        Assert.True(codes.Count >= 30);
        foreach (var scheme in (string[])["high-tech-enterprise", "technology-sme"])
        {
            var (code, lines) = await Run(scheme, sample);
            Assert.Equal(0, code);
            Assert.Equal(Header, string.Join(',', lines[0]));
            Assert.Equal(codes, lines.Skip(1).Select(l => l[0]));
            Assert.All(lines.Skip(1), l => Assert.Contains(l[1], (string[])["符合", "不符合", "待定"]));
            Assert.All(lines.Skip(1), l => Assert.Equal("", l[6]));
        }
    }

    [Fact]
    public async Task Every_row_of_the_sample_is_judged_the_short_way_as_the_long_way()
    {
        var sample = Path.Combine(Path.GetDirectoryName(PackLibrary.Locate())!, "samples", "check-up.csv");
        var table = SheetTable.Of(CsvTable.Read(await File.ReadAllBytesAsync(sample, TestContext.Current.CancellationToken)).Value).Value;
        foreach (var policy in (Policy[])[Packs.Policy("high-tech-enterprise", 2025), Packs.Policy("technology-sme", 2025), Packs.Policy("technology-sme", 2021)])
        {
            var rows = FactSheet.Read(table, Packs.Schemes.Layout, policy.Scheme, Packs.Dictionary, 2024, Day).Value.Rows;
            Assert.All(rows, r => WholeReach.Agrees(policy, r.Facts!));
        }
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_listed_and_kept_with_an_empty_conclusion()
    {
        var (code, lines) = await Run("technology-sme", Table("统一社会信用代码,职工总数,居民企业", $"{Firm},一百,是", $"{Firm},100,是", $"{Firm},100,也许", $"{Firm},-5,是"));
        Assert.Equal(1, code);
        Assert.Equal(["", "待定", "", ""], lines.Skip(1).Select(l => l[1]));
        Assert.All(lines.Skip(1), l => Assert.Equal(Firm, l[0]));
        Assert.Contains("第 2 行", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("第 4 行", errors.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("第 3 行", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_with_its_year_wins_over_one_without_and_the_difference_is_said()
    {
        var (_, lines) = await Run("technology-sme", Table("统一社会信用代码,职工总数,职工总数@2024,职工总数@2023", $"{Firm},501,500,900"));
        Assert.Equal("", lines[1][4]);
        Assert.Contains("职工总数", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_cell_is_not_answered_and_no_is_an_answer()
    {
        var (_, lines) = await Run("technology-sme", Table("统一社会信用代码,居民企业,查账征收", $"{Firm},,否"));
        Assert.Equal("查账征收", lines[1][4]);
        Assert.Contains("居民企业", lines[1][5].Split(';'));
        Assert.DoesNotContain("查账征收", lines[1][5].Split(';'));
    }

    [Theory]
    [InlineData("high-tech-enterprise", "9", "科技人员占比")]
    [InlineData("high-tech-enterprise", "10", "")]
    public async Task Staff_without_caliber_means_the_scheme_asked_and_is_marked(string scheme, string staff, string failed)
    {
        var (_, lines) = await Run(scheme, Table("统一社会信用代码,职工总数,科技人员数", $"{Firm},100,{staff}"));
        Assert.Equal(failed, lines[1][4]);
        Assert.Contains("口径待确认", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gb18030_and_utf8_give_the_same_answers()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string[] rows = ["统一社会信用代码,职工总数,居民企业", $"{Firm},501,否"];
        var (_, utf8) = await Run("technology-sme", Table(rows));
        var (_, chinese) = await Run("technology-sme", Table(Encoding.GetEncoding("GB18030"), rows));
        Assert.Equal(utf8[1], chinese[1]);
        Assert.Equal("居民企业;职工总数", utf8[1][4]);
    }

    [Theory]
    [InlineData("technology-sme", 2016, 1)]
    [InlineData("technology-sme", 2017, 0)]
    [InlineData("high-tech-enterprise", 2015, 1)]
    [InlineData("no-such-scheme", 2025, 1)]
    public async Task The_business_year_chooses_the_version_and_without_one_it_is_said(string scheme, int year, int expected)
    {
        var (code, _) = await Run(scheme, Table("统一社会信用代码,居民企业", $"{Firm},是"), year);
        Assert.Equal(expected, code);
        Assert.Equal(expected == 1, errors.ToString().Length > 0);
    }

    [Fact]
    public async Task Years_before_the_rule_of_2022_do_not_ask_for_audited_books()
    {
        var table = Table("统一社会信用代码,查账征收,不适用加计扣除行业", $"{Firm},否,是");
        Assert.Equal("", (await Run("technology-sme", table, 2021)).Lines[1][4]);
        Assert.Equal("查账征收;行业", (await Run("technology-sme", table, 2022)).Lines[1][4]);
    }

    [Fact]
    public async Task A_self_assessment_changes_nothing()
    {
        string[] names = ["统一社会信用代码", "自评技术先进程度", "自评核心支持作用", "自评获得方式", "自评参编标准", "自评研发组织管理"];
        var (_, with) = await Run("high-tech-enterprise", Table(string.Join(',', names), $"{Firm},8,8,6,2,20"));
        var (_, without) = await Run("high-tech-enterprise", Table(names[0] + ",技术领域", $"{Firm},"));
        Assert.Equal(without[1], with[1]);
    }

    public void Dispose()
    {
        errors.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<(int Code, List<string[]> Lines)> Run(string scheme, string input, int year = 2025)
    {
        var output = Path.Combine(folder, Path.GetRandomFileName() + ".csv");
        var day = year == 2025 ? Day : new DateOnly(year, 8, 1);
        var code = await CheckUpCommand.OfFile(new CheckUpRequest(scheme, year, day, output), input, Packs.Schemes, Packs.Dictionary, TextWriter.Null, errors);
        if (!File.Exists(output))
            return (code, []);
        var bytes = await File.ReadAllBytesAsync(output, TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        return (code, [.. CsvTable.Read(bytes).Value.Rows.Select(r => r.Fields.ToArray())]);
    }

    private string Table(params string[] rows) => Table(new UTF8Encoding(true), rows);

    private string Table(Encoding encoding, string[] rows)
    {
        var path = Path.Combine(folder, Path.GetRandomFileName() + ".csv");
        File.WriteAllText(path, string.Join("\r\n", rows) + "\r\n", encoding);
        return path;
    }
}
