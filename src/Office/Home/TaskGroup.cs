using Kechuang.Kernel;

namespace Kechuang.Office;

/// <summary>Lines of the to-do that ask for the same: several certificates that end within three months.</summary>
/// <param name="Kind">What it is: 称号到期, 查看进展.</param>
/// <param name="Asks">What all of them ask for; the whole title where the group is one line.</param>
/// <param name="Lines">Earliest first.</param>
public sealed record TaskGroup(string Kind, string Asks, IReadOnlyList<TaskLine> Lines)
{
    private const int Few = 3;

    /// <summary>How many things the group holds.</summary>
    public int Count => Lines.Sum(l => l.Count);

    /// <summary>The earliest day in it.</summary>
    public DateOnly? Due => Lines[0].Due;

    /// <summary>Whether it is shown as one line that unfolds.</summary>
    public bool Folds => Lines.Count >= Few;

    /// <summary>In the order of the lines; fewer than three of a kind stay lines of their own.</summary>
    public static IReadOnlyList<TaskGroup> Of(IReadOnlyList<TaskLine> lines) =>
    [
        .. lines.GroupBy(l => (l.Kind, Asks: AsksOf(l.Title)))
            .SelectMany(g => g.Count() >= Few
                ? [new TaskGroup(g.Key.Kind, g.Key.Asks, [.. g])]
                : g.Select(l => new TaskGroup(l.Kind, l.Title, [l])))
            .OrderBy(g => g.Due ?? DateOnly.MaxValue),
    ];

    /// <summary>Whom a line of the group is about: the title without what all ask for.</summary>
    public string Whom(TaskLine line) => line.Title[..^Asks.Length].TrimEnd(' ', '：');

    // A title names whom it is about, then what is asked: "某公司 高企证书 3 个月内到期，提醒重新认定".
    private static string AsksOf(string title)
    {
        var cut = title.IndexOfAny([' ', '：']);
        return cut > 0 && cut < title.Length - 1 ? title[(cut + 1)..] : title;
    }
}
