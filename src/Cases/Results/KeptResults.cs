using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Ui;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>The filters of the lists that were read, as they stand in the address.</summary>
internal sealed record ResultFilter(string? Words, string? Scheme, int? Year, string? Stage, string? State, string? Sort)
{
    internal IReadOnlyList<GivenFilter> Given(Procedures procedures) =>
    [
        new("检索", "q", Words), new("事项", "scheme", procedures.Knows(Scheme) ? procedures.Head(Scheme!).Short : null), new("年度", "year", Year is { } year ? $"{year} 年" : null),
        new("说明", "stage", procedures.Schemes.Select(s => procedures.Of(s.Id, s.Id).Find(Stage ?? "")).FirstOrDefault(s => s is not null)?.Name), new("状态", "state", State),
    ];
}

/// <summary>The lists that were read, for the list page and its export.</summary>
internal static class KeptResults
{
    /// <summary>All that match, in order; their text comes along, so page it. Names and initials are spelt out over the few lists there are.</summary>
    internal static async Task<IQueryable<ResultList>> Query(KechuangDb db, Procedures procedures, ResultFilter filter, CancellationToken stop)
    {
        var lists = db.Set<ResultList>().AsNoTracking();
        if (procedures.Knows(filter.Scheme))
            lists = lists.Where(l => l.Scheme == filter.Scheme);
        if (filter.Year is { } year)
            lists = lists.Where(l => l.Year == year);
        if (!string.IsNullOrEmpty(filter.Stage))
            lists = lists.Where(l => l.Stage == filter.Stage);
        if (!string.IsNullOrEmpty(filter.State))
            lists = lists.Where(l => l.State == filter.State);
        if (new Keyword(filter.Words) is { Empty: false } word)
        {
            var (words, named) = (word.Text, procedures.Named(word));
            var names = await lists.Select(l => new { l.Id, l.FileName, l.DocumentNumber, l.EnteredBy }).ToListAsync(stop);
            List<Guid> spelt = [.. names.Where(l => word.In(l.FileName, l.DocumentNumber, l.EnteredBy)).Select(l => l.Id)];
            lists = lists.Where(l => spelt.Contains(l.Id) || named.Contains(l.Scheme) || l.Text.Contains(words));
        }
        return Sorted(lists, filter.Sort);
    }

    internal static ListFile Sheet(IEnumerable<ResultList> lists, string filters, Procedures procedures, DateOnly day)
    {
        OutColumn[] columns =
        [
            new("名单"), new("事项"), new("年度"), new("批次"), new("说明"), new("名单日期", OutFormat.Date), new("发文字号"), new("状态"), new("登记家数"), new("没有登记家数"), new("识别人"), new("识别日期", OutFormat.Date),
        ];
        return ListFile.Of("上级名单", day, filters, columns, lists.Select(l => (l, Done: l.Outcomes.Count(o => o.Done), All: l.Outcomes.Count)).Select(x => (IReadOnlyList<object?>)
        [
            x.l.FileName, procedures.Head(x.l.Scheme).Short, (decimal)x.l.Year, (decimal?)x.l.Batch, procedures.Of(x.l.Scheme, x.l.Scheme).Find(x.l.Stage)?.Name ?? x.l.Stage, x.l.On, x.l.DocumentNumber,
            x.l.State, (decimal)x.Done, (decimal)(x.All - x.Done), x.l.EnteredBy, x.l.EnteredAt.Day,
        ]));
    }

    private static IQueryable<ResultList> Sorted(IQueryable<ResultList> lists, string? sort) => sort switch
    {
        "名单" => lists.OrderBy(l => l.FileName).ThenBy(l => l.Id),
        "-名单" => lists.OrderByDescending(l => l.FileName).ThenBy(l => l.Id),
        "事项" => lists.OrderBy(l => l.Scheme).ThenByDescending(l => l.Year).ThenBy(l => l.Id),
        "-事项" => lists.OrderByDescending(l => l.Scheme).ThenByDescending(l => l.Year).ThenBy(l => l.Id),
        "日期" => lists.OrderBy(l => l.On).ThenBy(l => l.Id),
        "-日期" => lists.OrderByDescending(l => l.On).ThenBy(l => l.Id),
        _ => lists.OrderByDescending(l => l.EnteredAt).ThenByDescending(l => l.Id),
    };
}
