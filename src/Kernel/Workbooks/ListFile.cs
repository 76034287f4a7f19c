using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Kechuang.Kernel.Workbooks;

/// <summary>
/// A list as an .xlsx download: rows are written as they are read and go to the reader by way of a file, never held whole in memory.
/// Nothing is sent before the last row has been written, so a fault is an error page and never half a workbook.
/// </summary>
/// <param name="name">Name of the file with its ending.</param>
/// <param name="sheets">What stands in it.</param>
public sealed class ListFile(string name, params IReadOnlyList<OutSheet> sheets) : IResult
{
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>One list whose first line says what it is, of which day, and what was filtered.</summary>
    /// <param name="title">企业名录: names file and list.</param>
    /// <param name="day">The official day.</param>
    /// <param name="filters">The filters in words; empty where all is listed.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Read once, in order.</param>
    public static ListFile Of(string title, DateOnly day, string filters, IReadOnlyList<OutColumn> columns, IEnumerable<IReadOnlyList<object?>> rows) =>
        new($"{title}-{day:yyyyMMdd}.xlsx", new OutSheet(title, columns, rows) { Title = TitleOf(title, day, filters) });

    /// <summary>企业名录（截至 2025-12-10；乡镇：云溪镇）</summary>
    public static string TitleOf(string title, DateOnly day, string filters) => $"{title}（截至 {day.Iso()}{(filters.Length > 0 ? "；" + filters : "")}）";

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var written = new FileBufferingWriteStream();
        WorkbookWriter.Write(written, sheets);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        httpContext.Response.ContentType = Type;
        httpContext.Response.ContentLength = written.Length;
        httpContext.Response.Headers.ContentDisposition = disposition.ToString();
        await written.DrainBufferAsync(httpContext.Response.Body, httpContext.RequestAborted);
    }
}
