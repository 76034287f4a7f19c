using Kechuang.Cases.Experts;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Panels;

/// <summary>
/// Replaces a drawn expert, with the reason, by the next of the reserve in the drawn order. Whoever has been suspended since, or has
/// declared a tie since, is passed over. What the leaving expert scored no longer counts and stays on record.
/// </summary>
internal static class ReplaceExpert
{
    internal sealed record Request(Guid Panel, long Version, Guid Seat, string Reason);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        var found = await DrawPanel.Find(request.Panel, request.Version, db, stop);
        if (!found.TryValue(out var panel))
            return Result.Not<Guid>(found.Refusals);
        if (panel.State != PanelStates.Open)
            return new Refusal("panel-state", $"本组{panel.State}，不能更换专家。");
        if (string.IsNullOrWhiteSpace(request.Reason))
            return new Refusal("reason-missing", "请写明更换的原因，例如 因公出差不能参加、申请回避。", "Reason");
        var seats = await db.Set<Seat>().Where(s => s.Panel == panel.Id).OrderBy(s => s.Place).ToListAsync(stop);
        if (seats.Find(s => s.Id == request.Seat && s.LeftReason.Length == 0) is not { } leaving)
            return new Refusal("seat-unknown", "这位专家已不在组内。");
        var next = await Next(panel, seats, leaving, db, stop);
        if (!next.TryValue(out var coming))
            return Result.Not<Guid>(next.Refusals);
        (leaving.LeftReason, leaving.LeftAt, leaving.LeftBy) = (request.Reason.Trim(), act.At, act.Actor.Name);
        var seat = new Seat { Id = act.NewId(), Panel = panel.Id, Expert = coming.Expert, Place = seats.Count + 1, Category = coming.Category, Replaces = leaving.Id, EnteredAt = act.At };
        db.Add(seat);
        panel.Note("更换专家", $"第 {leaving.Place} 位离组，按候补顺序由第 {seat.Place} 位接替", leaving.LeftReason, act, db);
        // The panel itself changes: a page drawn before must be looked at again.
        db.Entry(panel).Property(p => p.State).IsModified = true;
        return seat.Id;
    }

    private static async Task<Result<Candidate>> Next(Panel panel, List<Seat> seats, Seat leaving, KechuangDb db, CancellationToken stop)
    {
        var cases = await db.Set<PanelCase>().Where(c => c.Panel == panel.Id).Select(c => c.Case).ToListAsync(stop);
        var now = (await Pool.Now(db, await Pool.Applicants(db, cases, stop), panel.Review().Avoid, panel.Specialty, stop)).ToDictionary(c => c.Expert);
        var reserve = panel.Order.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)
            .Where(id => now.ContainsKey(id) && seats.TrueForAll(s => s.Expert != id)).Select(id => now[id]);
        var staying = seats.Where(s => s.LeftReason.Length == 0 && s != leaving).Select(s => s.Category).ToList();
        return Draw.Next(staying, reserve, DrawRule.Of(panel.Review())) is { } coming
            ? coming
            : new Refusal("reserve-empty", $"候补中没有能接替的人：本组要求{DrawRule.Of(panel.Review())}。请补充专家库后，把本组作废另建。");
    }
}
