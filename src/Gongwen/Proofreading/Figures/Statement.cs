using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>What a figure is said to be the value of, in words that can be compared with another statement's.</summary>
/// <param name="Quantity">The figure.</param>
/// <param name="Key">Thing, action, period and measure; equal keys state the same.</param>
/// <param name="Whole">Whether the words say that the value is the whole: 全县, 累计, 达到, 总数.</param>
/// <param name="Event">Whether it counts single events, which may be told one by one: 举办, 召开.</param>
internal sealed partial record Statement(Quantity Quantity, string Key, bool Whole, bool Event)
{
    private const int ShortestThing = 4;
    private const int LongestThing = 40;

    private static readonly (string, string)[] Names =
    [
        ("国家高新技术企业", "高新技术企业"), ("国家级高新技术企业", "高新技术企业"), ("高企", "高新技术企业"), ("科小", "科技型中小企业"), ("国家科技型中小企业", "科技型中小企业"),
        ("R&D", "研发"), ("研究与试验发展", "研发"), ("研发投入", "研发经费"), ("研发经费投入", "研发经费"), ("研发经费支出", "研发经费"), ("研发支出", "研发经费"),
        ("GDP", "地区生产总值"), ("生产总值", "地区生产总值"), ("地区地区", "地区"), ("规模以上", "规上"), ("技术合同认定登记额", "技术合同成交额"), ("技术合同登记额", "技术合同成交额"),
        ("高新产业", "高新技术产业"), ("科特派", "科技特派员"), ("新认定", "新增"), ("新获批", "新增"),
    ];

    /// <summary>Reads the statement, or null where the words name nothing, an earlier or coming value, a part or a change.</summary>
    public static Statement? Of(Passage passage, int index, int? year)
    {
        var quantity = passage.Items[index];
        var words = Words(passage, index);
        if (words.Length > 120 || NoStatement().IsMatch(words) || Coming().IsMatch(Around(passage, index)) || quantity.Figure is { Claim: Claim.CompletionRate } or { Role: FigureRole.Target })
        {
            return null;
        }

        if (IsPart(passage, index))
        {
            return null;
        }

        var period = Period(words, year);
        var thing = Thing(words);
        // “占GDP的1.6%” does not say what has the share.
        if (thing.Length is < ShortestThing or > LongestThing || period is null || (quantity.IsPercent && thing.StartsWith('占')))
        {
            return null;
        }

        // The order of words is the writer's: 入库科技型中小企业 is 科技型中小企业入库.
        return new Statement(quantity, $"{string.Concat(thing.Order())}|{period}|{quantity.Measure}", Total().IsMatch(words), Events().IsMatch(thing));
    }

    /// <summary>What a clause, or two that say the same thing, is about, without the words of counting: 高新技术企业.</summary>
    public static string ThingOf(Passage passage, int first, int second)
    {
        var one = Stock().Replace(Thing(Words(passage, first)), "");
        var other = Stock().Replace(Thing(Words(passage, second)), "");
        return one.Length >= other.Length ? one : other;
    }

    // The clause without the figures in it: what stands before up to the figure before, what stands after up to the next.
    private static string Words(Passage passage, int index)
    {
        var text = passage.Text;
        var start = passage.Items[index].Start;
        var first = index > 0 ? passage.Items[index - 1].End : passage.Start;
        var left = start;
        while (left > first && !Stops(text[left - 1]))
        {
            left--;
        }

        var end = passage.Items[index].End;
        var last = index + 1 < passage.Items.Count ? passage.Items[index + 1].Start : passage.End;
        var right = end;
        while (right < last && !Stops(text[right]))
        {
            right++;
        }

        // What leads to the next figure belongs to that one.
        return text[left..start] + (right == last && last != passage.End ? "" : text[end..right]);
    }

    private static bool Stops(char c) => "，,。；;：:、！？!?（(）)".Contains(c);

