namespace Kechuang.Gongwen.Reading;

/// <summary>Words that tell indicators of one thing apart: those of a clause that no name of the indicator has speak against it.</summary>
internal sealed class TellingWords
{
    private static readonly string[] All =
    [
        "申报", "申请", "授权", "净增", "新增", "认定", "重新认定", "首次", "公示", "到期", "抽查", "培育库", "国家级", "省级", "市级", "县级", "登记", "成交", "覆盖", "占比", "强度", "增速", "到账", "备案", "立项", "验收", "在研", "在孵", "毕业", "转化", "奖补", "平台", "项目",
        "培训", "机构", "活动", "发明", "贷款", "减免", "加计扣除", "规上",
    ];

    private readonly ulong[] byIndicator;

    public TellingWords(IReadOnlyList<KnownIndicator> indicators) =>
        byIndicator = [.. indicators.Select(i => In(string.Join('\n', [i.Name, .. i.Aliases, .. i.Phrasing])))];

    /// <summary>The words that a text has, one bit each.</summary>
    public static ulong In(string text)
    {
        ulong words = 0;
        for (var i = 0; i < All.Length; i++)
        {
            words |= text.Contains(All[i], StringComparison.Ordinal) ? 1UL << i : 0;
        }

        return words;
    }

    /// <summary>What the words of a clause leave of an indicator's score, 0.5 to 1.</summary>
    public double Factor(int indicator, ulong clause) =>
        Math.Max(Math.Pow(0.75, System.Numerics.BitOperations.PopCount(clause & ~byIndicator[indicator])), 0.5);
}
