using System.Text;
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

/// <summary>Where an element stands in its file.</summary>
internal sealed record Place(int Line, int Column)
{
    internal static Place Now(XmlReader reader) => reader is IXmlLineInfo info ? new(info.LineNumber, info.LinePosition) : new(1, 1);

    internal static Place Of(XElement? element)
    {
        for (var at = element; at is not null; at = at.Parent)
        {
            if (at.Annotation<Place>() is { } place)
            {
                return place;
            }
        }

        return new Place(1, 1);
    }

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Line}:{Column}");
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
            diagnostics.Add(new Diagnostic("xml", Severity.Error, $"{file} {error.LineNumber}:{error.LinePosition}", "不是可读的 XML 模型；应为 UTF-8 的 DMN 文件，不含 DTD 和外部实体：" + error.Message, "not a readable XML model; a DMN file in UTF-8 without DTD and external entities was expected: " + error.Message));
            return null;
        }
        catch (DecoderFallbackException error)
        {
            diagnostics.Add(new Diagnostic("xml", Severity.Error, $"{file} 1:1", $"第 {error.Index} 字节起不是 UTF-8；请把文件另存为 UTF-8", $"the bytes from {error.Index} are not UTF-8; save the file as UTF-8"));
            return null;
        }
    }

    // XLinq itself recurses over nothing while loading, but every later walk does: depth is bounded here.
    private static XElement? Build(XmlReader reader, string file, List<Diagnostic> diagnostics)
    {
        const int MaxDepth = 200;
        const int MaxAttributes = 100;
        XElement? root = null;
        XElement? current = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var place = Place.Now(reader);
                    if (reader.Depth > MaxDepth || reader.AttributeCount > MaxAttributes)
                    {
                        diagnostics.Add(new Diagnostic(
                            "depth",
                            Severity.Error,
                            $"{file} {place}",
                            $"元素 {reader.LocalName} 嵌套超过 {MaxDepth} 层或属性超过 {MaxAttributes} 个，DMN 用不到这么多",
                            $"the element {reader.LocalName} is nested deeper than {MaxDepth} levels or has more than {MaxAttributes} attributes; DMN needs fewer"));
                        return null;
                    }

                    var element = Copy(reader);
                    element.AddAnnotation(place);
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
        while (reader.MoveToNextAttribute())
        {
            var name = reader.NamespaceURI == "http://www.w3.org/2000/xmlns/" && reader.Prefix.Length == 0
                ? XName.Get("xmlns")
                : XName.Get(reader.LocalName, reader.NamespaceURI);
            element.SetAttributeValue(name, reader.Value);
        }

        reader.MoveToElement();
        return element;
    }

    private static XElement? Accept(XElement root, string file, List<Diagnostic> diagnostics)
    {
        if (root.Name.LocalName == "definitions" && Versions.Contains(root.Name.NamespaceName))
        {
            return root;
        }

        diagnostics.Add(new Diagnostic(
            "dmn",
            Severity.Error,
            $"{file} {Place.Of(root)}",
            $"根元素是“{root.Name.NamespaceName}”的 {root.Name.LocalName}，应为 DMN 1.3、1.4 或 1.5 的 definitions",
            $"the root is {root.Name.LocalName} of '{root.Name.NamespaceName}', but must be the definitions of DMN 1.3, 1.4 or 1.5"));
        return null;
    }
}
