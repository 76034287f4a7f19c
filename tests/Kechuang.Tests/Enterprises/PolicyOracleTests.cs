using System.Globalization;
using CsCheck;
using Kechuang.Enterprises;
using Xunit;

namespace Kechuang.Tests.Enterprises;

/// <summary>The packs against the policy written out a second time, over firms that crowd the edges of its bands.</summary>
public sealed class PolicyOracleTests
{
    private const int Cases = 20_000;
    private static readonly Gen<bool> Yes = Gen.Int[0, 7].Select(n => n == 0);

    private static readonly Gen<long> Money = Gen.OneOf(Gen.Long[0, 30_000], Gen.OneOf(0L, 1, 5000, 5001, 20000, 20001));
    private static readonly Gen<long[]> ThreeYears = Gen.OneOf(
        Money.Array[3], Gen.Select(Gen.Long[1, 400], Gen.OneOf(100L, 105, 115, 125, 135, 200), Gen.OneOf(100L, 105, 115, 125, 135)).Select((n, a, b) => new[] { n * 10_000, n * a * 100, n * a * b }));

    private static readonly Gen<HighTechFirm> HighTechFirms =
        from days in Gen.OneOf(Gen.OneOf(0, 364, 365, 366), Gen.Int[0, 2000])
        from domain in Gen.OneOf("新材料", "电子信息", "先进制造与自动化", "其他", "餐饮")
        from core in Yes from ip1 in Gen.OneOf(0, 0, 1, 3) from ip2 in Gen.Int[0, 7]
        from employees in Gen.OneOf(0, 10, 99, 100, 500) from staff in Gen.Int[0, 60]
        from sales in ThreeYears
        from research in Shares(sales, [3, 4, 5]) from domestic in Shares(research, [60])
        from assets in Gen.OneOf(ThreeYears, Gen.Long[-500, 2000].Array[3])
        from total in Money from high in Shares([total], [60])
        from transformations in Gen.Int[0, 18] from incident in Yes
        select new HighTechFirm(days, domain, !core, ip1, ip2, employees, staff, sales, research, domestic, assets, total, high[0], transformations, incident);

    private static readonly Gen<SmallFirm> SmallFirms =
        from sales in Money from costs in Money from assets in Money
        from research in Gen.OneOf(Shares([sales], [2, 3, 4, 5, 6]), Shares([costs], [10, 15, 20, 25, 30]))
        from employees in Gen.OneOf(0, 20, 100, 500, 501) from percent in Gen.OneOf(0, 9, 10, 14, 15, 20, 25, 30, 60) from off in Gen.Int[-1, 0]
        from ip1 in Gen.OneOf(0, 0, 0, 1, 2) from ip2 in Gen.Int[0, 6]
        from flags in Yes.Array[10]
        select new SmallFirm(!flags[0], !flags[1], employees, Math.Max(0, (employees * percent / 100) + off), sales, costs, assets, research[0], ip1, ip2,
            flags[2], flags[3], flags[4], flags[5], flags[6], flags[7], flags[8], flags[9]);

    [Fact]
    public void High_tech_conditions_and_score_range_agree_with_the_policy_written_out()
    {
        var policy = Packs.Policy("high-tech-enterprise", 2025);
        HighTechFirms.Sample(firm =>
        {
            var (failed, experts, low, high) = firm.Judge();
            var judgement = policy.Judge().Short(Packs.Facts(policy, 2025, HighTechFirm.Day, Inputs(firm)));
            Assert.Equal(failed, judgement.Failed);
            Assert.Equal(experts ? [Judgement.Experts] : Array.Empty<string>(), judgement.Pending);
            Assert.Equal(failed.Count > 0 ? Verdict.NotMet : experts ? Verdict.Open : Verdict.Met, judgement.Verdict);
            Assert.Equal((low, high), ((int)judgement.Low!, (int)judgement.High!));
        }, iter: Cases, threads: 1);
    }

    [Fact]
    public void Small_firm_conditions_and_score_agree_with_the_policy_written_out()
    {
        var policy = Packs.Policy("technology-sme", 2025);
        SmallFirms.Sample(firm =>
        {
            var (failed, score) = firm.Judge();
            var judgement = policy.Judge().Short(Packs.Facts(policy, 2025, HighTechFirm.Day, Inputs(firm)));
            Assert.Equal(failed, judgement.Failed);
            Assert.Equal(failed.Count > 0 ? Verdict.NotMet : Verdict.Met, judgement.Verdict);
            Assert.Equal((score, score), ((int)judgement.Low!, (int)judgement.High!));
            Assert.Empty(judgement.Pending);
        }, iter: Cases, threads: 1);
    }

    [Fact]
    public void What_is_left_out_never_contradicts_the_full_answers_and_filling_in_what_is_named_decides() =>
        Gen.Select(HighTechFirms, SmallFirms, Gen.Int[0, int.MaxValue]).Sample((big, small, seed) =>
        {
            LeavingOut(Packs.Policy("high-tech-enterprise", 2025), Inputs(big), seed);
            LeavingOut(Packs.Policy("technology-sme", 2025), Inputs(small), seed);
        }, iter: Cases / 4, threads: 1);

