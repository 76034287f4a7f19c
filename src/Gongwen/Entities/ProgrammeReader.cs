using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Entities;

/// <summary>Programmes and platforms with a name of their own: “破零倍增”行动, 科技创新券计划, 禾润农贸星创天地.</summary>
internal static partial class ProgrammeReader
{
    public static void Read(Line line, List<Name> found)
    {
        var text = line.Text.AsSpan(line.Start, line.End - line.Start);
        foreach (var quoted in Quoted().EnumerateMatches(text))
        {
            found.Add(new Name(line.Start + quoted.Index, line.Start + quoted.Index + quoted.Length, EntityType.Programme));
        }

        Named(line, Plan(), Every(), found);
        Named(line, Platform(), Generic(), found);
    }

    private static void Named(Line line, Regex ending, Regex generic, List<Name> found)
    {
        foreach (var match in ending.EnumerateMatches(line.Text.AsSpan(line.Start, line.End - line.Start)))
        {
            var at = line.Start + match.Index;
            var start = NameStart.Before(line, at);
            var name = line.Text[start..at];
            if (name.Length is >= 2 and <= 20 && !generic.IsMatch(name) && !name.AsSpan().ContainsAny("（）()"))
            {
                found.Add(new Name(start, at + match.Length, EntityType.Programme));
            }
        }
    }

    [GeneratedRegex("[“\"][^”\"“，。；\n]{1,16}[”\"](人才支持|人才|科技|专项|三年|重点)?(行动计划|行动|工程|计划|专项|活动)", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex("专项行动|三年行动(计划)?|行动计划|行动方案|攻坚行动|提升行动|倍增行动|倍增计划|培育工程|培育计划|提升工程|支持计划", RegexOptions.CultureInvariant)]
    private static partial Regex Plan();

    [GeneratedRegex("(国家级|省级|市级|县级)?(星创天地|众创空间|科技企业孵化器|孵化器|工程技术研究中心|工程研究中心|技术创新中心|企业技术中心|重点实验室|院士(专家)?工作站|博士后(科研)?工作站|专家工作站|科技小院|新型研发机构|农业科技园区?|产业技术研究院)", RegexOptions.CultureInvariant)]
    private static partial Regex Platform();

    [GeneratedRegex("^(民营|国家级?|省级|市级|县级|省|市|县|各类|各|高质量|高标准|企业|创新|平台|科技|多|类|新|首|建|级|以上|重点|农业|工业|产业|省市|国家和省|三年|年度|一批|两|[0-9xX一二三四五六七八九十]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Generic();

    [GeneratedRegex("^(各类|各|系列|专项|一系列|该|此次|相关)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Every();
}
