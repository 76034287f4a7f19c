using System.Xml.Linq;

namespace Kechuang.Gongwen.Anonymising.Files;

/// <summary>
/// Takes out of a package what tells who worked on it: revisions are accepted, comments and their marks go, links and embedded files
/// go while their words stay, settings lose what they remember of the machine.
/// </summary>
internal static class Scrub
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly HashSet<string> Gone =
    [
        "del", "moveFrom", "delText", "delInstrText", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange", "trPrChange", "tcPrChange",
        "numberingChange", "cellIns", "cellDel", "cellMerge", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart",
        "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd", "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart",
        "customXmlMoveToRangeEnd", "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef", "dataBinding", "proofErr", "permStart", "permEnd", "altChunk", "subDoc",
        "rsids", "rsid", "trackRevisions", "docVars", "mailMerge", "attachedTemplate", "schemaLibrary", "saveThroughXslt", "docId", "writeProtection", "hdrShapeDefaults", "attachedSchema",
    ];

    // What these hold stays; they go themselves.
    private static readonly HashSet<string> Opened = ["ins", "moveTo", "smartTag", "customXml"];

    public static void Clean(DocxPackage package)
    {
        foreach (var (name, xml) in package.Xml)
        {
            DeletedRows(xml);
            Joined(xml);
            Unwrap(xml, e => Is(e) && (Opened.Contains(e.Name.LocalName) || e.Name.LocalName == "hyperlink" && e.Attribute(XName.Get("id", Office)) is not null));
            xml.Descendants().Where(e => Is(e) && Gone.Contains(e.Name.LocalName)).ToList().ForEach(Remove);
            Unlinked(xml, package.Cut[name]);
            xml.Descendants().Attributes().Where(a => a.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal)).Remove();
            foreach (var words in xml.DescendantNodes().OfType<XText>().Where(t => t.Value.AsSpan().IndexOfAny('\r', '\uFEFF') >= 0).ToList())
            {
                words.Value = words.Value.Replace("\r", "", StringComparison.Ordinal).Replace("\uFEFF", "", StringComparison.Ordinal);
            }

            xml.DescendantNodes().Where(n => n is XComment or XProcessingInstruction).ToList().ForEach(n => n.Remove());
        }

        Bookmarks(package);
    }

    /// <summary>Whether an element is one of WordprocessingML or of its extensions.</summary>
    private static bool Is(XElement element) =>
        Gongwen.Files.DocxText.IsWord(element.Name.NamespaceName) || element.Name.NamespaceName.StartsWith("http://schemas.microsoft.com/office/word/", StringComparison.Ordinal);

    private static void DeletedRows(XDocument xml) =>
        xml.Descendants().Where(e => Is(e) && e.Name.LocalName == "tr" && e.Elements().Any(p => p.Name.LocalName == "trPr" && p.Elements().Any(d => d.Name.LocalName == "del"))).ToList().ForEach(e => e.Remove());

    // A paragraph whose end was deleted is one with the next.
    private static void Joined(XDocument xml)
    {
        foreach (var paragraph in xml.Descendants().Where(e => Is(e) && e.Name.LocalName == "p" && EndDeleted(e)).Reverse().ToList())
        {
            if (paragraph.ElementsAfterSelf().FirstOrDefault() is { Name.LocalName: "p" } next)
            {
                var words = paragraph.Elements().Where(e => e.Name.LocalName != "pPr").ToList();
                if (next.Elements().FirstOrDefault(e => e.Name.LocalName == "pPr") is { } form)
                {
                    form.AddAfterSelf(words);
                }
                else
                {
                    next.AddFirst(words);
                }

                paragraph.Remove();
            }
        }
    }

    private static bool EndDeleted(XElement paragraph) =>
        paragraph.Elements().FirstOrDefault(e => e.Name.LocalName == "pPr")?.Elements().FirstOrDefault(e => e.Name.LocalName == "rPr")?.Elements().Any(e => e.Name.LocalName is "del" or "moveFrom") ?? false;

    private static void Unwrap(XDocument xml, Func<XElement, bool> which)
    {
        foreach (var element in xml.Descendants().Where(which).Reverse().ToList())
        {
            // A mark of insertion among properties holds nothing; properties of a wrapper are no words.
            element.ReplaceWith(element.Nodes().Where(n => n is not XElement { Name.LocalName: "smartTagPr" or "customXmlPr" }).ToList());
        }
    }

    private static void Unlinked(XDocument xml, HashSet<string> cut)
    {
        foreach (var element in xml.Descendants().Where(e => e.Attributes().Any(a => a.Name.NamespaceName == Office && cut.Contains(a.Value))).ToList())
        {
            Remove(element);
        }
    }

    // A picture or object that lost its file takes its frame along, so that nothing points nowhere.
    private static void Remove(XElement element)
    {
        var frame = element.Name.LocalName is "blip" or "OLEObject" or "imagedata" ? element.Ancestors().FirstOrDefault(a => a.Name.LocalName is "drawing" or "object" or "pict") : null;
        if ((frame ?? element) is { Parent: not null } gone)
        {
            gone.Remove();
        }
    }

    // Names of bookmarks and the fields that refer to them: a name that says something is numbered instead.
    private static void Bookmarks(DocxPackage package)
    {
        var all = package.Xml.Values.SelectMany(x => x.Descendants()).ToList();
        var renamed = new Dictionary<string, string>();
        foreach (var name in all.Where(e => Is(e) && e.Name.LocalName == "bookmarkStart").SelectMany(e => e.Attributes().Where(a => a.Name.LocalName == "name")))
        {
            if (name.Value.Any(c => c > 127))
            {
                name.Value = renamed[name.Value] = renamed.GetValueOrDefault(name.Value, "b" + (renamed.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        foreach (var anchor in all.SelectMany(e => e.Attributes()).Where(a => a.Name.LocalName == "anchor" && renamed.ContainsKey(a.Value)))
        {
            anchor.Value = renamed[anchor.Value];
        }

        foreach (var field in all.Where(e => e.Name.LocalName == "instrText"))
        {
            field.Value = renamed.Aggregate(field.Value, (text, name) => text.Replace(name.Key, name.Value, StringComparison.Ordinal));
        }
    }
}
