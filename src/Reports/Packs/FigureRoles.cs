namespace Kechuang.Reports;

/// <summary>Which number of the indicator a blank shows.</summary>
internal static class FigureRoles
{
    internal const string Value = "value", IfAllPass = "if-all-pass", Target = "target", Completion = "completion",
        CompletionIfAllPass = "completion-if-all-pass", Gap = "gap", GapIfAllPass = "gap-if-all-pass", ExcessIfAllPass = "excess-if-all-pass", Year = "year";

    internal static readonly IReadOnlyList<(string Key, string Title)> All =
    [
        (Value, "数值（已定）"), (IfAllPass, "若在途全部通过"), (Target, "目标数"), (Completion, "完成比例"),
        (CompletionIfAllPass, "完成比例（若在途全部通过）"), (Gap, "缺口"), (GapIfAllPass, "缺口（若在途全部通过）"), (ExcessIfAllPass, "超出数（若在途全部通过）"),
        (Year, "所属年度"),
    ];

    internal static string TitleOf(string role) => All.FirstOrDefault(r => r.Key == role).Title ?? role;

    internal static bool IsPercent(string role) => role is Completion or CompletionIfAllPass;

    internal static bool IsConditional(string role) => role is IfAllPass or CompletionIfAllPass or GapIfAllPass or ExcessIfAllPass;

    internal static bool NeedsTarget(string role) => role is not (Value or IfAllPass or Year);
}
