using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>Figures that say something of the one before them (its growth, its share, its target, what it was) and count nothing of their own.</summary>
internal static partial class Aside
{
    /// <summary>Whether the quantity at an index is such a figure.</summary>
    public static bool Is(Passage passage, int index)
    {
        var (item, gap) = (passage.Items[index], passage.Gap(index));
        return item.Measure is "%" or "百分点" or "倍" or "番" || item.Figure.Role == FigureRole.Target
            || Change().IsMatch(gap) || Earlier().IsMatch(gap) || Mean().IsMatch(gap) || IsBase(passage, index);
    }

    /// <summary>Whether a quantity is by how much something changed, or what it was before.</summary>
    public static bool IsChange(Passage passage, int index) => Change().IsMatch(passage.Gap(index)) || Earlier().IsMatch(passage.Gap(index));

    /// <summary>“占年初预算8465万元的41.5%”: what the share is of.</summary>
    public static bool IsBase(Passage passage, int index) =>
        index + 1 < passage.Items.Count && passage.Items[index + 1].IsPercent && Of().IsMatch(passage.Gap(index + 1)) && Base().IsMatch(passage.Gap(index));

    [GeneratedRegex("(增加|净增|增长|减少|下降|提高|降低|上升|[增减][收支产]|多|少|超额|超出|还差|相差)了?(约|近)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Change();

    [GeneratedRegex("(上年|去年|前年|同期|上月)[^0-9，。；、]{0,8}$|[比较][^0-9，。；、]{0,4}(19|20)[0-9]{2}年[^0-9，。；、]{0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Earlier();

    [GeneratedRegex("([户项人村场企社日月周]均|平均|每[一-龥])[^0-9，。；、]{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Mean();

    [GeneratedRegex("^的(约|近|超过)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Of();

    [GeneratedRegex("(占|完成|达|达到|为|是)[^，。；0-9]{0,18}$", RegexOptions.CultureInvariant)]
    private static partial Regex Base();
}
