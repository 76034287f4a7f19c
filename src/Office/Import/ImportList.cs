using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Office;

/// <summary>The filters of the imports, as they stand in the address.</summary>
internal sealed record ImportFilter(string? Words, string? Kind, string? State, string? Sort)
{
    internal IReadOnlyList<GivenFilter> Given(ImportDesk imports) => [new("检索", "q", Words), new("种类", "kind", imports.Kind(Kind ?? "")?.Title), new("状态", "state", State)];
}

/// <summary>What was imported, for the page and its export.</summary>
internal static class ImportList
{
    /// <summary>All that match, newest first unless asked otherwise; initials are spelt out over what the filters leave.</summary>
    internal static async Task<IQueryable<ImportDraft>> Query(KechuangDb db, ImportDesk imports, ImportFilter filter, CancellationToken stop)
    {
        var drafts = db.Set<ImportDraft>().AsNoTracking();
        if (!string.IsNullOrEmpty(filter.Kind))
            drafts = drafts.Where(d => d.Kind == filter.Kind);
        if (!string.IsNullOrEmpty(filter.State))
            drafts = drafts.Where(d => d.State == filter.State);
        if (new Keyword(filter.Words) is { Empty: false } word)
        {
            var names = await drafts.Select(d => new { d.Id, d.FileName, d.Kind, d.Outcome, d.EnteredBy }).ToListAsync(stop);
            List<Guid> found = [.. names.Where(d => word.In(d.FileName, imports.Kind(d.Kind)?.Title, d.Outcome, d.EnteredBy)).Select(d => d.Id)];
            drafts = drafts.Where(d => found.Contains(d.Id));
        }
        return filter.Sort switch
        {
            "文件" => drafts.OrderBy(d => d.FileName).ThenBy(d => d.Id),
            "-文件" => drafts.OrderByDescending(d => d.FileName).ThenBy(d => d.Id),
            "种类" => drafts.OrderBy(d => d.Kind).ThenByDescending(d => d.EnteredAt),
            "-种类" => drafts.OrderByDescending(d => d.Kind).ThenByDescending(d => d.EnteredAt),
            "办理" => drafts.OrderBy(d => d.EnteredAt).ThenBy(d => d.Id),
            _ => drafts.OrderByDescending(d => d.EnteredAt).ThenByDescending(d => d.Id),
        };
    }

    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/import/export", async (Desk desk, ImportDesk imports, string? q, string? kind, string? state, string? sort, CancellationToken stop) =>
        {
            var filter = new ImportFilter(q, kind, state, sort);
            OutColumn[] columns = [new("文件"), new("种类"), new("状态"), new("结果"), new("办理人"), new("时间"), new("文件摘要")];
            var rows = (await Query(desk.Db, imports, filter, stop)).AsEnumerable().Select(d => (IReadOnlyList<object?>)
                [d.FileName, imports.Kind(d.Kind)?.Title ?? d.Kind, d.State, d.Outcome, d.EnteredBy, d.EnteredAt.ToString(), d.Digest]);
            return ListFile.Of("导入记录", desk.Day, filter.Given(imports).Words(), columns, rows);
        }).ExcludeFromDescription();
}
