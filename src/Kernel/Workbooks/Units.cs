using System.Text.RegularExpressions;

namespace Kechuang.Kernel.Workbooks;

/// <summary>The units written in headers, and exact factors between those of one dimension.</summary>
public static partial class Units
{
    private static readonly Dictionary<string, (Dimension Dimension, decimal Factor)> Known = Table();

    /// <summary>Units to choose from when a sheet does not say its own.</summary>
    public static IReadOnlyList<string> Choices(Dimension dimension) =>
        dimension == Dimension.Money ? ["元", "千元", "万元", "亿元"] : [.. Known.Where(u => u.Value.Dimension == dimension).Select(u => u.Key)];

    /// <summary>The dimension of a unit as written, or null when it is no unit.</summary>
    public static Dimension? DimensionOf(string unit) => Known.TryGetValue(Clean(unit), out var known) ? known.Dimension : null;

    /// <summary>What a number in <paramref name="from"/> is multiplied by; null when the units do not convert.</summary>
    public static decimal? Factor(string from, string to)
    {
        // Asked once for each cell, nearly always with units already clean.
        var (a, b) = (Known.ContainsKey(from) ? from : Clean(from), Known.ContainsKey(to) ? to : Clean(to));
        if (a == b) return 1;
        return Known.TryGetValue(a, out var x) && Known.TryGetValue(b, out var y) && x.Dimension == y.Dimension && (x.Dimension != Dimension.Count || x.Factor != y.Factor)
            ? x.Factor / y.Factor
            : null;
    }

    /// <summary>Units stated in running text: "金额单位：人民币千元、人". "单位：科技局" states none.</summary>
    internal static IEnumerable<string> Stated(string text) =>
        from Match match in StatedUnit().Matches(TextForm.Key(text))
        from word in match.Groups["units"].Value.Split(',', ';', '/', '和', '及')
        where DimensionOf(word) is not null
        select Clean(word);

    internal static string Clean(string unit)
    {
        var clean = TextForm.Key(unit);
        return clean.StartsWith("人民币", StringComparison.Ordinal) && clean.Length > 3 ? clean[3..] : clean;
    }

    private static Dictionary<string, (Dimension, decimal)> Table()
    {
        var table = new Dictionary<string, (Dimension, decimal)>();
        foreach (var (names, dimension, factor) in ((string, Dimension, decimal)[])[
            ("元 圆 RMB", Dimension.Money, 1), ("千元 仟元", Dimension.Money, 1_000), ("万元 万", Dimension.Money, 10_000),
            ("百万元", Dimension.Money, 1_000_000), ("千万元", Dimension.Money, 10_000_000), ("亿元 亿", Dimension.Money, 100_000_000),
            ("人 家 件 项 个 户 名 次 场 篇 台 套 人次 人年 天 月 年 村", Dimension.Count, 1), ("万人 万户 万件", Dimension.Count, 10_000),
            ("% 百分比 百分点", Dimension.Percent, 1), ("‰", Dimension.Percent, 0.1m),
            ("亩", Dimension.Area, 1), ("万亩", Dimension.Area, 10_000), ("公顷", Dimension.Area, 15), ("平方公里", Dimension.Area, 1_500), ("平方米 ㎡ M²", Dimension.Area, 0.0015m),
            ("吨", Dimension.Mass, 1), ("万吨", Dimension.Mass, 10_000), ("千克 公斤 KG", Dimension.Mass, 0.001m), ("斤", Dimension.Mass, 0.0005m)])
            foreach (var name in names.Split(' ')) table[name] = (dimension, factor);
        return table;
    }

    [GeneratedRegex(@"单位:?(?<units>[^()\s]+)")]
    private static partial Regex StatedUnit();
}
