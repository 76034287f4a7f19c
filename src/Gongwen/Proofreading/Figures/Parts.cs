using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>How a list of parts is led in.</summary>
internal enum PartsKind
{
    /// <summary>其中, 包括, a colon or brackets: the list may leave something out.</summary>
    Among,

    /// <summary>分别为, 按类别分: the list is the whole.</summary>
    Each,

    /// <summary>Nothing but words of one form: “98名，省级12名，市级26名，县级60名”.</summary>
    Bare,
}

/// <summary>A list of parts in a passage.</summary>
/// <param name="Kind">How it is led in.</param>
/// <param name="Items">Indices of its quantities, those in nested brackets left out.</param>
internal sealed partial record Parts(PartsKind Kind, List<int> Items)
{
    private const int Farthest = 8;

    /// <summary>The list that the quantity at an index is the first of, or null.</summary>
    public static Parts? Opening(Passage passage, int index)
    {
        var gap = passage.Gap(index);
        return Each().IsMatch(gap) ? new Parts(PartsKind.Each, Indices(passage, index))
            : Among().IsMatch(gap) ? new Parts(PartsKind.Among, Indices(passage, index))
            : Plain(passage, index);
    }

    private static Parts? Plain(Passage passage, int index)
    {
        if (index == 0 || !Short().IsMatch(passage.Gap(index)) || passage.Items[index - 1].Measure != passage.Items[index].Measure || passage.Items[index].IsPercent)
        {
            return null;
        }

        var list = new List<int> { index };
        var opening = Label(passage.Gap(index));
        for (var i = index + 1; i < passage.Items.Count && Short().IsMatch(passage.Gap(i)) && passage.Items[i].Measure == passage.Items[index].Measure; i++)
        {
            if (!Alike(Label(passage.Gap(i)), opening) || passage.Gap(i).Contains("其中", StringComparison.Ordinal))
            {
                break;
            }

            list.Add(i);
        }

        return list.Count >= 3 || (list.Count == 2 && opening.Contains("半年", StringComparison.Ordinal)) ? new Parts(PartsKind.Bare, list) : null;
    }

    /// <summary>The whole that the list divides: the nearest value of the measure before it that is no part, increase or target.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="parts">The indices that other lists have as parts.</param>
    public int? Whole(Passage passage, string measure, HashSet<int> parts)
    {
        var first = Items[0];
        var sentences = passage.Gap(first).Contains('。') ? 1 : 0;
        for (var i = first - 1; i >= 0 && i >= first - Farthest && sentences <= 1; i--)
        {
            var gap = passage.Gap(i);
            if (passage.Items[i].Measure == measure && !parts.Contains(i) && passage.Items[i].Figure.Role != FigureRole.Target && (!Increase().IsMatch(gap) || (i == first - 1 && Mean().IsMatch(gap) && passage.Gap(first).StartsWith("，其中", StringComparison.Ordinal))) && !OfYearBefore().IsMatch(gap))
            {
                return i;
            }

            sentences += gap.Contains('。') ? 1 : 0;
        }

        return null;
    }

