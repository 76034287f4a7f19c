using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kechuang.Decisions;

namespace Kechuang.Web.Verbs;

/// <summary>FEEL values from and to JSON. A missing input is null, as the standard says; dates are ISO text.</summary>
internal static class FeelJson
{
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
        FeelKind.Date => JsonValue.Create(value.AsDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        FeelKind.List => new JsonArray([.. value.AsList.Select(Write)]),
        FeelKind.Context => Entries(value.AsContext),
        _ => JsonValue.Create(value.ToString()),
    };

    private static JsonObject Entries(FeelContext context)
    {
        var json = new JsonObject();
        foreach (var (name, value) in context)
            json[name] = Write(value);
        return json;
    }

    private static FeelValue Text(string text, FeelType type) =>
        type.Kind == FeelKind.Date && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? FeelValue.From(day) : FeelValue.From(text);
}
