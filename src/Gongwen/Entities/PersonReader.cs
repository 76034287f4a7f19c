using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Entities;

/// <summary>Persons: a name after a post (县委书记张三), before 同志 or a post, in lists of people, with 某, and names with a dot.</summary>
internal static partial class PersonReader
{
    // Leaders of the state stand in the titles of doctrines; nobody hides them.
    private const string Leader = "习近平";

    // What goes on after a name: marks, and the verbs reports use of people.
    private const string Marks = "，。、；：！？,.;:!?（）()“”\"'‘’》《\n \u3000\t…—－-";

    private static readonly string[] Verbs =
    [
        "同志", "先生", "女士", "带队", "率", "主持", "出席", "参加", "深入", "调研", "指出", "强调", "要求", "表示", "介绍", "一行", "为", "担任", "负责", "分管", "前往", "赴", "在", "与", "和", "及", "陪同", "被", "获", "以", "的", "先后", "多次",
        "亲自", "带领", "组织", "对", "向", "就", "传达", "领学", "宣读", "通报", "汇报", "主讲", "授课", "签", "到", "作", "讲", "说", "等", "任组长", "任副", "任职", "任", "围绕", "从", "用", "给", "听取", "召集", "主抓", "牵头", "现场", "走访", "慰问", "检查", "指导",
        "督", "批示", "会见", "代表", "宣布", "致辞", "发言", "开展", "考察", "结合", "于", "近日", "已", "不", "也", "又", "说道", "谈", "认为", "提出", "督导", "视察", "受", "完成", "当选", "荣获", "被评", "参与", "主", "全程", "专题", "教授", "博士", "研究员", "老师", "院士",
    ];

    public static void Read(Line line, List<Name> found)
    {
        foreach (var post in Post().EnumerateMatches(line.Text.AsSpan(line.Start, line.End - line.Start)))
        {
            Follow(line, line.Start + post.Index + post.Length, found);
        }

        foreach (var title in Title().EnumerateMatches(line.Text.AsSpan(line.Start, line.End - line.Start)))
        {
            Precede(line, line.Start + title.Index, found);
        }

        Masked(line, found);
        Dotted(line, found);
    }

    // The name after a post, and the names that go on from it: “张三、李四等”.
    private static void Follow(Line line, int at, List<Name> found)
    {
        while (At(line, at) is > 0 and var length)
        {
            found.Add(new Name(at, at + length, EntityType.Person));
            at += length;
            var joins = line.At(at) is '、' or '，' or '和' or '及' or ' ' or '\u3000' or '\t';
            if (!joins)
            {
                return;
            }

            at += line.After(at).StartsWith("以及", StringComparison.Ordinal) ? 2 : 1;
            if (line.At(at - 1) is '，' && !Listed(line, at))
            {
                return;
            }
        }
    }

    private static bool Listed(Line line, int at) => At(line, at) is > 0 and var length && line.At(at + length) is '、' or '，';

    // The length of the name that begins here, 0 where none does.
    private static int At(Line line, int at)
    {
        var text = line.After(at);
        var surname = Surnames.Length(text);
        if (surname == 0 || Surnames.IsWord(text) || text.StartsWith(Leader, StringComparison.Ordinal))
        {
            return 0;
        }

        if (Spaced(text, surname) is > 0 and var spaced && Ends(line, at + spaced))
        {
            return spaced;
        }

        var most = Math.Min(surname + 2, text.Length);
        var two = surname + 1 <= text.Length && IsGiven(text[surname..(surname + 1)]) && Ends(line, at + surname + 1);
        var three = surname + 2 <= most && IsGiven(text[surname..most]) && Ends(line, at + surname + 2);
        if (surname + 2 <= most && text[most - 1] is '和' or '为' or '有' or '同' && IsGiven(text[surname..(surname + 1)]) && Ends(line, at + surname + 2))
        {
            return surname + 2; // 田允和带队
        }

        return two && three ? surname + (IsVerbTail(text[(surname + 1)..]) ? 1 : 2)
            : three ? surname + 2
            : two ? surname + 1
            : Unbounded(text, surname);
    }

    // No known word follows; three characters are a name more often than not, if the last could be one.
    private static int Unbounded(ReadOnlySpan<char> text, int surname) =>
        text.Length > surname + 2 && Surnames.IsCommon(text[0]) && IsGiven(text.Slice(surname, 2)) && !Surnames.IsWord(text[1..]) ? surname + 2 : 0;

    // “程　兵”: two characters are spread to the width of three.
    private static int Spaced(ReadOnlySpan<char> text, int surname)
    {
        var given = surname;
        while (given < text.Length && given < surname + 2 && text[given] is ' ' or '\u3000')
        {
            given++;
        }

        return given > surname && given < text.Length && IsGiven(text.Slice(given, 1)) ? given + 1 : 0;
    }

