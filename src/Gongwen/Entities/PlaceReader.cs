using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Entities;

/// <summary>Places: those of the division tables, and by their last character what the tables do not go down to.</summary>
internal sealed partial class PlaceReader
{
    private const int Longest = 12;

    // How far on a name is looked for again; the bound keeps a text of nothing but counties from costing its square.
    private const int Reach = 4000;
    private readonly NameTable table = new();

    public PlaceReader(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            table.Add(name, EntityType.Place);
        }
    }

    public void Read(Line line, List<Name> found)
    {
        table.Read(line.Text, line.End, found, line.Start);
        foreach (var place in BySuffix().EnumerateMatches(line.Text.AsSpan(line.Start, line.End - line.Start)))
        {
            var (start, end) = (line.Start + place.Index, line.Start + place.Index + place.Length);
            start = Trim(line, start, end);
            if (end - start >= (line.Text[end - 1] is '道' or '区' ? 4 : 3) && Begins(line, start) && Sure(line, start, end) && !Generic().IsMatch(line.Text.AsSpan(start, end - start)))
            {
                found.Add(new Name(start, end, EntityType.Place));
            }
        }
    }

    // What only its last character makes a place must stand below another place or be named again: 返乡 and 农业大县 are not.
    private static bool Sure(Line line, int start, int end)
    {
        if (line.Text[end - 1] is '镇' or '道' or '区' || (start > line.Start && line.Text[start - 1] is '县' or '镇' or '乡' or '市'))
        {
            return true;
        }

        var name = line.Text.AsSpan(start, end - start);
        var first = line.Text.AsSpan(Math.Max(0, start - Reach), Math.Min(start, Reach)).Contains(name, StringComparison.Ordinal);
        return first || line.Text.AsSpan(end, Math.Min(line.Text.Length - end, Reach)).Contains(name, StringComparison.Ordinal);
    }

    /// <summary>The start of the place that the level character at a position closes: of 溆浦县科技局 at 县, that of 溆浦.</summary>
    public int StartOf(Line line, int level)
    {
        for (var length = Longest; length >= 2; length--)
        {
            var start = level + 1 - length;
            if (start >= line.Start && table.Contains(line.Text[start..(level + 1)]))
            {
                return start;
            }
        }

        var first = Trim(line, Math.Max(line.Start, level - 3), level + 1);
        var name = line.Text.AsSpan(first, level + 1 - first);
        return name.Length >= 3 && Begins(line, first) && !Generic().IsMatch(name) && name.IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0 ? first : level;
    }

    // A name begins after a mark or after a word that leads to one, not within a run of characters.
    private static bool Begins(Line line, int at) => at == line.Start || line.Text[at - 1] is < '\u4E00' or > '\u9FFF' || EndsWithLead(line.Before(at, 4));

    private static bool EndsWithLead(ReadOnlySpan<char> before)
    {
        foreach (var word in Lead().EnumerateMatches(before))
        {
            if (word.Index + word.Length == before.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name without the place it begins with: 溆浦县禾润农贸 is 禾润农贸.</summary>
    public string WithoutPlace(string name)
    {
        for (var length = Math.Min(Longest, name.Length); length >= 2; length--)
        {
            if (table.Contains(name[..length]))
            {
                return name[length..];
            }
        }

        return Prefix().Replace(name, "");
    }

    /// <summary>Marks 溆浦 where the text also says 溆浦县: many short names are words.</summary>
    public static void Abridged(Line line, List<Name> found)
    {
        var table = new NameTable();
        foreach (var name in found.Where(n => n.Type == EntityType.Place && n.End - n.Start >= 3 && line.Text[n.End - 1] is '省' or '市' or '县' or '区' or '州').ToList())
        {
            var stem = line.Text[name.Start..(name.End - 1)].Replace("自治", "", StringComparison.Ordinal);
            table.Add(stem.Length > 4 ? Peoples().Replace(stem, "") : stem, EntityType.Place);
        }

        table.Read(line.Text, line.End, found);
    }

    private static int Trim(Line line, int start, int end)
    {
        var last = start;
        foreach (var word in Lead().EnumerateMatches(line.Text.AsSpan(start, end - 1 - start)))
        {
            last = start + word.Index + word.Length;
        }

        return last;
    }

    [GeneratedRegex("[\u4e00-\u9fff]{1,4}?(?:县|镇|乡|村(?!民|庄|级|干|委|支|集|组|组织)|街道(?!办事)|社区|苗族自治县|瑶族自治县|侗族自治县|土家族苗族自治州|经开区|高新区|开发区)(?!域|长|级|委|政|场|民|里|内|区|局|企|校)", RegexOptions.CultureInvariant)]
    private static partial Regex BySuffix();

    [GeneratedRegex("落实|贯彻|坚持|通过|推动|组建|会同|依托|配合|支撑|争取|调整|充实|编制|筹建|协助|联合|带动|推进|创建|争创|打造|服务|建设|划入|其中|其次|面推进|积极|重新|面向|按照|来自|位于|在|和|与|由|经|向|到|对|为|从|按|以|及|是|请|报|赴|据|将|并|至|等|的|同|让|给|随|邀|了|驻|联|帮|扶|每|各|全|本|我|该|有|往|是|深入|走访|覆盖|选派|组织|指导|支持|推荐|辖|[省市县区州镇乡村、]", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(
        "(^(乡|小|大|多|个|某|两|几|强|邻|入|驻|进|下|新|数|村|各|一|二|三|四|五|六|七|八|九|十|百|千|设|城|农|山)+|(^|.)(乡镇|城镇|农村|乡村|山村|贫困[县村]?|示范|行政|脱贫|中心|特色小?|试点|重点|相关|其他|出列|帮扶|空心|建制|国家级|省级|市级|创新型?|新型|样板|美丽|产业|周边|兄弟|所在|服务|科技|联系|自然|部分|城市|工业|数字|示范性|文明|幸福|老旧|智慧|平安|少数民族|易地搬迁|安置|薄弱|后进|软弱涣散))(县|镇|乡|村|街道|社区|经开区|高新区|开发区)$"
        + "|^(乡镇|城镇|农村|乡村|山村|本村)$|(下乡|兴村|进村|入村|驻村|联村|包村|强县|兴县|强镇|大县|返乡|回乡|立县)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Generic();

    [GeneratedRegex("^([\u4e00-\u9fff]{2,3}(省|市|县|区|州))+", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex("(土家族|苗族|侗族|瑶族|壮族|回族|藏族|彝族|布依族|维吾尔)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Peoples();
}
