using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Kechuang.Gongwen.Tests.Docx;

internal static class Texts
{
    public static IReadOnlyList<string> Of(byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return [.. file.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(p => p.InnerText)];
    }
}