    /// <summary>The parts that stand before their total, in order: “A类5家、B类3家，共8家”.</summary>
    public static List<Quantity> Before(Passage passage, int total)
    {
        var measure = passage.Items[total].Measure;
        var parts = new List<Quantity>();
        var joined = false;

        // In “两批共15项” the 两批 counts the parts, not what they hold.
        var last = total - 1;
        last -= last > 0 && passage.Items[last].Measure != measure && passage.Items[last].Value < 10 && passage.Items[last].Start - passage.Items[last - 1].End <= 3 ? 1 : 0;
        // “57项、32项，两项合计89项”: so does 两项, next to its total.
        last -= last > 1 && passage.Items[last].Measure == measure && passage.Items[last].Value < 10 && !char.IsAsciiDigit(passage.Items[last].Figure.Text[0]) && passage.Items[total].Start - passage.Items[last].End <= 3 ? 1 : 0;

        // “57家、73家和28家，共惠及158家次”
        bool Same(string own) => own == measure || (measure.Length > 1 && measure[^1] == '次' && own == measure[..^1]);
        for (var i = last; i >= 0 && (Same(passage.Items[i].Measure) || passage.Items[i].Measure == "岁"); i--)
        {
            if (passage.Items[i].Measure == "岁")
            {
                continue; // “35岁以下8人，36至50岁15人，共23人”
            }

            var gap = passage.Gap(i);
            if ((Among().IsMatch(gap) && !LedByColon().IsMatch(gap)) || NoPart().IsMatch(gap) || passage.Items[i].Figure.Role == FigureRole.Target)
            {
                return [];
            }

            // “征集214件，评出一等奖10件、二等奖20件，共30件”: a comma before marks between the parts begins them.
            parts.Insert(0, passage.Items[i]);
            joined |= gap.Contains('、');
            if (i == 0 || (joined && gap.AsSpan().ContainsAny('，', ',')) || gap.AsSpan().ContainsAny("。；;") || Each().IsMatch(gap) || gap.AsSpan().ContainsAny("：:"))
            {
                break;
            }
        }

        return parts;
    }

    /// <summary>Whether the parts may overlap: one person is a member, a graduate and an engineer.</summary>
    public bool Overlap(Passage passage)
    {
        var labels = Items.Select(i => Label(passage.Gap(i))).ToList();
        var attributes = labels.Select(l => Attribute().Match(l).Value).Distinct().ToList();
        return attributes.Count > 1 && !labels.Exists(l => l.StartsWith('男')) && !labels[^1].StartsWith("其他", StringComparison.Ordinal) && !labels[^1].StartsWith("其余", StringComparison.Ordinal);
    }

    private static List<int> Indices(Passage passage, int first)
    {
        var list = new List<int> { first };
        var depth = 0;
        var opening = Label(passage.Gap(first));
        var inBrackets = passage.Gap(first).AsSpan().LastIndexOfAny('（', '(') >= 0;
        var strictest = '，';
        var weak = false;
        for (var i = first + 1; i < passage.Items.Count; i++)
        {
            var gap = passage.Gap(i);
            var before = depth;
            depth += gap.Count(c => c is '（' or '(') - gap.Count(c => c is '）' or ')');
            if (inBrackets && depth < 0)
            {
                break;
            }

            if (depth > 0 || (before > 0 && !gap.AsSpan().ContainsAny("）)")))
            {
                continue;
            }

            if (Ends(gap, opening, strictest, weak && !Repeats(passage, list, i)))
            {
                break;
            }

            // A semicolon goes on with a list only where semicolons divide it, also where each entry has several figures.
            strictest = gap.Contains('、') ? '、' : strictest;
            weak |= !gap.Contains('；');
            list.Add(i);
        }

        return list;
    }

    private static bool Ends(string gap, string opening, char strictest, bool several)
    {
        if (Closes().IsMatch(gap) || gap.Contains('。') || gap.Contains("其中", StringComparison.Ordinal))
        {
            return true;
        }

        var label = Label(gap);
        if (gap.Contains('；') && (several || !Alike(label, opening)))
        {
            return true;
        }

        var divided = gap.AsSpan().LastIndexOfAny("，,；;") >= 0;
        return divided && ((label.Length == 0 && opening.Length > 0)
            || (Starts().Match(label) is { Success: true } verb && !opening.StartsWith(verb.Value, StringComparison.Ordinal))
            || (strictest == '、' && !Alike(label, opening)));
    }

    // “省级9项，资金980万元；市级8项，资金430万元”: the entry that begins has the measures of the first.
    private static bool Repeats(Passage passage, List<int> list, int next)
    {
        var period = list.FindIndex(1, i => passage.Gap(i).Contains('；'));
        period = period < 0 ? list.Count : period;
        return period >= 2 && list.Count % period == 0 && passage.Items[list[0]].Measure == passage.Items[next].Measure
            && passage.Items[list[0]].Measure != passage.Items[list[1]].Measure;
    }

