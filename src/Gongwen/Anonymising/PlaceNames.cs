using System.Text.RegularExpressions;
using Kechuang.Gongwen.Entities;

namespace Kechuang.Gongwen.Anonymising;

/// <summary>Places by all they are called, wherever they stand: 溆浦县, 溆浦 in 溆浦瑶茶, scenic names, ranges and rivers.</summary>
internal sealed partial class PlaceNames
{
    // Short names of divisions that reports use as words; only with their level do they name a place.
    private static readonly HashSet<string> Common =
    [
        .. ("上高 个旧 交口 仁化 会同 会东 余干 保康 光明 光泽 全州 公安 六合 共青城 兴业 分宜 前进 前锋 加查 化州 南部 南岸 双城 双塔 双桥 友好 台前 合作 合水 同心 含山 响水 四会 团风 固安 复兴 大余 大兴 大同 大名 大观 大方 大足 天元 太白 奉新 奉化 始兴 孝义 安居 安定 宏伟 定兴 定边 定远 富民 富裕 富源 小店 平和 平安 平定 平乐 平房 平果 平利 平度 平远 "
            + "延长 建平 建始 建水 开化 当阳 德保 政和 振兴 措美 新会 新兴 新化 新民 新源 方城 无为 日照 未央 来宾 林口 正安 正定 武定 比如 民乐 民权 民勤 水城 永定 永新 法库 洞口 港口 灯塔 灵台 界首 电白 石门 莲花 解放 资源 资中 资兴 路北 路南 进贤 通化 通许 邻水 金台 金水 长子 长治 镇远 集安 集贤 顺平 高要 高台 高密 鼓楼 龙口 乐业 万年 三元 东方 东风 上思 且末 二七 "
            + "信宜 会理 修水 光山 兴化 内黄 城口 宣化 东源 中方 丰满 丰润 新建 惠民 平原 安宁 中原 共和 方正 兴平 卫东 向阳 新城 惠农 大关 黄龙 临河 和平 朝阳 长安 永兴 建设 红旗 文明 昌盛 太平 长江 泰山 黑山 安乐 城关 西湖 东湖 南湖 龙山 凤凰 江北 江南 江东 河东 河西 江口 城东 城西 城中 城北 城区 和顺 新安 高新 大安 永安 永和 平川 安康 永康 普安 高安 兴安 "
            + "矿区 郊区 市中 桥东 桥西 河口 河北 南山 宝山 东山 西山 青山 香山 北关 南关 新华 人民 胜利 团结 幸福 光荣 互助 民主 民和 通道 博爱 忠县 开发 龙湖 龙江 长乐 长沙 中山 中心 东海 江海 南海 海南 名山 高平 文成 成安 武功 普洱 龙井 铁观音 凤翔 安化 安顺 永顺 建安 泰安 宁安 海安 吉安 雅安 华安 延安 长丰 海丰 广丰 双流 清水 清流").Split(' '),
    ];

    // These are places, although the list above bars what is a word more often.
    private static readonly HashSet<string> Great = ["长沙", "海南", "河北", "中山", "安化", "延安", "泰安", "吉安", "雅安", "安康", "安顺", "日照", "长治", "普洱", "河南", "通化", "永康"];

    private readonly NameTable table = new();
    private readonly Dictionary<string, string> byStem = new(StringComparer.Ordinal);

    public PlaceNames(IReadOnlyList<string> names)
    {
        foreach (var name in names.Where(n => n.Length >= 2))
        {
            table.Add(name, EntityType.Place);
            byStem.TryAdd(name, name);
            var stem = Stem(name);
            if (stem.Length >= 2 && (Great.Contains(stem) || !Common.Contains(stem)))
            {
                table.Add(stem, EntityType.Place);
                byStem.TryAdd(stem, name);
            }
        }
    }

