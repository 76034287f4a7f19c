using Kechuang.Gongwen.Docx;

namespace Kechuang.Gongwen;

/// <summary>Writes official documents as .docx in the form of GB/T 9704-2012. The same document gives the same bytes.</summary>
public static class DocxWriter
{
    /// <summary>Writes the document; the answer lists its figures with their bookmarks, in the order of the text.</summary>
    public static IReadOnlyList<FigureBookmark> Write(OfficialDocument document, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        var bookmarks = Bookmarks.Of(document);
        var package = new Package();
        var pictures = Pictures.Of(document);
        var letter = document.Masthead is { Form: MastheadForm.Letter } head ? head : null;
        package.Add("[Content_Types].xml", Parts.ContentTypes(letter is not null));
        package.Add("_rels/.rels", Parts.RootRelationships);
        package.Add("docProps/core.xml", xml => Parts.CoreProperties(xml, document));
        package.Add("docProps/app.xml", Parts.AppProperties);
        package.Add("word/document.xml", xml => new BodyWriter(xml, bookmarks).Write(document));
        package.Add("word/_rels/document.xml.rels", Parts.DocumentRelationships(letter is not null, pictures.Count));
        package.Add("word/styles.xml", Styles.Xml);
        package.Add("word/settings.xml", Parts.Settings);
        package.Add("word/fontTable.xml", Parts.FontTable);
        package.Add("word/footer1.xml", Parts.Footer(document.PageNumbers, even: false, letter is not null));
        package.Add("word/footer2.xml", Parts.Footer(document.PageNumbers, even: true, letter is not null));
        if (letter is not null)
        {
            package.Add("word/header1.xml", Mastheads.LetterHeader(letter));
            package.Add("word/footer3.xml", Mastheads.LetterFooter);
        }

        for (var i = 0; i < pictures.Count; i++)
        {
            package.Add("word/" + Pictures.Part(i + 1), pictures[i].Png);
        }

        package.WriteTo(output);
        return bookmarks.All;
    }
}

/// <summary>A figure and the bookmark that marks it in the file.</summary>
/// <param name="Figure">The figure's id.</param>
/// <param name="Bookmark">A name Word accepts: begins with a letter, at most 40 characters, unique whatever the case.</param>
public sealed record FigureBookmark(string Figure, string Bookmark);
