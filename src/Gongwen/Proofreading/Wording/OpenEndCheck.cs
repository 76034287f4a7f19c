using System.Text.RegularExpressions;
using Kechuang.Gongwen.Reading;
using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Wording;

/// <summary>Sentences whose last clause ends with a word that wants another (难以把主要精力放到。, 防止同类问题再次。) or within a word (符合主导产业方。).</summary>
internal sealed partial class OpenEndCheck(Vocabulary vocabulary) : ICheck
{
    private const int Longest = 60;
    private const int LongestWord = 6;

    // They begin words and end no sentence but as the end of a word.
    private const string Beginnings = "机体措环基保作效经技质服产创科监氛影贡支策障撑渠途范举瓶融促贯营培完政素奖研竞督履激扩拓夯赋惠示辐预协配统筹综责义任目结构组队团平引领攻突破推加深筑形凝聚围依坚彻传";

    private const string BeforeHigh = "不较更最很偏新提升拔走太极越率度量质平值性益求本准价力险分额位温身海能热标还要增登崇至并甚颇尤水普攀跳跨抬调居";

    private static readonly (Regex Regex, decimal Confidence, string Message)[] Ends =
    [
        (PutWhere(), 0.84m, "“把（将）……”没有写完"),
        (ToWhat(), 0.84m, "句子没有写完，缺宾语"),
        (AdverbLast(), 0.84m, "副词后面没有写完"),
        (ModalLast(), 0.84m, "“必须、应当”等后面没有写完"),
        (LinkLast(), 0.82m, "句子没有写完"),
        (TransitiveLast(), 0.8m, "句子没有写完，缺宾语"),
        (PreventsWhat(), 0.8m, "“防止、避免”后面没有写完"),
        (ForWhom(), 0.8m, "“用于、对”后面没有写完"),
    ];

    public void Check(ProofText text, Findings found)
    {
        for (var stop = text.Plain.IndexOf('。'); stop >= 0; stop = text.Plain.IndexOf('。', stop + 1))
        {
            var from = Math.Max(0, stop - Longest);
            var clause = text.Plain.AsSpan(from, stop - from);
            clause = clause[(clause.LastIndexOfAny("，。；：、！？\n") + 1)..];
            if (clause.Length < 3 || !text.InBody(stop - 1))
            {
                continue;
            }

            foreach (var (regex, confidence, message) in Ends)
            {
                if (regex.IsMatch(clause))
                {
                    found.Add(stop - clause.Length, stop, FindingClass.Truncated, null, confidence, "pieces.open-end", message);
                    break;
                }
            }

            if (EndsWithin(clause))
            {
                found.Add(stop - clause.Length, stop, FindingClass.Truncated, null, 0.76m, "pieces.open-word", "末尾的词没有写完");
            }
        }
    }

    private bool EndsWithin(ReadOnlySpan<char> clause)
    {
        var last = clause[^1];
        var cut = Beginnings.Contains(last) || (last is '方' && !Sides().IsMatch(clause)) || (last is '高' && !BeforeHigh.Contains(clause[^2]));
        if (!cut || vocabulary.Words.IsEmpty || !Marks.IsHan(clause[^2]) || !Marks.IsHan(clause[^3]))
        {
            return false;
        }

        for (var length = 2; length <= Math.Min(LongestWord, clause.Length); length++)
        {
            if (vocabulary.Book.Find(Fingerprint.Of(clause[^length..])) != WordBook.Nothing)
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex("(?:揭榜|委托|受托|合作|投资|出资|承办|主办|协办|运营|使用|管理|申报|供应|需求|技术|建设|施工|承包|出让|受让|转让|买受|出租|承租|担保|见证|责任|违约|当事|对接|服务|牵头|参与|实施|权利|支持|[校院企地甲乙丙供需买卖资双多各三我对官军警配土立平比药处南北东西前后远上下四大正一])方$")]
    private static partial Regex Sides();

    [GeneratedRegex("(?<![一大火])(?:把|将)[^，。；：\n]{2,30}(?:放到|放在|摆到|摆在|列入|列为|纳入|作为|转化为|转变为|转化成|提升到|提高到|推广到|应用到|运用到|集中到|统一到|落实到|延伸到|下沉到|转移到|投入到|用到|融入|贯穿于|变为|变成|打造成|建设成|体现在|调整为|调整到|移交给|交给|分配到|分配给|下达到|拨付到|拨付给|发放到|转化为推动|转化为促进)$")]
    private static partial Regex PutWhere();

    [GeneratedRegex("[\u4e00-\u9fff](?:用于|致力于|立足于|服务于|适用于|应用于|来源于|取决于|不利于|着眼于|位于|处于|归功于|得益于|区别于|不低于|不高于|不少于|不超过|不晚于|不迟于|相当于|接近于|侧重于|倾向于|有赖于|依赖于|作用于|投身于|根植于|植根于|着力于|专注于|有助于推动|有利于推动)$")]
    private static partial Regex ToWhat();

    [GeneratedRegex("[\u4e00-\u9fff](?:再次|首次|即将|将要|正在|均已|都已|已经|曾经|仍将|也将|还将|再上|再创|自行|亲自|尽早|尽量|务必|极大地|充分地|有效地|积极地|主动地|进一步|更好地|更加|愈加|尤为|较为|颇为|逐步|渐次|相继|陆续|先后|纷纷|业已|尚需|仍需|还需|亟须|均未|尚无|并未|从未|未能|无法)$")]
    private static partial Regex AdverbLast();

    [GeneratedRegex("[\u4e00-\u9fff]{2}(?:必须|应当|应该|能够|可能(?<!不可能|有可能)|不得不|不宜|不应|便于|易于|善于|敢于|乐于|勇于|勤于|忙于|急于|属于|限于|基于|鉴于|出于|由于|对于|关于|至于)$")]
    private static partial Regex ModalLast();

    // Single characters that only lead on; 服从, 名将, 植被, 火把 and their like are words.
    [GeneratedRegex("(?:[\u4e00-\u9fff]{3}(?:或|且|但|若|倘若|假如|如果|虽然|即使|尽管|无论|不但|不管|除了|为了|经由|通过(?<!(?:获得|审议|评审|验收|审查|批准|考核|认定|审核|表决|一致|全部|顺利|均|已|未|被|予以|不予|不|会议|讨论|鉴定|测试|复审|评估|检查|审定|核查|资格|形式|备案|认证|答辩|函评|联审)通过)(?<=，[^，。]{0,3}通过)))$")]
    private static partial Regex LinkLast();

    [GeneratedRegex("^(?:要|并|再)?(?:进一步)?(?:切实|着力|大力|积极|努力|坚决)(?:推动|促进|营造|构建|搭建|打造|树立|采取|履行|确保|引导|激发|凝聚|促使|弘扬|培育|提供|压实|夯实|调动|撬动|赋能|助推|助力|遏制|补齐|破除|拓宽|破解)$")]
    private static partial Regex TransitiveLast();

    [GeneratedRegex("(?:防止|避免|杜绝|严防|坚决防止)(?:此类|同类|类似|这类|上述|各类|相关|新的|问题)?(?:问题|现象|情况|行为|风险|事件|事故)?(?:再次|重复|反复地|继续|进一步)$")]
    private static partial Regex PreventsWhat();

    [GeneratedRegex("(?:主要|重点|专项|全部|专门|优先|腾出[^，。；]{2,8})?用于(?:支持|引进|购买|购置|建设|改善|解决|补助|奖励|开展|扶持|培育|符合[^，。；的]{2,12})$")]
    private static partial Regex ForWhom();
}
