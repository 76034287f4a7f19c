using System.Text.Json;
using Kechuang.Gongwen.Anonymising;

namespace Kechuang.Gongwen;

/// <summary>Writes a proofread text as JSON; the names and their order are a contract with other programs.</summary>
public static class ProofJson
{
    /// <summary>
    /// Writes one UTF-8 object: <c>findings</c>, <c>headings</c>, <c>figures</c>, <c>entities</c>, <c>anonymise</c>. The last says
    /// what to write for every name so that nobody is recognised; people are all ×××.
    /// </summary>
    /// <param name="proof">The proofread text.</param>
    /// <param name="anonymise">What <see cref="Anonymiser"/> replaces in the same text.</param>
    /// <param name="output">Where the object goes.</param>
    public static void Write(Proof proof, IReadOnlyList<Replacement> anonymise, Stream output)
    {
        ArgumentNullException.ThrowIfNull(proof);
        using var json = new Utf8JsonWriter(output, OutlineJson.Compact);
        json.WriteStartObject();
        OutlineJson.Array(json, "findings", proof.Findings, Finding);
        OutlineJson.Array(json, "headings", proof.Outline.Headings, OutlineJson.Heading);
        OutlineJson.Array(json, "figures", proof.Outline.Figures, Figure);
        OutlineJson.Array(json, "entities", proof.Entities, Entity);
        OutlineJson.Array(json, "anonymise", anonymise, Replacement);
        json.WriteEndObject();
    }

    /// <summary>The name of an entity's type in the output: <c>document_number</c>.</summary>
    public static string Name(EntityType type) => JsonNamingPolicy.SnakeCaseLower.ConvertName(type.ToString());

    private static void Finding(Utf8JsonWriter json, Finding finding)
    {
        OutlineJson.Place(json, finding.Place);
        json.WriteString("class", FindingNames.Name(finding.Class));
        json.WriteString("suggestion", finding.Suggestion);
        json.WriteNumber("confidence", finding.Confidence);
        json.WriteString("message", finding.Message);
        json.WriteString("rule", finding.Rule);
    }

    private static void Figure(Utf8JsonWriter json, Figure figure)
    {
        OutlineJson.Place(json, figure.Place);
        json.WriteString("text", figure.Text);
        json.WriteString("indicator", figure.Indicator);
        json.WriteString("unit", figure.Unit);
        json.WriteString("claim", OutlineJson.Name(figure.Claim));
    }

    private static void Replacement(Utf8JsonWriter json, Replacement replacement)
    {
        OutlineJson.Place(json, replacement.Place);
        json.WriteString("replacement", replacement.Type == SecretType.Person ? MarkBook.Blank : replacement.Mark);
    }

    private static void Entity(Utf8JsonWriter json, Entity entity)
    {
        OutlineJson.Place(json, entity.Place);
        json.WriteString("type", Name(entity.Type));
    }
}
