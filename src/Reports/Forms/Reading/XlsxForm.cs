using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>Reads the sheets of a workbook into grids, and finds the element of a cell again to write in it.</summary>
internal static partial class XlsxForm
{
    // Beyond this a sheet is a register and no form to be filled in by hand.
    private const int MostRows = 400, MostColumns = 60;

    /// <summary>The sheets that are seen, with the part each lies in.</summary>
    internal static IEnumerable<(string Name, string Part)> Sheets(FormPackage package)
    {
        if (package.Part("xl/workbook.xml")?.Root is not { } root)
            yield break;
        var ns = root.Name.Namespace;
        var targets = (package.Part("xl/_rels/workbook.xml.rels")?.Root?.Elements() ?? [])
            .Where(r => ((string?)r.Attribute("Type"))?.EndsWith("/worksheet", StringComparison.Ordinal) == true)
            .ToDictionary(r => (string)r.Attribute("Id")!, r => Path((string)r.Attribute("Target")!));
        foreach (var sheet in root.Element(ns + "sheets")?.Elements(ns + "sheet") ?? [])
            if (sheet.Attributes().FirstOrDefault(a => a.Name.LocalName == "id" && a.Name.NamespaceName.Length > 0)?.Value is { } id
                && targets.TryGetValue(id, out var part) && (string?)sheet.Attribute("state") is null or "visible")
                yield return ((string)sheet.Attribute("name")!, part);
    }

    internal static Result<IReadOnlyList<FormGrid>> Read(FormPackage package)
    {
        var strings = Strings(package.Part("xl/sharedStrings.xml"));
        var styles = new XlsxStylesOf(package.Part("xl/styles.xml"));
        List<FormGrid> grids = [];
        foreach (var (name, part) in Sheets(package))
        {
            if (package.Part(part)?.Root is not { } root)
                continue;
            var sheet = new XlsxSheet(name, root, strings, styles);
            if (sheet.LastRow > MostRows || sheet.LastColumn > MostColumns)
                return new Refusal("form.large", $"工作表“{name}”有 {sheet.LastRow} 行 {sheet.LastColumn} 列，超过 {MostRows} 行 {MostColumns} 列，像一本台账而不是要填的表。请只留要填的部分再上传。");
            grids.Add(sheet.Grid());
        }
        return grids;
    }

    /// <summary>C5 as row 4, column 2; null where it is no such reference.</summary>
    internal static (int Row, int Column)? At(string? reference)
    {
        if (reference is null || Reference().Match(reference) is not { Success: true } match)
            return null;
        var column = match.Groups[1].Value.Aggregate(0, (sum, c) => sum * 26 + c - 'A' + 1);
        return (int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) - 1, column - 1);
    }

    /// <summary>Row 4, column 2 as C5.</summary>
    internal static string Name(int row, int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters + (row + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static List<string> Strings(XDocument? part)
    {
        if (part?.Root is not { } root)
            return [];
        return [.. root.Elements(root.Name.Namespace + "si").Select(Text)];
    }

    // Readings above characters (rPh) are no part of the text.
    internal static string Text(XElement rich) => string.Concat(rich.Descendants(rich.Name.Namespace + "t").Where(t => t.Parent!.Name.LocalName != "rPh").Select(t => t.Value));

    private static string Path(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;

    [GeneratedRegex("^([A-Z]{1,3})([0-9]{1,7})$")]
    private static partial Regex Reference();
}
