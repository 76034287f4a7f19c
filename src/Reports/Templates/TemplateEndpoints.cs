using System.Globalization;
using Kechuang.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports.Templates;

/// <summary>GET /documents/templates/{id}/{year}: a kept template filled as it stands today; and an example to begin from.</summary>
internal static class TemplateEndpoints
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/documents/templates/{id:guid}/{year:int}", Filled).ExcludeFromDescription();
        app.MapGet("/documents/templates/example", () => Results.File(ExampleTemplate.Docx(), Docx, "示例模板.docx")).ExcludeFromDescription();
    }

    private static async Task<IResult> Filled(Guid id, int year, string? sources, Desk desk, OwnTemplates templates, IPaperStore papers, CancellationToken stop)
    {
        if (await desk.Db.Set<Paper>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.Holder == AddTemplate.Holder, stop) is not { } paper || await papers.Read(paper.Digest, stop) is not { } kept)
            return Results.StatusCode(StatusCodes.Status404NotFound);
        var filled = await templates.Fill(desk.Db, kept, year, desk.Day, desk.Now, sources != "no", stop);
        return filled.Match(
            f => Results.File(f.Docx, Docx, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(paper.Name)}（{year}年）.docx")),
            ApiAnswers.Problem);
    }
}
