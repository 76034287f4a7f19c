using System.Xml.Linq;

namespace Kechuang.Reports;

/// <summary>Content controls of a text (ECMA-376 part 1, 17.5.2): which of them wait for words, and words set in them.</summary>
internal static class DocxControl
{
    // Controls that hold no words of a person: boxes to tick, pictures, tables of contents, groups and rows to repeat.
    private static readonly HashSet<string> NoWords = ["checkbox", "picture", "docPartObj", "docPartList", "group", "equation", "citation", "bibliography", "repeatingSection", "repeatingSectionItem"];

    /// <summary>It shows what to type, or nothing.</summary>
    internal static bool Waits(XElement control)
    {
        var w = control.Name.Namespace;
        if (control.Element(w + "sdtPr") is not { } about || control.Element(w + "sdtContent") is not { } content || about.Elements().Any(e => NoWords.Contains(e.Name.LocalName)))
            return false;
        return IsSet(about.Element(w + "showingPlcHdr")) || DocxForm.TextOf(content).Length == 0 && content.Descendants().All(e => e.Name.LocalName is not ("sdt" or "drawing" or "pict" or "tbl"));
    }

    /// <summary>What it is called: its title, else its tag; empty where it has neither.</summary>
    internal static string NameOf(XElement control)
    {
        var w = control.Name.Namespace;
        return new[] { "alias", "tag" }.Select(n => (string?)control.Element(w + "sdtPr")?.Element(w + n)?.Attribute(w + "val") ?? "").FirstOrDefault(FormWords.Names) ?? "";
    }

    internal static void Fill(XElement control, string text)
    {
        var w = control.Name.Namespace;
        var about = control.Element(w + "sdtPr")!;
        about.Element(w + "showingPlcHdr")?.Remove();
        // Word shows what lies in the bound part instead of what stands in the text, as soon as the file is opened.
        about.Elements().Where(e => e.Name.LocalName == "dataBinding").Remove();
        about.Element(w + "date")?.Attribute(w + "fullDate")?.Remove();
        var content = control.Element(w + "sdtContent")!;
        var paragraph = content.Descendants(w + "p").FirstOrDefault();
        paragraph?.ElementsAfterSelf(w + "p").Remove();
        var into = paragraph ?? content;
        var format = about.Element(w + "rPr") ?? into.Elements(w + "r").Elements(w + "rPr").FirstOrDefault();
        into.Elements(w + "r").Remove();
        var run = new XElement(w + "r");
        // The style and the grey of words that only say what to type go with them.
        if (format is not null)
            run.Add(new XElement(w + "rPr", format.Elements().Where(e => e.Name.LocalName is not ("rStyle" or "color") || about.Element(w + "rPr") == format)));
        run.Add(new XElement(w + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));
        into.Add(run);
    }

    private static bool IsSet(XElement? flag) => flag is not null && (string?)flag.Attribute(flag.Name.Namespace + "val") is not ("0" or "false" or "off");
}
