using System.Text.Json;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Office;

/// <summary>The filters of the log, as they stand in the address.</summary>
/// <param name="Act">Name of the request.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
internal sealed record HistoryFilter(string? Words, string? Act, string? From, string? To, string? Sort)
{
    internal DateOnly? FirstDay => Dates.Parse(From).TryValue(out var day) ? day : null;

    internal DateOnly? LastDay => Dates.Parse(To).TryValue(out var day) ? day : null;

    internal IReadOnlyList<GivenFilter> Given() =>
    [
        new("检索", "q", Words), new("事项", "act", string.IsNullOrEmpty(Act) ? null : ActWords.Of(Act)), new("起", "from", FirstDay?.Iso()), new("止", "to", LastDay?.Iso()),
    ];
}

/// <summary>The log for its page and its export: it grows for ever, so that the database pages and orders it.</summary>
internal static class HistoryList
{
    /// <summary>All entries that match, in order. Initials are spelt out over the few names and acts there are, not over the log.</summary>
    internal static async Task<IQueryable<AuditEntry>> Query(KechuangDb db, HistoryFilter filter, CancellationToken stop)
    {
        var entries = db.Set<AuditEntry>().AsNoTracking();
        if (!string.IsNullOrEmpty(filter.Act))
            entries = entries.Where(e => e.Request == filter.Act);
        if (filter.FirstDay is { } first && Instant.At(first) is var from)
            entries = entries.Where(e => e.At >= from);
        if (filter.LastDay is { } last && Instant.At(last.AddDays(1)) is var until)
            entries = entries.Where(e => e.At < until);
        if (new Keyword(filter.Words) is { Empty: false } word)
        {
            var (words, acts) = (word.Text, ActWords.Named(word));
            List<string> names = word.Spells ? [.. (await db.Set<AuditEntry>().Select(e => e.ActorName).Distinct().ToListAsync(stop)).Where(n => word.In(n))] : [];
            entries = entries.Where(e => e.ActorName.Contains(words) || names.Contains(e.ActorName) || acts.Contains(e.Request) || e.Reason.Contains(words));
        }
        return Sorted(entries, filter.Sort);
    }

    /// <summary>3 处: how many records an entry changed.</summary>
    internal static string Summary(string changes)
    {
        using var json = JsonDocument.Parse(changes);
        return $"{json.RootElement.EnumerateArray().Sum(c => c.TryGetProperty("count", out var count) ? count.GetInt32() : 1)} 处";
    }

    /// <summary>The log as a workbook; changes are masked where they were written, names of experts here.</summary>
    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/history/export", async (Desk desk, string? q, string? act, string? from, string? to, string? sort, CancellationToken stop) =>
        {
            var filter = new HistoryFilter(q, act, from, to, sort);
            OutColumn[] columns = [new("时间"), new("办理人"), new("身份"), new("事项"), new("说明"), new("改动"), new("改动内容")];
            var rows = (await Query(desk.Db, filter, stop)).AsEnumerable().Select(e => (IReadOnlyList<object?>)
            [
                e.At.ToString(), e.Role == Roles.Expert ? Personal.Mask(PersonalKind.Name, e.ActorName) : e.ActorName, Roles.All.FirstOrDefault(r => r.Key == e.Role).Title ?? "系统",
                ActWords.Of(e.Request), e.Reason, Summary(e.Changes), e.Changes,
            ]);
            return ListFile.Of("办理日志", desk.Day, filter.Given().Words(), columns, rows);
        }).ExcludeFromDescription();

    private static IQueryable<AuditEntry> Sorted(IQueryable<AuditEntry> entries, string? sort) => sort switch
    {
        "时间" => entries.OrderBy(e => e.At).ThenBy(e => e.Id),
        "办理人" => entries.OrderBy(e => e.ActorName).ThenByDescending(e => e.At),
        "-办理人" => entries.OrderByDescending(e => e.ActorName).ThenByDescending(e => e.At),
        "事项" => entries.OrderBy(e => e.Request).ThenByDescending(e => e.At),
        "-事项" => entries.OrderByDescending(e => e.Request).ThenByDescending(e => e.At),
        _ => entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id),
    };
}
