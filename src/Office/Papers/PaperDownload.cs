using Kechuang.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Kechuang.Office;

/// <summary>Gives a paper's bytes under the name it was uploaded with; always as a download, so that no uploaded page runs here.</summary>
internal static class PaperDownload
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/papers/{id:guid}", async (Guid id, HttpContext http, Desk desk, IPaperStore papers, CancellationToken stop) =>
        {
            if (await desk.Db.Set<Paper>().SingleOrDefaultAsync(p => p.Id == id, stop) is not { } paper || papers.Open(paper.Digest) is not { } bytes)
                return Results.StatusCode(StatusCodes.Status404NotFound);
            var type = Types.TryGetContentType(paper.Name, out var known) ? known : "application/octet-stream";
            http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
            return Results.File(bytes, type, paper.Name, entityTag: new EntityTagHeaderValue($"\"{paper.Digest}\""), enableRangeProcessing: true);
        }).ExcludeFromDescription();
}
