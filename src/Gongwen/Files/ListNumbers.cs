using System.Globalization;
using System.Xml;

namespace Kechuang.Gongwen.Files;

/// <summary>Automatic numbers of a .docx: what the program draws before a paragraph, from numbering.xml and the styles.</summary>
internal sealed class ListNumbers
{
    private readonly Dictionary<string, string> listOfNumber = [];
    private readonly Dictionary<(string List, int Level), (string Format, string Text, int Start)> levels = [];
    private readonly Dictionary<string, (string Number, string Level)> styles = [];
    private readonly Dictionary<(string List, int Level), int> counts = [];
    private bool open;

    /// <summary>Style, numbering and level of the paragraph begun, as they are read.</summary>
    public string? Style { get; set; }

    public string? List { get; set; }

    public string? Level { get; set; }

    public static ListNumbers Read(XmlReader? numbering, XmlReader? styles)
    {
        var read = new ListNumbers();
        if (numbering is not null)
        {
            read.ReadNumbering(numbering);
        }

        if (styles is not null)
        {
            read.ReadStyles(styles);
        }

        return read;
    }

    public void Begin() => (Style, List, Level, open) = (null, null, null, true);

    /// <summary>The number of the paragraph begun, once; empty where it has none.</summary>
    public string Take()
    {
        if (!open)
        {
            return "";
        }

        open = false;
        var styled = Style is not null && styles.TryGetValue(Style, out var found) ? found : default;
        var number = List ?? styled.Number;
        var level = int.TryParse(Level ?? styled.Level, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0;
        return number is null || !listOfNumber.TryGetValue(number, out var list) || !levels.TryGetValue((list, level), out var shape) ? "" : Next(list, level, shape.Text);
    }

    private string Next(string list, int level, string text)
    {
        counts[(list, level)] = counts.TryGetValue((list, level), out var before) ? before + 1 : levels[(list, level)].Start;
        for (var deeper = level + 1; deeper < 9; deeper++)
        {
            counts.Remove((list, deeper));
        }

        for (var shown = 0; shown <= level; shown++)
        {
            if (levels.TryGetValue((list, shown), out var shape))
            {
                var value = counts.GetValueOrDefault((list, shown), shape.Start);
                text = text.Replace("%" + (shown + 1).ToString(CultureInfo.InvariantCulture), Written(value, shape.Format), StringComparison.Ordinal);
            }
        }

        return text;
    }

    private static string Written(int value, string format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "ideographDigital" or "taiwaneseCountingThousand" => value is >= 1 and <= 99 ? Numbering.Chinese(value) : value.ToString(CultureInfo.InvariantCulture),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when value is >= 1 and <= 20 => ((char)('①' + value - 1)).ToString(),
        "decimalFullWidth" => string.Concat(value.ToString(CultureInfo.InvariantCulture).Select(d => (char)(d - '0' + '０'))),
        "lowerLetter" when value is >= 1 and <= 26 => ((char)('a' + value - 1)).ToString(),
        "upperLetter" when value is >= 1 and <= 26 => ((char)('A' + value - 1)).ToString(),
        "bullet" or "none" => "",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private void ReadNumbering(XmlReader xml)
    {
        var (list, number, level) = ("", "", 0);
        var (format, text, start) = ("decimal", "", 1);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "lvl" && list.Length > 0)
            {
                levels[(list, level)] = (format, format == "bullet" ? "" : text, start);
            }

            if (xml.NodeType != XmlNodeType.Element || !DocxText.IsWord(xml.NamespaceURI))
            {
                continue;
            }

            string Value(string name) => xml.GetAttribute(name, xml.NamespaceURI) ?? "";
            switch (xml.LocalName)
            {
                case "abstractNum":
                    list = Value("abstractNumId");
                    break;
                case "num":
                    (number, list) = (Value("numId"), "");
                    break;
                case "abstractNumId" when number.Length > 0:
                    listOfNumber[number] = Value("val");
                    break;
                case "lvl":
                    (level, format, text, start) = (int.TryParse(Value("ilvl"), out var read) ? read : 0, "decimal", "", 1);
                    break;
                case "numFmt":
                    format = Value("val");
                    break;
                case "lvlText":
                    text = Value("val");
                    break;
                case "start":
                    start = int.TryParse(Value("val"), out var first) ? first : 1;
                    break;
            }
        }
    }

    private void ReadStyles(XmlReader xml)
    {
        var (style, number, level) = ("", "", "0");
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "style" && number.Length > 0)
            {
                styles[style] = (number, level);
            }

            if (xml.NodeType != XmlNodeType.Element || !DocxText.IsWord(xml.NamespaceURI))
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "style":
                    (style, number, level) = (xml.GetAttribute("styleId", xml.NamespaceURI) ?? "", "", "0");
                    break;
                case "numId":
                    number = xml.GetAttribute("val", xml.NamespaceURI) ?? "";
                    break;
                case "ilvl":
                    level = xml.GetAttribute("val", xml.NamespaceURI) ?? "0";
                    break;
            }
        }
    }
}
