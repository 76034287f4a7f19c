using System.Globalization;
using System.Text;
using System.Xml;

namespace Kechuang.Kernel.Workbooks;

/// <summary>Shared and inline strings: rich runs joined, phonetic guides left out, <c>_x000D_</c> escapes decoded.</summary>
internal static class XlsxStrings
{
    public static List<string> ReadShared(XmlReader? xml, WorkbookLimits limits)
    {
        var strings = new List<string>();
        long characters = 0;
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si") continue;
            var text = ReadRich(xml);
            characters += text.Length + 8;
            if (characters > limits.TextCharacters)
                throw new RefusedException($"表格中的文字超过 {limits.TextCharacters / 10_000} 万字，已停止读取。请只保留要导入的数据，或分成几个文件上传。");
            strings.Add(text);
        }
        return strings;
    }

    /// <summary>The text of the element the reader stands on (si or is), reading to its end.</summary>
    public static string ReadRich(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var depth = xml.Depth;
        string? first = null;
        StringBuilder? more = null;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh") { xml.Skip(); continue; }
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
            {
                var piece = xml.ReadElementContentAsString();
                if (first is null) first = piece;
                else (more ??= new StringBuilder(first)).Append(piece);
                continue;
            }
            xml.Read();
        }
        return Unescape(more?.ToString() ?? first ?? "");
    }

    // ECMA-376 part 1, 22.9.2.19 (ST_Xstring): characters that xml cannot carry are written _xHHHH_.
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal)) return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 6 < text.Length && text[i] == '_' && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                i += 6;
            }
            else plain.Append(text[i]);
        }
        return plain.ToString();
    }
}
