using System.Buffers;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>
/// Where names seem to stand: before 公司, 合作社, 村 and the like, after a post, in short quotes. A name may be any characters,
/// so that nothing is said there on the strength of two of them.
/// </summary>
internal static class NameZones
{
    private const int LongestEnterprise = 14;
    private const int LongestPlace = 4;
    private const int LongestQuote = 16;

    private static readonly string[] Enterprises =
    [
        "公司", "合作社", "农场", "集团", "种植场", "养殖场", "酒厂", "药厂", "林场", "茶场", "工厂", "农庄", "山庄", "酒业", "药业", "茶业", "食品", "生物", "实业", "农牧", "农业科技", "农林", "电子", "新材料", "机械", "重工", "化工", "矿业", "建材", "农机", "纺织", "光电", "精密", "股份", "铝业", "钢铁", "陶瓷",
        "星创天地", "众创空间", "孵化器", "工作站", "研究中心", "技术中心", "研究院", "基地", "产业园", "品牌", "商标", "大学", "学院", "中学", "学校", "医院", "银行", "景区", "水库", "电站",
    ];

    private static readonly string[] Posts =
    [
        "书记", "县长", "局长", "主任", "主席", "部长", "院长", "厂长", "董事长", "经理", "所长", "站长", "教授", "研究员", "专家", "同志", "特派员", "农艺师", "工程师", "院士", "博士", "老师", "队长", "组长", "科长", "股长",
        "镇长", "乡长", "区长", "市长", "省长", "厅长", "村民", "贫困户", "脱贫户", "农户", "负责人", "代表", "法人", "校长", "秘书长", "常委", "政委", "调研员", "大户", "能人", "带头人",
    ];

    // Who is quoted: 果农梁化强说.
    private static readonly string[] Quoted =
    [
        "农", "户", "老板", "老总", "支书", "队员", "民警", "干部", "党员", "医生", "护士", "师傅", "社员", "职工", "工人", "业主", "居民", "学员", "讲师", "委员", "律师", "法官", "传承人", "联系人", "经办人", "会计", "员",
    ];

    private static readonly SearchValues<char> Says = SearchValues.Create("说介告表坦感笑激高家（，、。");

    private static readonly SearchValues<char> Surnames = SearchValues.Create(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤舒滕瞿欧粟米蒲阳温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申耿关兰焦俞左柳甘祝包宁尚符阮纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁房屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫柏桂全佘卿邝佟阎申屠");

    private static readonly SearchValues<char> Stops = SearchValues.Create("的了和与及或在对为向从以把被将等由是有到并且而");

    public static bool[] Of(Lattice words)
    {
        var marks = new bool[words.Text.Length + 1];
        Before(words, marks, Enterprises, LongestEnterprise, any: true);
        Before(words, marks, ["村", "镇", "乡", "街道", "社区", "县", "市", "区", "组", "河", "山", "桥", "路", "州", "寨", "屯", "庄", "湾", "溪", "冲", "坪"], LongestPlace, any: false);
        Persons(words, marks);
        Quotes(words, marks);
        Codes(words, marks);
        return marks;
    }

    // Names are of single characters and rare words; of enterprises also of common ones between them.
    private static void Before(Lattice words, bool[] marks, string[] endings, int longest, bool any)
    {
        foreach (var ending in endings)
        {
            for (var at = words.Text.IndexOf(ending, StringComparison.Ordinal); at >= 0; at = words.Text.IndexOf(ending, at + 1, StringComparison.Ordinal))
            {
                if (!words.Breaks(at + ending.Length))
                {
                    continue; // 组织 is no place called 组
                }

                var start = Reach(words, at, longest, any);
                marks.AsSpan(start, at - start).Fill(true);
            }
        }
    }

    private static int Reach(Lattice words, int at, int longest, bool any)
    {
        var (start, reached) = (at, at);
        while (start > 0 && at - start < longest && words.IsHan(start - 1) && !Stops.Contains(words.Text[start - 1]))
        {
            start = words.Start(start - 1);
            if (words.IsSingle(start))
            {
                reached = start;
            }
            else if (!any)
            {
                break;
            }
        }

        return reached;
    }

    private static void Persons(Lattice words, bool[] marks)
    {
        foreach (var post in Posts)
        {
            for (var at = words.Text.IndexOf(post, StringComparison.Ordinal); at >= 0; at = words.Text.IndexOf(post, at + 1, StringComparison.Ordinal))
            {
                Person(words, marks, at + post.Length);
                var before = Reach(words, at, 3, any: false);
                marks.AsSpan(before, at - before).Fill(Surnames.Contains(words.Text[before]));
            }
        }

        foreach (var role in Quoted)
        {
            for (var at = words.Text.IndexOf(role, StringComparison.Ordinal); at >= 0; at = words.Text.IndexOf(role, at + 1, StringComparison.Ordinal))
            {
                Speaker(words, marks, at + role.Length);
            }
        }
    }

    private static void Speaker(Lattice words, bool[] marks, int start)
    {
        if (start >= words.Text.Length || !Surnames.Contains(words.Text[start]) || !words.Breaks(start))
        {
            return;
        }

        foreach (var end in (ReadOnlySpan<int>)[start + 2, start + 3])
        {
            if (end < words.Text.Length && Says.Contains(words.Text[end]) && words.IsHan(end - 1) && words.IsHan(end - 2))
            {
                marks.AsSpan(start, end - start).Fill(true);
            }
        }
    }

    private static void Person(Lattice words, bool[] marks, int start)
    {
        while (start < words.Text.Length && Surnames.Contains(words.Text[start]))
        {
            var end = start;
            while (end < words.Text.Length && end - start < 3 && words.IsHan(end) && words.End(end) - words.Start(end) <= 2)
            {
                end++;
            }

            marks.AsSpan(start, end - start).Fill(true);
            start = end < words.Text.Length && words.Text[end] is '、' ? end + 1 : words.Text.Length;
        }
    }

    // 瓯政发〔2018〕: the code of an authority.
    public static void Codes(Lattice words, bool[] marks)
    {
        for (var at = words.Text.AsSpan().IndexOfAny("〔[［("); at >= 0 && at < words.Text.Length;)
        {
            var start = at;
            while (start > 0 && at - start < 6 && words.IsHan(start - 1))
            {
                start--;
            }

            if (at + 1 < words.Text.Length && (words.Text[at + 1] is '2' or 'x'))
            {
                marks.AsSpan(start, at - start).Fill(true);
            }

            var next = words.Text.AsSpan(at + 1).IndexOfAny("〔[［(");
            at = next < 0 ? words.Text.Length : at + 1 + next;
        }
    }

    private static void Quotes(Lattice words, bool[] marks)
    {
        for (var open = words.Text.IndexOf('“'); open >= 0; open = words.Text.IndexOf('“', open + 1))
        {
            var close = words.Text.AsSpan(open, Math.Min(LongestQuote + 2, words.Text.Length - open)).IndexOf('”');
            if (close > 0)
            {
                marks.AsSpan(open, close).Fill(true);
            }
        }
    }
}