    [Fact]
    public void Each_way_the_check_up_names_meets_the_condition_by_itself()
    {
        var policy = Packs.Policy("technology-sme", 2025);
        var ways = 0;
        SmallFirms.Sample(firm =>
        {
            var inputs = Inputs(firm);
            var ruling = policy.Judge().Explain(Packs.Facts(policy, 2025, HighTechFirm.Day, inputs));
            foreach (var way in ruling.Conditions.Single(c => c.Id == "综合评价").Ways)
            {
                var (name, to) = (way[..way.IndexOf('由', StringComparison.Ordinal)], way[(way.IndexOf("增到", StringComparison.Ordinal) + 2)..].Trim());
                var moved = new Dictionary<string, string>(inputs) { [name] = to.Split(' ')[0].Replace(",", "", StringComparison.Ordinal) };
                Assert.DoesNotContain("综合评价", policy.Judge().Short(Packs.Facts(policy, 2025, HighTechFirm.Day, moved)).Failed);
                ways++;
            }
        }, iter: 2000, threads: 1);
        Assert.True(ways > 500, $"{ways} ways");
    }

    private static void LeavingOut(Policy policy, Dictionary<string, string> all, int seed)
    {
        var random = new Random(seed);
        var left = all.ToDictionary(i => i.Key, i => random.Next(6) == 0 ? "" : i.Value);
        // Without the date of registration three years are expected, which the full answers need not have.
        left["注册日期"] = all.GetValueOrDefault("注册日期", "");
        var judge = policy.Judge();
        var full = judge.Short(Packs.Facts(policy, 2025, HighTechFirm.Day, all));
        var part = judge.Short(Packs.Facts(policy, 2025, HighTechFirm.Day, left));
        WholeReach.Agrees(policy, Packs.Facts(policy, 2025, HighTechFirm.Day, left));
        Assert.Subset(full.Failed.ToHashSet(), part.Failed.ToHashSet());
        Assert.True(part.Low <= full.Low && part.High >= full.High);
        if (part.Verdict == Verdict.Met)
            Assert.Equal(Verdict.Met, full.Verdict);
        Assert.Equal(part.Verdict == Verdict.Open, part.Failed.Count == 0 && part.Pending.Count > 0);
        Assert.All(part.Pending.Where(n => n != Judgement.Experts), n => Assert.Equal("", left[n]));
        foreach (var name in part.Pending.Where(left.ContainsKey))
            left[name] = all[name];
        var filled = judge.Short(Packs.Facts(policy, 2025, HighTechFirm.Day, left));
        Assert.Equal(full.Failed, filled.Failed);
        Assert.Equal(full.Verdict, filled.Verdict);
    }

    private static Gen<long[]> Shares(long[] wholes, int[] percents) =>
        Gen.Select(Gen.OneOf(percents), Gen.Long[-2, 2].Array[wholes.Length], Gen.Int[0, 3])
            .Select((percent, off, odd) => wholes.Select((whole, i) => Math.Max(0, (whole * percent / 100) + (odd == 0 ? off[i] : 0))).ToArray());

    private static Dictionary<string, string> Inputs(HighTechFirm f)
    {
        var inputs = new Dictionary<string, string>
        {
            ["注册日期"] = f.RegisteredOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["技术领域"] = f.Domain, ["有核心知识产权"] = Word(f.Core),
            ["知识产权Ⅰ类数"] = Text(f.Ip1), ["知识产权Ⅱ类数"] = Text(f.Ip2), ["职工总数"] = Text(f.Employees), ["高企口径科技人员数"] = Text(f.Staff),
            ["总收入"] = Text(f.Total), ["高新技术产品收入"] = Text(f.HighTech), ["三年成果转化数"] = Text(f.Transformations),
            ["重大安全质量事故或严重环境违法"] = Word(f.Incident),
        };
        foreach (var (name, values) in ((string, long[])[])[("销售收入", f.Sales), ("高企口径研发费用", f.Research), ("境内研发费用", f.Domestic), ("净资产", f.NetAssets)])
            for (var i = 0; i < 3; i++)
                inputs[i == 2 ? name : $"{name}@{2022 + i}"] = Text(values[i]);
        return inputs;
    }

    private static Dictionary<string, string> Inputs(SmallFirm f) => new()
    {
        ["居民企业"] = Word(f.Resident), ["查账征收"] = Word(f.Audited), ["职工总数"] = Text(f.Employees), ["科小口径科技人员数"] = Text(f.Staff),
        ["销售收入"] = Text(f.Sales), ["成本费用"] = Text(f.Costs), ["资产总额"] = Text(f.Assets), ["加计扣除口径研发费用"] = Text(f.Research),
        ["知识产权Ⅰ类数"] = Text(f.Ip1), ["知识产权Ⅱ类数"] = Text(f.Ip2), ["限制淘汰类产品"] = Word(f.Restricted), ["不适用加计扣除行业"] = Word(f.Excluded),
        ["重大安全质量事故或严重环境违法"] = Word(f.Incident), ["严重失信或经营异常"] = Word(f.Dishonest), ["有效高企证书"] = Word(f.Certificate),
        ["五年内国家级科技奖前三"] = Word(f.Award), ["省部级以上研发机构"] = Word(f.Institution), ["五年内主导制定标准"] = Word(f.Standards),
    };

    private static string Word(bool answer) => answer ? "是" : "否";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
