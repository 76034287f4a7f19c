using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Kechuang.Journeys;

/// <summary>Files as the product hands them out, opened as an office program would.</summary>
internal static class Documents
{
    /// <summary>Fetches a .docx as the person on the page, finds nothing wrong with it, and returns its text.</summary>
    public static async Task<string> Letter(this Visit visit, string path)
    {
        using var file = WordprocessingDocument.Open(await Fetch(visit, path), isEditable: false);
        Valid(file);
        return file.MainDocumentPart!.Document!.Body!.InnerText;
    }

    /// <summary>The same of a workbook; returns the number of its sheets.</summary>
    public static async Task<int> Workbook(this Visit visit, string path)
    {
        using var file = SpreadsheetDocument.Open(await Fetch(visit, path), isEditable: false);
        Valid(file);
        return file.WorkbookPart!.WorksheetParts.Count();
    }

    private static async Task<Stream> Fetch(Visit visit, string path)
    {
        var answer = await visit.Page.APIRequest.GetAsync(new Uri(new Uri(visit.Page.Url), path).ToString());
        Assert.True(answer.Ok, $"{path} answered {answer.Status}");
        return new MemoryStream(await answer.BodyAsync());
    }

    private static void Valid(OpenXmlPackage file) => Assert.Equal([], new OpenXmlValidator(FileFormatVersions.Office2019)
        .Validate(file, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
}
