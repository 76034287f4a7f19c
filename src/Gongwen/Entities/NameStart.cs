using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Entities;

/// <summary>Where a name that ends in a known word begins: after the last mark or word that cannot be part of a name.</summary>
internal static partial class NameStart
{
    private const int Reach = 30;

    /// <summary>The start of the name that ends before a position.</summary>
    public static int Before(Line line, int end)
    {
        var first = Math.Max(line.Start, end - Reach);
        var start = end;
        while (start > first && IsNamePart(line.Text[start - 1]))
        {
            start--;
        }

        // The last word that leads to a name decides: 支持|禾润农贸.
        var last = start;
        foreach (var word in Leading().EnumerateMatches(line.Text.AsSpan(start, end - start)))
        {
            last = start + word.Index + word.Length;
        }

        return last;
    }

    private static bool IsNamePart(char c) => c is >= '\u4E00' and <= '\u9FFF' || char.IsAsciiLetterOrDigit(c) || c is '（' or '）' or '(' or ')' or '·' or '×' or '*';

    [GeneratedRegex(
        "^（[^）]{1,6}）|开放|实现|争创|建立|拥有|现有|出台|发布|支持|指导|组织|帮助|推荐|培育|引导|推动|协助|辅导|走访|调研|考察|引进|申报|认定|包括|其中|对接|联合|依托|例如|服务|促成|助力|落户|授予|评为|以及|通过|围绕|实施|开展|推进|启动|深入|落实|制定|按照|根据|参加|参与|加入|入选|列入|纳入|建设|建成|打造|创建|获批|新增|新建|完成|贯彻|印发|关于|持续|扎实|大力|全面|积极|加快|做好|抓好|利用|成立|筹建|带动|扶持|奖励|兑现|向|对|由|在|到|赴|给|了|的|是|将|如|从|被|与|和|及|为|以|把|让|经(?![费济营验])|请|家|名|个|项|等|并|我县|全县|该县|本县|全市|我市|我局|位于|来自",
        RegexOptions.CultureInvariant)]
    private static partial Regex Leading();
}
