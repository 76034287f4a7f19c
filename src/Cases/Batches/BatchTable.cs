using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Batches;

/// <summary>One batch with how many of its cases passed each stage; without number: the cases of no batch.</summary>
internal sealed record BatchRow(Guid? Id, int? Number, DateOnly? OpensOn, DateOnly? ClosesOn, int? Quota, BatchCounts Counts)
{
    internal string Name => Number is { } number ? $"第 {number} 批" : "未分批";
}

/// <summary>The batches of one scheme and year: a row a batch, a column a stage; for the page and its export.</summary>
internal sealed record BatchTable(SchemeHead Scheme, int Year, IReadOnlyList<BatchRow> Rows)
{
    internal BatchCounts Total { get; } = BatchCounts.Sum(Rows.Select(r => r.Counts));

    internal static async Task<BatchTable> Of(KechuangDb db, SchemeHead scheme, int year, CancellationToken stop)
    {
        var counts = await BatchCounts.ByBatch(db, scheme.Id, year, stop);
        var batches = await db.Set<Batch>().AsNoTracking().Where(b => b.Scheme == scheme.Id && b.Year == year).OrderBy(b => b.Number).ToListAsync(stop);
        List<BatchRow> rows = [.. batches.Select(b => new BatchRow(b.Id, b.Number, b.OpensOn, b.ClosesOn, b.Quota, counts.GetValueOrDefault(b.Id, new(new Dictionary<string, int>()))))];
        if (counts.TryGetValue(Guid.Empty, out var loose))
            rows.Add(new BatchRow(null, null, null, null, null, loose));
        return new(scheme, year, rows);
    }

    /// <summary>Who asks for no scheme sees the one with most batches of the year.</summary>
    internal static async Task<SchemeHead> SchemeOf(KechuangDb db, Procedures procedures, string? asked, int year, CancellationToken stop)
    {
        if (procedures.Knows(asked))
            return procedures.Head(asked!);
        var used = await db.Set<Batch>().Where(b => b.Year == year).GroupBy(b => b.Scheme).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).ToListAsync(stop);
        return procedures.Head(used.Find(procedures.Knows) ?? procedures.Schemes[0].Id);
    }

    internal static async Task<ListFile> Export(Desk desk, Procedures procedures, string? scheme, int? year, CancellationToken stop)
    {
        var shown = YearOf(desk, year);
        var table = await Of(desk.Db, await SchemeOf(desk.Db, procedures, scheme, shown, stop), shown, stop);
        var stages = table.Total.Stages(procedures.Of(table.Scheme.Id, table.Scheme.Id));
        OutColumn[] columns =
        [
            new("批次"), new("推荐名额", OutFormat.Whole), new("开始受理", OutFormat.Date), new("截止日期", OutFormat.Date), .. stages.Select(s => new OutColumn(s.Name, OutFormat.Whole)),
        ];
        var rows = table.Rows.Select(r => (IReadOnlyList<object?>)[r.Name, (decimal?)r.Quota, r.OpensOn, r.ClosesOn, .. stages.Select(s => (object?)(decimal)r.Counts.Of(s.Id))]);
        return ListFile.Of("批次", desk.Day, $"事项：{table.Scheme.Short}；年度：{shown} 年；数为走过各环节的件数", columns, rows);
    }

    /// <summary>The year asked for, or the county's business year.</summary>
    internal static int YearOf(Desk desk, int? asked) => asked is >= 2000 and <= 2100 ? asked.Value : desk.County.BusinessYear;
}
