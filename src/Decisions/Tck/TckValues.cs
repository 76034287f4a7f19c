using System.Globalization;
using System.Xml.Linq;
using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Tck;

/// <summary>Reads the values of a test file, and compares them with results.</summary>
internal static class TckValues
{
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Numbers in the kit come from binary engines; beyond these digits they say nothing.</summary>
    private const decimal Tolerance = 0.00000001m;

    internal static FeelValue Read(XElement node)
    {
        var ns = node.Name.Namespace;
        if (node.Element(ns + "list") is { } list)
        {
            return IsNil(list) ? FeelValue.Null : FeelValue.List(list.Elements(ns + "item").Select(Read));
        }

        var components = node.Elements(ns + "component").ToList();
        if (components.Count > 0)
        {
            return FeelValue.Context(FeelContext.Of(components.Select(c => ((string?)c.Attribute("name") ?? "", IsNil(c) ? FeelValue.Null : Read(c)))));
        }

        return node.Element(ns + "value") is { } value && !IsNil(value) ? Scalar(value) : FeelValue.Null;
    }

    internal static bool Matches(FeelValue expected, FeelValue actual)
    {
        if (expected.Kind != actual.Kind)
        {
            return expected.IsNull && actual.IsNull;
        }

        switch (expected.Kind)
        {
            case FeelKind.Number:
                var difference = Math.Abs(expected.Num - actual.Num);
                return difference <= Tolerance || difference <= Math.Abs(expected.Num) * 0.0000000001m;
            case FeelKind.List:
                return expected.Items.Length == actual.Items.Length && expected.Items.Zip(actual.Items, Matches).All(same => same);
            case FeelKind.Context:
                return expected.Entries.Count == actual.Entries.Count
                    && expected.Entries.All(e => actual.Entries.TryGet(e.Key, out var value) && Matches(e.Value, value));
            default:
                return expected.IsNull || Equality.Same(expected, actual);
        }
    }

    private static bool IsNil(XElement element) => (string?)element.Attribute(Xsi + "nil") is "true" or "1";

    private static FeelValue Scalar(XElement element)
    {
        var type = (string?)element.Attribute(Xsi + "type") ?? "";
        var text = element.Value;
        var trimmed = text.Trim();
        return type[(type.IndexOf(':', StringComparison.Ordinal) + 1)..] switch
        {
            "boolean" => FeelValue.From(trimmed is "true" or "1"),
            "decimal" or "double" or "integer" or "int" or "long" or "float" or "short" => decimal.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) ? FeelValue.From(n) : FeelValue.From(trimmed),
            "date" or "time" or "dateTime" or "duration" or "dayTimeDuration" or "yearMonthDuration" => TemporalReader.Any(trimmed) ?? FeelValue.From(text),
            "string" => FeelValue.From(text),
            _ => Guess(text, trimmed),
        };
    }

    private static FeelValue Guess(string text, string trimmed) =>
        decimal.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? FeelValue.From(number)
        : trimmed is "true" or "false" ? FeelValue.From(trimmed == "true")
        : FeelValue.From(text);
}