    /// <summary>The places of the division tables and the scenic names in a text.</summary>
    public void Read(string text, Cast cast)
    {
        var found = new List<Name>();
        table.Read(text, text.Length, found);
        foreach (var name in found.Where(n => Stands(text, n, cast)))
        {
            Add(cast, byStem[text[name.Start..name.End]]);
        }

        foreach (Match scenic in Scenic().Matches(text))
        {
            var line = new Line(text, Math.Max(0, text.LastIndexOf('\n', scenic.Index) + 1), scenic.Index + scenic.Length);
            var own = Without(cast, text[NameStart.Before(line, scenic.Index)..scenic.Index]);
            if (own.Length is >= 2 and <= 6 && !cast.IsWord(own) && !Generic().IsMatch(own) && !MarkBook.Is(own))
            {
                cast.Part(cast.Add(SecretType.Place, own + scenic.Value), own);
            }
        }

        foreach (Match listed in Listed().Matches(text))
        {
            Add(cast, listed.Value);
        }

        foreach (var city in City().Matches(text).Select(m => m.Groups["it"].Value).Where(c => !Kind().IsMatch(c) && !Trade().IsMatch(c) && !cast.IsWord(c[..^1]) && !cast.IsWord(c)))
        {
            Add(cast, city);
        }
    }

    // 顺利通过 is not 利通, 示范县 not 范县, 会同县科技局 not 会同县, 延安精神 not a place.
    private bool Stands(string text, Name name, Cast cast)
    {
        var words = text[name.Start..name.End];
        var stem = byStem[words] == words ? Stem(words) : words;
        return !Kept().IsMatch(text.AsSpan(name.End, Math.Min(2, text.Length - name.End)))
            && (stem.Length < 2 || (stem != words && Common.Contains(stem) && !Great.Contains(stem))
                ? name.Start == 0 || text[name.Start - 1] is < '\u4E00' or > '\u9FFF' or '省' or '市' or '州'
                : words.Length > 2 || !cast.Binds(text, name.Start, name.End));
    }

    /// <summary>Whether the division tables have a name; <see cref="Read"/> alone judges where that one stands.</summary>
    public bool Knows(string name) => byStem.ContainsKey(name);

