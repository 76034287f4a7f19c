using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kechuang.Reports;

/// <summary>GET /documents/{kind}/{year}/{part}: leads to the document's own address, from which its other pages hang.</summary>
internal static class PartAddress
{
    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/documents/{kind}/{year:int}/{part}", (string kind, int year, string part) =>
            Results.LocalRedirect(DocumentName.Address(Uri.EscapeDataString(DocumentName.Of(kind, part)), year))).ExcludeFromDescription();
}
