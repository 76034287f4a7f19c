using System.Xml.Linq;

namespace Kechuang.Gongwen.Anonymising.Files;

/// <summary>A place in a package that holds words: an element's text or an attribute's value.</summary>
internal sealed class Holder
{
    private static readonly HashSet<string> Texts = ["t", "instrText", "delText"];

    private static readonly HashSet<string> Formal = ["rFonts", "font", "lvlText", "pStyle", "rStyle", "tblStyle", "latin", "ea", "cs", "sym", "buFont", "themeFontLang", "lang", "altName"];
    private static readonly HashSet<string> Spoken = ["descr", "title", "alt", "string", "tooltip", "instr"];

    private readonly XElement? element;
    private readonly XAttribute? attribute;

    private Holder(XElement element) => this.element = element;

    private Holder(XAttribute attribute) => this.attribute = attribute;

    /// <summary>Its words.</summary>
    public string Words => element?.Value ?? attribute!.Value;

    /// <summary>The paragraph it stands in, or itself: what has the same belongs to one line.</summary>
    public object Line => (object?)element?.Ancestors().FirstOrDefault(a => a.Name.LocalName == "p") ?? (object?)element ?? attribute!;

    /// <summary>Puts other words there.</summary>
    public void Put(string words)
    {
        if (element is null)
        {
            attribute!.Value = words;
            return;
        }

        element.Value = words;
        if (element.Name.LocalName == "t" && Gongwen.Files.DocxText.IsWord(element.Name.NamespaceName))
        {
            element.SetAttributeValue(XNamespace.Xml + "space", "preserve");
        }
    }

    /// <summary>Whether attributes of an element name fonts and shapes, never anything of the document's.</summary>
    public static bool IsFormal(XElement element) => Formal.Contains(element.Name.LocalName);

    /// <summary>The elements whose words are the document's text, counted as its reader counts them.</summary>
    public static List<Holder> OfText(DocxPackage package) =>
        [.. Gongwen.Files.DocxText.Parts.Where(package.Xml.ContainsKey).SelectMany(p => package.Xml[p].Descendants().Where(Read)).Select(e => new Holder(e))];

    /// <summary>All other words: headers and footers, alternatives for old programs, drawings, charts, formulas, fields, descriptions.</summary>
    public static IEnumerable<Holder> Beside(DocxPackage package)
    {
        foreach (var (name, xml) in package.Xml)
        {
            var text = Gongwen.Files.DocxText.Parts.Contains(name);
            foreach (var element in xml.Descendants())
            {
                if (Speaks(element) && !(text && Read(element)))
                {
                    yield return new Holder(element);
                }

                foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration && !IsFormal(element)))
                {
                    if (attribute.Name.LocalName is not "typeface" and not "panose" and not "styleId" && (Spoken.Contains(attribute.Name.LocalName) || attribute.Value.Any(c => c is >= '\u3400' and <= '\u9FFF')))
                    {
                        yield return new Holder(attribute);
                    }
                }
            }
        }
    }

    private static bool Speaks(XElement element) =>
        Texts.Contains(element.Name.LocalName) || element.Name.LocalName is "v" or "f" && element.Ancestors().Any(a => a.Name.LocalName is "strCache" or "strRef" or "tx" or "cat");

    private static bool Read(XElement element) =>
        element.Name.LocalName == "t" && Gongwen.Files.DocxText.IsWord(element.Name.NamespaceName) && !element.Ancestors().Any(a => a.Name.LocalName == "Fallback");
}