    /// <summary>Adds the places that were read, the longest first; 扎根黄陂镇 is 黄陂镇 where that is read too.</summary>
    public void Add(Cast cast, HashSet<string> names)
    {
        foreach (var name in names.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal))
        {
            if (!Enumerable.Range(1, Math.Max(0, name.Length - 3)).Any(i => names.Contains(name[i..])))
            {
                Add(cast, name);
            }
        }
    }

    /// <summary>Adds a place that was read, with its short name.</summary>
    public void Add(Cast cast, string name)
    {
        name = name.StartsWith("中共", StringComparison.Ordinal) ? name[2..] : name.TrimStart('系', '点');
        if (name.Length < 2 || Office().IsMatch(name) || MarkBook.Is(name) || (Common.Contains(name) && !Great.Contains(name)))
        {
            return;
        }

        var full = byStem.GetValueOrDefault(name, name);
        var stem = Stem(full);
        var place = cast.Of(full) ?? Same(cast.Of(stem) ?? (full == stem ? cast.Stems.GetValueOrDefault(stem) : null), full, stem) ?? cast.Add(SecretType.Place, full);
        cast.Alias(place, full);
        cast.Alias(place, name);
        cast.Stems.TryAdd(stem, place);
        if (stem.Length >= 2 && (byStem.ContainsKey(stem) || !Common.Contains(stem)))
        {
            cast.Part(place, stem);
        }
        else if (Common.Contains(stem))
        {
            cast.Words.TryAdd(stem, place);
        }
    }

    // 平坝村 is not 平坝区, although both are called 平坝.
    private static Hidden? Same(Hidden? place, string full, string stem) =>
        place is { Type: SecretType.Place } && (full == stem || place.Name == stem || place.Name[^1] == full[^1]) ? place : null;

    /// <summary>The place that the name of a body, a programme or a firm begins with.</summary>
    public string? Leading(string text, Cast cast, string name)
    {
        if (Lead().Match(name) is not { Success: true } lead || Kind().IsMatch(lead.Groups["it"].Value))
        {
            return null;
        }

        // 可拨打县科技局: what is a word before the level must be named again.
        var place = lead.Groups["it"].Value;
        var sure = place.Length < 3 || !cast.IsWord(place[^3..^1]);
        return !byStem.ContainsKey(place) && (sure || text.IndexOf(place, StringComparison.Ordinal) != text.LastIndexOf(place, StringComparison.Ordinal)) ? place : null;
    }

    /// <summary>A name without the places before it.</summary>
    public string Without(Cast cast, string name)
    {
        name = MarkBook.Skip(name);
        for (var length = Math.Min(12, name.Length - 2); length >= 2; length--)
        {
            if (byStem.ContainsKey(name[..length]) || cast.Of(name[..length]) is { Type: SecretType.Place })
            {
                return Without(cast, name[length..].TrimStart('省', '市', '县', '区', '州', '镇', '乡', '村'));
            }
        }

        return Lead().Match(name) is { Success: true } lead && lead.Length < name.Length - 1 && !Kind().IsMatch(lead.Groups["it"].Value) ? name[lead.Length..] : name;
    }

    private static string Stem(string name)
    {
        var stem = Level().Replace(name, "");
        return stem.Length >= 4 ? Peoples().Replace(stem, "") : stem;
    }

    [GeneratedRegex("(自治区|自治州|自治县|自治旗|特别行政区|地区|林区|经开区|高新区|开发区|街道|社区|省|市|县|区|州|旗|盟|镇|乡|村)$", RegexOptions.CultureInvariant)]
    private static partial Regex Level();

    [GeneratedRegex("(?<=..)(各族|土家族|苗族|侗族|瑶族|壮族|回族|藏族|彝族|布依族|维吾尔|哈萨克|柯尔克孜|蒙古族?|羌族|傣族|白族|哈尼族|傈僳族|景颇族|朝鲜族|黎族|畲族|水族|仡佬族|满族|土族|撒拉族|东乡族|保安族|仫佬族|毛南族|拉祜族|佤族|纳西族|独龙族|怒族|普米族|锡伯|塔吉克|达斡尔族|鄂温克族)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Peoples();

    [GeneratedRegex("^(精神|会议|讲话|宣言)", RegexOptions.CultureInvariant)]
    private static partial Regex Kept();

    [GeneratedRegex("^(中共)?(?<it>[\u4e00-\u9fff]{2,8}?(自治县|自治州|自治区|[省市县区州旗镇乡])(?!级))", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex("^[委局府办厅部]|(园|城|片|辖)区$|(返|下|进|入|回)乡$|进(社区|村)$", RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    [GeneratedRegex("(?<=[\u4e00-\u9fff][镇乡村]、)[\u4e00-\u9fff]{2,3}[镇乡村](?![级民])", RegexOptions.CultureInvariant)]
    private static partial Regex Listed();

    [GeneratedRegex("(?<=^|[^\u4e00-\u9fff]|省|在|到|赴|列|居|由|向|位于)(?<it>[\u4e00-\u9fff]{2,3}市)(?![场民级里委政值容域长直内外辖情面话])", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex City();

    [GeneratedRegex("(城|超|上|入|股|楼|夜|门|集|都|花|利|闹|应|转|挂|该|两|三|各)市$", RegexOptions.CultureInvariant)]
    private static partial Regex Trade();

    [GeneratedRegex("^[委局府办厅部]|[型级范化强大百各全我本该某多新]|(高新|开发|经开|园|社|城|片|辖|市|矿|景|山)区$|^(乡镇|城镇|集镇|城市|都市|县市)", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    [GeneratedRegex("国家森林公园|国家湿地公园|森林公园|湿地公园|地质公园|风景名胜区|风景区|旅游区|自然保护区|景区|水库|古镇|古城", RegexOptions.CultureInvariant)]
    private static partial Regex Scenic();

    [GeneratedRegex("国家|级|旅游|特色|重点|水源|大型|中型|小型|各|乡村|生态|红色|文化|工业|农业|病险", RegexOptions.CultureInvariant)]
    private static partial Regex Generic();
}
