using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Kechuang.Gongwen.Anonymising.Files;

/// <summary>
/// The parts of a .docx that a reader sees, reached from its main part by relationships of known kinds (ISO/IEC 29500-2, 9.3). What is
/// reached otherwise is left behind: comments, people, properties, custom data, macros, embedded files, links.
/// </summary>
internal sealed class DocxPackage
{
    public const string Main = "word/document.xml";
    private const int MostXml = 64 << 20;
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    private static readonly HashSet<string> Kept =
    [
        "styles", "numbering", "settings", "fontTable", "font", "theme", "header", "footer", "footnotes", "endnotes", "image",
        "chart", "chartStyle", "chartColorStyle", "diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", "diagramDrawing",
    ];

    private readonly ZipArchive zip;
    private readonly Dictionary<string, XDocument> links = [];
    private readonly List<string> names = [];

    private DocxPackage(ZipArchive zip) => this.zip = zip;

    /// <summary>Parts that are XML, by name, in the order they are reached.</summary>
    public Dictionary<string, XDocument> Xml { get; } = [];

    /// <summary>Ids of relationships that were left behind, by part.</summary>
    public Dictionary<string, HashSet<string>> Cut { get; } = [];

    /// <summary>How many pictures there are: nobody reads them here.</summary>
    public int Pictures => names.Count(n => n.StartsWith("word/media/", StringComparison.Ordinal));

    /// <summary>Pictures that may still tell where they were taken, by whom or of what.</summary>
    public IEnumerable<string> Telling => names.Where(n => !Xml.ContainsKey(n) && PictureTraces.Without(Raw(n)) is null);

    /// <summary>Names of all parts kept.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Reads a package; null where it is no .docx.</summary>
    public static DocxPackage? Read(byte[] docx)
    {
        var package = new DocxPackage(new ZipArchive(new MemoryStream(docx, writable: false), ZipArchiveMode.Read));
        if (package.zip.GetEntry(Main) is null)
        {
            return null;
        }

        package.Reach(Main);
        return package;
    }

    /// <summary>The same package with its parts as they are now and a title for its only property.</summary>
    public byte[] Write(string title)
    {
        var written = new Docx.Package();
        written.Add("[Content_Types].xml", Bytes(ContentTypes()));
        written.Add("_rels/.rels", $"<Relationships xmlns=\"{Links}\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"{Main}\"/>"
            + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>");
        written.Add("docProps/core.xml", xml =>
        {
            xml.WriteStartElement("cp", "coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
            xml.WriteElementString("dc", "title", "http://purl.org/dc/elements/1.1/", title);
            xml.WriteEndElement();
        });
        foreach (var name in names)
        {
            written.Add(name, Xml.TryGetValue(name, out var xml) ? Bytes(xml) : PictureTraces.Without(Raw(name)) ?? Raw(name));
            if (links.TryGetValue(name, out var rels) && rels.Root!.HasElements)
            {
                written.Add(LinksOf(name), Bytes(rels));
            }
        }

        using var output = new MemoryStream();
        written.WriteTo(output);
        return output.ToArray();
    }

    /// <summary>The title among the properties, which are left behind otherwise.</summary>
    public string Title
    {
        get
        {
            var core = Load(zip.GetEntry("_rels/.rels") ?? throw new InvalidDataException("no relationships")).Descendants(Links + "Relationship")
                .FirstOrDefault(l => ((string?)l.Attribute("Type") ?? "").EndsWith("/core-properties", StringComparison.Ordinal));
            return core is not null && zip.GetEntry(Target("", (string?)core.Attribute("Target") ?? "")) is { } entry
                ? Load(entry).Descendants(XName.Get("title", "http://purl.org/dc/elements/1.1/")).FirstOrDefault()?.Value ?? ""
                : "";
        }
    }

    private void Reach(string name)
    {
        if (names.Contains(name) || zip.GetEntry(name) is not { } entry)
        {
            return;
        }

        names.Add(name);
        if (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        {
            Xml[name] = Load(entry);
        }

        Cut[name] = [];
        if (zip.GetEntry(LinksOf(name)) is not { } beside)
        {
            return;
        }

        var rels = links[name] = Load(beside);
        foreach (var link in rels.Root!.Elements(Links + "Relationship").ToList())
        {
            var kind = ((string?)link.Attribute("Type") ?? "").Split('/')[^1];
            if (Kept.Contains(kind) && (string?)link.Attribute("TargetMode") != "External" && Target(name, (string?)link.Attribute("Target") ?? "") is var part && zip.GetEntry(part) is not null)
            {
                Reach(part);
            }
            else
            {
                Cut[name].Add((string?)link.Attribute("Id") ?? "");
                link.Remove();
            }
        }
    }

    private XDocument ContentTypes()
    {
        var types = Load(zip.GetEntry("[Content_Types].xml") ?? throw new InvalidDataException("no content types"));
        types.Root!.Elements(Types + "Override").Where(o => !names.Contains(((string?)o.Attribute("PartName") ?? "").TrimStart('/'))).Remove();
        types.Root.Add(new XElement(Types + "Override", new XAttribute("PartName", "/docProps/core.xml"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.core-properties+xml")));
        return types;
    }

    private byte[] Raw(string name)
    {
        using var from = zip.GetEntry(name)!.Open();
        using var all = new MemoryStream();
        from.CopyTo(all);
        return all.ToArray();
    }

    private static XDocument Load(ZipArchiveEntry entry)
    {
        if (entry.Length > MostXml)
        {
            throw new InvalidDataException("the part is too large");
        }

        using var xml = XmlReader.Create(entry.Open(), new() { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true, MaxCharactersInDocument = MostXml });
        return XDocument.Load(xml, LoadOptions.PreserveWhitespace);
    }

    private static byte[] Bytes(XDocument xml)
    {
        using var all = new MemoryStream();
        using (var writer = XmlWriter.Create(all, new() { Encoding = new System.Text.UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
        {
            xml.Save(writer);
        }

        return all.ToArray();
    }

    private static string LinksOf(string name) => name.LastIndexOf('/') is var slash && slash < 0 ? $"_rels/{name}.rels" : $"{name[..slash]}/_rels/{name[(slash + 1)..]}.rels";

    private static string Target(string from, string target) =>
        new Uri(new Uri("http://package/" + from), target).AbsolutePath is var path ? Uri.UnescapeDataString(path.TrimStart('/')) : "";
}
