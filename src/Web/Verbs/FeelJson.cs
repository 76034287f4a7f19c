using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kechuang.Decisions;

namespace Kechuang.Web.Verbs;

/// <summary>FEEL values from and to JSON. A missing input is null, as the standard says; dates are ISO text.</summary>
internal static class FeelJson
{
    private static readonly FeelSchema NoInputs = new([]);

    internal static FeelValue Read(JsonNode? node, FeelType type) => node switch
    {
        null => FeelValue.Null,
        JsonArray list => FeelValue.List(list.Select(i => Read(i, type.Item ?? FeelType.Any))),
        JsonObject entries => FeelValue.Context([.. entries.Select(e => (e.Key, Read(e.Value, type.Fields.FirstOrDefault(f => f.Name == e.Key)?.Type ?? FeelType.Any)))]),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.True => FeelValue.True,
            JsonValueKind.False => FeelValue.False,
            JsonValueKind.Number => FeelValue.From(decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)),
            _ => Text(node.GetValue<string>(), type),
        },
    };

    internal static JsonNode? Write(FeelValue value) => value.Kind switch
    {
        FeelKind.Null or FeelKind.Unknown => null,
        FeelKind.Boolean => JsonValue.Create(value.AsBoolean),
        FeelKind.Number => JsonValue.Create(value.AsNumber),
        FeelKind.String => JsonValue.Create(value.AsText),
        FeelKind.List => new JsonArray([.. value.AsList.Select(Write)]),
        FeelKind.Context => Entries(value.AsContext),
        _ => JsonValue.Create(Bare(value.ToString())),
    };

    // @"2025-08-01" as the literal, 2025-08-01 as the value.
    private static string Bare(string literal) => literal.StartsWith("@\"", StringComparison.Ordinal) ? literal[2..^1] : literal;

    private static JsonObject Entries(FeelContext context)
    {
        var json = new JsonObject();
        foreach (var (name, value) in context)
            json[name] = Write(value);
        return json;
    }

    // A date, time or duration is written as its text; what is not well formed stays text, which the model then refuses by type.
    private static FeelValue Text(string text, FeelType type)
    {
        if (type.Kind is not (FeelKind.Date or FeelKind.Time or FeelKind.DateTime or FeelKind.DaysTimeDuration or FeelKind.YearsMonthsDuration))
            return FeelValue.From(text);
        var literal = Feel.Expression($"@\"{text.Replace("\"", "", StringComparison.Ordinal)}\"", NoInputs).Value?.Evaluate([]) ?? FeelValue.Null;
        return literal.Kind == FeelKind.Null ? FeelValue.From(text) : literal;
    }
}
