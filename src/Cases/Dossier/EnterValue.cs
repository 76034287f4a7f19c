using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Dossier;

/// <summary>Enters a value of one indicator and year with its standing, its source and the paper that proves it.</summary>
internal static class EnterValue
{
    /// <param name="Typed">The number in the item's unit, or the words.</param>
    internal sealed record Request(Guid Case, string Item, int Year, string Typed, string Status, string Source, Upload? Paper);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var found = await Find(request.Case, request.Item, db, procedures, stop);
        if (!found.TryValue(out var item))
            return Result.Not<Guid>(found.Refusals);
        var read = Read(item, request, act.Day);
        if (!read.TryValue(out var entry))
            return Result.Not<Guid>(read.Refusals);
        var before = await db.Set<DossierEntry>().Where(e => e.Case == request.Case && e.Item == request.Item && e.Year == request.Year)
            .OrderByDescending(e => e.EnteredAt).ThenByDescending(e => e.Id).FirstOrDefaultAsync(stop);
        if (before is not null && request.Paper is null && Same(before, entry))
            return new Refusal("value-same", "同一状态、同一来源已有同样的数，不必再录。", "value");
        var paper = request.Paper.Add(db, act, "指标佐证", "case:" + request.Case);
        // The proof of the same number stays with it when only its standing changes.
        var row = Row(entry, act, paper ?? (before is not null && before.Value == entry.Value && before.Text == entry.Text ? before.Paper : null));
        db.Add(row);
        return row.Id;
    }

    internal static bool Same(DossierEntry before, Entry entry) =>
        before.Value == entry.Value && before.Text == entry.Text && before.Status == entry.Status && before.Source == entry.Source;

    /// <summary>What is to be entered, read and judged.</summary>
    internal sealed record Entry(Guid Case, string Item, int Year, long? Value, string Text, string Status, string Source, string Figure = "");

    internal static DossierEntry Row(Entry entry, Act act, Guid? paper) => new()
    {
        Id = act.NewId(), Case = entry.Case, Item = entry.Item, Year = entry.Year, Value = entry.Value, Text = entry.Text, Status = entry.Status,
        Source = entry.Source, Figure = entry.Figure, Paper = paper, EnteredAt = act.At, EnteredBy = act.Actor.Name,
    };

    /// <summary>Pure: the typed value as the item wants it, or everything that is wrong with it.</summary>
    internal static Result<Entry> Read(DossierItem item, Request request, DateOnly day)
    {
        var refusals = new List<Refusal>();
        var (typed, source) = (request.Typed.Trim(), request.Source.Trim());
        var number = item.IsText() || typed.Length == 0 ? (long?)null
            : DossierNumber.Read(item, typed).Match(n => (long?)n, refused => { refusals.AddRange(refused.Select(r => r.At("value"))); return null; });
        if (typed.Length == 0)
            refusals.Add(new("value-missing", $"请填“{item.Name}”的值，单位 {item.Unit}。", "value"));
        else if (item.IsText() && typed.Length > 200)
            refusals.Add(new("value-long", $"“{item.Name}”不超过 200 字，现在 {typed.Length} 字。", "value"));
        if (request.Year is < 2000 or > 2100)
            refusals.Add(new("year", "年度应是四位年份，如 2025。", "year"));
        else if (request.Status is "核定" or "公布" && day <= new DateOnly(request.Year, 12, 31))
            refusals.Add(new("value-early", string.Create(CultureInfo.InvariantCulture, $"{request.Year} 年还没有结束，这个数不能是“{request.Status}”，应为 预计、快报 或 初核。"), "status"));
        if (!DossierNumber.Statuses.Contains(request.Status))
            refusals.Add(new("value-status", $"状态应是 {string.Join("、", DossierNumber.Statuses)} 之一。", "status"));
        if (source.Length == 0)
            refusals.Add(new("value-source", "请填提供单位，例如 县统计局。没有来源就没有数字。", "source"));
        return refusals.Count > 0 ? refusals : new Entry(request.Case, item.Id, request.Year, number, item.IsText() ? typed : "", request.Status, source);
    }

    internal static async Task<Result<DossierItem>> Find(Guid id, string item, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var @case = await db.Set<Case>().SingleOrDefaultAsync(c => c.Id == id, stop);
        if (@case is null || procedures.SchemeOf(@case.Scheme, @case.Pin).Dossier is not { } dossier)
            return new Refusal("dossier-unknown", "没有找到这个办件，或者它没有指标集。");
        return dossier.Items.FirstOrDefault(i => i.Id == item) is { } found ? found : new Refusal("item-unknown", "指标集里没有这一项，请刷新后再填。", "item");
    }
}
