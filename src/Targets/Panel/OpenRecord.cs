using Kechuang.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Targets;

/// <summary>
/// <c>/records/{key}</c> opens the page of any record that a figure can rest on: documents and exports carry keys, not addresses.
/// </summary>
internal static class OpenRecord
{
    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/records/{key}", async (string key, Desk desk, IEnumerable<IRecordSource> sources, CancellationToken stop) =>
            await Find(key, desk.Db, new Scope(desk.Actor.County, Period.OfYear(desk.Day.Year), desk.Day, desk.Now), sources, stop) is { } href
                ? Results.LocalRedirect(href)
                : Results.StatusCode(StatusCodes.Status404NotFound)).ExcludeFromDescription();

    internal static async Task<string?> Find(string key, KechuangDb db, Scope scope, IEnumerable<IRecordSource> sources, CancellationToken stop)
    {
        if (await Own(key, db, stop) is { } own)
            return own;
        foreach (var source in sources)
            await foreach (var row in source.Rows(db, scope, stop))
            {
                // The keys of one source share their prefix: another prefix means another source.
                if (row.Key == key)
                    return row.Href;
                if (!key.StartsWith(row.Key[..(row.Key.IndexOf(':') + 1)], StringComparison.Ordinal))
                    break;
            }
        return null;
    }

    private static async Task<string?> Own(string key, KechuangDb db, CancellationToken stop)
    {
        if (key.StartsWith("target:", StringComparison.Ordinal))
            return "/targets/" + key["target:".Length..];
        if (!key.StartsWith("figure:", StringComparison.Ordinal) || !Guid.TryParse(key["figure:".Length..], out var id))
            return null;
        return await db.Set<Figure>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, stop) is { } figure
            ? FigureAddress.Of(figure.Indicator, Coded.Read<Period>(figure.Period))
            : null;
    }
}
