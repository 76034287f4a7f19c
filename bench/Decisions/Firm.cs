namespace Kechuang.DecisionsBench;

/// <summary>What the scoring reads of one enterprise; money in 万元.</summary>
internal sealed record Firm(
    decimal Staff, decimal Scientists, decimal Sales, decimal Research, decimal Costs, decimal ClassOne, decimal ClassTwo,
    bool Certified, bool Awarded, bool Institute, bool Standard)
{
    private const int Seed = 20220101;

    /// <summary>Enterprises of a fixed seed. Money comes in quarters, which are exact in binary too, so that peers that count in
    /// binary fractions are asked nothing they cannot represent.</summary>
    internal static Firm[] Many(int count)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, count).Select(_ => One(random))];
    }

    private static Firm One(Random random)
    {
        var staff = random.Next(0, 600);
        var sales = random.Next(20) == 0 ? 0 : Money(random, 25_000);
        var research = random.Next(10) == 0 ? 0 : decimal.Truncate(sales * random.Next(0, 120) / 1000 * 4) / 4;
        var costs = random.Next(20) == 0 ? 0 : research * random.Next(15, 150) / 10;
        return new Firm(
            staff, decimal.Truncate(staff * random.Next(0, 50) / 100m), sales, research, decimal.Truncate(costs * 4) / 4,
            random.Next(4) == 0 ? random.Next(1, 4) : 0, random.Next(0, 7),
            random.Next(50) == 0, random.Next(500) == 0, random.Next(100) == 0, random.Next(100) == 0);
    }

    private static decimal Money(Random random, int most) => random.Next(1, most * 4) / 4m;
}
