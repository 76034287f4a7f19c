using Kechuang.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Editions as files: any of them for the bureau, those released for everyone.</summary>
internal static class EditionFiles
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Those that stand released.</summary>
    internal static IQueryable<Edition> Up(KechuangDb db) => db.Set<Edition>().AsNoTracking().Where(e => e.ReleasedOn != null && e.WithdrawnOn == null);

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/publishing/editions/{id:guid}/docx", (Guid id, Desk desk, IPaperStore papers, CancellationToken stop) => Word(desk.Db.Set<Edition>(), id, papers, stop)).ExcludeFromDescription();
        app.MapGet("/publishing/editions/{id:guid}/pdf", (Guid id, Desk desk, IPaperStore papers, Pdf pdf, CancellationToken stop) => Pages(desk.Db.Set<Edition>(), id, papers, pdf, stop)).ExcludeFromDescription();
        app.MapGet("/public/editions/{id:guid}/docx", (Guid id, Desk desk, IPaperStore papers, CancellationToken stop) => Word(Up(desk.Db), id, papers, stop)).ExcludeFromDescription();
        app.MapGet("/public/editions/{id:guid}/pdf", (Guid id, Desk desk, IPaperStore papers, Pdf pdf, CancellationToken stop) => Pages(Up(desk.Db), id, papers, pdf, stop)).ExcludeFromDescription();
    }

    private static async Task<IResult> Word(IQueryable<Edition> among, Guid id, IPaperStore papers, CancellationToken stop) =>
        await among.SingleOrDefaultAsync(e => e.Id == id, stop) is { } edition && papers.Open(edition.Digest) is { } kept
            ? Results.File(kept, Docx, edition.Name + ".docx") : Results.StatusCode(StatusCodes.Status404NotFound);

    private static async Task<IResult> Pages(IQueryable<Edition> among, Guid id, IPaperStore papers, Pdf pdf, CancellationToken stop)
    {
        if (pdf.Program is null || await among.SingleOrDefaultAsync(e => e.Id == id, stop) is not { } edition || await papers.Read(edition.Digest, stop) is not { } kept)
            return Results.StatusCode(StatusCodes.Status404NotFound);
        return await pdf.Of(kept, stop) is { } pages ? Results.File(pages, "application/pdf", edition.Name + ".pdf")
            : ApiAnswers.Problem([new Refusal("pdf.failed", "LibreOffice 没有转成 PDF，请导出 .docx 后在 WPS 中另存为 PDF")]);
    }
}
