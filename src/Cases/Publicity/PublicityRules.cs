using Kechuang.Kernel;

namespace Kechuang.Cases;

/// <summary>Where a notice stands in its working days.</summary>
/// <param name="Elapsed">Working days begun so far, today's included.</param>
/// <param name="Words">公示第 3 个工作日，共 5 个</param>
internal sealed record PublicityClock(int Elapsed, string Words);

/// <summary>What becomes of an objection when it arrives.</summary>
internal sealed record Admission(bool Taken, string Rule);

/// <summary>Days, objections and the end of a publicity; pure.</summary>
internal static class PublicityRules
{
    /// <summary>First and last day: the first is counted when it is a working day.</summary>
    internal static DateOnly EndOf(DateOnly starts, int workingDays, WorkCalendar calendar) => calendar.LastDay(starts, workingDays);

    internal static PublicityClock Clock(PublicNotice notice, DateOnly day, WorkCalendar calendar)
    {
        var all = $"共 {notice.WorkingDays} 个工作日";
        if (notice.State == PublicNotice.Draft)
            return new(0, $"还没有发布，拟从 {notice.StartsOn.Iso()} 起公示，{all}");
        if (day < notice.StartsOn)
            return new(0, $"{notice.StartsOn.Iso()} 起公示，{all}");
        if (day > notice.EndsOn)
            return new(notice.WorkingDays, $"{all}，{notice.EndsOn.Iso()} 期满");
        var elapsed = calendar.WorkingDaysBetween(notice.StartsOn.AddDays(-1), day);
        return calendar.IsWorkday(day)
            ? new(elapsed, $"公示第 {elapsed} 个工作日，共 {notice.WorkingDays} 个")
            : new(elapsed, $"今天{calendar.Holiday(day) ?? "休息"}，不计入；已过 {elapsed} 个工作日，共 {notice.WorkingDays} 个");
    }

    /// <summary>What must be said of the calendar; null when the arrangement of every year touched is known.</summary>
    internal static string? Doubt(PublicNotice notice, WorkCalendar calendar) => calendar.IsProvisional(notice.StartsOn, notice.EndsOn)
        ? $"{string.Join("、", Enumerable.Range(notice.StartsOn.Year, notice.EndsOn.Year - notice.StartsOn.Year + 1).Where(calendar.IsProvisional))} 年的放假调休安排没有全部核实，止日 {notice.EndsOn.Iso()} 按现有资料推算，请对照国务院办公厅通知核对。"
        : null;

    /// <summary>
    /// 匿名或逾期不受理，单位异议须盖章 (the provincial department's publicity of acceptances, 2022-01). Whoever brings one
    /// before the notice is up, or on a day to come, has typed the day wrong: that is the caller's refusal.
    /// </summary>
    internal static Admission Admit(PublicNotice notice, DateOnly receivedOn, bool byUnit, string by, bool signed)
    {
        if (receivedOn > notice.EndsOn)
            return new(false, $"不予受理：公示期至 {notice.EndsOn.Iso()}，{receivedOn.Iso()} 收到，逾期提出的异议不予受理。");
        if (by.Length == 0 || !signed && !byUnit)
            return new(false, "不予受理：以个人名义提出的异议须署真实姓名，匿名异议不予受理。");
        return byUnit && !signed
            ? new(false, "不予受理：以单位名义提出的异议须加盖本单位公章。")
            : new(true, "");
    }

    /// <summary>What is recorded at the end; null while the period runs or an objection is open.</summary>
    internal static (DateOnly On, string Record)? End(PublicNotice notice, IReadOnlyList<Objection> objections, DateOnly day)
    {
        if (notice.State != PublicNotice.Published || day <= notice.EndsOn || objections.Any(o => o.Open))
            return null;
        var taken = objections.Where(o => o.Taken).ToList();
        var refused = objections.Count - taken.Count;
        var record = taken.Count == 0 ? "公示期满，无异议"
            : $"公示期满，收到异议 {taken.Count} 件，已全部处理：成立 {taken.Count(o => o.Upheld == true)} 件，不成立 {taken.Count(o => o.Upheld == false)} 件";
        var last = taken.Select(o => o.RepliedOn!.Value).DefaultIfEmpty(notice.EndsOn).Max();
        var on = last > notice.EndsOn ? last : notice.EndsOn.AddDays(1);
        return (on, $"{record}{(refused > 0 ? $"；另有 {refused} 件匿名或逾期，不予受理" : "")}。");
    }

    /// <summary>How a case came through.</summary>
    internal static string OutcomeOf(Guid @case, IReadOnlyList<Objection> objections)
    {
        var about = objections.Where(o => o.Taken && o.Case == @case).ToList();
        return about.Exists(o => o.Upheld == true) ? "异议成立" : about.Count > 0 ? "异议不成立" : "期满无异议";
    }
}
