using System.Xml;
using Kechuang.Gongwen.Anonymising;
using Kechuang.Gongwen.Anonymising.Files;
using Kechuang.Gongwen.Files;

namespace Kechuang.Gongwen;

/// <summary>A hidden name that still stands somewhere in a file, or a picture that may still tell where it was taken.</summary>
/// <param name="Part">Name of the part: word/header1.xml.</param>
/// <param name="Text">The name; 图片自带的信息 for a picture whose traces could not be taken out.</param>
public sealed record PartLeak(string Part, string Text);

/// <summary>A .docx without names, and the proof of it.</summary>
/// <param name="File">The file; null where it could not be made.</param>
/// <param name="Problem">Why not, in an editor's words; empty where it was.</param>
/// <param name="Text">The document's text, then a line for each paragraph of headers, footers, drawings and descriptions.</param>
/// <param name="Words">The anonymous text of the document alone, as it is read from <paramref name="File"/>.</param>
/// <param name="Parts">Hidden names left in any part of the file; empty only where none was found.</param>
/// <param name="Pictures">How many pictures there are: what they show is not read.</param>
public sealed record AnonymousFile(byte[]? File, string Problem, AnonymousText? Text, string Words, IReadOnlyList<PartLeak> Parts, int Pictures)
{
    /// <summary>Whether neither the text nor any part has a hidden name left.</summary>
    public bool Clean => Text is { Leaks.Count: 0 } && Parts.Count == 0;
}

/// <summary>
/// Anonymises a .docx in place: runs, styles, tables, headers, footers and text boxes keep their form and get the same marks; revisions
/// are accepted; comments, authors, properties, embedded files, links, macros and what pictures tell beside what they show go. Never throws on a file.
/// </summary>
public static class DocxAnonymiser
{
    private const string Damaged = "文件已损坏，读不出文字。请在 WPS 或 Word 中打开并另存一份。";

    /// <summary>Makes it; what comes out is read again before it is given.</summary>
    public static AnonymousFile Read(Anonymiser anonymiser, byte[] docx, AnonymiserOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(anonymiser);
        ArgumentNullException.ThrowIfNull(docx);
        try
        {
            return TextFile.Read(docx) is { Text: null } refused ? Refused(refused.Problem)
                : DocxPackage.Read(docx) is { } package ? Make(anonymiser, package, options ?? new AnonymiserOptions())
                : Refused("这不是 .docx，不能按原版式脱敏。");
        }
        catch (Exception wrong) when (wrong is InvalidDataException or XmlException or IOException or UriFormatException or ArgumentException)
        {
            return Refused(Damaged);
        }
    }

    private static AnonymousFile Make(Anonymiser anonymiser, DocxPackage package, AnonymiserOptions options)
    {
        Scrub.Clean(package);
        var (read, stretches) = DocxText.Trace(package.Write(""));
        var title = new System.Xml.Linq.XDocument(new System.Xml.Linq.XElement("t", package.Title));
        package.Xml["title"] = title;
        var held = new HeldText(read.Text!, stretches, Holder.OfText(package), Holder.Beside(package));
        package.Xml.Remove("title");
        var text = anonymiser.Read(held.Text, options with { Fixed = held.Fixed });
        held.Put(text.Replacements);
        var file = package.Write(title.Root!.Value);
        var words = TextFile.Read(file).Text ?? "";
        return text.Text.StartsWith(words, StringComparison.Ordinal) && (text.Text.Length == words.Length || text.Text[words.Length] == '\n')
            ? new AnonymousFile(file, "", text, words, PackageProof.Read(package, title.Root.Value, text), package.Pictures)
            : Refused("这份文件的版面特殊，脱敏后读回的文字与应有的不同，没有写出。请另存为 .txt 后脱敏。");
    }

    private static AnonymousFile Refused(string problem) => new(null, problem, null, "", [], 0);
}
