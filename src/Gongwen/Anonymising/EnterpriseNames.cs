using System.Text.RegularExpressions;
using Kechuang.Gongwen.Entities;

namespace Kechuang.Gongwen.Anonymising;

/// <summary>Enterprises by all they are called: 云溪恒森农贸有限公司, 恒森农贸, 恒森公司, 恒森.</summary>
internal sealed partial class EnterpriseNames(PlaceNames places)
{
    private const int Longest = 40;
    private static readonly string[] Tails = ["公司", "集团", "农业", "科技", "生物", "食品", "合作社", "农场", "药业", "实业"];

    /// <summary>Adds them the longest first, so that short names find whose they are.</summary>
    public void Add(Cast cast, IEnumerable<string> names)
    {
        foreach (var name in names.Select(n => Verb().Replace(n, "")).Distinct().OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal))
        {
            if (name.Length >= 3 && !Public().IsMatch(name) && cast.Of(name) is null && !MarkBook.Is(name))
            {
                One(cast, name);
            }
        }
    }

    /// <summary>Firms in a list without a word for them after it: “新增5家企业，分别是金龙机电、恒泰化工和绿洲农业”.</summary>
    public static IEnumerable<string> Listed(string text) =>
        List().Matches(text).SelectMany(m => m.Groups["it"].Captures).Select(c => c.Value).Where(name => Named().IsMatch(name));

    /// <summary>The short names that the text itself gives: （以下简称“峰机”）.</summary>
    public static void Introduced(string text, Cast cast)
    {
        foreach (Match said in ShortNames.Introduced().Matches(text))
        {
            for (var length = Math.Min(said.Index, Longest); length >= 2; length--)
            {
                if (cast.Of(text[(said.Index - length)..said.Index]) is { } hidden)
                {
                    cast.Alias(hidden, said.Groups["name"].Value);
                    break;
                }
            }
        }
    }

    /// <summary>The firm in the name of a platform: 禾润农贸 of 禾润农贸省级星创天地.</summary>
    public void Platforms(string text, Cast cast)
    {
        foreach (Match platform in Platform().Matches(text))
        {
            var line = new Line(text, Math.Max(0, text.LastIndexOf('\n', platform.Index) + 1), platform.Index + platform.Length);
            var name = text[NameStart.Before(line, platform.Index)..platform.Index];
            name = Level().Replace(name, "");
            name = places.Without(cast, name.TrimStart('x', 'X', '×', '*')).Trim('（', '）', '(', ')');
            if (name.Length is >= 2 and <= 16 && !MarkBook.Is(name) && !cast.Covers(name) && !Generic().IsMatch(name))
            {
                Platform(cast, name);
            }
        }
    }

    private void Platform(Cast cast, string name)
    {
        for (var length = Math.Min(6, name.Length); length >= 2; length--)
        {
            if (cast.Of(name[..length]) is { Type: SecretType.Enterprise } firm)
            {
                cast.Alias(firm, name);
                return;
            }
        }

        One(cast, name);
    }

    private void One(Cast cast, string name)
    {
        var stem = ShortNames.Ending().Replace(places.Without(cast, name), "");
        var brand = ShortNames.Trade().Replace(stem, "");
        var firm = cast.Of(stem) ?? cast.Of(brand) ?? new Hidden(SecretType.Enterprise, name);
        if (firm.Type != SecretType.Enterprise)
        {
            firm = new Hidden(SecretType.Enterprise, name);
        }

        cast.Alias(firm, name);
        if (stem.Length >= 3 && !cast.Covers(stem))
        {
            cast.Alias(firm, stem);
        }

        Brand(cast, firm, brand, stem);
        Beginnings(cast, firm, stem);

        // 云溪恒森 where nothing else says that 云溪 is a place; 乌峒刺梨 after its place is a name and what it grows.
        if (brand.Length == 4 && !cast.Covers(brand))
        {
            Brand(cast, firm, brand[..2], brand[..2]);
        }

        if (brand.Length == 4 && name.StartsWith(brand, StringComparison.Ordinal))
        {
            Brand(cast, firm, brand[2..], stem[2..]);
        }
    }

    // 弘桥智谷 of 弘桥智谷电商, whatever the trade is.
    private static void Beginnings(Cast cast, Hidden firm, string stem)
    {
        for (var length = 3; length < Math.Min(stem.Length, 9); length++)
        {
            if (!cast.Covers(stem[..length]) && !cast.IsWord(stem[..length]))
            {
                cast.Alias(firm, stem[..length]);
            }
        }

        if (stem.Length >= 4)
        {
            cast.Part(firm, stem[..2]);
        }
    }

    private static void Brand(Cast cast, Hidden firm, string brand, string stem)
    {
        if (brand.Length is < 2 or > 8)
        {
            return;
        }

        if (stem != brand)
        {
            cast.Alias(firm, stem);
        }

        foreach (var tail in Tails)
        {
            cast.Alias(firm, brand + tail);
        }

        cast.Part(firm, brand);
    }

    [GeneratedRegex("(国家级|省级|市级|县级)?(星创天地|众创空间|科技企业孵化器|孵化器|工程技术研究中心|工程研究中心|技术创新中心|企业技术中心|重点实验室|院士(专家)?工作站|博士后(科研)?工作站|专家工作站|科技小院)", RegexOptions.CultureInvariant)]
    private static partial Regex Platform();

    [GeneratedRegex("(国家级?|省级?|市级?|州级?|县级?)+$|^(国家|省|市|州|县)级", RegexOptions.CultureInvariant)]
    private static partial Regex Level();

    [GeneratedRegex("^[省市县区州][\u4e00-\u9fff]{2,6}公司$", RegexOptions.CultureInvariant)]
    private static partial Regex Public();

    [GeneratedRegex("(?:企业|公司|高企)[^。；\n]{0,30}?(?:分别是|分别为|包括)[：:]?(?:(?<it>[\u4e00-\u9fff]{3,8})、){1,12}(?<it>[\u4e00-\u9fff]{3,8}?)(?:[和及](?<it>[\u4e00-\u9fff]{3,8}?))?(?=[。；，等])", RegexOptions.CultureInvariant)]
    private static partial Regex List();

    [GeneratedRegex("^(?!现代|高新|新型|生态|绿色|特色|先进|电子信息|生物医药|新能源|新材料|装备).{2,4}(机电|化工|医药|科技|农业|食品|生物|电子|机械|新材|材料|药业|茶业|实业|集团|电气|能源|环保|农牧|牧业|种业|酒业|精密|智能|光电|电商)$", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex("^(各类|[0-9]+|国家级?|省级?|市级?|县级?|企业|农业|科技)+$|[未已建获无不为新的]", RegexOptions.CultureInvariant)]
    private static partial Regex Generic();

    [GeneratedRegex("^.*(带领|领办|创办|牵头|成立|组建|走访|走进)(?=..)", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();
}
