using System.Buffers;
using System.IO.Compression;
using System.Text;
using Kechuang.Gongwen.Templates;

namespace Kechuang.Gongwen;

/// <summary>
/// A .docx made in WPS or Word whose words hold expressions in braces: <c>{指标.高企.新认定}</c>; <c>{#each 目标 as t}…{/each}</c> over
/// sentences, paragraphs or, begun in a row's first cell and ended in its last, over table rows; <c>{#if …}…{#else}…{/if}</c>. Layout,
/// styles, headers and pictures stay as they are. Read once, filled often; serves all threads.
/// </summary>
public sealed class DocxTemplate
{
    private const string Main = "word/document.xml";
    private const int MostXml = 32 << 20;

    private readonly byte[] file;
    private readonly IReadOnlyList<Piece> parts;

    private readonly byte[] tail;

    private DocxTemplate(byte[] file, IReadOnlyList<Piece> parts, byte[] tail) => (this.file, this.parts, this.tail) = (file, parts, tail);

    /// <summary>Reads a template; the problems of all its expressions together, or the template.</summary>
    public static (DocxTemplate? Template, IReadOnlyList<TemplateProblem> Problems) Read(byte[] docx, ITemplateLanguage language)
    {
        ArgumentNullException.ThrowIfNull(docx);
        ArgumentNullException.ThrowIfNull(language);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(docx, writable: false), ZipArchiveMode.Read);
            if (zip.GetEntry(Main) is not { Length: < MostXml } entry)
            {
                return (null, [new TemplateProblem("", "这不是 .docx，或者太大。请在 WPS 或 Word 中另存为 .docx。")]);
            }

            using var xml = System.Xml.XmlReader.Create(entry.Open(), new() { DtdProcessing = System.Xml.DtdProcessing.Prohibit, CloseInput = true, MaxCharactersInDocument = MostXml });
            var problems = new List<TemplateProblem>();
            var (parts, tail) = new TemplateReader(language, problems).Read(System.Xml.Linq.XDocument.Load(xml, System.Xml.Linq.LoadOptions.PreserveWhitespace));
            return problems.Count > 0 ? (null, problems) : (new DocxTemplate(docx, parts, tail), []);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or System.Xml.XmlException)
        {
            return (null, [new TemplateProblem("", "文件已损坏，请在 WPS 或 Word 中打开并另存一份。")]);
        }
    }

    /// <summary>Fills it; the answer lists its figures with their bookmarks, in the order of the text.</summary>
    /// <param name="data">What the language's expressions are evaluated over.</param>
    /// <param name="sources">Title of a last page that lists the figures; empty: none.</param>
    /// <param name="traces">What stands behind the figures in the order in which they were evaluated, asked for once the text is filled.</param>
    public IReadOnlyList<FigureBookmark> Fill(object data, Stream output, string sources = "", Func<IReadOnlyList<FigureTrace>>? traces = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        var text = new ArrayBufferWriter<byte>(file.Length * 4);
        var run = new Filling(data, text);
        run.Write(parts);
        if (sources.Length > 0 && tail.Length > 0 && traces is not null && run.Bookmarks.Count > 0)
        {
            Encoding.UTF8.GetBytes(SourcesPage.Xml(sources, run.Bookmarks, traces()).AsSpan(), text);
        }

        text.Write(tail);
        var bytes = new MemoryStream(file.Length + 4096);
        bytes.Write(file);
        // What was not touched is copied as it lies compressed in the template.
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var old = zip.GetEntry(Main)!;
            var written = old.LastWriteTime;
            old.Delete();
            var entry = zip.CreateEntry(Main, CompressionLevel.Fastest);
            entry.LastWriteTime = written;
            using var into = entry.Open();
            into.Write(text.WrittenSpan);
        }

        bytes.Position = 0;
        bytes.CopyTo(output);
        return run.Bookmarks;
    }
}
