using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Entities;

/// <summary>Short names: those a text introduces (以下简称“禾润农贸”), and those it makes of an enterprise's full name.</summary>
internal static partial class ShortNames
{
    private const int Close = 4;

    public static void Read(string text, List<Name> found, PlaceReader places)
    {
        var byEnd = found.Where(n => n.Type is EntityType.Enterprise or EntityType.Body or EntityType.Programme or EntityType.Person).ToLookup(n => n.End);
        var table = new NameTable();
        foreach (Match said in Introduced().Matches(text))
        {
            var type = Enumerable.Range(0, Close).SelectMany(back => byEnd[said.Index - back]).Select(n => (EntityType?)n.Type).FirstOrDefault() ?? EntityType.Programme;
            var name = said.Groups["name"];
            found.Add(new Name(name.Index, name.Index + name.Length, type));
        }

        foreach (var name in found.Where(n => n.Type == EntityType.Enterprise).Distinct().ToList())
        {
            var stem = Ending().Replace(places.WithoutPlace(text[name.Start..name.End]), "");
            if (stem.Length >= 3)
            {
                table.Add(stem, EntityType.Enterprise);
            }

            Brand(stem, table);
        }

        table.Read(text, text.Length, found);
    }

    // 禾润 alone may be a word; 禾润公司 is the firm.
    private static void Brand(string stem, NameTable table)
    {
        var brand = Trade().Replace(stem, "");
        if (brand.Length is < 2 or > 6 || brand == stem && stem.Length > 4)
        {
            return;
        }

        foreach (var tail in (ReadOnlySpan<string>)["公司", "集团", "农业", "科技", "生物", "食品", "合作社", "农场"])
        {
            table.Add(brand + tail, EntityType.Enterprise);
        }

        if (brand.Length >= 3)
        {
            table.Add(brand, EntityType.Enterprise);
        }
    }

    [GeneratedRegex("[（(](?:以下|下)?(?:简称|统称)(?:为)?[：:]?[“\"']?(?<name>[\u4e00-\u9fffA-Za-z0-9]{2,12})[”\"']?[）)]", RegexOptions.CultureInvariant)]
    internal static partial Regex Introduced();

    [GeneratedRegex("((股份|责任)?有限(责任)?公司|股份公司|集团.*|总公司|分公司|公司|(农民|种植|养殖|农机)?专业合作.*|合作联社|合作社|家庭农场|厂)$", RegexOptions.CultureInvariant)]
    internal static partial Regex Ending();

    [GeneratedRegex("(农贸|农业|科技|生物|食品|医药|药业|电子|实业|贸易|商贸|新材料|材料|机械|制造|环保|能源|发展|开发|技术|信息|生态|种业|茶业|酒业|畜牧|养殖|种植|农林|林业|化工|建材|股份|投资|控股|工贸|粮油|果业|制品|产业|中药材)+$", RegexOptions.CultureInvariant)]
    internal static partial Regex Trade();
}
