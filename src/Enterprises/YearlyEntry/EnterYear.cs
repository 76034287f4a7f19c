using Kechuang.Enterprises.Import;
using Kechuang.Enterprises.Registry;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises.YearlyEntry;

/// <summary>
/// Enters a firm's data of one year, by the firm itself or by staff on its behalf (代录). What differs from the current values
/// becomes a new entry; nothing is overwritten.
/// </summary>
internal static class EnterYear
{
    /// <param name="Values">By element id, as typed; an empty one takes an earlier answer back.</param>
    /// <param name="Seen">Instant of the latest entry that the form showed: a later one means somebody else was here meanwhile.</param>
    internal sealed record Request(
        Guid Enterprise, int Year, IReadOnlyDictionary<string, string> Values, string Status, DateOnly ObtainedOn, long Seen, Upload? Paper = null);

    /// <summary>Pure: what differs from what is known, as exact text by element id; or what is wrong, beside its field.</summary>
    internal static Result<Dictionary<string, string>> Decide(Request request, YearValues known, ElementDictionary dictionary, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (request.Year < 1990 || request.Year > today.Year)
            refusals.Add(new("yearly.year", $"年度应在 1990–{today.Year} 之间。", "year"));
        if (request.ObtainedOn > today)
            refusals.Add(new("date.future", "取得日期不能晚于今天。", "obtained-on"));
        if (!YearlyDataImport.Statuses.Contains(request.Status))
            refusals.Add(new("yearly.status", $"数据状态应是{string.Join("、", YearlyDataImport.Statuses)}之一。", "status"));
        var differing = new Dictionary<string, string>();
        foreach (var element in YearlyElements.Of(dictionary))
        {
            if (!request.Values.TryGetValue(element.Id, out var typed))
                continue;
            var read = element.Read(typed);
            refusals.AddRange(read.Refusals.Select(r => r.At(element.Id)));
            var before = known[request.Year, element.Id] is { } value ? YearValues.Text(value.Value) : "";
            if (read.Succeeded && YearValues.Text(read.Value) is var text && text != before)
                differing[element.Id] = text;
        }
        if (refusals.Count == 0 && differing.Count == 0)
            refusals.Add(new("yearly.same", "与已登记的数据相同，没有改动。"));
        return refusals.Count > 0 ? refusals : differing;
    }

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, ElementDictionary dictionary, CancellationToken stop)
    {
        if (await db.Set<Enterprise>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == request.Enterprise, stop) is not { } firm || !Sees(act.Actor, firm))
            return new Refusal("not-found", "没有这家企业。");
        var entries = await db.Set<YearlyData>().AsNoTracking().Where(e => e.Enterprise == firm.Id && e.Year == request.Year).ToListAsync(stop);
        if (entries.Any(e => e.EnteredAt.Microseconds > request.Seen))
            return new Refusal("changed-meanwhile", "您打开表单以后，这一年的数据已有更新，请刷新页面核对后再保存。");
        var differing = Decide(request, new YearValues(entries, dictionary), dictionary, act.Day);
        if (differing.Refused)
            return Result.Not<Guid>(differing.Refusals);
        var entry = new YearlyData
        {
            Id = act.NewId(), Enterprise = firm.Id, Year = request.Year, Values = YearValues.Write(differing.Value), Status = request.Status,
            Origin = act.Actor.Role == Roles.Enterprise ? "企业填报" : "代录", ObtainedOn = request.ObtainedOn,
            Paper = request.Paper.Add(db, act, "年度数据依据", $"enterprise:{firm.Id}"), EnteredAt = act.At, EnteredBy = act.Actor.Name,
        };
        db.Add(entry);
        return entry.Id;
    }

    /// <summary>An enterprise account sees and answers for its own firm only.</summary>
    internal static bool Sees(Actor actor, Enterprise firm) => actor.Role != Roles.Enterprise || actor.Enterprise == firm.CreditCode;
}
