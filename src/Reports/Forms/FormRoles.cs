namespace Kechuang.Reports;

/// <summary>What a cell of a form shows: a number of an indicator, or words of a person.</summary>
internal static class FormRoles
{
    /// <summary>Growth over the same period of the year before, in per cent.</summary>
    internal const string Growth = "growth";

    /// <summary>Not a figure: somebody types it.</summary>
    internal const string Typed = "typed";

    /// <summary>Stays as it is in the blank form: another county's row, a signature.</summary>
    internal const string Blank = "blank";

    /// <summary>Nobody has said yet what belongs there.</summary>
    internal const string Open = "open";

    /// <summary>What to write in the box for cells that show no figure.</summary>
    internal const string TypedWord = "手填", BlankWord = "不填";

    /// <summary>The numbers of an indicator.</summary>
    internal static readonly IReadOnlyList<(string Key, string Title)> Numbers =
    [
        (FigureRoles.Value, "数值（已定）"), (FigureRoles.IfAllPass, "若在途全部通过"), (FigureRoles.Target, "目标数"),
        (FigureRoles.Completion, "完成比例"), (Growth, "比上年同期增长"),
    ];

    internal static bool IsPercent(string role) => role == Growth || FigureRoles.IsPercent(role);

    internal static string TitleOf(string role) => role switch
    {
        Typed => TypedWord,
        Blank => BlankWord,
        Open => "未定",
        _ => Numbers.FirstOrDefault(r => r.Key == role).Title ?? role,
    };
}
