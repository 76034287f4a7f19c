using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kechuang.Gongwen;

/// <summary>Writes an outline as JSON; the names and their order are a contract with other programs.</summary>
public static class OutlineJson
{
    internal static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one UTF-8 object: <c>headings</c>, <c>figures</c>, then <c>placeholders</c>, <c>noise</c>, <c>parts</c> and <c>items</c>.</summary>
    public static void Write(Outline outline, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Compact);
        json.WriteStartObject();
        Array(json, "headings", outline.Headings, Heading);
        Array(json, "figures", outline.Figures, Figure);
        Array(json, "placeholders", outline.Placeholders, (writer, blank) =>
        {
            Place(writer, blank.Place);
            writer.WriteString("text", blank.Text);
            writer.WriteString("kind", blank.Kind);
        });
        Array(json, "noise", outline.Noise, Place);
        Array(json, "parts", outline.Parts, (writer, part) =>
        {
            writer.WriteString("kind", Name(part.Kind));
            Place(writer, part.Place);
        });
        Array(json, "items", outline.Items, (writer, item) =>
        {
            writer.WriteNumber("ordinal", item.Ordinal);
            Place(writer, item.Place);
        });
        json.WriteEndObject();
    }

    /// <summary>The name of a part in the output: <c>document-number</c>.</summary>
    public static string Name(PartKind kind) => kind switch
    {
        PartKind.Letterhead => "letterhead",
        PartKind.DocumentNumber => "document-number",
        PartKind.Signer => "signer",
        PartKind.Title => "title",
        PartKind.Addressee => "addressee",
        PartKind.AttachmentList => "attachment-list",
        PartKind.Signature => "signature",
        PartKind.Date => "date",
        PartKind.Note => "note",
        PartKind.CopyTo => "copy-to",
        PartKind.Printed => "printed",
        PartKind.Annex => "annex",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The name of a claim in the output: <c>completion-rate</c>.</summary>
    public static string Name(Claim claim) => claim switch
    {
        Claim.Count => "count",
        Claim.Amount => "amount",
        Claim.Ratio => "ratio",
        Claim.CompletionRate => "completion-rate",
        Claim.GrowthRate => "growth-rate",
        Claim.Rank => "rank",
        Claim.Date => "date",
        _ => throw new ArgumentOutOfRangeException(nameof(claim)),
    };

    internal static void Heading(Utf8JsonWriter json, Heading heading)
    {
        json.WriteNumber("level", heading.Level);
        Place(json, heading.Place);
        json.WriteString("number", heading.Number);
        json.WriteString("title", heading.Title);
    }

    private static void Figure(Utf8JsonWriter json, Figure figure)
    {
        Place(json, figure.Place);
        json.WriteString("text", figure.Text);
        json.WriteString("unit", figure.Unit);
        json.WriteString("claim", Name(figure.Claim));
        json.WriteBoolean("blank", figure.Blank);
        json.WriteString("indicator", figure.Indicator);
        json.WriteString("role", figure.Role switch
        {
            FigureRole.Target => "target",
            FigureRole.Completion => "completion",
            _ => "value",
        });
        json.WriteString("sentence", figure.Sentence);
        if (figure.Heading is { } heading)
        {
            json.WriteNumber("heading", heading);
        }
        else
        {
            json.WriteNull("heading");
        }
    }

    internal static void Place(Utf8JsonWriter json, Slice place)
    {
        json.WriteNumber("offset", place.Offset);
        json.WriteNumber("length", place.Length);
    }

    internal static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
