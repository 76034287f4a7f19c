namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>The verbs that say which way a figure moved, each with its opposite.</summary>
internal static class Direction
{
    private static readonly (string Up, string Down)[] Verbs =
    [
        ("增长", "下降"), ("增加", "减少"), ("提高", "降低"), ("上升", "下降"), ("提升", "下降"), ("回升", "回落"), ("扩大", "缩小"), ("净增", "净减"), ("多", "少"),
    ];

    private static readonly (string Down, string Up)[] More = [("下滑", "增长"), ("下降", "增长"), ("降低", "提高"), ("减少", "增加"), ("回落", "上升")];

    /// <summary>The verb of a run of words that stands last, and where.</summary>
    public static (int At, string Verb)? Last(string words)
    {
        (int At, string Verb)? last = null;
        foreach (var verb in Verbs.Select(v => v.Up).Concat(More.Select(v => v.Down)).Append("少"))
        {
            var at = words.LastIndexOf(verb, StringComparison.Ordinal);
            last = at >= 0 && (last is not { } other || at > other.At) ? (at, verb) : last;
        }

        return last;
    }

    /// <summary>The verb that says the contrary.</summary>
    public static string? Opposite(string verb) =>
        Verbs.FirstOrDefault(v => v.Up == verb).Down ?? More.FirstOrDefault(v => v.Down == verb).Up;
}
