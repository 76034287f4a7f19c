using System.Xml;
using System.Xml.Linq;
using Kechuang.Decisions.Language;

namespace Kechuang.Decisions.Dmn;

/// <summary>One model file as read: its elements and the models it imports, by the name it gives them.</summary>
internal sealed class Module(XElement definitions, string file, Vocabulary vocabulary)
{
    internal XElement Definitions { get; } = definitions;

    internal XNamespace Xmlns { get; } = definitions.Name.Namespace;

    internal string File { get; } = file;

    internal string Namespace { get; } = (string?)definitions.Attribute("namespace") ?? "";

    internal Vocabulary Vocabulary { get; } = vocabulary;

    internal Dictionary<string, Module> Imports { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, Element> ById { get; } = new(StringComparer.Ordinal);

    internal Dictionary<Element, XElement> Sources { get; } = [];

    internal IEnumerable<XElement> Elements(string name) => Definitions.Elements(Xmlns + name);

    /// <summary>The name another module goes by here, or null when it is not imported.</summary>
    internal string? AliasOf(Module other) => Imports.FirstOrDefault(i => ReferenceEquals(i.Value, other)).Key;
}

/// <summary>Reads model files: no DTD, no entities from outside, bounded size (OWASP: XML External Entity Prevention).</summary>
internal static class ModuleReader
{
    private static readonly HashSet<string> Versions = new(StringComparer.Ordinal)
    {
        "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
        "http://www.omg.org/spec/DMN/20180521/MODEL/",
        "https://www.omg.org/spec/DMN/20191111/MODEL/",
        "https://www.omg.org/spec/DMN/20211108/MODEL/",
        "https://www.omg.org/spec/DMN/20230324/MODEL/",
        "https://www.omg.org/spec/DMN/20240513/MODEL/",
    };

    internal static XElement? Read(TextReader text, string file, FeelLimits limits, List<Diagnostic> diagnostics)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = limits.ModelLength,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using (var depth = XmlReader.Create(text, settings))
            {
                var root = Build(depth, file, diagnostics);
                return root is null ? null : Accept(root, file, diagnostics);
            }
        }
        catch (XmlException error)
        {
            diagnostics.Add(new Diagnostic("xml", Severity.Error, $"{file} {error.LineNumber}:{error.LinePosition}", "不是可读的 XML 模型（不接受 DTD 和外部实体）：" + error.Message, "not a readable XML model (no DTD, no external entities): " + error.Message));
            return null;
        }
    }

    // XLinq itself recurses over nothing while loading, but every later walk does: depth is bounded here.
    private static XElement? Build(XmlReader reader, string file, List<Diagnostic> diagnostics)
    {
        const int MaxDepth = 200;
        XElement? root = null;
        XElement? current = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth > MaxDepth)
                    {
                        diagnostics.Add(new Diagnostic("depth", Severity.Error, file, $"元素嵌套超过 {MaxDepth} 层", $"elements are nested deeper than {MaxDepth} levels"));
                        return null;
                    }

                    var element = Copy(reader);
                    current?.Add(element);
                    root ??= element;
                    current = reader.IsEmptyElement ? current : element;
                    break;
                case XmlNodeType.EndElement:
                    current = current?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    current?.Add(new XText(reader.Value));
                    break;
            }
        }

        return root;
    }

    private static XElement Copy(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        var empty = reader.IsEmptyElement;
        while (reader.MoveToNextAttribute())
        {
            var name = reader.NamespaceURI == "http://www.w3.org/2000/xmlns/" && reader.Prefix.Length == 0
                ? XName.Get("xmlns")
                : XName.Get(reader.LocalName, reader.NamespaceURI);
            element.SetAttributeValue(name, reader.Value);
        }

        reader.MoveToElement();
        _ = empty;
        return element;
    }

    private static XElement? Accept(XElement root, string file, List<Diagnostic> diagnostics)
    {
        if (root.Name.LocalName == "definitions" && Versions.Contains(root.Name.NamespaceName))
        {
            return root;
        }

        diagnostics.Add(new Diagnostic("dmn", Severity.Error, file, "根元素应为 DMN 1.3、1.4 或 1.5 的 definitions", "the root must be the definitions of DMN 1.3, 1.4 or 1.5"));
        return null;
    }
}
