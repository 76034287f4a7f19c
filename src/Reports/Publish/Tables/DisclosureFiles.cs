using System.Globalization;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Disclosure tables as workbooks: any for the bureau, those released for everyone.</summary>
internal static class DisclosureFiles
{
    /// <summary>Those that stand released.</summary>
    internal static IQueryable<Disclosure> Up(KechuangDb db) => db.Set<Disclosure>().AsNoTracking().Where(d => d.ReleasedOn != null && d.WithdrawnOn == null);

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/publishing/tables/{id:guid}/xlsx", (Guid id, Desk desk, CancellationToken stop) => Sheet(desk.Db.Set<Disclosure>(), id, stop)).ExcludeFromDescription();
        app.MapGet("/public/tables/{id:guid}/xlsx", (Guid id, Desk desk, CancellationToken stop) => Sheet(Up(desk.Db), id, stop)).ExcludeFromDescription();
    }

    private static async Task<IResult> Sheet(IQueryable<Disclosure> among, Guid id, CancellationToken stop)
    {
        if (await among.SingleOrDefaultAsync(d => d.Id == id, stop) is not { } table)
            return Results.StatusCode(StatusCodes.Status404NotFound);
        var content = DisclosureContent.Read(table.Content);
        var rows = content.Rows.Select(r => (IReadOnlyList<object?>)[.. r.Select((cell, i) => content.Numbers[i] && decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? (object)number : cell)]);
        return new ListFile(table.Title + ".xlsx", new OutSheet("公开表", [.. content.Columns.Select(c => new OutColumn(c))], rows) { Title = ListFile.TitleOf(table.Title, table.AsOf, "") });
    }
}
