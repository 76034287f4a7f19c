namespace Kechuang.Gongwen.Vocabularies;

/// <summary>What can be measured of a noun.</summary>
/// <param name="Kinds">length, area, persons …; see <see cref="DimensionTable.KindsOf"/>.</param>
/// <param name="Unit">The unit to suggest.</param>
internal sealed record Dimensions(HashSet<string> Kinds, string Unit);

/// <summary>dimensions.tsv: nouns, kinds, unit, all (of these kinds only, or also pieces, money, times and spans of time).</summary>
internal static class DimensionTable
{
    private static readonly string[] OfAnything = ["pieces", "payments", "money", "times", "time"];

    // A unit may be of several kinds: 只 counts sheep and lamps.
    private static readonly Dictionary<string, string[]> Kinds = new (string Kind, string Units)[]
    {
        ("length", "公里 千米 米 厘米 毫米"), ("area", "亩 公顷 平方米 平方公里 亩次"), ("volume", "立方米"), ("weight", "吨 公斤 千克 斤 吨标准煤"), ("power", "千瓦 兆瓦"), ("energy", "千瓦时"),
        ("money", "元 万元 亿元"), ("persons", "人 名 位 人次"), ("households", "户 户次"), ("firms", "家 家次"), ("animals", "头 只 羽"), ("plants", "株 棵"), ("devices", "台 辆 套 只 台套"),
        ("papers", "份 册 本 篇 张 幅"), ("times", "场 期 次 场次 批次 班次 届 批"), ("time", "小时 学时 课时 分钟 天 年 个月 个小时 个工作日"), ("percent", "%"), ("points", "分"),
        ("payments", "笔 宗"), ("pieces", "个 项 件 处 座 条 间 栋 块 口 支 枚 种 类 所 部 架 套 起 例"),
    }.SelectMany(of => of.Units.Split(' ').Select(unit => (Unit: unit, of.Kind))).GroupBy(u => u.Unit).ToDictionary(g => g.Key, g => g.Select(u => u.Kind).ToArray());

    /// <summary>The kinds a unit counts; none where it is not known.</summary>
    public static string[] KindsOf(string unit) => Kinds.GetValueOrDefault(unit, []);

    /// <summary>Whether two units may count the same; so may those that are not known.</summary>
    public static bool AreOfOneKind(string unit, string other) =>
        unit == other || KindsOf(unit) is not { Length: > 0 } kinds || KindsOf(other) is not { Length: > 0 } others || kinds.Intersect(others).Any();

    public static IReadOnlyDictionary<string, Dimensions> Read(TextReader reader)
    {
        var dimensions = new Dictionary<string, Dimensions>(StringComparer.Ordinal);
        foreach (var row in Tsv.Rows(reader, 4))
        {
            var of = new Dimensions([.. Tsv.Alternatives(row[1]), .. row[3] == "all" ? [] : OfAnything], row[2]);
            foreach (var noun in Tsv.Alternatives(row[0]))
            {
                dimensions.TryAdd(noun, of);
            }
        }

        return dimensions;
    }
}
