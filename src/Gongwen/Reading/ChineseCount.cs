namespace Kechuang.Gongwen.Reading;

/// <summary>Tells “新增两家” from words that merely contain a numeral: “一批”, “四个意识”, “三次产业”, “千家万户”.</summary>
internal static class ChineseCount
{
    private const string Counted = " 家 户 户次 名 人 人次 个 项 次 场 场次 批 批次 件 份 篇 所 处 座 台 套 班次 万人 万户 万人次 倍 成 个百分点 个月 个工作日 个小时 户次 家次 项次 件次 节 课时 期 位 轮 季度 年 ";

    private static readonly string[] SetPhrases =
    [
        "意识", "自信", "维护", "全面", "确立", "务必", "结合", "坚持", "文明", "革命", "规定", "产业", "一百年", "百年", "重要", "大局", "代表", "必须",
        "方面", "阶段", "一律", "一批", "一线", "免", "不", "重点", "清单", "创业", "制度改革", "认同", "伟大", "离不开", "没有", "到位", "统一", "一体", "一工程", "全会", "党代会", "工程", "建设",
    ];

    public static bool Claims(string text, int start, Numeral numeral, Unit unit, int end)
    {
        if (text[start] is '百' or '千' or '万' or '亿' || (numeral.Value is null && !IsEstimate(text, start, numeral)))
        {
            return false;
        }

        var digits = numeral.End - start;
        if (unit.Kind == UnitKind.Year)
        {
            return digits == 4; // 二〇一九年; 三年 is a span in running text
        }

        if (unit.Kind is UnitKind.Quarter or UnitKind.Money or UnitKind.Measured)
        {
            return true;
        }

        var before = start > 0 ? text[start - 1] : '\0';
        var bare = digits == 1 && text[start] is '一' or '二';
        return !bare && before is not ('“' or '"' or '数' or '几' or '上' or '成' or '每' or '同' or '统')
            && Counted.Contains(' ' + unit.Text + ' ', StringComparison.Ordinal)
            && !SetPhrases.Any(phrase => text.AsSpan(unit.End, end - unit.End).StartsWith(phrase, StringComparison.Ordinal));
    }

    // “三四家”, “两三次”: neighbours that mean about so many.
    private static bool IsEstimate(string text, int start, Numeral numeral) =>
        numeral.End - start == 2 && ChineseNumber.Parse(text.AsSpan(start, 1)) is { } low && ChineseNumber.Parse(text.AsSpan(start + 1, 1)) is { } high
        && (high == low + 1 || (low, high) is (3, 5));
}
