using System.Globalization;
using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>The two values that a change lies between.</summary>
/// <param name="Now">The later value.</param>
/// <param name="Then">What the earlier one may be.</param>
/// <param name="ThenValue">The earlier one as written or reckoned.</param>
/// <param name="Stated">Whether the earlier one is written, not reckoned from the increase.</param>
/// <param name="Operands">The figures they come from.</param>
internal sealed partial record Pair(Quantity Now, Interval Then, decimal ThenValue, bool Stated, Quantity[] Operands)
{
    /// <summary>The change as written, where the earlier value is reckoned from it.</summary>
    public Quantity? Change { get; private init; }

    /// <summary>Whether the earlier value is given after the change: “增长12.5%，上年为40亿元”.</summary>
    public bool After { get; private init; }

    /// <summary>The years between the two, where the text dates both.</summary>
    public int? Years { get; private init; }

    /// <summary>The pair in an editor's words.</summary>
    public string How => Stated ? $"原为{Operands[1].Figure.Text}、现为{Now.Figure.Text}" : $"现为{Now.Figure.Text}、变化{Operands[1].Figure.Text}";

    /// <summary>The pair that the figure at an index speaks of, or null where the words between do not bind it to one.</summary>
    public static Pair? Before(Passage passage, int index)
    {
        if (!Joins().IsMatch(Per().Replace(passage.Gap(index), "")))
        {
            return null;
        }

        // Other statements of the same change stand between: “净增5家，增长25%”.
        var near = index - 1;
        Quantity? change = null;
        while (near >= 0 && IsChange(passage, near))
        {
            change ??= passage.Items[near].IsPercent ? null : passage.Items[near];
            if (!Joins().IsMatch(passage.Gap(near)))
            {
                return null;
            }

            near--;
        }

        near = change is null || change.IsPercent || change.Measure == "百分点" ? near : Main(passage, near);
        return Stating(passage, index, near) ?? Following(passage, index, near) ?? Reckoned(passage, near, change);
    }

    // “完成12.3亿元，完成年度目标12亿元的102.5%，比上年增加1.1亿元，增长9.8%”: what grew stands before its share of the target.
    private static int Main(Passage passage, int near)
    {
        while (near > 0 && passage.Items[near].IsPercent && OfBase().IsMatch(passage.Gap(near)))
        {
            near -= near > 1 && passage.Gap(near)[0] == '的' && !passage.Items[near - 1].IsPercent ? 2 : 1;
        }

        return near;
    }

    private static Pair? Stating(Passage passage, int index, int near)
    {
        if (near < 1 || passage.Items[near].Measure != passage.Items[near - 1].Measure || !SameThing(passage, near))
        {
            return null;
        }

        var (first, second) = (passage.Items[near - 1], passage.Items[near]);
        var firstIsThen = IsEarlier(passage, near - 1) || Reaches().IsMatch(passage.Gap(near)) && From().IsMatch(passage.Gap(near - 1));
        var secondIsThen = IsEarlier(passage, near) && !From().IsMatch(passage.Gap(near));
        if (!firstIsThen && !secondIsThen && Year(passage.Clause(near - 1)) is { } y1 && Year(passage.Clause(near)) is { } y2 && Math.Abs(y1 - y2) == 1)
        {
            (firstIsThen, secondIsThen) = (y1 < y2, y2 < y1);
        }

        // “比上年20家增长25%”: without more words the second value is the year before's only when 比 or 上年 leads it.
        var years = Year(passage.Clause(near)) - Year(passage.Clause(near - 1));
        return firstIsThen == secondIsThen ? null
            : firstIsThen ? Of(second, first, years) : Of(first, second, -years);
    }

    // “25家，增长25%（上年20家）”
    private static Pair? Following(Passage passage, int index, int near)
    {
        var next = index + 1;
        return near >= 0 && near == index - 1 && next < passage.Items.Count && passage.Items[next].Measure == passage.Items[near].Measure
            && Aside().IsMatch(passage.Gap(next)) && !passage.Items[next].IsPercent
            ? Of(passage.Items[near], passage.Items[next]) is { } pair ? pair with { After = true } : null : null;
    }

