using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Anonymising;

/// <summary>Words that give the place away without naming it: its products, its slogans, its campaigns.</summary>
internal static partial class LocalWords
{
    public static void Read(string text, Cast cast)
    {
        foreach (Match product in Product().Matches(text))
        {
            Grown(text, product, cast);
        }

        foreach (Match sentence in Indication().Matches(text))
        {
            foreach (Match quoted in Quoted().Matches(sentence.Value))
            {
                Named(quoted.Groups["it"].Value, SecretType.Product, cast);
            }

            foreach (var listed in Protected().Matches(sentence.Value).SelectMany(m => m.Groups["it"].Captures).Where(c => !cast.Covers(c.Value)))
            {
                Named(listed.Value, SecretType.Product, cast);
            }
        }

        foreach (Match slogan in Slogan().Matches(text))
        {
            Pieces(slogan.Groups["it"].Value, cast);
        }

        foreach (Match campaign in Campaign().Matches(text))
        {
            Named(campaign.Groups["it"].Value, SecretType.Programme, cast);
        }
    }

    // 溆浦瑶茶: the place before, and 瑶茶 alone where that is no word everybody uses.
    private static void Grown(string text, Match product, Cast cast)
    {
        var end = product.Index + product.Length;
        for (var at = product.Index; at >= Math.Max(0, product.Index - 4); at--)
        {
            for (var length = 4; length >= 2; length--)
            {
                if (at >= length && cast.Of(text[(at - length)..at]) is { Type: SecretType.Place })
                {
                    cast.Part(cast.Add(SecretType.Product, text[(at - length)..end]), text[at..end]);
                    return;
                }
            }
        }
    }

    private static void Named(string name, SecretType type, Cast cast)
    {
        if (!National().IsMatch(name) && !MarkBook.Is(name) && cast.Of(name) is null)
        {
            if (cast.IsWord(name))
            {
                cast.Words.TryAdd(name, new Hidden(type, name));
                return;
            }

            var hidden = cast.Add(type, name);
            if (Enumerable.Range(2, 3).FirstOrDefault(l => l + 2 <= name.Length && cast.Of(name[..l]) is { Type: SecretType.Place }) is > 1 and var place)
            {
                cast.Part(hidden, name[place..]);
            }
        }
    }

    private static void Pieces(string slogan, Cast cast)
    {
        if (National().IsMatch(slogan) || MarkBook.Is(slogan))
        {
            return;
        }

        var whole = cast.Add(SecretType.Programme, slogan);
        foreach (var piece in slogan.Split('、', '，', '·', ' '))
        {
            cast.Part(whole, piece);
        }
    }

    // 副县长李建国 grows no plums.
    [GeneratedRegex(
        "(?<![县局市镇乡处科所部院站队组会]长|书记|主任|委员|主席|同志)(油茶|茶|橘|桔|柑|橙|柚|李|桃|梨|枣|莲|大米|米|粉|酒|醋|鱼|虾|蟹|鸡|鸭|鹅|羊|牛|猪|菇|木耳|笋|姜|蒜|椒|薯|参|白芷|黄芪|当归|贝母|枸杞|三七|杜仲|厚朴|玉竹|百合|黄精|天麻|石斛|核桃|板栗|蜂蜜|火腿|腊肉|豆腐|刺绣|陶瓷|青瓷|砚|剪纸|苹果|葡萄|猕猴桃|蓝莓|樱桃|草莓|西瓜|瓜蒌)(?![业园场厂企产农加局办叶树种户与群村镇乡县市])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Product();

    [GeneratedRegex("[^。；\n]{0,200}(地理标志|区域公用品牌|区域品牌|公共品牌)[^。；\n]{0,200}", RegexOptions.CultureInvariant)]
    private static partial Regex Indication();

    [GeneratedRegex("(?<![\u4e00-\u9fff])(?:(?<it>[\u4e00-\u9fff]{2,6})、){0,8}(?<it>[\u4e00-\u9fff]{2,6}?)(?=获|入选|成功|取得|被认|通过|列入|等)", RegexOptions.CultureInvariant)]
    private static partial Regex Protected();

    [GeneratedRegex("[“\"](?<it>[\u4e00-\u9fff]{2,10})[”\"]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(
        "[“\"](?<it>[^”\"“。\n]{0,6}东[\u4e00-\u9fff]{1,3}[、，· ]?西[\u4e00-\u9fff]{1,3}[^”\"“。\n]{0,20})[”\"]|(?<=打造|唱响|擦亮|叫响|塑造|素有|誉为|享有|被称为|称为|是)(?:中国|全国|江南|著名的?)?[“\"](?<it>[^”\"“×。\n]{2,16})[”\"](?=品牌|名片|名城|之称|美誉|美称|的美|形象|城市|口号|IP)|(?<![\u4e00-\u9fff])(?<it>(?:中国|全国|江南|世界)[\u4e00-\u9fff]{1,6}之[乡都城])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Slogan();

    [GeneratedRegex("[“\"](?<it>[^”\"“×，。；\n]{2,16})[”\"](?=(?:人才支持|人才|科技|专项|三年|重点|创新|系列|攻坚|培育|培养|提升|引领|惠民){0,2}(?:行动计划|行动|工程|计划|专项|活动|品牌|模式|改革|大会战))", RegexOptions.CultureInvariant)]
    private static partial Regex Campaign();

    // What the state names is the same in every county.
    [GeneratedRegex(
        "^(不忘初心.*|两学一做|三区|三支一扶|揭榜挂帅|揭榜领题|赛马(制)?|放管服|双随机.*|三会一课|两优一先|一村一品|万企兴万村|万企帮万村|百千万.*|千人|万人|星火|火炬|星创天地|科技兴村|破零.*|专精特新|小巨人|瞪羚|双创|双百|互联网\\+?.*|产学研.*|创新驱动|科技特派员|科技活动周|安全生产月|质量月|三下乡|四史|学党史.*|我为群众办实事|大众创业.*|双碳|双招双引|双减|两山|千万|一带一路|中国制造2025|东数西算|西电东送|西气东输|南水北调|东西部?协作|防风险.*|扫黄打非|打非治违|断卡|雷霆|清风|护苗|光盘|最美.*|揭牌|一对一|一站式|.*[+＋].*|高新技术企业.*|科技型.*|一网通办|最多跑一次|一件事|五个一.*|[一二三四五六七八九十0-9]+[+＋].*|十[二三四五]五|三高四新.*)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex National();
}
