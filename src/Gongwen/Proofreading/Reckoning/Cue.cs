using System.Collections.Frozen;

namespace Kechuang.Gongwen.Proofreading.Reckoning;

/// <summary>Words beside a number that tell its part in a reckoning; a sign only, never a proof.</summary>
internal static class Cue
{
    private const int Longest = 3;

    // ^ and $: only where the run of words begins or ends with it.
    private static readonly (string Name, string Words)[] All =
    [
        ("total", "共 合计 总 累计 全年 全部 全县 全镇 全市"),
        ("within", "其中 包括 含 中$ 里$ 中有$ 里有$"),
        ("severally", "分别 依次 各占 各为 各有"),
        ("rest", "其余 剩余 余下 剩下 结余 结转 余 剩 其他 另 还有"),
        ("open", "未 没有 正在 尚有 仍有 待"),
        ("gap", "差 缺口 还需 仍需 尚需 缺 少于 低于 欠"),
        ("more", "增 提高 上升 提升 多 扩大 引进 补充"),
        ("less", "减 降 压减 回落 退出 取消 注销 流失 下滑 收窄"),
        ("over", "超 高于 高出 多于 快于"),
        ("then", "上年 去年 前年 同期 年初 原 上期 上月 基期 此前 期初"),
        ("from", "从 由"),
        ("to", "到$ 至$ 到了$ 至了$ 增至 达 升至 降至 为$ 目前 现 年末 年底 期末"),
        ("target", "任务 目标 计划 指标 应"),
        ("done", "完成 实际 实现 已 达成 建成 兑现 办结 通过 合格 整改"),
        ("paid", "支 拨付 发放 使用 投入 执行 用于 付"),
        ("received", "收 到位 争取 下达 筹 上级 财政 拨款 安排"),
        ("share", "占 比重 比例 份额"),
        ("rate", "率 进度 幅 速"),
        ("mean", "平均 户均 人均 村均 场均 项均 家均 亩均 企均 次均 天均 月均 日均 校均 班均 台均 个均 年均 件均 期均 乡均 镇均"),
        ("each", "每 单价 标准 按 以 /"),
        ("times", "倍 番 放大 带动 撬动 杠杆"),
        ("net", "净"),
        ("also", "同时 此外 兼 并 又 再 也"),
        ("of", "的$ ^的"),
        ("years", "0年 1年 2年 3年 4年 5年 6年 7年 8年 9年"),
        ("compare", "比 较 环比"),
        ("kind", "类 级 型 性 方面 领域 层次"),
        ("these", "这 上述 以上 前述 该"),
        ("about", "约 近 左右 多$ 不少于 不低于 至少"),
        ("coming", "力争 确保 预计 明年 下步 将 拟 下一步"),
        ("half", "上半年 下半年 季度 0月 1月 2月 3月 4月 5月 6月 7月 8月 9月"),
        ("budget", "预算 调整 追加 概算 决算 核定 送审 审定 总投资"),
    ];

    private static readonly FrozenDictionary<string, uint> Anywhere = Words(w => w[0] != '^' && w[^1] != '$' ? w : null);
    private static readonly FrozenDictionary<string, uint> AtStart = Words(w => w[0] == '^' ? w[1..] : null);
    private static readonly FrozenDictionary<string, uint> AtEnd = Words(w => w[^1] == '$' ? w[..^1] : null);
    private static readonly FrozenSet<char> Heads = Anywhere.Keys.Select(w => w[0]).ToFrozenSet();

    /// <summary>The names of the cues by their bits.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(c => c.Name)];

    /// <summary>The bit of a cue.</summary>
    public static uint Bit(string name) => 1u << Names.ToList().IndexOf(name);

    /// <summary>The cues in a run of words, one bit each.</summary>
    public static uint In(ReadOnlySpan<char> words)
    {
        uint cues = 0;
        var (anywhere, start, end) = (Anywhere.GetAlternateLookup<ReadOnlySpan<char>>(), AtStart.GetAlternateLookup<ReadOnlySpan<char>>(), AtEnd.GetAlternateLookup<ReadOnlySpan<char>>());
        for (var i = 0; i < words.Length; i++)
        {
            for (var length = 1; length <= Longest && i + length <= words.Length && Heads.Contains(words[i]); length++)
            {
                cues |= anywhere.TryGetValue(words.Slice(i, length), out var bits) ? bits : 0;
            }
        }

        for (var length = 1; length <= Math.Min(2, words.Length); length++)
        {
            cues |= start.TryGetValue(words[..length], out var first) ? first : 0;
            cues |= end.TryGetValue(words[^length..], out var last) ? last : 0;
        }

        return cues;
    }

    private static FrozenDictionary<string, uint> Words(Func<string, string?> own) =>
        All.SelectMany((cue, i) => cue.Words.Split(' ').Select(own).OfType<string>().Select(word => (word, Bit: 1u << i)))
            .GroupBy(w => w.word).ToFrozenDictionary(g => g.Key, g => g.Aggregate(0u, (bits, w) => bits | w.Bit));
}