    private static bool Alike(string a, string b) => a.Length > 0 && b.Length > 0 && (a[^1] == b[^1] || a[0] == b[0]);

    private static string Label(string gap)
    {
        var cut = gap.AsSpan().LastIndexOfAny("，,；;、：:（(");
        return gap[(cut + 1)..].Trim().Replace("其中", "", StringComparison.Ordinal);
    }

    [GeneratedRegex("(其中[，,：:]?|包括[：:]?|含|涵盖|[：:]|[（(](?=[^）)]*$))(?!.*(上年|去年|同期|任务|目标|总投资|(?<!研发|科技|专项|人才|行动)计划|比例))[^。；;，]{0,30}$|^[^。；，、]{1,14}(?<![其集期])中(?=[，,已有仅])[，,]?[^。；;，]{0,24}$|[，,](目前)?已[^，。；、0-9]{1,4}$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Among();

    [GeneratedRegex("(分别(为|是|有|达|达到|完成|认定|新增|获得|安排|投入)|分为|[从按分][^，。；]{1,8}(看|分|划分|统计)[，,：:]?)[^。；;，]{0,24}$", RegexOptions.CultureInvariant)]
    private static partial Regex Each();

    [GeneratedRegex("(增加|净增|增长|减少|超额|超出|比(上年|去年)[^，。；]{0,4}多)了?[^0-9，。；]{0,2}$|(每[一-龥]{1,4}|[户项人村场企]均)[^0-9，。；]{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Increase();

    // “平均每户有劳动力5人，其中家庭成员3人、雇工2人”: a mean may be divided too.
    [GeneratedRegex("(每[一-龥]{1,6}|[户项人村场企]均)[^0-9，。；]{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Mean();

    // “研发投入：一季度1.12亿元，二季度1.38亿元，合计2.5亿元”: the colon leads to the parts and to their total.
    [GeneratedRegex("^(?!.*(其中|包括)).*[：:][^：:]*$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex LedByColon();

    // “比上年的48家增长21.7%”: what the year before had is not divided.
    [GeneratedRegex("(上年|去年|同期|年初|上年底|上年末|去年底)[^0-9，。；、]{0,8}$|[比较][^，。；、]{0,12}[年底末初]的$", RegexOptions.CultureInvariant)]
    private static partial Regex OfYearBefore();

    [GeneratedRegex("(增加|净增|增长|减少|上年|去年|同期|任务|目标|从|由|(?<!研发|科技|专项|人才|行动)计划|超)[^0-9，。；、]{0,8}$|累计|总数|总量", RegexOptions.CultureInvariant)]
    private static partial Regex NoPart();

    [GeneratedRegex("(共计|合计|总计|总共|同比|比上年|较上年|较去年|比去年|占|平均|人均|还差|目标|任务)[^，。；]{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Closes();

    [GeneratedRegex(
        "^(并|还|另|今年|本年|当年|年内|期间|此外|同时|累计|全县|全市|全区|全年|目前|共|新增|新建|新认定|组织|开展|完成|争取|举办|建成|培育|获批|获得|引进|实现|培训|发放|带动|选派|推广|落实|兑现|申报|推荐|推动|建立|服务|解决|帮助|指导|走访|征集|签订|登记|申请|授权|达成|促成|转化|覆盖|受益|接待|投入|吸引|收到|制作|发布|报送|辐射|安排|平均|人均)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Starts();

    [GeneratedRegex("党员|女|学历|本科|大专|研究生|硕士|博士|职称|岁|民族|以上|以下|在编|高层次|规上|规模以上|上市|专精特新|龙头|法人", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    [GeneratedRegex("^[，,、；][^，。；、0-9：（(]{1,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex Short();
}
