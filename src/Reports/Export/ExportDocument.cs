using Kechuang.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kechuang.Reports;

/// <summary>GET /documents/{kind}/{year}/docx: the signed bytes, or the living document as it stands.</summary>
internal static class ExportDocument
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/documents/{kind}/{year:int}/docx", async (string kind, int year, Desk desk, Documents documents, IPaperStore papers, CancellationToken stop) =>
        {
            if (await Documents.Find(desk.Db, kind, year, stop) is { } row && await Documents.Signed(desk.Db, row.Id, stop) is { } signed)
                return papers.Open(signed.Digest) is { } kept ? Results.File(kept, Docx, $"{kind}-{year}.docx") : Results.StatusCode(StatusCodes.Status404NotFound);
            var composed = await documents.Compose(desk.Db, kind, year, desk.Day, desk.Now, stop);
            return composed.Match(
                c => Results.File(OfficialForm.Write(c, Instant.At(desk.Day)), Docx, $"{string.Concat(c.Title)}（草稿）.docx"),
                _ => Results.StatusCode(StatusCodes.Status404NotFound));
        }).ExcludeFromDescription();
        app.MapGet("/api/documents/{kind}/{year:int}", async (string kind, int year, Desk desk, Documents documents, CancellationToken stop) =>
            (await documents.Compose(desk.Db, kind, year, desk.Day, desk.Now, stop)).ToApi()).WithName("document").WithSummary("一年的文稿：段落、数字和核对清单");
    }
}
