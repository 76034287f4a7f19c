using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kechuang.Enterprises.PublicCheckUp;

/// <summary>The blank table of the public check-up.</summary>
internal static class PublicCheckUpEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static void Map(IEndpointRouteBuilder app) => app.MapGet("/public/check-up/template", Template).ExcludeFromDescription();

    private static async Task<FileStreamHttpResult> Template(
        string? kind, [FromQuery(Name = "scheme")] string[]? schemes, Desk desk, CountyPolicies policies, SchemeCatalogue shipped, CancellationToken stop)
    {
        var choice = await PublicChoice.Of(desk, policies, kind, schemes, stop);
        var stream = new MemoryStream();
        WorkbookWriter.Write(stream, PublicSheet.Template(PublicForm.Parts(choice.Chosen, shipped.Layout, desk.Day.Year)));
        stream.Position = 0;
        return TypedResults.Stream(stream, Xlsx, "政策对标自测表.xlsx");
    }
}
