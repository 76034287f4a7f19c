using System.Text.RegularExpressions;
using Kechuang.Gongwen.Entities;

namespace Kechuang.Gongwen.Anonymising;

/// <summary>People by all they are called: 张建国, 建国同志, 张局长.</summary>
internal static partial class PeopleNames
{
    public static void Add(Cast cast, string name)
    {
        var plain = name.Replace(" ", "", StringComparison.Ordinal).Replace("\u3000", "", StringComparison.Ordinal);
        if (plain.Length < 2 || MarkBook.Is(plain) || cast.Of(plain) is not null)
        {
            return;
        }

        var person = cast.Add(SecretType.Person, plain);
        var surname = Entities.Surnames.Length(plain);
        if (plain.Contains('·', StringComparison.Ordinal))
        {
            foreach (var part in plain.Split('·'))
            {
                cast.Part(person, part);
            }
        }
        else if (plain.Length - surname >= 2 && !plain.Contains('某', StringComparison.Ordinal))
        {
            cast.Part(person, plain[surname..]);
        }
    }

    /// <summary>People named without a post: after their firm or bureau, before what they did, in lists.</summary>
    public static IEnumerable<string> Unposted(string text, Cast cast)
    {
        foreach (var form in new[] { After(), Before(), List(), Byline() })
        {
            foreach (var name in form.Matches(text).SelectMany(m => m.Groups["it"].Captures).Select(c => c.Value))
            {
                if (Entities.Surnames.Length(name) > 0 && !Entities.Surnames.IsWord(name) && !cast.IsWord(name) && !cast.IsWord(name[..2]) && (Entities.Surnames.IsCommon(name[0]) || !cast.IsWord(name[1..]))
                    && !MarkBook.Is(name) && !NoName().IsMatch(name))
                {
                    yield return name;
                }
            }
        }

        foreach (var name in Columns(text, cast))
        {
            yield return name;
        }
    }

    // “才让多杰  县委书记”: in a column before a post, names of every people.
    private static IEnumerable<string> Columns(string text, Cast cast) =>
        Column().Matches(text).Select(m => m.Groups["it"].Value).Where(name => !cast.IsWord(name) && !cast.Covers(name) && !MarkBook.Is(name) && !NoName().IsMatch(name));

    /// <summary>A surname before a post: whoever bears it and was named last.</summary>
    public static void Titled(string text, Cast cast, List<Secret> found)
    {
        var known = cast.Surnames;
        var met = found.Where(s => s.Of is { Type: SecretType.Person }).OrderBy(s => s.Start).ToList();
        var next = 0;
        var last = new Dictionary<string, Hidden>();
        foreach (Match title in Title().Matches(text))
        {
            for (; next < met.Count && met[next].Start < title.Index; next++)
            {
                last[met[next].Of!.Name[..1]] = met[next].Of!;
            }

            var surname = title.Groups["it"];
            if (Entities.Surnames.Length(surname.Value) == 1 && !Entities.Surnames.IsWord(text.AsSpan(surname.Index)))
            {
                var who = last.GetValueOrDefault(surname.Value) ?? known[surname.Value].FirstOrDefault() ?? new Hidden(SecretType.Person, surname.Value);
                found.Add(new Secret(surname.Index, surname.Index + 1, SecretType.Person, who));
            }
        }

        foreach (Match given in Given().Matches(text))
        {
            var name = given.Groups["it"].Value;
            if (cast.Words.ContainsKey(name) && known.SelectMany(people => people).FirstOrDefault(p => p.Name.EndsWith(name, StringComparison.Ordinal)) is { } person)
            {
                found.Add(new Secret(given.Index, given.Index + name.Length, SecretType.Person, person));
            }
        }

        foreach (Match contact in Contact().Matches(text))
        {
            var name = contact.Groups["it"];
            if (Entities.Surnames.Length(name.Value) > 0 && !MarkBook.Is(name.Value) && cast.Of(name.Value) is null)
            {
                found.Add(new Secret(name.Index, name.Index + name.Length, SecretType.Person, cast.Add(SecretType.Person, name.Value)));
            }
        }
    }

    [GeneratedRegex("(?<=局|公司|站|中心|合作社|农场|大学|医院|村|镇|乡|户|农民|村民|群众|职工|学生|老师|专家|干部|农户|代表)(?<it>[\u4e00-\u9fff]{3})(?=[、，。；）)]|等|同志|带领|牵头|教授|研究员|博士|团队|提出|介绍|说|表示|建议)", RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex("(?<=^|[，。、；：！？（“”(\\s])(?<it>[\u4e00-\u9fff]{3})(?=同志|率队|带队|率|介绍|赴|签署|强调|指出|主持|牵头|分管|汇报|说[，：“]|表示|带领|帮助|被评|荣获|驻点|扎根)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Before();

    [GeneratedRegex("(?<=成员|人员|专家|领导|代表|嘉宾|干部|同志|特派员|组长|名单|由|[：:])(?:(?<it>[\u4e00-\u9fff]{3})、){1,40}(?<it>[\u4e00-\u9fff]{3})", RegexOptions.CultureInvariant)]
    private static partial Regex List();

    [GeneratedRegex("(?:^[ \u3000\t]*|[：:][ \u3000]*)(?<it>[\u4e00-\u9fff]{2,6})[ \u3000\t]{1,8}(?=[\u4e00-\u9fff、（）]{0,20}(?:书记|县长|市长|区长|局长|主任|镇长|乡长|院长|所长|站长|科长|股长|部长|主席|校长|经理|董事长|科员|教授|研究员|农艺师|工程师)(?![\u4e00-\u9fff]))", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Column();

    [GeneratedRegex("(?<![\u4e00-\u9fff])(?<it>[\u4e00-\u9fff]{2,3})[ \u3000]{0,4}(?=供稿|撰稿|摄影|[文图]/)|(?<=供稿|撰稿|摄影|编辑|审核|签发)[：: \u3000]{1,3}(?<it>[\u4e00-\u9fff]{2,3})(?![\u4e00-\u9fff])", RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex("[的了和与及在对向就是有不也被把将到从以或各等县市局省乡镇委党政部办组院厅会企业技农产品]|.[任长员]$", RegexOptions.CultureInvariant)]
    private static partial Regex NoName();

    [GeneratedRegex("(?<=^|[，。、；：！？（“(\\s]|由|向|对|和|与|请|受|经|书记|县长|局长)(?<it>[\u4e00-\u9fff-[原党总老全由和向经时都任新干单边国支常巡后]])(?=副?(?:县长|市长|区长|州长|书记|局长|主任|镇长|乡长|院长|所长|站长|董事长|总经理|教授|老师|研究员|工程师|博士|经理|总(?=[，。、还说也在介表])|工(?=[，。、说]))(?![们级]))", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex("(?<=^|[，。、；：！？（“(\\s]|向|对|和|与)(?<it>[\u4e00-\u9fff]{2})(?=同志)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Given();

    [GeneratedRegex("(?:联系人|负责人|法定代表人|法人代表|经办人|填报人|咨询人|主办人|承办人|申请人|姓名|户主)(?:姓名)?[ \u3000]{0,2}[：:\t][ \u3000]{0,2}(?<it>[\u4e00-\u9fff]{2,4})(?=[^\u4e00-\u9fff]|$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Contact();
}
