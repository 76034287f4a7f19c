using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Anonymising;

/// <summary>Regions, ranges and rivers that say where a county lies.</summary>
internal static partial class Regions
{
    /// <summary>Adds those of a text.</summary>
    public static void Add(string text, Cast cast)
    {
        foreach (Match region in Region().Matches(text))
        {
            cast.Add(SecretType.Place, region.Value);
        }
    }

    [GeneratedRegex("三湘|潇湘|湖湘|荆楚|巴蜀|八闽|齐鲁|燕赵|三晋|三秦|陇原|赣鄱|八桂|黔贵|琼州|武陵山|雪峰山|罗霄山|大别山|秦巴|六盘山|乌蒙山|太行山|沂蒙|长白山|祁连山|大娄山|武夷山|洞庭湖|鄱阳湖|巢湖|湘江|资江|沅江|沅水|澧水|赣江|汉江|嘉陵江|乌江|岷江|湘西|湘南|湘北|湘东|湘中|鄂西|鄂东|赣南|赣北|皖南|皖北|皖西|皖西南|浙南|浙西|浙西南|闽东|闽南|闽北|粤北|粤西|桂北|黔东南|黔东|滇西|滇南|川东北|川南|川西|陕南|陕北|豫南|豫北|豫东|鲁西|鲁南|冀中|冀南|晋南|晋北|陇南|陇东|苏北|苏南", RegexOptions.CultureInvariant)]
    private static partial Regex Region();
}