    private static Pair? Reckoned(Passage passage, int near, Quantity? change)
    {
        if (change is null || near < 0 || passage.Items[near].Measure != change.Measure || IsEarlier(passage, near) || near + 1 >= passage.Items.Count)
        {
            return null;
        }

        var now = passage.Items[near];
        var falls = GrowthRule.Falls(passage.Gap(passage.Items.IndexOf(change, near))) ?? false;
        var then = falls ? now.Range + change.Range : now.Range - change.Range;
        var value = falls ? now.Value + change.Value : now.Value - change.Value;
        return value <= 0 || then.Low <= 0 ? null : new Pair(now, then, value, false, [now, change]) { Change = change };
    }

    private static Pair? Of(Quantity now, Quantity then, int? years = null) =>
        then.Value <= 0 || then.Range.Low <= 0 || now.Value < 0 ? null : new Pair(now, then.Range, then.Value, true, [now, then]) { Years = years };

    private static bool IsChange(Passage passage, int i) =>
        Changes().IsMatch(passage.Gap(i)) || (passage.Items[i].Figure.Claim == Claim.GrowthRate && !IsEarlier(passage, i));

    private static bool IsEarlier(Passage passage, int i) => Earlier().IsMatch(passage.Gap(i)) && !Changes().IsMatch(passage.Gap(i));

    // Two firms and two patents are no pair: the words between may only name times and verbs, or repeat the thing.
    private static bool SameThing(Passage passage, int second) => passage.Gap(second).Length <= 24 && !passage.Gap(second).Contains('；');

    private static int? Year(string gap)
    {
        var found = YearsNamed().Matches(gap);
        return found.Count == 1 ? int.Parse(found[0].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(
        "^[，,、（(）)]?(从|由|并|且|且?同比|环比|比|较|与|上年|去年|上一年|前一年|同期|年初|年底|年末|相比|年均|净|实际|共|约|近|超过|超|"
        + "增长|增幅|增速|增加|增收|减收|增支|减支|增产|减产|(?<=(年初|上年|去年|年底|年末|上年底|上年末)的?)新增|增|长|幅|速|率|了|为|达到|达|提高|提升|上升|多|下降|降幅|减少|减幅|降低|回落|下滑|少|是|相当于|原来|的|年|[0-9]{4}|数|量|总数|总量|[两二三四五六七八九]年|[，,：:])*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Joins();

    // “0.47吨标准煤/万元”: the other half of the unit.
    [GeneratedRegex("^(标准煤)?[/／每][一-龥]{1,3}(?=[，,]|[增提上升减下降回])", RegexOptions.CultureInvariant)]
    private static partial Regex Per();

    [GeneratedRegex("(增加|净增|增长|多|减少|下降|降低|提高|上升|提升|少|新增|回落|下滑|[增减][收支产]|多收|少收)了?(约|近|超过)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Changes();

    [GeneratedRegex(
        "((上年|去年|上一年|前一年|同期|年初|上年末|去年底|去年末|原有|原来|原先|此前|[比较与是为](19|20)[0-9]{2}年)[^，。；,;0-9]{0,14}|(^|[^自来])[从由]([^，。；,;0-9]{0,10}|[0-9]{4}年[^，。；,;0-9]{0,8}))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Earlier();

    [GeneratedRegex("[从由][^，。；,;]{0,16}$", RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex("(增加|增长|提高|上升|提升|扩大|发展|减少|下降|降低|缩减|增|降|升)[到至]", RegexOptions.CultureInvariant)]
    private static partial Regex Reaches();

    [GeneratedRegex("^的(约|近|超过)?$|^[，,]?(占|完成|为|达|超)[^，。；]{0,16}$", RegexOptions.CultureInvariant)]
    private static partial Regex OfBase();

    [GeneratedRegex("^[（(，,]?(上年|去年|上一年|同期|上年同期|去年同期|原为|原有|20[0-9]{2}年)[^，。；,;0-9]{0,10}$", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex("(?<![0-9])(19|20)[0-9]{2}(?=年)", RegexOptions.CultureInvariant)]
    private static partial Regex YearsNamed();
}
