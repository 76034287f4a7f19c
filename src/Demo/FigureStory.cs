using Kechuang.Kernel;

namespace Kechuang.Demo;

/// <summary>A reported figure of the story.</summary>
/// <param name="Corrects">Its index from the start of the list of the figure it corrects.</param>
internal sealed record PlannedFigure(
    string Indicator, string Period, decimal Value, string Status, string Source, DateOnly ObtainedOn, string Paper, int? Corrects = null, string Reason = "");

/// <summary>
/// Figures as they came in from 2023 to the demo's day, with their statuses; 技术合同 of 2025 came from two offices with two digits
/// exchanged, and nobody has settled it.
/// </summary>
internal static class FigureStory
{
    private const string Statistics = Invented.Statistics, Bureau = "县科技局（演示）", Finance = "云溪县财政局（演示）";

    private static readonly DateOnly Annual2022 = new(2023, 9, 28), Annual2023 = new(2024, 9, 27), Annual2024 = new(2025, 9, 26),
        Half2025 = new(2025, 7, 24), Third2024 = new(2024, 10, 23), Third2025 = new(2025, 10, 24), Autumn = new(2025, 11, 25), December = new(2025, 12, 5);

    internal static readonly PlannedFigure[] Figures =
    [
        new("GDP", "2022年", 1_768_200, "核定", Statistics, Annual2022, "stat-2022"),
        new("研发经费.全社会", "2022年", 21_480, "核定", Statistics, Annual2022, "stat-2022"),
        new("高新增加值", "2022年", 181_300, "核定", Statistics, Annual2022, "stat-2022"),
        new("GDP", "2023年", 1_862_400, "核定", Statistics, Annual2023, "stat-2023"),
        new("研发经费.全社会", "2023年", 24_360, "核定", Statistics, Annual2023, "stat-2023"),
        new("高新增加值", "2023年", 203_900, "核定", Statistics, Annual2023, "stat-2023"),
        new("财政科技支出", "2023年", 2_986.40m, "公布", Finance, new(2024, 7, 30), "finance-2023"),
        new("GDP", "2024年前三季度", 1_398_600, "快报", Statistics, Third2024, "stat-2024q3"),
        new("研发经费.全社会", "2024年前三季度", 19_870, "快报", Statistics, Third2024, "stat-2024q3"),
        new("高新增加值", "2024年前三季度", 158_600, "快报", Statistics, Third2024, "stat-2024q3"),
        new("研发经费.全社会", "2024年", 26_900, "预计", Bureau, new(2025, 1, 15), "bureau-2025"),
        new("GDP", "2024年", 1_958_700, "初核", Statistics, new(2025, 1, 26), "stat-2024"),
        new("GDP", "2024年", 1_961_300, "核定", Statistics, Annual2024, "stat-2024"),
        new("研发经费.全社会", "2024年", 27_620, "核定", Statistics, Annual2024, "stat-2024"),
        new("高新增加值", "2024年", 224_600, "核定", Statistics, Annual2024, "stat-2024"),
        new("财政科技支出", "2024年", 3_215.60m, "公布", Finance, new(2025, 7, 29), "finance-2024"),
        new("GDP", "2025年上半年", 948_600, "快报", Statistics, Half2025, "stat-2025h1"),
        new("研发经费.全社会", "2025年上半年", 14_850, "快报", Statistics, Half2025, "stat-2025h1"),
        new("高新增加值", "2025年上半年", 110_300, "快报", Statistics, Half2025, "stat-2025h1"),
        new("GDP", "2025年前三季度", 1_472_900, "快报", Statistics, Third2025, "stat-2025q3"),
        new("研发经费.全社会", "2025年前三季度", 22_940, "快报", Statistics, Third2025, "stat-2025q3"),
        new("高新增加值", "2025年前三季度", 173_800, "快报", Statistics, Third2025, "stat-2025q3"),
        new("高新增加值.增速", "2025年前三季度", 9.6m, "快报", Statistics, Third2025, "stat-2025q3"),
        new("财政科技支出", "2025年前三季度", 2_418.30m, "快报", Finance, new(2025, 10, 28), "finance-2025"),
        new("技术合同.成交额", "2025年前三季度", 18_640, "快报", Bureau, new(2025, 10, 20), "bureau-2025"),
        new("技术合同.成交额", "2025年前三季度", 18_460, "快报", "演示市科学技术局", new(2025, 11, 6), "city-2025"),
        new("研发准备金.备案", "2025年", 46, "快报", Bureau, Autumn, "bureau-2025"),
        new("研发奖补.申报企业", "2025年", 31, "快报", Bureau, new(2025, 8, 15), "bureau-2025"),
        new("研发奖补.申报金额", "2025年", 168.35m, "快报", Bureau, new(2025, 8, 15), "bureau-2025"),
        new("研发奖补.申报金额", "2025年", 186.35m, "快报", Bureau, new(2025, 8, 20), "bureau-2025", 28, "录入时两位数字颠倒"),
        new("研发奖补.到账金额", "2025年", 112.40m, "快报", Finance, Autumn, "finance-2025"),
        new("市级奖补.获得资金", "2025年", 268.00m, "快报", Finance, Autumn, "finance-2025"),
        new("县级奖补.拨付资金", "2025年", 152.50m, "快报", Finance, Autumn, "finance-2025"),
        new("科技扶贫示范企业.新增", "2025年", 6, "快报", Bureau, Autumn, "bureau-2025"),
        new("科技特派员数", "2025年", 162, "快报", Bureau, Autumn, "bureau-2025"),
        new("贫困村覆盖率", "2025年", 96.4m, "快报", Bureau, Autumn, "bureau-2025"),
        new("科技培训.人次", "2025年", 4_860, "快报", Bureau, December, "bureau-2025"),
        new("主导产业数", "2025年", 5, "快报", Bureau, new(2025, 3, 12), "bureau-2025"),
        new("绩效评价.位次", "2025年", 2, "快报", "演示省科学技术厅", Autumn, "city-2025"),
        new("创新平台.省级", "2025年", 7, "快报", Bureau, December, "bureau-2025"),
        new("理论学习.次数", "2025年", 11, "快报", Bureau, December, "bureau-2025"),
        new("违纪通报.传达", "2025年", 14, "快报", Bureau, December, "bureau-2025"),
        new("发明专利.万人", "2025年", 2.86m, "快报", "云溪县市场监督管理局（演示）", Autumn, "city-2025"),
    ];

    /// <summary>One paper for each return, with the figures it carries.</summary>
    internal static IEnumerable<PlannedPaper> Papers() => Figures.GroupBy(f => f.Paper).Select(g => new PlannedPaper(
        g.Key, $"主要指标反馈表-{g.Key}（演示）.docx", "统计报表", "", g.Max(f => f.ObtainedOn), ["主要科技指标反馈表", "（演示）"], Invented.Bureau,
        ["现将有关指标反馈如下。数据状态以表中所列为准。"], g.First().Source, ["指标", "期间", "数值", "状态", "取得日期"],
        [.. g.Select(f => (IReadOnlyList<string>)[f.Indicator, f.Period, TextForm.Grouped(f.Value), f.Status, f.ObtainedOn.Iso()])]));
}