    private static bool IsVerbTail(ReadOnlySpan<char> tail)
    {
        foreach (var verb in Verbs)
        {
            if (verb.Length >= 2 && tail.StartsWith(verb, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGiven(ReadOnlySpan<char> given) =>
        given.IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0 && given.IndexOfAny("的了和与及在为对向就是有不也被把将到从以或各等县市局省乡镇委长任副党政部办组院厅同会") < 0;

    private static bool Ends(Line line, int at)
    {
        if (at >= line.End || Marks.Contains(line.Text[at]))
        {
            return true;
        }

        var rest = line.After(at);
        foreach (var verb in Verbs)
        {
            if (rest.StartsWith(verb, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void Precede(Line line, int end, List<Name> found)
    {
        foreach (var length in (ReadOnlySpan<int>)[3, 2, 4])
        {
            var start = end - length;
            if (start < line.Start || Surnames.Length(line.After(start)) is not (> 0 and var surname) || (length == 4) != (surname == 2)
                || !IsGiven(line.Text.AsSpan(start + surname, length - surname)) || Surnames.IsWord(line.After(start)))
            {
                continue;
            }

            var preposition = length == 3 && line.Text[start] is '向' or '和' or '于' or '由' or '来' or '时' or '都' or '但' && Surnames.Length(line.After(start + 1)) > 0;
            var inside = start > line.Start && IsHan(line.Text[start - 1]) && !Lead().IsMatch(line.Before(start, 4).ToString());
            if (!preposition && !inside && !line.After(start).StartsWith(Leader, StringComparison.Ordinal))
            {
                found.Add(new Name(start, end, EntityType.Person));
                return;
            }
        }
    }

    private static void Masked(Line line, List<Name> found)
    {
        for (var i = line.Start + 1; i < line.End; i++)
        {
            if (line.Text[i] == '某' && Surnames.Length(line.After(i - 1)) == 1 && line.At(i + 1) is not ('些' or '个' or '种' or '一' or '项' or '村' or '县' or '市' or '局' or '公'))
            {
                var end = i + 1;
                end += end < line.End && line.Text[end] is '某' or '甲' or '乙' or '丙' ? 1 : 0;
                found.Add(new Name(i - 1, end, EntityType.Person));
                i = end;
            }
        }
    }

    private static void Dotted(Line line, List<Name> found)
    {
        foreach (var name in DottedName().EnumerateMatches(line.Text.AsSpan(line.Start, line.End - line.Start)))
        {
            var (start, end) = (line.Start + name.Index, line.Start + name.Index + name.Length);
            foreach (var post in PostWithin().EnumerateMatches(line.Text.AsSpan(start, name.Length)))
            {
                start = line.Start + name.Index + post.Index + post.Length;
            }

            var before = line.Before(start, 6).ToString();
            if (PostBefore().IsMatch(before) || (!before.EndsWith('“') && !before.EndsWith('《') && Ends(line, end) && !NoName().IsMatch(line.Text[start..end])))
            {
                found.Add(new Name(start, end, EntityType.Person));
            }
        }
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    [GeneratedRegex(
        "(书记|县长|市长|区长|州长|省长|旗长|局长|主任|厅长|科长|股长|站长|院长|校长|所长|镇长|乡长|部长|主席|常委|处长|队长|组长|调研员|科员|巡视员|董事长|经理|负责人|代表人|农艺师|工程师|研究员|教授|博士|专家|特派员|院士|联系人|签发人|记录人|记录员|主持人|审稿人|撰稿人|会长|秘书长|党员|能手|带头人|支书|种植户|养殖户"
        + "|参加人员|参会人员|出席|列席|缺席|请假|成\\s*员|记\\s*录|主\\s*持|出\\s*席|列\\s*席|参\\s*会|主持人?|审核|校对|汇报人|报送人|填表人|姓名)[：:]?\\s*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Post();

    [GeneratedRegex("同志|先生|女士|教授|博士|院士|研究员|(副)?(书记|县长|市长|局长|主任|镇长|乡长|院长|站长|所长|科长|董事长|总经理)", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex("(^|[，。、；：！？,;:（(“\"]|对|向|和|与|请|由|以|为|到|学习|聘请|邀请|慰问|看望|免去|任命|推荐|选派|给予|同意)$", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex("[\u4e00-\u9fff]{1,6}(?:[·•‧][\u4e00-\u9fff]{1,8}?){1,3}?(?=[^\u4e00-\u9fff·]|同志|带|主持|参加|到|在|与|和|等|的|为|$)", RegexOptions.CultureInvariant)]
    private static partial Regex DottedName();

    [GeneratedRegex("(书记|县长|局长|主任|特派员|专家|教授|农民|村民|同志|负责人|经理|人才|党员|会长|研究员|队长)$", RegexOptions.CultureInvariant)]
    private static partial Regex PostBefore();

    [GeneratedRegex("书记|县长|局长|主任|特派员|专家|教授|农民|村民|负责人|经理|人才|党员|会长|研究员|队长|同志|干部|户", RegexOptions.CultureInvariant)]
    private static partial Regex PostWithin();

    [GeneratedRegex("创新|创业|科技|中国|大赛|杯|之|论坛|活动|主题|融合|服务|发展|工程|行动|年", RegexOptions.CultureInvariant)]
    private static partial Regex NoName();
}
