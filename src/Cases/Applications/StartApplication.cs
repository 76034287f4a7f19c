using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Applications;

/// <summary>
/// Starts an application of a scheme filed here, or the preparation of one filed outside: a case that stands in its first stage,
/// in which the form is filled in.
/// </summary>
internal static class StartApplication
{
    internal sealed record Request(string Scheme, Guid Enterprise, int Year, string Variant);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var firm = await db.Set<Enterprise>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == request.Enterprise, stop);
        if (firm is null || !await OpenCaseOf.Sees(act.Actor, firm.Id, db, stop))
            return new Refusal("not-found", "没有找到这家单位。");
        if (!procedures.Knows(request.Scheme))
            return new Refusal("scheme-unknown", "没有这个事项。", "scheme");
        var pack = await procedures.InForce(db, request.Scheme, act.Day, act.At, stop);
        if (!pack.TryValue(out var version))
            return Result.Not<Guid>(pack.Refusals);
        var scheme = procedures.SchemeOf(request.Scheme, version.Pin);
        if (Refuse(scheme, firm.Kind, request, act) is { } refusal)
            return refusal;
        if (scheme.Certificate?.Cancel is { Again: "year-end" } cancel && await CancelledThisYear(db, firm.Id, request, act, stop) is { } on)
            return new Refusal("cancelled-this-year", $"本单位的{scheme.Certificate.Kind}资格已于 {on.Iso()} 被取消，当年内不再受理申请，{on.Year + 1} 年起可以重新申请{(cancel.Article.Length > 0 ? $"（{scheme.Cite(cancel.Basis, cancel.Article)}）" : "")}。", "scheme");
        return await OpenCase.Handle(
            new(request.Scheme, firm.Id, request.Year, request.Variant, null, "", scheme.Section, [], null), act, db, procedures, stop);
    }

    private static Task<DateOnly?> CancelledThisYear(KechuangDb db, Guid enterprise, Request request, Act act, CancellationToken stop)
    {
        var (first, last) = (new DateOnly(act.Day.Year, 1, 1), new DateOnly(act.Day.Year, 12, 31));
        return db.Set<Title>().AsNoTracking()
            .Where(t => t.Enterprise == enterprise && t.Scheme == request.Scheme && t.CancelledOn >= first && t.CancelledOn <= last && !t.CancelReason.StartsWith(CorrectMove.Corrected))
            .Select(t => t.CancelledOn).MaxAsync(stop);
    }

    /// <summary>Pure: may such a unit start this now?</summary>
    internal static Refusal? Refuse(Scheme scheme, string kind, Request request, Act act)
    {
        if (!scheme.Procedure.Start.Fill)
            return new Refusal("scheme-outside", $"本事项在“{scheme.Site}”填报，提交后由科技局登记跟踪。", "scheme");
        if (!scheme.Units.Contains(kind))
            return new Refusal("unit-kind", $"本事项的申报单位应是{string.Join("、", scheme.Units)}，本单位登记为{kind}；登记有误的请联系科技局更正。", "enterprise");
        if (scheme.Variants.Count > 0 && !scheme.Variants.Contains(request.Variant))
            return new Refusal("variant", $"请选申报类型：{string.Join("、", scheme.Variants)}。", "variant");
        if (request.Year < act.Day.Year - 1 || request.Year > act.Day.Year + 1)
            return new Refusal("year", $"申报年度应是 {act.Day.Year - 1}–{act.Day.Year + 1} 年。", "year");
        return act.Actor.Role == Roles.Enterprise && scheme.FiledHere ? Window.Closed(scheme.Window, act.Day, scheme.Section) : null;
    }
}

/// <summary>The yearly window of a scheme on a day.</summary>
internal static class Window
{
    /// <summary>In words: 01-10 至 03-31（待确认）.</summary>
    internal static string Words(WindowRule? window) => window is null
        ? "没有固定时间，以当年通知为准"
        : $"{(window.Opens.Length > 0 ? window.Opens : "01-01")} 至 {(window.Closes.Length > 0 ? window.Closes : "12-31")}{(window.Status.Length > 0 ? $"（{window.Status}）" : "")}";

    /// <summary>受理中, 未开始, 已截止; empty where nothing is stated.</summary>
    internal static string State(WindowRule? window, DateOnly day) => window is null ? ""
        : string.CompareOrdinal(Of(day), window.Opens) < 0 ? "未开始"
        : window.Closes.Length > 0 && string.CompareOrdinal(Of(day), window.Closes) > 0 ? "已截止" : "受理中";

    /// <summary>A confirmed window that has closed or not opened; an unconfirmed one shuts nobody out.</summary>
    internal static Refusal? Closed(WindowRule? window, DateOnly day, string section) =>
        window is { Status.Length: 0 } && State(window, day) is ("已截止" or "未开始")
            ? new Refusal("window", $"本事项受理时间是 {Words(window)}，现在{State(window, day)}；确需办理的请联系科技局{section}。")
            : null;

    private static string Of(DateOnly day) => day.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
