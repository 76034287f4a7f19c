using System.Globalization;
using System.Xml.Linq;

namespace Kechuang.Reports;

/// <summary>What a form needs to know of a workbook's cell styles: borders, and formats that show a ratio as a percentage.</summary>
internal sealed class XlsxStylesOf
{
    // Built-in formats 0% and 0.00% (ECMA-376 part 1, 18.8.30).
    private static readonly HashSet<int> BuiltInPercent = [9, 10];

    private readonly List<(bool Percent, bool Framed)> styles = [];

    internal XlsxStylesOf(XDocument? part)
    {
        if (part?.Root is not { } root)
            return;
        var ns = root.Name.Namespace;
        var percents = (root.Element(ns + "numFmts")?.Elements(ns + "numFmt") ?? [])
            .Where(f => Unquoted((string?)f.Attribute("formatCode") ?? "").Contains('%')).Select(f => Int(f, "numFmtId")).ToHashSet();
        List<bool> framed = [.. (root.Element(ns + "borders")?.Elements(ns + "border") ?? []).Select(b => b.Elements().Any(side => (string?)side.Attribute("style") is { } style && style != "none"))];
        foreach (var xf in root.Element(ns + "cellXfs")?.Elements(ns + "xf") ?? [])
        {
            var (format, border) = (Int(xf, "numFmtId"), Int(xf, "borderId"));
            styles.Add((BuiltInPercent.Contains(format) || percents.Contains(format), border >= 0 && border < framed.Count && framed[border]));
        }
    }

    internal (bool Percent, bool Framed) Of(XElement? cell)
    {
        var index = cell is null ? 0 : Int(cell, "s");
        return index >= 0 && index < styles.Count ? styles[index] : default;
    }

    private static int Int(XElement element, string name) =>
        int.TryParse((string?)element.Attribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // A sign in quotes is a word and scales nothing.
    private static string Unquoted(string format) => string.Concat(format.Split('"').Where((_, i) => i % 2 == 0));
}
