using System.Collections.Concurrent;

namespace Kechuang.Gongwen.Reading;

/// <summary>How well a figure's claim and unit fit each indicator of a catalogue, 0 to 1; reckoned once for each unit that texts have.</summary>
internal sealed class UnitFits(IReadOnlyList<KnownIndicator> indicators)
{
    // Beyond so many someone makes them up.
    private const int Most = 2000;

    // Contracts are counted in 项, 份 and 件, sessions in 次, 场 and 期, platforms in 家 and 个.
    private static readonly string[] Kinds = [" 家 个 户 ", " 项 份 件 个 ", " 次 场 期 班 场次 班次 ", " 个 大 类 ", " 条 篇 ", " 人 名 位 ", " 处 个 ", " 人次 人 名 ", " 位 名 "];

    private readonly ConcurrentDictionary<(Claim, string), double[]> known = [];

    /// <summary>By the indicators' places in the catalogue.</summary>
    public double[] Of(Claim claim, string? unit)
    {
        if (known.TryGetValue((claim, unit ?? ""), out var fits))
        {
            return fits;
        }

        fits = [.. indicators.Select(indicator => Fit(indicator, claim, unit))];
        return known.Count < Most ? known.GetOrAdd((claim, unit ?? ""), fits) : fits;
    }

    private static double Fit(KnownIndicator indicator, Claim claim, string? unit)
    {
        if (claim == Claim.CompletionRate)
        {
            return indicator.Claim is Claim.Count or Claim.Amount or Claim.Ratio ? 1 : 0;
        }

        // “每万人1.2件” counts what is a ratio by name.
        var sameClaim = indicator.Claim == claim || (indicator.Claim == Claim.Ratio && claim == Claim.Count && unit is not ("%" or "％"));
        if (!sameClaim)
        {
            return 0;
        }

        if (unit is null || indicator.Unit.Length == 0)
        {
            return 1;
        }

        var (a, b) = (Measure(unit), Measure(indicator.Unit));
        return a == b ? 1 : Kin(a, b) ? 0.97 : 0;
    }

    private static bool Kin(string a, string b) =>
        Array.Exists(Kinds, kind => kind.Contains(a, StringComparison.Ordinal) && kind.Contains(b, StringComparison.Ordinal));

    // 万元 and 亿元 measure the same thing; so do ％ and %.
    private static string Measure(string unit) =>
        unit.TrimStart('千', '百', '十', '万', '亿') switch { "" => unit, "％" => "%", "批次" => "批", "名" or "位" => "人", var rest => rest };
}
