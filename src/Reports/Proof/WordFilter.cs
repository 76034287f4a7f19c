using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>The filters of the county's words, as they stand in the address, for the list and its export.</summary>
internal sealed record WordFilter(string? Words, string? Kind, string? Sort)
{
    internal IReadOnlyList<GivenFilter> Given() => [new("检索", "q", Words), new("种类", "kind", Kind)];

    /// <summary>The words that stand, in the order asked for. A county keeps some hundreds at most: initials are looked for in memory.</summary>
    internal async Task<IReadOnlyList<CountyWord>> Found(KechuangDb db, CancellationToken stop)
    {
        var keyword = new Keyword(Words);
        var found = (await db.Set<CountyWord>().AsNoTracking().Where(w => w.WithdrawnAt == null).ToListAsync(stop))
            .Where(w => (string.IsNullOrEmpty(Kind) || w.Kind == Kind) && keyword.In(w.Right, w.Wrong, w.Note));
        return [.. Sort switch
        {
            "正确写法" => found.OrderBy(w => w.Right, StringComparer.Ordinal),
            "-正确写法" => found.OrderByDescending(w => w.Right, StringComparer.Ordinal),
            "-种类" => found.OrderByDescending(w => w.Kind, StringComparer.Ordinal).ThenBy(w => w.Right, StringComparer.Ordinal),
            _ => found.OrderBy(w => w.Kind, StringComparer.Ordinal).ThenBy(w => w.Right, StringComparer.Ordinal),
        }];
    }

    /// <summary>When a word is right, as people say it.</summary>
    internal static string Days(CountyWord word) => (word.From, word.Until) switch
    {
        (null, null) => "一直",
        ({ } from, null) => $"{from.Iso()} 起",
        (null, { } until) => $"到 {until.Iso()}",
        ({ } from, { } until) => $"{from.Iso()} 至 {until.Iso()}",
    };

    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/documents/words/export", async (Desk desk, string? q, string? kind, string? sort, CancellationToken stop) =>
        {
            var filter = new WordFilter(q, kind, sort);
            OutColumn[] columns = [new("种类"), new("正确写法"), new("旧或错的写法"), new("从哪天起", OutFormat.Date), new("到哪天止", OutFormat.Date), new("说明"), new("录入")];
            var rows = (await filter.Found(desk.Db, stop)).Select(w => (IReadOnlyList<object?>)[w.Kind, w.Right, w.Wrong, w.From, w.Until, w.Note, w.EnteredBy]);
            return ListFile.Of("本县用词", desk.Day, filter.Given().Words(), columns, rows);
        }).ExcludeFromDescription();
}
