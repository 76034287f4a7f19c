using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>What the list shows of a case.</summary>
public sealed record CaseLine(
    Guid Id, string Number, string Scheme, string Pin, int Year, Guid Enterprise, string EnterpriseName, string CreditCode,
    string Variant, int? Batch, string Stage, DateOnly Since, DateOnly? LookedOn, DateOnly? LookBy, string Section);

/// <summary>The filters of the list, as they stand in the address.</summary>
public sealed record CaseFilter(string? Words, string? Scheme, int? Year, string? Stage, int? Batch, bool Overdue, string? Sort)
{
    /// <summary>Stage that the cases have passed, wherever they stand now: what the funnel and the batches count.</summary>
    public string? Passed { get; init; }
}

/// <summary>One query for the list page, its export and the API.</summary>
public static class CaseList
{
    /// <summary>All cases that match, in order; page it with Skip and Take.</summary>
    public static IQueryable<CaseLine> Query(KechuangDb db, CaseFilter filter, DateOnly day)
    {
        var cases = db.Set<Case>().AsNoTracking();
        if (!string.IsNullOrEmpty(filter.Scheme))
            cases = cases.Where(c => c.Scheme == filter.Scheme);
        if (filter.Year is { } year)
            cases = cases.Where(c => c.Year == year);
        if (!string.IsNullOrEmpty(filter.Stage))
            cases = cases.Where(c => c.Stage == filter.Stage);
        if (!string.IsNullOrEmpty(filter.Passed))
            cases = cases.Where(c => db.Set<Move>().Any(m => m.Case == c.Id && m.To == filter.Passed && m.StruckAt == null));
        if (filter.Overdue)
            cases = cases.Where(c => c.LookBy < day);
        var lines =
            from c in cases
            join e in db.Set<Enterprise>() on c.Enterprise equals e.Id
            join b in db.Set<Batch>() on c.Batch equals b.Id into batches
            from b in batches.DefaultIfEmpty()
            select new { c, e, Batch = (int?)b.Number };
        if (filter.Batch is { } batch)
            lines = lines.Where(l => l.Batch == batch);
        if (filter.Words?.Trim() is { Length: > 0 } words)
            lines = lines.Where(l => l.e.Name.Contains(words) || l.c.Number.Contains(words) || l.e.CreditCode.Contains(words) || l.e.Initials.Contains(words));
        lines = filter.Sort switch
        {
            "企业" => lines.OrderBy(l => l.e.Name).ThenBy(l => l.c.Number),
            "-企业" => lines.OrderByDescending(l => l.e.Name).ThenBy(l => l.c.Number),
            "日期" => lines.OrderBy(l => l.c.Since).ThenBy(l => l.c.Number),
            "-日期" => lines.OrderByDescending(l => l.c.Since).ThenBy(l => l.c.Number),
            "编号" => lines.OrderBy(l => l.c.Number),
            _ => lines.OrderByDescending(l => l.c.Year).ThenBy(l => l.c.Scheme).ThenByDescending(l => l.c.Number),
        };
        return lines.Select(l => new CaseLine(
            l.c.Id, l.c.Number, l.c.Scheme, l.c.Pin, l.c.Year, l.e.Id, l.e.Name, l.e.CreditCode, l.c.Variant, l.Batch,
            l.c.Stage, l.c.Since, l.c.LookedOn, l.c.LookBy, l.c.Section));
    }
}
