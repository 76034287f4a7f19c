using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Keeps what somebody typed into the cells that show no figure, for one year.</summary>
internal static class TypeCells
{
    internal const int Earliest = 2000, Latest = 2099;
    private const int Longest = 500;

    /// <param name="Paper">The paper it rests on, already kept; null: none is sent now.</param>
    internal sealed record Typed(string Place, string Text, Upload? Paper = null);

    internal sealed record Request(Guid Form, int Year, IReadOnlyList<Typed> Cells);

    /// <summary>Pure: what is wrong with it, said about the place.</summary>
    internal static IReadOnlyList<Refusal> Decide(Request request, OpenForm form)
    {
        List<Refusal> refusals = [];
        if (request.Year is < Earliest or > Latest)
            refusals.Add(new("year", $"年度应在 {Earliest} 和 {Latest} 之间，例如 2025"));
        foreach (var cell in request.Cells)
            if (form.Bindings.GetValueOrDefault(cell.Place)?.Role != FormRoles.Typed)
                refusals.Add(new("not-typed", "这一格不是手填的，请刷新页面", cell.Place));
            else if (cell.Text.Length > Longest)
                refusals.Add(new("long", $"最多填 {Longest} 字", cell.Place));
            else if (cell.Paper is not null && cell.Text.Length == 0)
                refusals.Add(new("paper-alone", "先填内容，再附它的依据", cell.Place));
        return refusals;
    }

    /// <returns>Cells that changed.</returns>
    internal static async Task<Result<int>> Handle(Request request, Act act, KechuangDb db, Forms forms, CancellationToken stop)
    {
        if (await forms.Open(db, request.Form, stop) is not { } open)
            return new Refusal("not-found", "没有这份表，或它的空白文件不见了");
        if (RetireForm.Closed(open.Row) is { } closed)
            return closed;
        if (request.Cells.Count == 0)
            return new Refusal("empty", "没有收到任何一格，请刷新页面后重试");
        if (Decide(request, open) is { Count: > 0 } refusals)
            return Result.Not<int>(refusals);
        var there = (await db.Set<FormEntry>().AsNoTracking().Where(e => e.Form == request.Form && e.Year == request.Year).ToListAsync(stop))
            .GroupBy(e => e.Place).ToDictionary(g => g.Key, g => g.MaxBy(e => (e.EnteredAt, e.Id))!.Text);
        // A paper proves the words it was sent with: other words begin without one.
        List<Typed> changed = [.. request.Cells.Where(c => c.Paper is not null || c.Text != there.GetValueOrDefault(c.Place, ""))];
        foreach (var cell in changed)
            db.Add(new FormEntry { Id = act.NewId(), Form = request.Form, Year = request.Year, Place = cell.Place, Text = cell.Text, Paper = cell.Paper.Add(db, act, "依据", $"form:{request.Form}"), EnteredAt = act.At, EnteredBy = act.Actor.Name });
        return changed.Count;
    }
}
