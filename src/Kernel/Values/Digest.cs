using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using System.Text;

namespace Kechuang.Kernel;

/// <summary>The SHA-256 of some bytes: names papers by content, pins packs, figures and exports.</summary>
[JsonConverter(typeof(CodedJson<Digest>))]
public sealed record Digest : ICoded<Digest>
{
    private Digest(string code) => Code = code;

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Code { get; }

    /// <summary>Enough to tell papers apart by eye.</summary>
    public string Short => Code[..12];

    public static Digest Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>Of the UTF-8 bytes of the text.</summary>
    public static Digest Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static async Task<Digest> Of(Stream stream, CancellationToken stop) =>
        new(Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, stop)));

    public static Result<Digest> Parse(string? text)
    {
        var code = TextForm.Compact(text).ToLowerInvariant();
        return code.Length == 64 && code.All(char.IsAsciiHexDigit)
            ? new Digest(code)
            : new Refusal("digest.text", "摘要应为 64 位十六进制的 SHA-256");
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out Digest? digest) => Coded.TryParse(text, out digest);

    public override string ToString() => Code;
}
