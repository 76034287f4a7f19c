using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Reading;

/// <summary>Finds what a web site added around a document: the way to the page, dates of publication, buttons, copyright, disclaimers.</summary>
internal static partial class NoiseReader
{
    private const int LongestLine = 300;
    private const int ShortLine = 80;

    private static readonly string[] Openings = ["来源", "文章来源", "免责声明", "声明：", "声明:", "本文由", "本文来自", "本文来源", "转载自", "版权"];

    private static readonly string[] Signs =
    [
        "免责声明", "网络", "版权", "侵权", "学习分享", "仅供学习", "仅限学习", "转载", "联系我们", "及时删除",
    ];

    // A bureau writes of 网络, 版权 and 侵权 too; of these hardly.
    private static readonly string[] StrongSigns = ["免责声明", "学习分享", "仅供学习", "仅限学习", "转载", "联系我们", "及时删除"];

    public static List<Slice> Read(SourceText source, IReadOnlyList<Slice> paragraphs)
    {
        // What might also belong to a document counts only before its first sentence and after its last.
        var first = 0;
        while (first < paragraphs.Count && !IsProse(source.Text, paragraphs[first]))
        {
            first++;
        }

        var last = paragraphs.Count - 1;
        while (last > first && !IsProse(source.Text, paragraphs[last]))
        {
            last--;
        }

        return [.. paragraphs.Where((p, i) => IsNoise(source.Text.AsSpan(p.Start, p.End - p.Start), i < first || i > last))];
    }

    private static bool IsProse(string text, Slice paragraph)
    {
        var line = text.AsSpan(paragraph.Start, paragraph.End - paragraph.Start);
        return line.Length > 40 && line.IndexOfAny("。；，") >= 0 && !IsNoise(line, true);
    }

    private static bool IsNoise(ReadOnlySpan<char> line, bool outside)
    {
        var stop = line.IndexOf('。');
        if (line.Length > LongestLine || (stop >= 0 && stop < line.Length - 1 && !HasSigns(line)))
        {
            return false;
        }

        return HasSigns(line) || (line.Length <= 160 && (Crumbs().IsMatch(line) || Published().IsMatch(line) || Foot().IsMatch(line)))
            || (line.Length <= ShortLine && (Neighbours().IsMatch(line) || Buttons().IsMatch(line) || PageNumber().IsMatch(line)))
            || (outside && line.Length <= ShortLine && Credit().IsMatch(line));
    }

    // One sign is not enough: a bureau may well write of 侵权, and its last line may name a source.
    private static bool HasSigns(ReadOnlySpan<char> line)
    {
        var signs = 0;
        foreach (var sign in Signs)
        {
            signs += line.Contains(sign, StringComparison.Ordinal) ? 1 : 0;
        }

        foreach (var opening in Openings)
        {
            if (signs >= 1 && line.StartsWith(opening, StringComparison.Ordinal))
            {
                return true;
            }
        }

        foreach (var sign in StrongSigns)
        {
            if (signs >= 3 && line.Contains(sign, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^(?:您|你)?(?:现在|当前|所在)?的?(?:所在)?(?:位置|栏目)\s{0,3}[:：]|^(?:网站)?首页\s{0,3}(?:[>＞»›→/]|-{1,2}>)|^返回(?:首页|顶部)")]
    private static partial Regex Crumbs();

    [GeneratedRegex(@"(?:时间|日期)\s{0,3}[:：]\s{0,3}\d{4}\s?[-/年.].{0,60}(?:来源|浏览|阅读|点击|作者|字体|字号|编辑|访问|次)|来源\s{0,3}[:：].{1,40}(?:浏览|阅读|点击|访问)(?:次数|量|数)|来源\s{0,3}[:：].{1,40}(?:时间|日期)\s{0,3}[:：]\s{0,3}\d{4}|(?:浏览|阅读|点击|访问)(?:次数|量)\s{0,3}[:：]|[\[【（(]?\s{0,3}(?:字[体号]?\s{0,3}[:：]?\s{0,3})?[\[【（(]?\s{0,3}大\s{1,4}中\s{1,4}小\s{0,3}[\]】）)]|^字(?:体|号)\s{0,3}[:：]")]
    private static partial Regex Published();

    [GeneratedRegex(@"ICP备|公网安备|版权所有|[Cc]opyright|©|网站标识码|技术支持\s{0,3}[:：]|您是第.{1,10}位访|扫一扫|扫码关注|微信扫|手机(?:上)?(?:打开|浏览|查看)(?:当前|此|本)?页|分享到\s{0,3}[:：]|长按.{0,6}二维码|关注.{0,12}公众号|转载请注明|未经(?:授权|许可).{0,8}转载|点击(?:下载|查看)(?:附件|全文|原文)")]
    private static partial Regex Foot();

    [GeneratedRegex(@"^[【\[]?(?:上一篇|下一篇|上一条|下一条|上篇|下篇|相关(?:文章|链接|新闻|阅读|推荐)|责任编辑|责编|附件下载|网站编辑|信息来源|文章来源|稿件来源|文档编号|上传人|下载积分)[】\]]?\s{0,3}(?:[:：]|$)")]
    private static partial Regex Neighbours();

    [GeneratedRegex(@"^[\s【】\[\]|｜·]{0,6}(?:(?:打印(?:本页|此页|本文|页面)?|关闭(?:窗口|本页|页面)?|收藏(?:本页|本站)?|加入收藏|分享|返回列表|复制链接|我要纠错|阅读全文|查看原文|下载附件)[\s【】\[\]|｜·]{0,6}){1,8}(?:(?:责任编辑|责编|编辑|来源|作者)\s{0,2}[:：][^，。；]{1,24})?$")]
    private static partial Regex Buttons();

    [GeneratedRegex(@"^[—－–-]{1,2}\s{0,2}\d{1,3}\s{0,2}[—－–-]{1,2}$|^第\s{0,2}\d{1,3}\s{0,2}页\s{0,2}[/，, ]?\s{0,2}共\s{0,2}\d{1,3}\s{0,2}页$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^[【\[（(]?(?:(?:发布|发文|更新|录入)(?:时间|日期)|来源|作者|编辑|审核|供稿|撰稿|责任校对|初审|复审|终审|发布人|发布机构|发布单位)\s{0,3}[:：]")]
    private static partial Regex Credit();
}
