using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kechuang.Kernel;

/// <summary>
/// A value with one canonical text, <see cref="Code"/>, that its parser reads back.
/// JSON and text columns carry the code.
/// </summary>
public interface ICoded<TSelf> where TSelf : class, ICoded<TSelf>
{
    /// <summary>The canonical text: what is stored and sent.</summary>
    string Code { get; }

    /// <summary>Reads the canonical text and the forms people write; never throws.</summary>
    static abstract Result<TSelf> Parse(string? text);
}

/// <summary>Reads and writes coded values for stores that hold text.</summary>
public static class Coded
{
    /// <summary>What we stored ourselves: not readable means damage, so it throws.</summary>
    public static T Read<T>(string code) where T : class, ICoded<T> => T.Parse(code).Value;

    public static bool TryParse<T>(string? text, [NotNullWhen(true)] out T? value) where T : class, ICoded<T> =>
        T.Parse(text).TryValue(out value);
}

/// <summary>A coded value travels in JSON as its code; a wrong one is a JSON error carrying the refusal.</summary>
public sealed class CodedJson<T> : JsonConverter<T> where T : class, ICoded<T>
{
    public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? T.Parse(reader.GetString()).Match(value => value, refusals => throw new JsonException(refusals[0].Message))
            : throw new JsonException("应为文本");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Code);

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        T.Parse(reader.GetString()).Match(value => value, refusals => throw new JsonException(refusals[0].Message));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Code);
}
