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
        app.MapGet("/documents/{kind}/{year:int}/pdf", Pages).ExcludeFromDescription();
        app.MapGet("/api/documents/{kind}/{year:int}", async (string kind, int year, Desk desk, Documents documents, CancellationToken stop) =>
            (await documents.Compose(desk.Db, kind, year, desk.Day, desk.Now, stop)).ToApi()).WithName("document").WithSummary("一年的文稿：段落、数字和核对清单");
    }

    private static async Task<IResult> Pages(string kind, int year, Desk desk, Documents documents, IPaperStore papers, Pdf pdf, CancellationToken stop)
    {
        if (pdf.Program is null || await Bytes(kind, year, desk, documents, papers, stop) is not { } docx)
            return Results.StatusCode(StatusCodes.Status404NotFound);
        return await pdf.Of(docx, stop) is { } pages ? Results.File(pages, "application/pdf", $"{kind}-{year}.pdf")
            : ApiAnswers.Problem([new Refusal("pdf.failed", "LibreOffice 没有转成 PDF，请导出 .docx 后在 WPS 中另存为 PDF")]);
    }

    private static async Task<byte[]?> Bytes(string kind, int year, Desk desk, Documents documents, IPaperStore papers, CancellationToken stop)
    {
        if (await Documents.Find(desk.Db, kind, year, stop) is { } row && await Documents.Signed(desk.Db, row.Id, stop) is { } signed)
            return await papers.Read(signed.Digest, stop);
        var composed = await documents.Compose(desk.Db, kind, year, desk.Day, desk.Now, stop);
        return composed.Match<byte[]?>(c => OfficialForm.Write(c, Instant.At(desk.Day)), _ => null);
    }
}
