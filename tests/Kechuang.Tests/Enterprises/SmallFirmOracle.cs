namespace Kechuang.Tests.Enterprises;

/// <summary>国科发政〔2017〕115号 第六至八条 with the additions of 国科火字〔2022〕67号, written out a second time without tables or FEEL.</summary>
internal sealed record SmallFirm(
    bool Resident, bool Audited, int Employees, int Staff, long Sales, long Costs, long Assets, long Research, int Ip1, int Ip2,
    bool Restricted, bool Excluded, bool Incident, bool Dishonest, bool Certificate, bool Award, bool Institution, bool Standards)
{
    internal (List<string> Failed, int Score) Judge()
    {
        var staff = Points(Staff, Employees, [(30, 20), (25, 16), (20, 12), (15, 8), (10, 4)]);
        var research = Math.Max(
            Points(Research, Sales, [(6, 50), (5, 40), (4, 30), (3, 20), (2, 10)]),
            Points(Research, Costs, [(30, 50), (25, 40), (20, 30), (15, 20), (10, 10)]));
        var results = Ip1 > 0 ? 30 : Math.Min(Ip2, 4) * 6;
        var score = staff + research + results;
        (string Id, bool Met)[] conditions =
        [
            ("居民企业", Resident), ("查账征收", Audited), ("职工总数", Employees <= 500), ("销售收入", Sales <= 20000),
            ("资产总额", Assets <= 20000), ("产品类别", !Restricted), ("行业", !Excluded), ("无事故失信", !Incident && !Dishonest),
            ("综合评价", Certificate || Award || Institution || Standards || (score >= 60 && staff > 0)),
        ];
        return ([.. conditions.Where(c => !c.Met).Select(c => c.Id)], score);
    }

    private static int Points(long part, long whole, (int Percent, int Points)[] bands) =>
        part <= 0 || whole <= 0 ? 0 : bands.FirstOrDefault(b => part * 100 >= whole * b.Percent).Points;
}