    // The statement with what leads to it, between semicolons: 力争 and 计划 stand there.
    private static string Around(Passage passage, int index)
    {
        var (start, end) = (passage.Items[index].Start, passage.Items[index].End);
        while (start > passage.Start && passage.Items[index].Start - start < 120 && passage.Text[start - 1] is not ('；' or ';'))
        {
            start--;
        }

        while (end < passage.End && end - passage.Items[index].End < 60 && passage.Text[end] is not ('；' or ';'))
        {
            end++;
        }

        return passage.Text[start..end];
    }

    private static bool IsPart(Passage passage, int index)
    {
        for (var i = index; i >= 0 && i > index - 6; i--)
        {
            if (passage.Gap(i).Contains("其中", StringComparison.Ordinal) || passage.Gap(i).Contains("分别", StringComparison.Ordinal))
            {
                return true;
            }

            if (passage.Gap(i).AsSpan().ContainsAny('；', ';'))
            {
                return false;
            }
        }

        return false;
    }

    private static string? Period(string words, int? year)
    {
        var years = Years().Matches(words);
        if (years.Count > 1)
        {
            return null;
        }

        var parts = string.Concat(Parts().Matches(words).Select(m => m.Value));
        return (years.Count == 1 && years[0].Value != year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ? years[0].Value : "") + parts;
    }

    private static string Thing(string words)
    {
        var plain = Marks().Replace(Times().Replace(words, ""), "");
        foreach (var (other, name) in Names)
        {
            plain = plain.Replace(other, name, StringComparison.Ordinal);
        }

        return Neutral().Replace(plain, "");
    }

    [GeneratedRegex("高于|低于|快于|慢于|优于|相差|超时序|上年|去年|前年|同期|年初|原有|原来|[从由]|增加|净增|增长|减少|下降|提高|提升|上升|超额|同比|平均|人均|每[家户人个村万]|首批|第[一二三四五六七八九十0-9]+批|连续|分批|以上$|另有|另外|其他|其余|还有|剩余|任务", RegexOptions.CultureInvariant)]
    private static partial Regex NoStatement();

    [GeneratedRegex("力争|争取到|预计|拟|明年|下一步|下一年|下步|到20[0-9]{2}年|(?<!科技)计划(?!项目)|目标是|规划|“?十[四五三]五|奋斗目标", RegexOptions.CultureInvariant)]
    private static partial Regex Coming();

    [GeneratedRegex("(?<![0-9])(19|20)[0-9]{2}(?=年)", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex("上半年|下半年|[前一二三四1-4第]+季度|[0-9]{1,2}(—|-|－|~|至)[0-9]{1,2}月|[0-9]{1,2}月", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex("截[至止]?到?|(19|20)[0-9]{2}年[度末底初]?|[0-9]{1,2}(—|-|－|~|至)?[0-9]{0,2}月(份|底|末)?|[0-9]{1,2}日|上半年|下半年|[前一二三四第]+季度", RegexOptions.CultureInvariant)]
    private static partial Regex Times();

    [GeneratedRegex("[\\s“”\"'‘’《》\\[\\]〔〕·—\\-]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex("全社会|全县|全市|全区|全年|我县|我市|我区|我局|本县|全局|县内|辖区内?|一年来|今年以来|今年|本年度?|当年|目前|现|已|累计|总数|总量|总额|总计|合计|共计|一共|共|仅|达到|突破|超过|达|拥有|有|为|是|到|至|了|实现|完成|的|数量|家数|数$|稳定在|约|近|并|均|全部|全面|全|其|总", RegexOptions.CultureInvariant)]
    private static partial Regex Neutral();

    [GeneratedRegex("全社会|全县|全市|全区|全年|累计|总数|总量|总额|共|达|拥有|现有|今年|截至|一年来|实现", RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex("举办|召开|开展|组织|发放|培训|走访|接待|开会|活动|会议|学习|服务|检查|帮助|指导|推广|引进|带动|解决|兑现|拨付|投入|资助|奖励|捐|慰问|支持|建设|建成|推荐", RegexOptions.CultureInvariant)]
    private static partial Regex Events();

    [GeneratedRegex("有效期内|有效|净增|新增|存量|五年|年内|[一-龥]{0,4}期间", RegexOptions.CultureInvariant)]
    private static partial Regex Stock();
}
