using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Entities;

/// <summary>Enterprises and farms by the words their names end in.</summary>
internal static partial class EnterpriseReader
{
    public static void Read(Line line, PlaceReader places, List<Name> found)
    {
        foreach (var ending in Ending().EnumerateMatches(line.Text.AsSpan(line.Start, line.End - line.Start)))
        {
            var (at, end) = (line.Start + ending.Index, line.Start + ending.Index + ending.Length);
            var start = NameStart.Before(line, at);
            start = Opened(line, start, at);
            var proper = places.WithoutPlace(line.Text[start..at]);
            if (proper.Length >= 2 && !Generic().IsMatch(proper))
            {
                found.Add(new Name(start, end, EntityType.Enterprise));
            }
        }

        Listed(line, found);
    }

    // “川石电气、天府藤编、绿源食品等3家企业”
    private static void Listed(Line line, List<Name> found)
    {
        foreach (var list in List().EnumerateMatches(line.Text.AsSpan(line.Start, line.End - line.Start)))
        {
            var end = line.Start + list.Index + line.Text.AsSpan(line.Start + list.Index, list.Length).LastIndexOf('等');
            for (int stop = end, start; stop > line.Start + list.Index; stop = start - 1)
            {
                var length = line.Text.AsSpan(line.Start + list.Index, stop - line.Start - list.Index).LastIndexOf('、');
                start = line.Start + list.Index + length + 1;
                var name = length < 0 ? NameStart.Before(line, stop) : start;

                // Without a number only a verb tells firms from trades: “指导川石电气、绿源食品等企业”.
                if (length < 0 && name == start && line.Text[end + 1] is '企' or '公')
                {
                    break;
                }

                if (stop - name >= 3 && !Trade().IsMatch(line.Text.AsSpan(name, stop - name)))
                {
                    found.Add(new Name(name, stop, EntityType.Enterprise));
                }
            }
        }
    }

    // A bracket of the name closes in it: “华能（湖南）有限公司”; one that does not belongs to the sentence.
    private static int Opened(Line line, int start, int at)
    {
        var depth = 0;
        for (var i = at - 1; i >= start; i--)
        {
            depth += line.Text[i] is '）' or ')' ? 1 : line.Text[i] is '（' or '(' ? -1 : 0;
            if (depth < 0)
            {
                return i + 1;
            }
        }

        return depth > 0 ? line.Text.AsSpan(start, at - start).LastIndexOfAny('）', ')') + start + 1 : start;
    }

    [GeneratedRegex("(股份|责任)?有限(责任)?公司|股份公司|集团(公司|有限公司)?(?!化|军|作战|采购|成员)|总公司|分公司|(农民|种植|养殖|农机)?专业合作(社|联社)(联合社)?|合作联社|合作社|家庭农场|(酒|药|制药|茶|机械|食品|水泥|砖|纸|电|化工|加工)厂(?!家|房|区|商)|(?<=[\u4e00-\u9fff]{2})公司", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex("^(农民|农业|种植|养殖|专业|大型|示范|省级|市级|县级|国家级|国有|民营|本地|本土|当地|各|多|新型|农机|股份制?|科技|龙头企业|龙头|企业|上市|母|子|分|总|中小|规上|规模以上|高新技术|外地|外省|重点|骨干|发展|经营|生产|加工|投资|担保|平台|中介|相关|有关|部分|一批|每|某|家庭|村级|村集体|集体|特色|优质|该|本|两|三|几|数|[0-9xX×]+|与|大|行业|医药|科技型|第三方|保险|运营)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Generic();

    [GeneratedRegex("(?:[一-鿿]{2,14}、){1,8}[一-鿿]{3,8}等(?:[0-9一二三四五六七八九十]{1,3}余?[家户])?[一-鿿]{0,8}(?:企业|公司)", RegexOptions.CultureInvariant)]
    private static partial Regex List();

    [GeneratedRegex("(业|加工|制造|化工|建材|医药|能源|材料|装备|信息|电子|产品|合作社|大户|农场|公司)$", RegexOptions.CultureInvariant)]
    private static partial Regex Trade();
}
