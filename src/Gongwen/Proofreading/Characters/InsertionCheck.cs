using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>A term with a foreign word inside it.</summary>
internal sealed class InsertionCheck(Language language) : IWordCheck
{
    // What web pages and editors leave between the words of a sentence.
    private static readonly string[] Foreign =
    [
        "正文", "标题", "全文", "原文", "目录", "首页", "返回", "下载", "打印", "分享", "点击", "关闭", "字体", "图片", "更多", "上一页", "下一页", "上一篇", "下一篇", "摘要", "页码", "展开", "收起", "附件", "来源", "复制", "粘贴",
    ];

    // What machines and offices do at one touch.
    private static readonly HashSet<string> AtOneTouch =
    [
        "呼叫", "报警", "求助", "求救", "查询", "申报", "申领", "申请", "办理", "办结", "直达", "生成", "导出", "导入", "启动", "关停", "关闭", "联动", "调度", "推送", "上报", "预约", "评价", "投诉", "举报", "定位", "登录", "支付", "缴费", "下单", "救援", "处置", "发布", "切换", "转发",
        "分享", "匹配", "打印", "校验", "比对", "兑现", "享受", "触达", "巡检", "控制", "指挥", "通知", "叫应", "受理", "开办", "注销", "迁移", "下载", "安装", "核验", "填报", "汇总", "分析", "检索", "对接", "签约",
    ];

    // What a page asks its reader to do; a clause of a report that begins so goes on with what can be clicked or printed.
    private static readonly string[] Buttons = ["点击", "全文", "一键"];

    public void Check(Lattice words, Findings found)
    {
        foreach (var word in Buttons)
        {
            for (var at = words.Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = words.Text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if (Opens(words, at, at + word.Length))
                {
                    found.Add(at, at + word.Length, FindingClass.ExtraText, "", 0.75m, "extra-text.foreign-word", $"多出“{word}”");
                }
            }
        }

        foreach (var word in Foreign)
        {
            for (var at = words.Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = words.Text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if (words.Breaks(at) && words.Breaks(at + word.Length) && Joins(words, at, at + word.Length))
                {
                    found.Add(at, at + word.Length, FindingClass.ExtraText, "", 0.9m, "extra-text.foreign-word", $"多出“{word}”");
                }
            }
        }
    }

    // At the head of a clause, and the word behind it is not one that goes with it.
    private bool Opens(Lattice words, int from, int to)
    {
        if (from == 0 || !"，。；、".Contains(words.Text[from - 1]) || to + 1 >= words.Text.Length || !words.IsHan(to) || !words.Breaks(to) || words.IsSingle(to))
        {
            return false;
        }

        if (AtOneTouch.Contains(words.Text[to..words.End(to)]))
        {
            return false;
        }

        var (word, next) = (language.Book.Find(Fingerprint.Of(words.Text.AsSpan(from, to - from))), language.Book.Find(Fingerprint.Of(words.Text.AsSpan(to, words.End(to) - to))));
        return next >= 0 && (word < 0 || !language.Book.Follows(word, next));
    }

    // A term of the lexicon stands there once the stretch is taken out.
    private bool Joins(Lattice words, int from, int to)
    {
        for (var start = Math.Max(0, from - 6); start <= from - 2; start++)
        {
            for (var end = to + 1; end <= Math.Min(words.Text.Length, to + 8); end++)
            {
                if (language.Exact.Contains(Fingerprint.Of($"{words.Text.AsSpan(start, from - start)}{words.Text.AsSpan(to, end - to)}")))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
