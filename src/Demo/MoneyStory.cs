using System.Globalization;

namespace Kechuang.Demo;

/// <summary>What became of the filing of how a subsidy was used.</summary>
internal enum SubsidyUse { None, Filed, Mismatch, Together, Diverted, NothingSpent, NotAnswered }

/// <summary>A subsidy of the story.</summary>
/// <param name="Increase">新增研发费用, 万元: from the firm's own numbers.</param>
/// <param name="Paid">Received, 万元; 0 where it was not.</param>
internal sealed record ToldMoney(Firm Firm, int Year, decimal Increase, decimal Paid, SubsidyUse Used, string Steps);

/// <summary>
/// 研发奖补 of two years, 使用备案 and 加计扣除, with amounts that follow from the firms' own numbers: a tenth of what the research cost more
/// than the year before.
/// </summary>
internal sealed class MoneyStory
{
    private const string Subsidy = "hunan-rd-subsidy", UseFiling = "rd-subsidy-use-filing", Deduction = "rd-super-deduction";

    private static readonly SubsidyUse[] Uses = [SubsidyUse.Filed, SubsidyUse.Mismatch, SubsidyUse.Together, SubsidyUse.Diverted, SubsidyUse.NothingSpent, SubsidyUse.NotAnswered];

    private readonly List<(Firm Firm, decimal[] Costs)> growing;

    /// <param name="holders">Firms with a certificate, of which those apply whose research grew year by year.</param>
    /// <param name="costs">加计扣除口径研发费用 of 2022, 2023 and 2024.</param>
    internal MoneyStory(IReadOnlyList<Firm> holders, Func<Firm, decimal[]> costs)
    {
        growing = [.. holders.Select(f => (f, costs(f))).Where(f => f.Item2[1] > f.Item2[0] + 100 && f.Item2[2] > f.Item2[1] + 1).Take(9)];
        if (growing.Count < 4)
            growing = [.. holders.Select(f => (f, costs(f))).Where(f => f.Item2[1] > f.Item2[0] && f.Item2[2] > f.Item2[1]).Take(9)];
        Told = [.. Of2024(), .. Of2025()];
    }

    internal IReadOnlyList<ToldMoney> Told { get; }

    /// <summary>The cases of it, as lines of steps.</summary>
    internal IEnumerable<ToldCase> Cases() =>
        [.. Told.Select(m => Case(Subsidy, m.Firm, m.Year, m.Year == 2024 || m.Used == SubsidyUse.None ? "首次纳入" : "再次申报", m.Steps)), .. Filings(), .. Deductions()];

    private static ToldCase Case(string scheme, Firm firm, int year, string variant, string steps) => new(scheme, firm.Id, year, variant, Invented.PlanOfficer, steps);

    private IEnumerable<ToldMoney> Of2024()
    {
        foreach (var (i, (firm, costs)) in growing.Take(Uses.Length).Index())
        {
            var paid = Share(costs[1] - costs[0]);
            yield return new(firm, 2024, costs[1] - costs[0], paid, Uses[i], string.Create(CultureInfo.InvariantCulture,
                $"submitted 2024-02-{19 + (i % 4)}; county-review 02-26; recommended 03-08; accepted 04-12 核定新增研发费用={costs[1] - costs[0]}; publicity 05-21 金额={paid}; approved 06-11; allotted 07-18 金额={paid} 下达文号=演示财教指〔2024〕91号; paid {(i == 1 ? "10-25" : "09-12")} 金额={paid} 到账日期=2024-{(i == 1 ? "10-25" : "09-12")}"));
        }
    }

    // Paid; allotted but not received, which is not the same; before the government; in publicity; stopped at the gate of last year's use; withdrawn; not passed.
    private IEnumerable<ToldMoney> Of2025()
    {
        foreach (var (i, (firm, costs)) in growing.Index().Where(g => g.Index is not (2 or 3)))
        {
            var (cost, share) = (costs[2] - costs[1], Share(costs[2] - costs[1]));
            var to = string.Create(CultureInfo.InvariantCulture, $"submitted 2025-02-{18 + (i % 3)}; county-review 02-25");
            var accepted = string.Create(CultureInfo.InvariantCulture, $"{to}; recommended 03-06; accepted 04-11 核定新增研发费用={cost}");
            var allotted = string.Create(CultureInfo.InvariantCulture, $"{accepted}; publicity 05-20 金额={share}; approved 06-10; allotted 07-15 金额={share} 下达文号=演示财教指〔2025〕97号");
            var used = i < Uses.Length ? Uses[i] : SubsidyUse.None;
            yield return new(firm, 2025, cost, 0, used, i switch
            {
                0 => string.Create(CultureInfo.InvariantCulture, $"{allotted}; paid 09-26 金额={share} 到账日期=2025-09-26"),
                1 => $"{to}; returned 02-28 !2024 年度奖补资金使用情况没有备案，备案后再报",
                4 => allotted,
                5 => $"{to}; returned 03-03 !2024 年度奖补资金使用情况没有备案，备案后再报; withdrawn 03-07 !使用凭证一时补不齐，下一年再报",
                6 => string.Create(CultureInfo.InvariantCulture, $"{accepted}; publicity 12-03 金额={share}"),
                7 => $"{accepted}; failed 05-14 !税务系统中的加计扣除数与申报数不一致，经核定没有新增",
                _ => string.Create(CultureInfo.InvariantCulture, $"{accepted}; publicity 05-20 金额={share}; approved 11-27"),
            });
        }
    }

    private IEnumerable<ToldCase> Filings()
    {
        foreach (var (money, end) in Told.Where(m => m.Year == 2024).Zip(
            ["recommended 06-25; recognised 07-08 备案日期=2025-07-08", "returned 06-24 !已使用额与结余额之和不等于到账额，资金分配使用表退回修改", "failed 06-27 !奖补资金没有单独核算，查不清收支",
                "recommended 06-25; failed 07-03 !有 {0} 万元用于偿还借款，不属研发支出", "recommended 06-25"]))
            yield return Case(UseFiling, money.Firm, 2025, "", $"submitted 2025-06-16; county-review 06-20; {string.Format(CultureInfo.InvariantCulture, end, Diverted(money.Paid))}");
    }

    // The year is that of the costs: those of 2024 were settled in May 2025, those of 2025 are still being gathered.
    private IEnumerable<ToldCase> Deductions()
    {
        foreach (var (i, (firm, costs)) in growing.Take(5).Index())
        {
            var amount = costs[2].ToString(CultureInfo.InvariantCulture);
            yield return Case(Deduction, firm, 2024, "", $"draft 2025-02-{10 + i}; submitted 05-{12 + i} 金额={amount}" + (i == 3
                ? $"; returned 06-09 !委托境外研发按实际发生额计入，应按 80% 且不超过境内三分之二; submitted 06-16 金额={amount}; recognised 06-20 金额={amount}" : $"; recognised 06-03 金额={amount}"));
        }
        foreach (var (firm, _) in growing.Take(2))
            yield return Case(Deduction, firm, 2025, "", "draft 2025-10-22");
    }

    /// <summary>万元 of a subsidy that paid back a loan, where its use was refused for that.</summary>
    internal static decimal Diverted(decimal paid) => Math.Round(paid / 4, 1);

    private static decimal Share(decimal increase) => Math.Round(increase / 10, 2, MidpointRounding.ToZero);
}
