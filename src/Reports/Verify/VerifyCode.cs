using System.Security.Cryptography;
using System.Text;
using QRCoder;

namespace Kechuang.Reports;

/// <summary>
/// 验证码: what a signed text's verification page is found by. Sixteen signs of Crockford's alphabet (no I, L, O, U) from a digest of the
/// sign-off's id: eighty bits, so that nobody comes upon one by trying.
/// </summary>
internal static class VerifyCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Signs = 16, Group = 4;

    /// <summary>Where verification pages are, without a code.</summary>
    internal const string Path = "/public/verify";

    /// <summary>The code of a sign-off, without marks between.</summary>
    internal static string Of(Guid signOff)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes("verify:" + signOff.ToString("N")));
        return string.Concat(digest.Take(Signs).Select(b => Alphabet[b & 31]));
    }

    /// <summary>Groups of four: 1A2B-3C4D-5E6F-7G8H.</summary>
    internal static string Printed(string code) => string.Join('-', code.Chunk(Group).Select(g => new string(g)));

    /// <summary>The code somebody typed or scanned; null where it cannot be one. Case, blanks and hyphens do not matter, O is 0, I and L are 1.</summary>
    internal static string? Read(string? typed)
    {
        var code = string.Concat((typed ?? "").ToUpperInvariant().Where(c => c is not ('-' or ' ' or '\u3000')).Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));
        return code.Length == Signs && code.All(Alphabet.Contains) ? code : null;
    }

    /// <summary>The picture that a telephone reads: a .png of the address.</summary>
    internal static byte[] Picture(string address)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        return png.GetGraphic(8);
    }
}

/// <summary>Where people outside reach this system: what a printed code leads to.</summary>
internal static class PublicAddress
{
    /// <summary>The environment variable that says it where a proxy stands before the server: https://kj.example.gov.cn</summary>
    internal const string Variable = "KECHUANG_PUBLIC_ADDRESS";

    /// <summary>What the variable says, or where this request came to; without a slash at the end.</summary>
    internal static string Of(Microsoft.AspNetCore.Http.HttpRequest request) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } told ? told.TrimEnd('/') : $"{request.Scheme}://{request.Host}";
}
