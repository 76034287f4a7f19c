using System.Xml;

namespace Kechuang.Kernel.Workbooks;

/// <summary>How a number is shown, as far as it says what the number is.</summary>
internal readonly record struct NumberLook(bool Date, bool Percent, int Places, bool Thousands);

/// <summary>The number formats behind a sheet's style indexes.</summary>
internal sealed class XlsxStyles
{
    private readonly List<NumberLook> looks = [];

    public static readonly XlsxStyles None = new();

    public NumberLook this[int style] => (uint)style < (uint)looks.Count ? looks[style] : default;

    public static XlsxStyles Read(XmlReader? xml)
    {
        var styles = new XlsxStyles();
        var codes = new Dictionary<int, string>();
        var inCells = false;
        while (xml is not null && xml.Read())
        {
            if (xml.LocalName == "cellXfs") inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt" && int.TryParse(xml.GetAttribute("numFmtId"), out var id))
                codes[id] = xml.GetAttribute("formatCode") ?? "";
            if (inCells && xml.LocalName == "xf")
                styles.looks.Add(LookOf(int.TryParse(xml.GetAttribute("numFmtId"), out var format) ? format : 0, codes));
        }
        return styles;
    }

    // Built-in formats: ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are the East Asian date formats.
    private static NumberLook LookOf(int id, Dictionary<int, string> codes) => id switch
    {
        _ when codes.TryGetValue(id, out var code) => LookOf(code),
        1 or 3 or 37 or 38 => new(false, false, 0, id > 1),
        2 or 4 or 39 or 40 => new(false, false, 2, id > 2),
        9 => new(false, true, 0, false),
        10 => new(false, true, 2, false),
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => new(true, false, -1, false),
        _ => new(false, false, -1, false),
    };

    internal static NumberLook LookOf(string code)
    {
        var bare = Bare(code.Split(';')[0]);
        if (bare.AsSpan().IndexOfAny("yYmMdDhHsSeE年月日") >= 0 && !bare.Contains("E+", StringComparison.OrdinalIgnoreCase)
            && !bare.Contains("General", StringComparison.OrdinalIgnoreCase)) return new(true, false, -1, false);
        var point = bare.IndexOf('.');
        var places = point < 0 ? (bare.Contains('0') ? 0 : -1) : bare[(point + 1)..].TakeWhile(c => c is '0' or '#' or '?').Count();
        return new(false, bare.Contains('%'), places, bare.Contains("#,#"));
    }

    // Literals, colours, locales and escapes say nothing of the kind: "元", [Red], [$-804], \d.
    private static string Bare(string code)
    {
        var bare = new System.Text.StringBuilder();
        for (var i = 0; i < code.Length; i++)
        {
            var close = code[i] switch { '"' => code.IndexOf('"', i + 1), '[' => code.IndexOf(']', i + 1), '\\' or '_' or '*' => i + 1, _ => i };
            if (close < 0) break;
            // [h]:mm counts hours: a duration, shown like a time.
            if (close == i) bare.Append(code[i]);
            i = close;
        }
        return bare.ToString();
    }
}
