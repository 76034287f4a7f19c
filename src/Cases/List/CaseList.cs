using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>What the list shows of a case.</summary>
public sealed record CaseLine(
    Guid Id, string Number, string Scheme, string Pin, int Year, Guid Enterprise, string EnterpriseName, string CreditCode,
    string Variant, int? Batch, string Stage, DateOnly Since, DateOnly? LookedOn, DateOnly? LookBy, string Section)
{
    /// <summary>Last day of the stage's time limit.</summary>
    public DateOnly? DueOn { get; init; }
    /// <summary>The clock stands since that day.</summary>
    public DateOnly? HeldSince { get; init; }
}

/// <summary>The filters of the list, as they stand in the address.</summary>
public sealed record CaseFilter(string? Words, string? Scheme, int? Year, string? Stage, int? Batch, bool Overdue, string? Sort)
{
    /// <summary>Stage that the cases have passed, wherever they stand now: what the funnel and the batches count.</summary>
    public string? Passed { get; init; }

    /// <summary>Only those whose stage is beyond its time limit.</summary>
    public bool Late { get; init; }

    /// <summary>Schemes that the words mean.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>The filters in words.</summary>
    internal IReadOnlyList<GivenFilter> Given(Procedures procedures)
    {
        var stages = (procedures.Knows(Scheme) ? [procedures.Head(Scheme!)] : procedures.Schemes).SelectMany(s => procedures.Of(s.Id, s.Id).Stages).ToList();
        return
        [
            new("检索", "q", Words), new("事项", "scheme", procedures.Knows(Scheme) ? procedures.Head(Scheme!).Short : null), new("年度", "year", Year is { } year ? $"{year} 年" : null),
            new("批次", "batch", Batch is { } batch ? $"第 {batch} 批" : null), new("走过", "passed", stages.Find(s => s.Id == Passed)?.Name),
            new("现处环节", "stage", stages.Find(s => s.Id == Stage)?.State), new("查看", "overdue", Overdue ? "该去查看的" : null), new("时限", "late", Late ? "已超时限的" : null),
        ];
    }
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
        if (filter.Late)
            cases = cases.Where(c => c.DueOn < day);
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
        if (new Keyword(filter.Words) is { Empty: false } word)
        {
            var (words, upper, lower) = (word.Text, word.Upper, word.Lower);
            lines = lines.Where(l => l.e.Name.Contains(words) || l.c.Number.Contains(words) || l.e.CreditCode.Contains(upper) || l.e.Initials.Contains(lower) || filter.Named.Contains(l.c.Scheme));
        }
        lines = filter.Sort switch
        {
            "企业" => lines.OrderBy(l => l.e.Name).ThenBy(l => l.c.Number),
            "-企业" => lines.OrderByDescending(l => l.e.Name).ThenBy(l => l.c.Number),
            "日期" => lines.OrderBy(l => l.c.Since).ThenBy(l => l.c.Number),
            "-日期" => lines.OrderByDescending(l => l.c.Since).ThenBy(l => l.c.Number),
            "编号" => lines.OrderBy(l => l.c.Number),
            "-编号" => lines.OrderByDescending(l => l.c.Number),
            _ => lines.OrderByDescending(l => l.c.Year).ThenBy(l => l.c.Scheme).ThenByDescending(l => l.c.Number),
        };
        return lines.Select(l => new CaseLine(
            l.c.Id, l.c.Number, l.c.Scheme, l.c.Pin, l.c.Year, l.e.Id, l.e.Name, l.e.CreditCode, l.c.Variant, l.Batch,
            l.c.Stage, l.c.Since, l.c.LookedOn, l.c.LookBy, l.c.Section) { DueOn = l.c.DueOn, HeldSince = l.c.HeldSince });
    }
}
