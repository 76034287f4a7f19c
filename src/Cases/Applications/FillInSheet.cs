using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kechuang.Cases.Applications;

/// <summary>填报对照表: one row per field in the order of the official form, so that it is typed off line by line at the outside site.</summary>
internal static class FillInSheet
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/cases/{id:guid}/application/sheet", OfCase).ExcludeFromDescription();
        app.MapGet("/apply/{scheme}/sheet", OfLedger).ExcludeFromDescription();
    }

    private static async Task<IResult> OfCase(Guid id, Desk desk, ApplicationForms forms, CancellationToken stop) =>
        await forms.Of(desk, id, stop) is { } form
            ? Write(form.Sent, form.Firm.Name, form.Scheme, form.Case.Year, form.Case.Number)
            : Results.StatusCode(StatusCodes.Status404NotFound);

    // Before there is a case: what the ledger can answer already.
    private static async Task<IResult> OfLedger(string scheme, string? firm, Desk desk, OpenSchemes schemes, ApplicationForms forms, CancellationToken stop) =>
        await OpenSchemes.Firm(desk, firm, stop) is { } unit && (await schemes.Of(desk, unit, stop)).FirstOrDefault(s => s.Scheme.Id == scheme) is { } offered
            ? Write(await forms.Prepared(desk, offered.Policy, unit, stop), unit.Name, offered.Scheme, desk.Day.Year, $"{desk.Day.Year}-{offered.Scheme.ShortTitle}-{unit.Name}")
            : Results.StatusCode(StatusCodes.Status404NotFound);

    private static IResult Write(SentForm sent, string firm, Scheme scheme, int year, string name)
    {
        OutColumn[] columns = [new("序号", OutFormat.Whole), new("部分"), new("项目"), new("单位"), new("值", OutFormat.Text), new("来源")];
        var rows = sent.Parts.SelectMany(p => p.Fields.Select(f => (Part: p.Title, Field: f)))
            .Select((line, i) => (IReadOnlyList<object?>)[(decimal)(i + 1), line.Part, line.Field.Label, line.Field.Unit, line.Field.Text, line.Field.Source]);
        var stream = new MemoryStream();
        WorkbookWriter.Write(stream, new OutSheet("填报对照表", columns, rows) { Title = $"{firm}　{scheme.Title}（{year} 年）填报对照表" });
        stream.Position = 0;
        return TypedResults.Stream(stream, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{name}-填报对照表.xlsx");
    }
}
