using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Something made public or about to be: an anonymous edition or a disclosure table.</summary>
/// <param name="On">When it was released, or made while it is a draft.</param>
internal sealed record PublishingLine(string Name, string Kind, string State, DateOnly On, string By, string Basis, string Href);

/// <summary>The filters of the list, as they stand in the address.</summary>
internal sealed record PublishingFilter(string? Words, string? Kind, string? State, string? Sort)
{
    internal IReadOnlyList<GivenFilter> Given() => [new("检索", "q", Words), new("种类", "kind", Kind), new("状态", "state", State)];

    /// <summary>The lines asked for; newest first unless asked otherwise.</summary>
    internal IReadOnlyList<PublishingLine> Found(IEnumerable<PublishingLine> lines)
    {
        var word = new Keyword(Words);
        var found = lines.Where(l => (string.IsNullOrEmpty(Kind) || l.Kind == Kind) && (string.IsNullOrEmpty(State) || l.State == State) && word.In(l.Name, l.By));
        return [.. Sort switch
        {
            "名称" => found.OrderBy(l => l.Name, StringComparer.Ordinal),
            "-名称" => found.OrderByDescending(l => l.Name, StringComparer.Ordinal),
            "日期" => found.OrderBy(l => l.On),
            _ => found.OrderByDescending(l => l.On).ThenBy(l => l.Name, StringComparer.Ordinal),
        }];
    }
}

/// <summary>What is public, was, or is to be: of each signed version the newest edition and those released, and every table.</summary>
internal static class PublishingList
{
    internal const string EditionKind = "公开版", TableKind = "信息公开表";

    internal static async Task<IReadOnlyList<PublishingLine>> All(KechuangDb db, CancellationToken stop)
    {
        var editions = await (
            from e in db.Set<Edition>().AsNoTracking()
            join s in db.Set<SignOff>() on e.SignOff equals (Guid?)s.Id
            join d in db.Set<Document>() on s.Document equals d.Id
            orderby e.EnteredAt descending, e.Id descending
            select new { Edition = e, Document = d, s.Number }).ToListAsync(stop);
        var tables = await db.Set<Disclosure>().AsNoTracking().ToListAsync(stop);
        return
        [
            .. editions.GroupBy(e => e.Edition.SignOff).SelectMany(g => g.Where((e, i) => i == 0 || e.Edition.ReleasedOn is not null)).Select(e => new PublishingLine(e.Edition.Name, EditionKind, e.Edition.State,
                e.Edition.ReleasedOn ?? e.Edition.EnteredAt.Day, e.Edition.ReleasedOn is null ? e.Edition.EnteredBy : e.Edition.ReleasedBy, e.Edition.Basis,
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{DocumentName.Address(e.Document)}/publish?version={e.Number}"))),
            .. tables.Select(t => new PublishingLine(t.Title, TableKind, t.State, t.ReleasedOn ?? t.AsOf, t.ReleasedOn is null ? t.EnteredBy : t.ReleasedBy, t.Basis, $"/publishing/tables/{t.Id}")),
        ];
    }

    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/publishing/export", async (Desk desk, string? q, string? kind, string? state, string? sort, CancellationToken stop) =>
        {
            var filter = new PublishingFilter(q, kind, state, sort);
            OutColumn[] columns = [new("名称"), new("种类"), new("状态"), new("日期"), new("经办"), new("审批依据")];
            var rows = filter.Found(await All(desk.Db, stop)).Select(l => (IReadOnlyList<object?>)[l.Name, l.Kind, l.State, l.On.Iso(), l.By, l.Basis]);
            return ListFile.Of("公开", desk.Day, filter.Given().Words(), columns, rows);
        }).ExcludeFromDescription();
}
