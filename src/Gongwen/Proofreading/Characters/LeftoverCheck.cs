using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>What web pages, page numbers and editors leave inside a text.</summary>
internal sealed partial class LeftoverCheck : IWordCheck
{
    public void Check(Lattice words, Findings found)
    {
        foreach (var match in Markup().EnumerateMatches(words.Text))
        {
            Add(found, match, 0.95m, "extra-text.markup", "网页代码残留");
        }

        foreach (var match in Buttons().EnumerateMatches(words.Text))
        {
            if (IsInside(words.Text, match))
            {
                Add(found, match, 0.92m, "extra-text.button", "网页按钮文字残留");
            }
        }

        foreach (var match in Stray().EnumerateMatches(words.Text))
        {
            Add(found, match, 0.9m, "extra-text.particle", "句读后面多出一个虚字");
        }

        foreach (var match in Caption().EnumerateMatches(words.Text))
        {
            if (words.Breaks(match.Index) && words.Breaks(match.Index + match.Length))
            {
                Add(found, match, 0.85m, "extra-text.caption", "混进句子里的网页文字");
            }
        }

        foreach (var match in PageNumber().EnumerateMatches(words.Text))
        {
            Add(found, match, 0.85m, "extra-text.page-number", "页码残留");
        }
    }

    // A line of buttons is not of the document at all; that is for the rules on boilerplate.
    private static bool IsInside(string text, ValueMatch match)
    {
        var end = match.Index + match.Length;
        return match.Index > 0 && end < text.Length && (IsOfSentence(text[match.Index - 1]) || text[match.Index - 1] == '。') && IsOfSentence(text[end]);
    }

    private static bool IsOfSentence(char c) => SpanSequence.IsHan(c) || "，、；：,;“”《》（）".Contains(c);

    private static void Add(Findings found, ValueMatch match, decimal confidence, string rule, string message) =>
        found.Add(match.Index, match.Index + match.Length, FindingClass.ExtraText, "", confidence, rule, message);

    [GeneratedRegex("&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|lsquo|rsquo|mdash|hellip|middot|#\\d{2,5}|#x[0-9a-fA-F]{2,5});?|</?(?:p|br|div|span|strong|b|i|u|a|img|font|table|tr|td|li|ul|h[1-6]|o:p)(?:\\s[^<>\\n]{0,200})?/?>", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex("[【\\[［](?:打印(?:本页)?|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表)?|收藏|分享|字体[:：]?\\s?大\\s?中\\s?小|我要纠错|纠错|下载|复制链接|点击下载|上一页|下一页|上一篇|下一篇)[】\\]］]|点击(?:查看|阅读|进入|下载)(?:更多|全文|原文|详情|附件|大图)?(?:>>|》》)?|(?:阅读|查看)(?:全文|原文)(?:>>|》》)|扫一扫在手机打开当前页|分享到[:：]?(?:微信|微博)|(?<=[，。；、])分享到|返回(?:顶部|首页|列表页)|打印本页|关闭(?:窗口|本页)|加入收藏|我要纠错|[上下]一[篇页](?=[\\u4E00-\\u9FFF，。])", RegexOptions.CultureInvariant)]
    private static partial Regex Buttons();

    // No clause begins with these; 的确, 的士 and 了解, 了结 and the like are words.
    [GeneratedRegex("(?<=[\\u4E00-\\u9FFF0-9）][，。；、])(?:的(?![确士卢哥])|了(?!解|结|却|然|无|不|断|事|如)|们)(?=[\\u4E00-\\u9FFF])", RegexOptions.CultureInvariant)]
    private static partial Regex Stray();

    // What heads the text on a web page; reports do not speak of it but for the form of documents.
    [GeneratedRegex("(?<=[\\u4E00-\\u9FFF，、])(?<![的文件告知本与和及在从按见以稿面]|[修真公纯]正文)(?:正文|上一篇|下一篇|上一页|下一页|阅读全文)(?=[\\u4E00-\\u9FFF])(?!(?<=正文)[使部内字中为及和格由的应与标首页用采前后])", RegexOptions.CultureInvariant)]
    private static partial Regex Caption();

    // Between the words of one sentence: “加快推进—12—科技创新”, “…第3页 共10页…”.
    [GeneratedRegex("(?<=[\\u4E00-\\u9FFF，、])[ \\u3000]?(?:[—－-]\\s?\\d{1,3}\\s?[—－-]|第\\s?\\d{1,3}\\s?页[，,]?\\s?共\\s?\\d{1,3}\\s?页)[ \\u3000]?(?=[\\u4E00-\\u9FFF])", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
