using Kechuang.Enterprises;
using Kechuang.Kernel;

namespace Kechuang.Cases;

/// <summary>The working-day clock of a stage: while a case is held or waits for papers it stands, and an extension moves its end.</summary>
public static class CaseClock
{
    public const string Hold = "暂缓", Supplement = "补正", Extend = "延期";

    /// <summary>Kinds of pause in the order of choice.</summary>
    public static readonly IReadOnlyList<string> Kinds = [Supplement, Hold, Extend];

    /// <summary>Pure: the last day of the stage's limit; null where it has none or the clock stands.</summary>
    public static DateOnly? Due(Stage stage, DateOnly since, IEnumerable<Pause> pauses, WorkCalendar calendar)
    {
        if (stage.WorkingDays is not { } days)
            return null;
        var counting = pauses.Where(p => p.Stage == stage.Id && p.From >= since).ToList();
        if (counting.Exists(Stands))
            return null;
        var stood = counting.Where(p => p.Until is not null).Sum(p => calendar.WorkingDaysBetween(p.From.AddDays(-1), p.Until!.Value));
        return calendar.AddWorkingDays(since, days + stood + counting.Sum(p => p.WorkingDays));
    }

    /// <summary>The clock stands by it still.</summary>
    public static bool Stands(Pause pause) => pause is { Until: null } && pause.Kind != Extend;
}
