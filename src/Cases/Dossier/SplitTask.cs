using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Dossier;

/// <summary>Says who answers for an indicator, what it is to reach each year, by when it is handed in and how far it is.</summary>
internal static class SplitTask
{
    /// <param name="Version">Of the task as the page showed it; 0 where there was none.</param>
    /// <param name="Targets">By year, as typed in the item's unit; empty: none.</param>
    internal sealed record Request(
        Guid Case, string Item, long Version, string Unit, string Office, IReadOnlyDictionary<int, string> Targets, DateOnly? DueOn, DateOnly? DoneOn, string Note);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var found = await EnterValue.Find(request.Case, request.Item, db, procedures, stop);
        if (!found.TryValue(out var item))
            return Result.Not<Guid>(found.Refusals);
        var targets = Read(item, request.Targets);
        var refusals = targets.Refusals.Concat(Refuse(request, act.Day)).ToList();
        if (refusals.Count > 0)
            return refusals;
        var task = await db.Set<DossierTask>().SingleOrDefaultAsync(t => t.Case == request.Case && t.Item == request.Item, stop);
        if ((task?.Version ?? 0) != request.Version)
            return new Refusal("changed-meanwhile", "在您填写期间，这一项的任务已被修改。请看过最新情况后再保存，您填写的内容还在页面上。");
        if (task is null)
            db.Add(task = new DossierTask { Id = act.NewId(), Case = request.Case, Item = request.Item });
        (task.Unit, task.Office, task.Targets) = (request.Unit.Trim(), request.Office.Trim(), DossierNumber.Targets(targets.Value));
        (task.DueOn, task.DoneOn, task.Note) = (request.DueOn, request.DoneOn, request.Note.Trim());
        return task.Id;
    }

    private static IEnumerable<Refusal> Refuse(Request request, DateOnly day)
    {
        if (request.Unit.Trim().Length == 0)
            yield return new("unit-missing", "请填责任单位，例如 县统计局。", "unit");
        if (request.DoneOn > day)
            yield return new("done-future", $"完成日期不能晚于今天（{day.Iso()}）。", "done");
        if (request.Note.Length > 500)
            yield return new("note-long", $"进展不超过 500 字，现在 {request.Note.Length} 字。", "note");
    }

    private static Result<Dictionary<int, long>> Read(DossierItem item, IReadOnlyDictionary<int, string> typed)
    {
        var (targets, refusals) = (new Dictionary<int, long>(), new List<Refusal>());
        foreach (var (year, text) in typed.Where(t => t.Value.Trim().Length > 0))
            DossierNumber.Read(item, text).Match(
                n => targets[year] = n,
                refused => { refusals.AddRange(refused.Select(r => r.At("target-" + year.ToString(CultureInfo.InvariantCulture)))); return 0; });
        return refusals.Count > 0 ? refusals : targets;
    }
}
