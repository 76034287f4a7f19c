using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Ui;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>What the list shows of a notice.</summary>
internal sealed record NoticeLine(
    Guid Id, string Title, string Scheme, int Year, DateOnly StartsOn, DateOnly EndsOn, int WorkingDays, string State, string EndRecord, string DocumentNumber, int Cases, int Objections, int Open);

/// <summary>The filters of the list, as they stand in the address.</summary>
internal sealed record NoticeFilter(string? Words, string? Scheme, int? Year, string? State, string? Sort)
{
    /// <summary>Only those somebody must do something about: drafts, and those with an objection not replied to.</summary>
    public bool Waiting { get; init; }

    internal IReadOnlyList<GivenFilter> Given(Procedures procedures) =>
    [
        new("检索", "q", Words), new("事项", "scheme", procedures.Knows(Scheme) ? procedures.Head(Scheme!).Short : null),
        new("年度", "year", Year is { } year ? $"{year} 年" : null), new("状态", "state", State),
    ];
}

/// <summary>One query for the list page and its export.</summary>
internal static class NoticeList
{
    /// <summary>All that match, in order. The initials of titles are kept nowhere: notices are few enough to spell them out.</summary>
    internal static async Task<IQueryable<NoticeLine>> Query(KechuangDb db, NoticeFilter filter, CancellationToken stop)
    {
        var notices = db.Set<PublicNotice>().AsNoTracking();
        if (!string.IsNullOrEmpty(filter.Scheme))
            notices = notices.Where(n => n.Scheme == filter.Scheme);
        if (filter.Year is { } year)
            notices = notices.Where(n => n.Year == year);
        if (!string.IsNullOrEmpty(filter.State))
            notices = notices.Where(n => n.State == filter.State);
        if (filter.Waiting)
            notices = notices.Where(n => n.State == PublicNotice.Draft || db.Set<Objection>().Any(o => o.Notice == n.Id && o.Taken && o.Reply == ""));
        if (new Keyword(filter.Words) is { Empty: false } word)
        {
            var (words, initials) = (word.Text, word.Lower);
            var spelt = word.Spells ? await Spelt(notices, word, stop) : [];
            notices = notices.Where(n => n.Title.Contains(words) || n.DocumentNumber.Contains(words) || spelt.Contains(n.Id) || About(db, words, initials).Contains(n.Id));
        }
        return Lines(db, Sorted(notices, filter.Sort));
    }

    /// <summary>Those whose title the initials spell.</summary>
    internal static async Task<List<Guid>> Spelt(IQueryable<PublicNotice> notices, Keyword word, CancellationToken stop) =>
        [.. (await notices.Select(n => new { n.Id, n.Title }).ToListAsync(stop)).Where(n => word.In(n.Title)).Select(n => n.Id)];

    private static IQueryable<PublicNotice> Sorted(IQueryable<PublicNotice> notices, string? sort) => sort switch
    {
        "起" => notices.OrderBy(n => n.StartsOn).ThenBy(n => n.Id),
        "止" => notices.OrderBy(n => n.EndsOn).ThenBy(n => n.Id),
        "-止" => notices.OrderByDescending(n => n.EndsOn).ThenBy(n => n.Id),
        _ => notices.OrderByDescending(n => n.StartsOn).ThenByDescending(n => n.Id),
    };

    private static IQueryable<NoticeLine> Lines(KechuangDb db, IQueryable<PublicNotice> notices)
    {
        var objections = db.Set<Objection>();
        return notices.Select(n => new NoticeLine(n.Id, n.Title, n.Scheme, n.Year, n.StartsOn, n.EndsOn, n.WorkingDays, n.State, n.EndRecord, n.DocumentNumber,
            db.Set<NoticeCase>().Count(c => c.Notice == n.Id), objections.Count(o => o.Notice == n.Id), objections.Count(o => o.Notice == n.Id && o.Taken && o.Reply == "")));
    }

    private static IQueryable<Guid> About(KechuangDb db, string words, string initials) =>
        from n in db.Set<NoticeCase>()
        join c in db.Set<Case>() on n.Case equals c.Id
        join e in db.Set<Enterprise>() on c.Enterprise equals e.Id
        where e.Name.Contains(words) || e.Initials.Contains(initials) || c.Number.Contains(words)
        select n.Notice;

    internal static ListFile Sheet(IReadOnlyList<NoticeLine> lines, string filters, Procedures procedures, DateOnly day)
    {
        OutColumn[] columns =
        [
            new("标题"), new("事项"), new("年度"), new("发文字号"), new("起始日", OutFormat.Date), new("截止日", OutFormat.Date), new("工作日"), new("状态"), new("家数"), new("异议"), new("未处理异议"), new("期满记录"),
        ];
        var rows = lines.Select(l => (IReadOnlyList<object?>)
        [
            l.Title, procedures.Head(l.Scheme).Short, (decimal)l.Year, l.DocumentNumber, l.StartsOn, l.EndsOn, (decimal)l.WorkingDays, l.State, (decimal)l.Cases, (decimal)l.Objections, (decimal)l.Open, l.EndRecord,
        ]);
        return ListFile.Of("公示台账", day, filters, columns, rows);
    }
}
