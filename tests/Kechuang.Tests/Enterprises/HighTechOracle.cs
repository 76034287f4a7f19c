using System.Numerics;

namespace Kechuang.Tests.Enterprises;

/// <summary>
/// 国科发火〔2016〕32号 第十一条 and 195号 三（七） written out a second time, by whole-number arithmetic and without tables or FEEL,
/// for firms that have answered everything; experts may still give any score.
/// </summary>
internal sealed record HighTechFirm(
    int RegisteredDaysAgo, string Domain, bool Core, int Ip1, int Ip2, int Employees, int Staff,
    long[] Sales, long[] Research, long[] Domestic, long[] NetAssets, long Total, long HighTech, int Transformations, bool Incident)
{
    private static readonly string[] Domains =
        ["电子信息", "生物与新医药", "航空航天", "新材料", "高技术服务", "新能源与节能", "资源与环境", "先进制造与自动化"];

    internal static readonly DateOnly Day = new(2025, 8, 1);

    internal DateOnly RegisteredOn => Day.AddDays(-RegisteredDaysAgo);

    /// <summary>Accounting years 2022, 2023, 2024 that the firm existed in.</summary>
    private T[] Lived<T>(T[] values) => [.. values.Where((_, i) => 2022 + i >= RegisteredOn.Year)];

    internal (List<string> Failed, bool ExpertsDecide, int Low, int High) Judge()
    {
        var (low, high) = Score();
        var (sales, research, domestic) = (Sum(Lived(Sales)), Sum(Lived(Research)), Sum(Lived(Domestic)));
        var rate = Sales[2] <= 5000 ? 5 : Sales[2] <= 20000 ? 4 : 3;
        (string Id, bool Met)[] conditions =
        [
            ("注册满一年", RegisteredDaysAgo >= 365),
            ("知识产权", Core && Ip1 + Ip2 > 0),
            ("技术领域", Domains.Contains(Domain)),
            ("科技人员占比", Share(Staff, Employees, 10)),
            ("研发费用占比", Share(research, sales, rate)),
            ("境内研发占比", Share(domestic, research, 60)),
            ("高品收入占比", Share(HighTech, Total, 60)),
            ("创新能力评价", high > 70),
            ("无重大事故", !Incident),
        ];
        return ([.. conditions.Where(c => !c.Met).Select(c => c.Id)], high > 70 && low <= 70, low, high);
    }

    private (int Low, int High) Score()
    {
        var any = Ip1 + Ip2 > 0;
        var quantity = Ip1 > 0 ? 7 : Ip2 >= 5 ? 5 : Ip2 >= 3 ? 3 : Ip2 >= 1 ? 1 : 0;
        var transfer = Transformations >= 15 ? 25 : Transformations >= 12 ? 19 : Transformations >= 9 ? 13 : Transformations >= 6 ? 7 : Transformations >= 3 ? 1 : 0;
        var assets = Lived(NetAssets);
        var noMiddle = assets.Length == 3 && assets[1] == 0;
        var (net, netHigh) = noMiddle || assets.All(a => a >= 0) ? Growth(assets) : (0, 10);
        var (turnover, turnoverHigh) = Growth(Lived(Sales));
        return (quantity + (any ? 1 : 0) + transfer + net + turnover,
            Math.Min(30, 16 + (quantity > 0 ? quantity + 1 : 0) + (any ? 6 : 0) + 2) + (transfer > 0 ? transfer + 5 : 0) + 20 + netHigh + turnoverHigh);
    }

    // g = ½(Y2/Y1 + Y3/Y2) − 1; each band's edge by cross-multiplication.
    private static (int Low, int High) Growth(long[] years)
    {
        BigInteger over, under;
        if (years.Length < 2 || years[^2] == 0)
            return (0, 0);
        if (years.Length == 2 || years[0] == 0)
            (over, under) = (years[^1], years[^2]);
        else
            (over, under) = ((BigInteger)years[1] * years[1] + (BigInteger)years[0] * years[2], 2 * (BigInteger)years[0] * years[1]);
        foreach (var (percent, points) in ((int, int)[])[(135, 9), (125, 7), (115, 5), (105, 3)])
            if (over * 100 >= under * percent)
                return (points, points + 1);
        return over > under ? (1, 2) : (0, 0);
    }

    private static bool Share(long part, long whole, int percent) => part > 0 && whole > 0 && part * 100 >= whole * percent;

    private static long Sum(long[] values) => values.Aggregate(0L, (sum, v) => sum + v);
}
