using System.Text.Json;

namespace Kechuang.Gongwen;

/// <summary>Writes an anonymised text as JSON; the names and their order are a contract with other programs.</summary>
public static class AnonymousJson
{
    /// <summary>
    /// Writes one UTF-8 object: <c>replacements</c> (places in the source), then <c>leaks</c> and <c>quasiIdentifiers</c> (places in
    /// the anonymous text). All places are 0-based code points.
    /// </summary>
    public static void Write(AnonymousText text, Stream output)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var json = new Utf8JsonWriter(output, OutlineJson.Compact);
        json.WriteStartObject();
        Write(json, text);
        json.WriteEndObject();
    }

    /// <summary>The same of a file, then <c>parts</c> (hidden names left in its parts) and <c>pictures</c> (how many nobody read).</summary>
    public static void Write(AnonymousFile file, Stream output)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var json = new Utf8JsonWriter(output, OutlineJson.Compact);
        json.WriteStartObject();
        Write(json, file.Text ?? throw new ArgumentException(file.Problem, nameof(file)));
        OutlineJson.Array(json, "parts", file.Parts, (writer, leak) =>
        {
            writer.WriteString("part", leak.Part);
            writer.WriteString("text", leak.Text);
        });
        json.WriteNumber("pictures", file.Pictures);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AnonymousText text)
    {
        OutlineJson.Array(json, "replacements", text.Replacements, (writer, replacement) =>
        {
            OutlineJson.Place(writer, replacement.Place);
            writer.WriteString("type", Name(replacement.Type));
            writer.WriteString("replacement", replacement.Mark);
        });
        OutlineJson.Array(json, "leaks", text.Leaks, (writer, leak) =>
        {
            OutlineJson.Place(writer, leak.Place);
            writer.WriteString("type", Name(leak.Type));
            writer.WriteString("text", leak.Text);
        });
        OutlineJson.Array(json, "quasiIdentifiers", text.QuasiIdentifiers, (writer, quasi) =>
        {
            OutlineJson.Place(writer, quasi.Place);
            writer.WriteString("kind", quasi.Kind);
            writer.WriteString("text", quasi.Text);
        });
    }

    /// <summary>The name of a type in the output: <c>bank_card</c>.</summary>
    public static string Name(SecretType type) => JsonNamingPolicy.SnakeCaseLower.ConvertName(type.ToString());
}
