using System.Globalization;
using Kechuang.Cases.Experts;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Panels;

/// <summary>
/// Keeps an expert's sheet as a draft or hands it in. Only who sits in the panel, only while it is open, only his own; a sheet that was
/// handed in stays as it is until the director hands it back.
/// </summary>
internal static class SaveSheet
{
    internal sealed record Request(Guid Panel, Guid Case, IReadOnlyDictionary<string, ItemScore> Scores, string Comment, bool Submit);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, ReviewFacts facts, CancellationToken stop)
    {
        if (await PlaceOf(db, act.Actor, request.Panel, request.Case, stop) is not { } place)
            return NotHere;
        var sheet = await db.Set<ScoreSheet>().SingleOrDefaultAsync(s => s.Panel == request.Panel && s.Case == request.Case && s.Expert == place.Expert, stop);
        if (sheet is { Submitted: true })
            return new Refusal("sheet.submitted", "这份评分表已经提交，不能再改；确需更正，请联系科技局退回。");
        var total = request.Submit ? await Total(request, place, facts, act, db, stop) : "";
        if (!total.TryValue(out var sum))
            return Result.Not<Guid>(total.Refusals);
        if (sheet is null)
            db.Add(sheet = new ScoreSheet { Id = act.NewId(), Panel = request.Panel, Case = request.Case, Expert = place.Expert, EnteredAt = act.At });
        (sheet.Scores, sheet.Comment, sheet.Total, sheet.Submitted, sheet.SavedAt) =
            (Scores.Write(request.Scores), request.Comment, sum, request.Submit, act.At);
        return sheet.Id;
    }

    internal static Refusal NotHere => new("not-found", "没有这份评分表，或评审已经结束。");

    /// <summary>Where the actor sits: the open panel, the case and who he is; null when it is none of his business.</summary>
    internal static async Task<ReviewPlace?> PlaceOf(KechuangDb db, Actor actor, Guid panel, Guid @case, CancellationToken stop)
    {
        var found = await (
            from e in db.Set<Expert>().AsNoTracking()
            join s in db.Set<Seat>() on e.Id equals s.Expert
            join p in db.Set<Panel>() on s.Panel equals p.Id
            join pc in db.Set<PanelCase>() on p.Id equals pc.Panel
            join c in db.Set<Case>() on pc.Case equals c.Id
            where e.Account == actor.Account && s.LeftReason == "" && p.Id == panel && pc.Case == @case && p.State == PanelStates.Open
            select new { Expert = e.Id, Panel = p, PanelCase = pc, Case = c }).SingleOrDefaultAsync(stop);
        return found is null ? null : new(found.Expert, found.Panel, found.PanelCase, found.Case);
    }

    private static async Task<Result<string>> Total(Request request, ReviewPlace place, ReviewFacts facts, Act act, KechuangDb db, CancellationToken stop)
    {
        var scheme = facts.SchemeOf(place.Case);
        var scores = Scores.Check(scheme.Experts, request.Scores);
        if (!scores.TryValue(out var items))
            return Result.Not<string>(scores.Refusals);
        if (request.Comment.Trim().Length == 0)
            return new Refusal("sheet.comment", "请填写总体意见，一两句话即可。", "overall");
        var total = place.Panel.Review().Decision is { Length: > 0 } decision
            ? await facts.Total(db, place.Case, decision, items, act.At, stop)
            : Result.Of(items.Values.Sum());
        return total.Map(t => t.ToString(CultureInfo.InvariantCulture));
    }
}

/// <summary>Where an expert sits.</summary>
internal sealed record ReviewPlace(Guid Expert, Panel Panel, PanelCase PanelCase, Case Case)
{
    /// <summary>What the expert may call the applicant.</summary>
    internal string Call(string name) => Panel.Review().Anonymous ? PanelCase.Alias : name;
}

/// <summary>Hands a sheet back to its expert, with the reason: by the director, while the panel is open.</summary>
internal static class ReturnSheet
{
    internal sealed record Request(Guid Sheet, string Reason);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<ScoreSheet>().SingleOrDefaultAsync(s => s.Id == request.Sheet, stop) is not { Submitted: true } sheet)
            return new Refusal("not-found", "没有这份已提交的评分表。");
        var panel = await db.Set<Panel>().SingleAsync(p => p.Id == sheet.Panel, stop);
        if (panel.State != PanelStates.Open)
            return new Refusal("panel-state", "本组已结束，分数已固定；要更正请先重新打开。");
        if (string.IsNullOrWhiteSpace(request.Reason))
            return new Refusal("reason-missing", "请写明退回的原因，例如 专家本人申请更正笔误。", "Reason");
        sheet.Submitted = false;
        var place = await db.Set<Seat>().Where(s => s.Panel == panel.Id && s.Expert == sheet.Expert).Select(s => s.Place).FirstAsync(stop);
        panel.Note("退回评分表", $"第 {place} 位专家，原总分 {sheet.Total}", request.Reason.Trim(), act, db);
        return Result.Done;
    }
}
