using System.Text.RegularExpressions;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>Drafts a notice or changes a draft: which cases, from when, how long, in what words.</summary>
internal static partial class SaveNotice
{
    /// <param name="Notice">Null: a new one.</param>
    /// <param name="WorkingDays">Null: as many as the pack says.</param>
    internal sealed record Request(
        Guid? Notice, long Version, IReadOnlyList<Guid> Cases, string Title, string Text, DateOnly StartsOn, int? WorkingDays,
        string Office, string Telephone, string DocumentNumber);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, WorkCalendar calendar, CancellationToken stop)
    {
        var cases = await db.Set<Case>().Where(c => request.Cases.Contains(c.Id)).OrderBy(c => c.Number).ToListAsync(stop);
        var asked = Asked(cases, procedures);
        if (!asked.Succeeded)
            return Result.Not<Guid>(asked.Refusals);
        var refusals = Check(request, asked.Value).ToList();
        if (await Elsewhere(cases, request.Notice, db, stop) is { } twice)
            refusals.Add(twice);
        if (refusals.Count > 0)
            return refusals;
        if (await Find(request, cases[0], act, db, stop) is not { } notice)
            return new Refusal("notice-changed", "这份公示已经发布，或别人刚改过，请刷新后再改。");
        (notice.Title, notice.Text, notice.Office, notice.Telephone) = (request.Title, request.Text, request.Office, request.Telephone);
        (notice.StartsOn, notice.WorkingDays, notice.DocumentNumber) = (request.StartsOn, request.WorkingDays ?? asked.Value, request.DocumentNumber);
        notice.EndsOn = PublicityRules.EndOf(notice.StartsOn, notice.WorkingDays, calendar);
        db.RemoveRange(await db.Set<NoticeCase>().Where(n => n.Notice == notice.Id).ToListAsync(stop));
        db.AddRange(cases.Select((c, i) => new NoticeCase { Id = act.NewId(), Notice = notice.Id, Case = c.Id, Order = i + 1 }));
        return notice.Id;
    }

    /// <summary>The working days that the stage of all the cases asks for; they must stand in one stage of one scheme and year.</summary>
    internal static Result<int> Asked(IReadOnlyList<Case> cases, Procedures procedures)
    {
        if (cases.Count == 0)
            return new Refusal("cases-missing", "请选择要公示的办件。", "cases");
        if (cases.Select(c => (c.Scheme, c.Year, c.Stage)).Distinct().Count() > 1)
            return new Refusal("cases-mixed", "一份公示只列同一事项、同一年度的办件，不同事项请分开公示。", "cases");
        foreach (var @case in cases)
            if (procedures.Of(@case).Find(@case.Stage) is not { PublicityDays: not null, Outside: false } here)
                return new Refusal("not-in-publicity", $"{@case.Number} 现在“{procedures.Of(@case).Find(@case.Stage)!.Name}”，不在由县局公示的环节。", "cases");
        return procedures.Of(cases[0]).Find(cases[0].Stage)!.PublicityDays!.Value;
    }

    /// <summary>What is missing or not for a public page; pure.</summary>
    internal static IEnumerable<Refusal> Check(Request request, int asked)
    {
        if (request.Title.Length == 0)
            yield return new Refusal("title-missing", "请填写公示标题。", "title");
        if (request.Text.Length == 0)
            yield return new Refusal("text-missing", "请填写公示正文。", "text");
        foreach (var place in NoticeText.Unknown(request.Text))
            yield return new Refusal("text-place", $"正文里的“{{{place}}}”不知道填什么，可用：{{起}}、{{止}}、{{工作日}}、{{家数}}、{{联系单位}}、{{电话}}。", "text");
        if (request.WorkingDays is { } days && (days < asked || days > 60))
            yield return new Refusal("publicity-days", $"本事项公示不少于 {asked} 个工作日，现为 {days} 个。", "days");
        if (request.Office.Length == 0 || request.Telephone.Length == 0)
            yield return new Refusal("contact-missing", "请填写受理异议的科室和办公电话。", "telephone");
        if (Private().IsMatch(TextForm.Compact(request.Telephone)) || Private().IsMatch(TextForm.Compact(request.Text)))
            yield return new Refusal("personal-number", "公示页面不放手机号、身份证号等个人信息，请改用办公电话。", "telephone");
        if (request.DocumentNumber.Length > 0 && DocumentNumber.Parse(request.DocumentNumber) is { Succeeded: true, Value.Problem: { } problem })
            yield return new Refusal("document-number", problem, "number");
    }

    // A case is on one running notice at a time; one retracted, or over before the case came here again, does not count.
    private static async Task<Refusal?> Elsewhere(IReadOnlyList<Case> cases, Guid? own, KechuangDb db, CancellationToken stop)
    {
        var ids = cases.Select(c => c.Id).ToList();
        var there = await (
            from n in db.Set<NoticeCase>()
            join p in db.Set<PublicNotice>() on n.Notice equals p.Id
            join c in db.Set<Case>() on n.Case equals c.Id
            where ids.Contains(n.Case) && p.State != PublicNotice.Retracted && p.Id != own && (p.State != PublicNotice.Ended || p.StartsOn >= c.Since)
            select new { c.Number, p.Title }).FirstOrDefaultAsync(stop);
        return there is null ? null : new Refusal("noticed", $"{there.Number} 已在《{there.Title}》中，不重复公示。", "cases");
    }

    private static async Task<PublicNotice?> Find(Request request, Case first, Act act, KechuangDb db, CancellationToken stop)
    {
        if (request.Notice is { } id)
            return await db.Set<PublicNotice>().SingleOrDefaultAsync(n => n.Id == id && n.Version == request.Version && n.State == PublicNotice.Draft, stop);
        var notice = new PublicNotice
        {
            Id = act.NewId(), Title = "", Text = "", Scheme = first.Scheme, Pin = first.Pin, Stage = first.Stage, Year = first.Year, Batch = first.Batch,
            State = PublicNotice.Draft, EnteredAt = act.At, EnteredBy = act.Actor.Name,
        };
        db.Add(notice);
        return notice;
    }

    // Mobile numbers and identity numbers (GB 11643).
    [GeneratedRegex(@"(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)")]
    private static partial Regex Private();
}
